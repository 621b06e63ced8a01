import {createNotebook} from "../notebook/model.js";

/** Topics by period: the share of a period's papers that mention each topic. */
export const heatMap = createNotebook({
  title: "A heat map of topics by year",
  cells: [
    {
      kind: "md",
      source: `# A heat map of topics by year

Each row is a topic and each column a stretch of time. The number counts the papers; the darker the cell, the larger the share of that time's papers. A column with fewer than ten papers stays white, since a share of so few says little. Click a cell to open its papers.`
    },
    `const show = view(Inputs.range([5, 30], {label: "Topics", value: 14, step: 1}));
const order = view(Inputs.radio(["most papers", "earliest"], {label: "First", value: "most papers"}));`,
    `// Counts by topic and period. The unit (years, quarters …) is the one that fits the dates.
const {unit} = unitsOfSelection(corpus, selection, selected);
const time = periodsOfSelection(corpus, selection, selected, unit);
const leading = trendsOf(corpus, time).trends.slice(0, show);
const age = ({points}) => d3.sum(points, d => d.papers * time.periods[d.period].middle) / d3.sum(points, d => d.papers);
const rows = order === "earliest" ? d3.sort(leading, age) : leading;`,
    `// The sentence is computed too, and says less when there is less to say.
const told = rows.flatMap(row => row.points.filter(d => d.enough && d.papers > 1)
  .map(d => ({...d, term: row.term})));
const peak = d3.greatest(told, d => d.interval.share);
const title = !selected.size ? "No paper is selected"
  : !rows.length ? "None of these papers has both a date and a topic"
  : !peak ? "No stretch of time has enough papers to compare topics"
  : \`\${capitalised(time.periods[peak.period].when)}, \${percent(peak.interval.share)} of papers mention \`
    + \`\${peak.term.label} (\${peak.papers} of \${grouped(peak.n)}): no cell has a larger share\`;
const left = time.undated.length + time.inexact.length;
display(html\`<h2>\${title}</h2><p class="subtitle">Papers that mention the topic, by date;
  <span class="nowrap">n = \${grouped(selected.size - left)}</span>\${left ? \`, \${grouped(left)} left out for want of a date\` : ""}</p>\`);`,
    `function heatMap(rows, {periods}, width) {
  const names = Math.min(0.46 * width, d3.max(rows, d => textWidth(d.term.label, 13)) + 12);
  const step = Math.min(96, (width - names) / periods.length);
  const [top, height] = [40, 26];
  const x = i => names + i * step;
  const shade = d3.scaleLinear([0, d3.max(rows, d => d3.max(d.points, d => d.enough ? d.interval.share : 0)) || 1], [0.04, 0.5]);

  const svg = d3.create("svg").attr("width", width).attr("height", top + rows.length * height + 4)
    .attr("role", "group").attr("aria-label", title);

  // Where columns are narrow, only some have a heading, and cells have no number.
  const [roomy, every] = [step >= 24, Math.ceil((periods.some(d => d.tick) ? 54 : 36) / step)];
  const heads = svg.append("g").selectAll("g").data(periods).join("g").filter((_, i) => i % every === 0)
    .attr("transform", d => \`translate(\${x(periods.indexOf(d)) + step / 2},12)\`).attr("text-anchor", "middle");
  heads.append("text").text(d => d.tick ? \`\${d.tick.slice(0, 3)} \${d.short}\` : step > 44 ? d.year : d.short);
  heads.append("text").attr("y", 16)
    .text((d, i) => i || !roomy ? grouped(d.papers.length) : \`n = \${d.papers.length}\`)
    .style("font", "var(--t-tick)").style("fill", "var(--ink-3)");

  const row = svg.append("g").selectAll("g").data(rows).join("g")
    .attr("transform", (_, i) => \`translate(0,\${top + i * height})\`);
  row.append("text").attr("x", names - 10).attr("y", 17).attr("text-anchor", "end")
    .text(d => fitText(d.term.label, names - 12, 13));

  const cell = row.selectAll(".cell-mark").data(({term, points}) => points.map(d => ({...d, term}))).join("g")
    .attr("transform", d => \`translate(\${x(d.period)},0)\`);
  cell.append("rect").attr("class", "shape").attr("width", Math.max(1, step - 2)).attr("height", height - 2)
    .attr("fill", d => d.enough ? communityColour(d.term.community) : "var(--paper)")
    .attr("fill-opacity", d => d.enough ? shade(d.interval.share) : 1)
    .attr("stroke", d => d.enough ? "none" : "var(--rule)");
  cell.filter(d => roomy && d.papers).append("text").attr("x", step / 2 - 1).attr("y", 17)
    .attr("text-anchor", "middle")
    .text(d => d.papers).style("fill", d => d.enough ? "var(--ink)" : "var(--ink-3)");

  mark(cell, {
    key: d => \`\${d.term.term} \${d.period}\`,
    label: d => \`\${d.term.label}, \${periods[d.period].label}: \${d.papers} of \${counted(d.n, "paper")}\`,
    tip: d => [\`\${d.term.label}, \${periods[d.period].label}\`, \`\${d.papers} of \${counted(d.n, "paper")}\`],
    focus: d => d.papers ? {...periodFocus(periods[d.period]), topics: [d.term.term]} : null,
    onOpen: openPapers
  });
  return rove(svg.node());
}
display(rows.length ? heatMap(rows, time, Math.min(width, 900)) : html\`<p><em>There is nothing to draw.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Replace \`d.papers\` in the text of a cell by \`percent(d.interval.share)\`. Give \`[0.04, 0.5]\` other ends and the map gets bolder or paler. Colours are those of the communities; \`"var(--ink)"\` in place of \`communityColour(…)\` gives one in black and white.`
    }
  ]
});
