import {createNotebook} from "../notebook/model.js";

/** Papers on the leading topics over time, stacked around a common middle. */
export const streamGraph = createNotebook({
  title: "A stream graph of topics",
  cells: [
    {
      kind: "md",
      source: `# A stream graph of topics

A stream graph stacks its layers around a middle line. It is good for the shape of a whole and for what comes and goes, and poor for reading numbers: hover or click for those. Layers of one community lie beside each other.`
    },
    `const show = view(Inputs.range([3, 16], {label: "Topics", value: 9, step: 1}));
const shape = view(Inputs.radio(["stream", "stack", "share"], {label: "Baseline", value: "stream"}));
const curve = view(Inputs.radio(["straight", "smooth"], {label: "Between points", value: "straight"}));`,
    `const {unit} = unitsOfSelection(corpus, selection, selected);
const time = periodsOfSelection(corpus, selection, selected, unit);
const rows = d3
  .sort(trendsOf(corpus, time).trends.slice(0, show), d => d.term.community < 0 ? 99 : d.term.community);
const layers = d3.stack()
  .keys(d3.range(rows.length))
  .value((i, row) => rows[row].points[i].papers)
  .offset({stream: d3.stackOffsetWiggle, stack: d3.stackOffsetNone, share: d3.stackOffsetExpand}[shape])(d3.range(time.periods.length));`,
    `// The layer and the period where most papers meet.
const thickest = d3.greatest(rows.flatMap(({term, points}) => points.map(d => ({...d, term}))), d => d.papers);
const title = !selected.size ? "No paper is selected"
  : !rows.length || time.periods.length < 2 ? "A stream needs papers of two periods at least"
  : \`Nowhere is a layer thicker than that of \${thickest.term.label} \${time.periods[thickest.period].when}: \`
    + \`\${grouped(thickest.papers)} of \${counted(thickest.n, "paper")}\`;
const measure = shape === "share" ? "Part of all mentions of these topics" : "Papers that mention the topic";
display(html\`<h2>\${title}</h2><p class="subtitle">\${measure}, by \${unit};
  <span class="nowrap">n = \${grouped(d3.sum(time.periods, d => d.papers.length))}</span>.
  A paper counts in each of its topics\${curve === "smooth" ? "; the curves between the points are drawn, not measured" : ""}</p>\`);`,
    `function streamGraph(width) {
  const [top, bottom, side] = [10, 380, 8];
  const x = d3.scalePoint(d3.range(time.periods.length), [side, width - side]);
  const y = d3.scaleLinear([d3.min(layers, l => d3.min(l, d => d[0])), d3.max(layers, l => d3.max(l, d => d[1]))], [bottom, top]);
  const area = d3.area(d => x(d.data), d => y(d[0]), d => y(d[1])).curve(curve === "smooth" ? d3.curveMonotoneX : d3.curveLinear);
  const svg = d3.create("svg").attr("width", width).attr("height", bottom + 36).attr("role", "group")
    .attr("aria-label", title);

  const every = Math.ceil(58 / x.step());
  const tick = svg.append("g").selectAll("g").data(time.periods).join("g")
    .attr("transform", (_, i) => \`translate(\${x(i)},0)\`);
  tick.append("line").attr("y1", top).attr("y2", bottom + 4).style("stroke", "var(--rule)");
  const [first, last] = [time.periods.at(0), time.periods.at(-1)];
  tick.filter((_, i) => i % every === 0).append("text").attr("y", bottom + 20).style("fill", "var(--ink-2)")
    .attr("text-anchor", d => d === first ? "start" : d === last ? "end" : "middle")
    .attr("x", d => d === first ? -side : d === last ? side : 0)
    .text(d => d.tick ? \`\${d.tick} \${d.short}\` : d.label);

  // Neighbours of one community take turns in strength.
  const turn = i => rows.slice(0, i).filter(d => d.term.community === rows[i].term.community).length % 3;
  const layer = svg.append("g").selectAll("g").data(layers).join("g");
  layer.append("path").attr("class", "shape").attr("d", area).attr("stroke", "var(--paper)")
    .attr("fill", (_, i) => communityColour(rows[i].term.community))
    .attr("fill-opacity", (_, i) => [0.62, 0.42, 0.52][turn(i)]);
  mark(layer, {
    key: (_, i) => rows[i].term.term,
    label: (_, i) => \`\${rows[i].term.label}: \${counted(rows[i].papers, "paper")}\`,
    tip: (_, i) => [rows[i].term.label, counted(rows[i].papers, "paper")],
    focus: (_, i) => ({...spanFocus(time, 0, time.periods.length - 1), topics: [rows[i].term.term]}),
    onOpen: openPapers
  });
  return {svg, x, y, width};
}`,
    `// A name goes where its layer is thick enough for it; what fits nowhere is named below.
function named({svg, x, y, width}) {
  const thin = [];
  layers.forEach((layer, i) => {
    const {label, community} = rows[i].term;
    const half = textWidth(label, 13, 600) / 2 + 2;
    const inside = (d, at) => {
      // The layer's edges under both ends of the name, between the points on either side.
      const edge = (at, k) => y(d3.interpolateNumber(layer[Math.floor(at)][k], layer[Math.ceil(at)][k])(at % 1));
      const ends = d3.range(-4, 5)
        .map(step => Math.min(layer.length - 1, Math.max(0, at + (step / 4) * (half / x.step()))));
      return {at, top: d3.max(ends, end => edge(end, 1)), bottom: d3.min(ends, end => edge(end, 0))};
    };
    const places = d3.range(0, layer.length - 0.99, 0.25)
      .filter(at => x(0) + at * x.step() > half && x(0) + at * x.step() < width - half);
    const best = d3.greatest(places.map(at => inside(layer, at)), d => d.bottom - d.top);
    if (!best || best.bottom - best.top < 15) return thin.push(rows[i]);
    svg.append("text").attr("x", x(0) + best.at * x.step()).attr("y", (best.top + best.bottom) / 2 + 4)
      .attr("text-anchor", "middle")
      .attr("pointer-events", "none").style("font", "600 13px/16px var(--sans)").text(label);
  });
  const list = thin
    .map(({term, papers}) => html\`<span class="nowrap"
      style="color: \${communityText(term.community)}; margin-right: 16px">● \${term.label}, \${papers}</span> \`);
  return html\`\${rove(svg.node())}\${thin.length ? html\`<p class="quiet" style="max-width: none">Too thin to name above: \${list}</p>\` : ""}\`;
}
display(rows.length && time.periods.length > 1
  ? named(streamGraph(Math.min(width, 960)))
  : html\`<p><em>There is nothing to draw.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Straight lines join what was counted; a curve claims more than that, which is why it is not the first choice here. Try \`d3.stackOffsetSilhouette\` for a stream that is even on both sides.`
    }
  ]
});
