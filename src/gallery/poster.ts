import {createNotebook} from "../notebook/model.js";

/** The leading topics as small charts on one scale, under a headline that is computed. */
export const poster = createNotebook({
  title: "A poster of small multiples",
  cells: [
    {
      kind: "md",
      source: `# A poster of small multiples

Many small charts of the same kind, on the same scale, beat one crowded chart. This cell draws a whole poster: headline, charts and imprint are one SVG, fit to be printed. Click a bar to open its papers.`
    },
    `const count = view(Inputs.range([4, 24], {label: "Topics", value: 12, step: 4}));
const order = view(Inputs.radio(["papers", "slope", "community"], {label: "Order", value: "papers"}));
const scale = view(Inputs.radio(["one for all", "each its own"], {label: "Scale", value: "one for all"}));`,
    `const {unit} = unitsOfSelection(corpus, selection, selected);
const time = periodsOfSelection(corpus, selection, selected, unit);
const found = trendsOf(corpus, time);
const rows = orderTrends(found.trends.slice(0, count), order);
const n = d3.sum(time.periods, d => d.papers.length);`,
    `// What the headline may say depends on what the test found.
const [up] = found.rising, [down] = found.falling, [top] = found.trends;
const headline = !selected.size ? "No paper is selected"
  : !rows.length ? "None of these papers has both a date and a topic"
  : up && down ? \`Up with \${up.term.label}, down with \${down.term.label}\`
  : up ? \`\${found.rising.length > 1 ? "Most clearly" : "One thing is"} on the rise: \${up.term.label}\`
  : down ? \`On the way down: \${down.term.label}\`
  : \`\${capitalised(top.term.label)}, most of all, and no clear trend\`;
const few = rows.some(d => d.points.some(p => p.n && !p.enough));
const imprint = \`Share of papers that mention the topic, one bar a \${unit}\`
  + \`\${few ? "; hollow where a bar has fewer than ten papers" : ""}. \${counted(n, "paper")} with a date.\`;`,
    `function poster(width) {
  const columns = width > 760 ? 4 : width > 480 ? 3 : 2;
  const gap = width > 480 ? 32 : 18;
  const [wide, tall] = [(width - (columns - 1) * gap) / columns, width > 480 ? 170 : 150];
  const size = width > 760 ? 46 : width > 480 ? 34 : 25;
  // The narrowest block of as many lines as the headline needs, so that no word is left alone.
  const wrapped = wide => wrapText(headline, wide, size, {weight: 600, face: "serif"});
  const lines = wrapped(d3.range(width, width / 3, -10)
    .filter(wide => wrapped(wide).length === wrapped(width).length).at(-1));
  const head = 28 + lines.length * size * 1.12 + 40;
  const notes = wrapText(imprint, width, 13);
  const height = head + Math.ceil(rows.length / columns) * (tall + 26) + notes.length * 17 + 18;
  const svg = d3.create("svg").attr("width", width).attr("height", height).attr("role", "group")
    .attr("aria-label", headline);

  svg.append("line").attr("x2", width).attr("y1", 1.5).attr("y2", 1.5).attr("stroke", "var(--ink)")
    .attr("stroke-width", 3);
  lines.forEach((line, i) => svg.append("text").attr("y", 28 + size * (0.8 + 1.12 * i)).text(line)
    .style("font", \`600 \${size}px/1.1 var(--serif)\`));

  const share = d => d.enough || d.papers ? d.interval.share : 0;
  const highest = points => d3.max(points.filter(d => d.enough), share) || d3.max(points, share) || 1;
  const common = d3.max(rows, d => highest(d.points));
  const small = svg.append("g").selectAll("g").data(rows).join("g")
    .attr("transform", (_, i) => \`translate(\${(i % columns) * (wide + gap)},\${head + Math.floor(i / columns) * (tall + 26)})\`);
  small.append("line").attr("x2", wide).attr("stroke", "var(--rule-2)");
  // All names in the largest size, 12 to 16 px, in which the longest fits.
  const longest = d3.max(rows, d => textWidth(capitalised(d.term.label), 16, 600, "serif"));
  const name = Math.max(12, Math.min(16, Math.floor(16 * wide / longest)));
  small.append("text").attr("y", 22).text(d => fitText(capitalised(d.term.label), wide, name, 600, "serif"))
    .style("font", \`600 \${name}px/22px var(--serif)\`);
  small.append("text").attr("y", 40).text(d => \`\${counted(d.papers, "paper")}, \${percent(d.papers / n)}\`)
    .style("font", "var(--t-tick)").style("fill", "var(--ink-3)");
  small.append("line").attr("x2", wide).attr("y1", tall - 16).attr("y2", tall - 16)
    .attr("stroke", "var(--rule-2)");

  const x = d3.scaleBand(d3.range(time.periods.length), [0, wide]).paddingInner(0.22);
  const bar = small.selectAll(".bar").data(row => {
    const y = d3.scaleLinear([0, scale === "one for all" ? common : highest(row.points)], [0, tall - 80]).clamp(true);
    const peak = d3.greatest(row.points.filter(d => d.enough && d.papers), share);
    return row.points.map(d => ({...d, row, height: y(share(d)), peak: d === peak}));
  }).join("g").attr("transform", d => \`translate(\${x(d.period)},0)\`);
  bar.append("rect").attr("y", 46).attr("width", x.bandwidth()).attr("height", tall - 62)
    .attr("fill", "transparent");
  bar.append("rect").attr("class", "shape").attr("y", d => tall - 16 - d.height).attr("width", x.bandwidth())
    .attr("height", d => d.height)
    .attr("fill", d => d.enough ? communityColour(d.row.term.community) : "var(--paper)")
    .attr("stroke", d => d.enough ? "none" : "var(--rule-2)")
    .attr("fill-opacity", d => d.peak || !d.enough ? 1 : 0.55);
  const atEnd = d => d.period === time.periods.length - 1 && x.bandwidth() < 30;
  bar.filter(d => d.peak).append("text").attr("x", d => x.bandwidth() / (atEnd(d) ? 1 : 2)).attr("y", d => tall - 21 - d.height)
    .text(d => percent(share(d)))
    .attr("text-anchor", d => atEnd(d) ? "end" : "middle")
    .style("font", "600 12px/14px var(--sans)");
  [0, time.periods.length - 1].forEach((i, last) => i >= last && time.periods[i] && small.append("text")
    .attr("x", last ? wide : 0).attr("y", tall)
    .attr("text-anchor", last ? "end" : "start").text(time.periods[i].label).style("font", "var(--t-tick)")
    .style("fill", "var(--ink-3)"));
  mark(bar, {
    key: d => \`\${d.row.term.term} \${d.period}\`,
    label: d => \`\${d.row.term.label}, \${time.periods[d.period].label}: \${d.papers} of \${counted(d.n, "paper")}\`,
    tip: d => [\`\${d.row.term.label}, \${time.periods[d.period].label}\`, \`\${d.papers} of \${counted(d.n, "paper")}, \${percent(d.interval.share)}\`],
    focus: d => d.papers ? {...periodFocus(time.periods[d.period]), topics: [d.row.term.term]} : null,
    onOpen: openPapers
  });
  notes.forEach((line, i) => svg.append("text").attr("y", height - 8 - (notes.length - 1 - i) * 17).text(line)
    .style("fill", "var(--ink-2)"));
  return rove(svg.node());
}
display(poster(Math.min(width, 1000)));`,
    {
      kind: "md",
      source: `**Make it yours.** The headline is a string: write your own. Rows can be any of \`found.trends\`; \`found.rising\` makes a poster of what grows.`
    }
  ]
});
