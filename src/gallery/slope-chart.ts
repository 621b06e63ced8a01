import {createNotebook} from "../notebook/model.js";

/** Shares of topics before and after a date; those that changed beyond chance stand out. */
export const slopeChart = createNotebook({
  title: "A slope chart of two periods",
  cells: [
    {
      kind: "md",
      source: `# A slope chart of two periods

Two columns of shares, a line for each topic between them: steep lines are change. Most change is chance, though. A line gets its colour only where the difference is too large for that.`
    },
    `const {unit} = unitsOfSelection(corpus, selection, selected);
const time = periodsOfSelection(corpus, selection, selected, unit);
const {trends} = trendsOf(corpus, time);
const n = d3.sum(time.periods, d => d.papers.length);
// Where the second half of the papers begins.
const middle = time.periods[Math.max(1, d3.bisectLeft(Array.from(d3.cumsum(time.periods, d => d.papers.length)), n / 2))];`,
    `const split = view(Inputs.select(time.periods.slice(1), {label: "Second period from", format: d => d.label, value: middle}));
const show = view(Inputs.range([4, 20], {label: "Topics", value: 12, step: 1}));`,
    `// Both shares of each topic, and the interval of their difference (Newcombe 1998), wide enough for a dozen topics at once.
const at = split ? time.periods.indexOf(split) : time.periods.length;
const side = (points, from, to) => [d3.sum(points.slice(from, to), d => d.papers), d3.sum(points.slice(from, to), d => d.n)];
const rows = trends.slice(0, show).map(({term, points}, i) => {
  const [a, b] = [wilson(...side(points, 0, at), 3), wilson(...side(points, at), 3)];
  const change = b.share - a.share;
  const low = change - Math.hypot(b.share - b.low, a.high - a.share);
  const high = change + Math.hypot(b.high - b.share, a.share - a.low);
  return {i, term, a: a.share, b: b.share, counts: [side(points, 0, at)[0], side(points, at)[0]], change, sure: low > 0 || high < 0};
});
const sizes = [d3.sum(time.periods.slice(0, at), d => d.papers.length), d3.sum(time.periods.slice(at), d => d.papers.length)];`,
    `const most = d3.greatest(rows.filter(d => d.sure), d => Math.abs(d.change));
const title = !selected.size ? "No paper is selected"
  : !sizes[0] || !sizes[1] ? "These papers do not make two periods"
  : !most ? \`No topic changed beyond chance from before \${split.label} to after\`
  : \`From \${percent(most.a)} of papers to \${percent(most.b)}: the largest \${most.change > 0 ? "rise" : "fall"} is that of \${most.term.label}\`;
const ends = split ? [\`before \${split.label}\`, \`from \${split.label}\`] : ["", ""];
display(html\`<h2>\${title}</h2><p class="subtitle">Share of papers that mention the topic;
  <span class="nowrap">n = \${grouped(sizes[0])} and \${grouped(sizes[1])}</span>.
  In colour: the difference is larger than chance would give (99.7% interval)</p>\`);`,
    `function slopeChart(rows, width) {
  // From the right line to the ends of hairlines and numbers, and to the names.
  const [hair, number, name] = width < 480 ? [10, 38, 43] : [18, 52, 60];
  const names = Math.min(0.6 * width, d3.max(rows, d => textWidth(d.term.label, 13, 600)) + name + 4);
  const [left, right, top, bottom] = [width < 480 ? 48 : 62, width - names, 44, 420];
  const y = d3.scaleLinear([0, d3.max(rows, d => Math.max(d.a, d.b))], [bottom, top]);
  const svg = d3.create("svg").attr("width", width).attr("height", bottom + 16).attr("role", "group")
    .attr("aria-label", title);

  // Labels that would overlap move apart; a hairline leads from each to its point.
  const starts = d3.groups(rows, d => d.a).map(([a, rows]) => ({a, sure: rows.find(d => d.sure)}));
  const yLeft = spreadOut(starts.map(d => y(d.a)), 16, top, bottom + 8);
  const yRight = spreadOut(rows.map(d => y(d.b)), 16, top, bottom + 8);

  [[left, ends[0]], [right, ends[1]]].forEach(([x, text]) => {
    svg.append("line").attr("x1", x).attr("x2", x).attr("y1", top - 14).attr("y2", bottom)
      .style("stroke", "var(--rule-2)");
    svg.append("text").attr("x", x).attr("y", 14).text(text).style("font", "600 13px/16px var(--sans)");
  });
  const line = svg.append("g").selectAll("g").data(d3.sort(rows, d => d.sure)).join("g");
  line.append("line").attr("class", "shape").attr("x1", left).attr("x2", right).attr("y1", d => y(d.a))
    .attr("y2", d => y(d.b))
    .attr("stroke", d => d.sure ? communityColour(d.term.community) : "var(--rule-2)")
    .attr("stroke-width", d => d.sure ? 3 : 1.25);
  line.selectAll("circle").data(d => [[left, d.a, d], [right, d.b, d]]).join("circle")
    .attr("cx", d => d[0]).attr("cy", d => y(d[1])).attr("r", d => d[2].sure ? 4.5 : 3)
    .attr("fill", d => d[2].sure ? communityColour(d[2].term.community) : "var(--rule-2)");
  line.append("path").attr("fill", "none").attr("stroke", "var(--rule)")
    .attr("d", d => \`M\${right + 6},\${y(d.b)}L\${right + hair},\${yRight[d.i]}\`);
  const words = line.append("g").style("font-weight", d => d.sure ? 600 : 400);
  words.append("text").attr("x", right + number).attr("y", d => yRight[d.i] + 4).attr("text-anchor", "end")
    .text(d => percent(d.b));
  words.append("text").attr("x", right + name).attr("y", d => yRight[d.i] + 4)
    .text(d => fitText(d.term.label, width - right - name, 13, 600));
  words.selectAll("text").style("font-weight", "inherit")
    .style("fill", d => d.sure ? communityText(d.term.community) : "var(--ink-2)");

  const start = svg.append("g").selectAll("g").data(starts).join("g");
  start.append("path").attr("stroke", "var(--rule)")
    .attr("d", (d, i) => \`M\${left - 6},\${y(d.a)}L\${left - 16},\${yLeft[i]}\`);
  start.append("text").attr("x", left - 20).attr("y", (_, i) => yLeft[i] + 4).attr("text-anchor", "end")
    .text(d => percent(d.a))
    .style("fill", d => d.sure ? communityText(d.sure.term.community) : "var(--ink-2)")
    .style("font-weight", d => d.sure ? 600 : 400);

  mark(line, {
    key: d => d.term.term,
    label: d => \`\${d.term.label}: \${percent(d.a)} \${ends[0]}, \${percent(d.b)} \${ends[1]}\`,
    tip: d => [d.term.label, \`\${d.counts[0]} of \${sizes[0]} papers, then \${d.counts[1]} of \${sizes[1]}\`],
    focus: d => ({...spanFocus(time, 0, time.periods.length - 1), topics: [d.term.term]}),
    onOpen: openPapers
  });
  return rove(svg.node());
}
display(sizes[0] && sizes[1] && rows.length
  ? slopeChart(rows, Math.min(width, 720))
  : html\`<p><em>A slope needs papers on both sides.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** The number 3 in the two calls of \`wilson\` is how sure a line has to be: with 1.96 it is the usual 95%, and more lines will seem to change than do. Filter \`rows\` by \`d => d.sure\` and only those are left.`
    }
  ]
});
