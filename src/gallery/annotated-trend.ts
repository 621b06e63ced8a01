import {createNotebook} from "../notebook/model.js";

/** One topic's share over time, with its steepest change and its burst found by computation. */
export const annotatedTrend = createNotebook({
  title: "An annotated trend",
  cells: [
    {
      kind: "md",
      source: `# An annotated trend

A line chart becomes a story when it says what to look at. Here the code looks: it finds the steepest step between two neighbouring periods and the burst (a stretch in which the topic is mentioned about twice as often as usual, after Kleinberg 2002), and writes beside them what it found.`
    },
    `const {unit} = unitsOfSelection(corpus, selection, selected);
const time = periodsOfSelection(corpus, selection, selected, unit);
const {trends, rising, falling} = trendsOf(corpus, time);
const topic = view(Inputs.select(trends.slice(0, 40), {
  label: "Topic",
  format: d => \`\${d.term.label}, \${d.papers}\`,
  value: rising[0] ?? falling[0] ?? trends[0]
}));
const band = view(Inputs.toggle({label: "Intervals", value: true}));`,
    `const points = topic ? topic.points.map(d => ({...d, when: time.periods[d.period]})) : [];
const told = points.filter(d => d.enough);
const steepest = d3.greatest(d3.pairs(told), ([a, b]) => Math.abs(b.interval.share - a.interval.share));
const bursts = burstsOf(points.map(d => d.papers), points.map(d => d.n));
const burst = d3.greatest(bursts, d => d.weight);`,
    `const [start, end] = [told[0], told.at(-1)];
const title = !selected.size ? "No paper is selected"
  : !topic ? "None of these papers has both a date and a topic"
  : told.length < 2 ? \`Too few papers to tell how \${topic.term.label} fared over time\`
  : topic.verdict === "rising" || topic.verdict === "falling"
    ? \`\${capitalised(topic.term.label)}: \${percent(start.interval.share)} of papers \${start.when.when}, \`
      + \`\${percent(end.interval.share)} \${end.when.when}, a \${topic.verdict === "rising" ? "rise" : "fall"} beyond chance\`
  : \`\${capitalised(topic.term.label)}: ups and downs, but no clear trend\`;
const steps = steepest && Math.round(100 * (steepest[1].interval.share - steepest[0].interval.share));
display(html\`<h2>\${title}</h2><p class="subtitle">Share of papers that mention the topic, by \${unit};
  <span class="nowrap">n = \${grouped(d3.sum(points, d => d.n))}</span>.
  \${band ? "Bars: 95% intervals (Wilson). " : ""}\${points.length > told.length ? "Hollow: fewer than ten papers, too few to tell" : ""}</p>\`);`,
    `function annotated(width) {
  const narrow = width < 560;
  const [left, right, top, bottom] = [40, width - 36, burst || steps ? 84 : 30, 380];
  const x = d3.scalePoint(points.map(d => d.period), [left + 16, right]).padding(0.2);
  const y = d3.scaleLinear([0, d3.max(told.length ? told : points, d => band ? d.interval.high : d.interval.share) || 1], [bottom, top]).nice(5);
  const colour = communityColour(topic.term.community);
  const svg = d3.create("svg").attr("width", width).attr("height", bottom + 44).attr("role", "group")
    .attr("aria-label", title);

  const grid = svg.append("g").selectAll("g").data(y.ticks(5)).join("g")
    .attr("transform", d => \`translate(0,\${y(d)})\`);
  grid.append("line").attr("x1", left).attr("x2", right + 12)
    .style("stroke", d => d ? "var(--rule)" : "var(--rule-2)");
  grid.append("text").attr("x", left - 8).attr("y", 4).attr("text-anchor", "end").text(percent)
    .style("font", "var(--t-tick)").style("fill", "var(--ink-3)");
  const every = Math.ceil((narrow ? 40 : 56) / x.step());
  const tick = svg.append("g").selectAll("g").data(points.filter((_, i) => i % every === 0)).join("g")
    .attr("transform", d => \`translate(\${x(d.period)},\${bottom + 18})\`).attr("text-anchor", "middle");
  tick.append("text")
    .text(d => narrow && !d.when.tick ? d.when.short : d.when.tick ? \`\${d.when.tick.slice(0, 3)} \${d.when.short}\` : d.when.label);
  tick.append("text").attr("y", 16).text((d, i) => i ? d.n : \`n = \${d.n}\`).style("font", "var(--t-tick)")
    .style("fill", "var(--ink-3)");

  // A note stands on a bracket over what it is about.
  const note = (from, to, at, text) => {
    const [a, b] = [x(from) - (from === to ? 10 : 0), x(to) + (from === to ? 10 : 0)];
    const wide = textWidth(text, 13, 600);
    svg.append("path").attr("fill", "none").attr("stroke", "var(--ink)")
      .attr("d", \`M\${a},\${at + 14}V\${at + 8}H\${b}V\${at + 14}\`);
    svg.append("text").attr("x", Math.max(0, Math.min(width - wide, (a + b - wide) / 2))).attr("y", at)
      .text(text).style("font-weight", 600);
  };
  if (burst) {
    const [a, b] = [x(burst.start) - x.step() / 2, x(burst.end) + x.step() / 2];
    svg.append("rect").attr("x", Math.max(left, a)).attr("width", Math.min(right + 12, b) - Math.max(left, a))
      .attr("y", 26).attr("height", bottom - 26).attr("fill", colour).attr("fill-opacity", 0.09);
    note(burst.start, burst.end, 14,
      \`burst: \${grouped(burst.papers)} of \${counted(burst.n, "paper")}, \${burst.level.toFixed(1)} times the usual\`);
  }
  if (steps) note(steepest[0].period, steepest[1].period, 52,
    \`steepest: \${steps > 0 ? "up" : "down"} \${counted(Math.abs(steps), "point")} \${steepest[1].when.when}\`);

  svg.append("path").datum(told).attr("fill", "none").attr("stroke", colour).attr("stroke-width", 2.5)
    .attr("d", d3.line(d => x(d.period), d => y(d.interval.share)));
  const climbs = d => told[told.indexOf(d) + 1]?.interval.share > d.interval.share;
  const before = d => climbs(d) && d.period > 0;
  const point = svg.append("g").selectAll("g").data(points).join("g")
    .attr("transform", d => \`translate(\${x(d.period)},0)\`);
  if (band) point.filter(d => d.enough).append("line").attr("y1", d => y(d.interval.low))
    .attr("y2", d => y(d.interval.high)).attr("stroke", colour).attr("stroke-width", 2)
    .attr("stroke-opacity", 0.45);
  point.filter(d => d.n).append("circle").attr("class", "shape").attr("r", d => d.enough ? 5.5 : 4)
    .attr("cy", d => Math.max(top - 8, y(d.interval.share)))
    .attr("fill", d => d.enough ? colour : "var(--paper)")
    .attr("stroke", d => d.enough ? "none" : "var(--rule-2)");
  point.filter(d => d.enough && (x.step() > 42 || [start, end, ...steepest ?? []].includes(d))).append("text")
    .text(d => percent(d.interval.share))
    .attr("text-anchor", d => before(d) ? "end" : "start").attr("x", d => before(d) ? -9 : 9)
    .attr("y", d => y(d.interval.share) + (climbs(d) && !before(d) && y(d.interval.share) < bottom - 24 ? 18 : -8))
    .style("font-weight", 600).style("fill", communityText(topic.term.community));
  mark(point, {
    key: d => d.when.key,
    label: d => \`\${d.when.label}: \${d.papers} of \${counted(d.n, "paper")} mention \${topic.term.label}\`,
    tip: d => [d.when.label, \`\${d.papers} of \${counted(d.n, "paper")}, \${percent(d.interval.share)}\`],
    focus: d => d.papers ? {...periodFocus(d.when), topics: [topic.term.term]} : null,
    onOpen: openPapers
  });
  return rove(svg.node());
}
display(points.length ? annotated(Math.min(width, 860)) : html\`<p><em>There is no line to draw.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Notes of your own go through \`note(from, to, height, "words")\`, where \`from\` and \`to\` are positions of periods, 0 the first. \`burstsOf(…, {s: 1.5})\` finds weaker bursts too.`
    }
  ]
});
