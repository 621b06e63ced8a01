import {createNotebook} from "../notebook/model.js";

/** One mark a paper at its date, its shape the code status, its colour the community. */
export const beeswarm = createNotebook({
  title: "A beeswarm of papers by date",
  cells: [
    {
      kind: "md",
      source: `# A beeswarm of papers by date

One mark is one paper. It stands at its date, as near to the line as its neighbours let it. Its colour is its community, and its shape says whether there is code: a disc where code is linked, a ring where there is none. Click a mark to open the paper.`
    },
    `const by = view(Inputs.radio(["community", "code"], {label: "Colour", value: "community"}));
const topics = terms.filter(d => d.topic).slice(0, 20).map(d => d.label);
const bold = view(Inputs.select([null, ...topics], {label: "Only papers on", format: d => d ?? "everything"}));`,
    `// A date may be a day, a month or only a year: the mark stands in its middle.
const middle = date => {
  const [year, month, day] = date.split("-").map(Number);
  return day ? new Date(year, month - 1, day) : month ? new Date(year, month - 1, 15) : new Date(year, 6, 1);
};
const shown = selected.papers.filter(d => !bold || d.topics.some(t => corpus.terms[t].label === bold));
const dated = d3.sort(shown.filter(d => d.date).map(d => ({...d, when: middle(d.date)})), d => d.when);
const undated = shown.filter(d => !d.date);
// Early years with few papers stand in a column of their own, so that the others get the width.
const first = periodsOf(shown, "year").periods[0];
const early = first?.years > 1 ? dated.filter(d => d.date.slice(0, 4) <= first.to) : [];
const bees = dated.slice(early.length);`,
    `const half = dated.length > 1 && dated[dated.length >> 1];
const later = half && dated.filter(d => d.when >= half.when).length;
const title = !shown.length ? "No paper is selected"
  : !dated.length ? "None of these papers has a date"
  : !half ? \`The only paper with a date is of \${dateInWords(dated[0].date, {long: true})}\`
  : \`\${percent(later / dated.length)} of the papers with a date are of \${dateInWords(half.date.slice(0, 7), {long: true})} or later\`;
const unsure = dated.filter(d => d.date.length < 10).length;
const published = dated.some(d => d.dated === "received") ? "published or received" : "first published";
display(html\`<h2>\${title}</h2><p class="subtitle">One mark a paper, by the date it was \${published};
  <span class="nowrap">n = \${grouped(dated.length)}</span>.
  \${unsure ? \`For \${grouped(unsure)} only the month or year is known: the mark is in its middle. \` : ""}
  \${undated.length ? \`\${grouped(undated.length)} more without a date\` : ""}</p>\`);`,
    `// The nearest free place to the line for each mark, in the order of time.
function swarm(points, r) {
  const placed = [];
  for (const {x} of points) {
    // Earlier marks take the stretches of this one's column in which it would touch them.
    const taken = [];
    for (let i = placed.length - 1; i >= 0 && x - placed[i].x < 2 * r; --i) {
      const reach = Math.sqrt(4 * r * r - (x - placed[i].x) ** 2) - 1e-6;
      taken.push([placed[i].y - reach, placed[i].y + reach]);
    }
    let [down, up] = [0, 0];
    for (const [from, to] of d3.sort(taken, d => d[0])) if (from < down && to > down) down = to;
    for (const [from, to] of d3.sort(taken, d => -d[1])) if (to > up && from < up) up = from;
    placed.push({x, y: down <= -up ? down : up});
  }
  return placed;
}

// The largest marks, in px, of which the most crowded stretch is no taller than the swarm may be.
function fitting(points, tallest) {
  const tall = r => 2 * r * d3.max(points, (d, i) => d3.bisector(d => d.x).left(points, d.x + 2 * r, i) - i);
  return d3.range(7.5, 1, -0.5).find(r => !points.length || tall(r) < tallest) ?? 1;
}

function beeswarm(width, tallest = 340) {
  const [left, right] = [early.length ? 84 : 16, width - (undated.length ? 84 : 16)];
  const x = d3.scaleTime(d3.extent(bees, d => d.when), [left, right]);
  if (bees.length > 1) x.domain([d3.timeMonth.floor(x.domain()[0]), d3.timeMonth.ceil(x.domain()[1])]);
  const points = bees.map(d => ({x: x(d.when)}));
  const r = fitting(points, tallest);
  const places = swarm(points, r);
  const height = Math.max(90, 2 * d3.max([0, ...places.map(d => Math.abs(d.y))]) + 4 * r);
  const svg = d3.create("svg").attr("width", width).attr("height", height + 30).attr("role", "group")
    .attr("aria-label", title);

  svg.append("line").attr("x1", left - 10).attr("x2", right + 10).attr("y1", height / 2).attr("y2", height / 2)
    .style("stroke", "var(--rule)");
  const words = (x, text) => svg.append("text").attr("x", x).attr("y", height + 20)
    .attr("text-anchor", "middle").text(text).style("fill", "var(--ink-2)");
  for (const year of bees.length > 1 ? d3.timeYear.range(d3.timeYear.floor(x.domain()[0]), x.domain()[1]) : []) {
    const [from, to] = [Math.max(left, x(year)), Math.min(right, x(d3.timeYear.offset(year)))];
    svg.append("line").attr("x1", from).attr("x2", from).attr("y2", height + 8).style("stroke", "var(--rule)");
    words((from + to) / 2, to - from > 36 ? year.getFullYear() : \`’\${String(year.getFullYear()).slice(2)}\`);
  }
  if (bees.length === 1) words(x(bees[0].when), bees[0].date.slice(0, 4));
  if (early.length) words(34, first.label);
  if (undated.length) words(width - 30, "no date");

  // Early and undated papers, in small blocks at both ends.
  const block = (papers, middle) => {
    const [columns, step] = [Math.max(1, Math.min(papers.length, Math.floor(56 / (2 * r + 2)))), 2 * r + 2];
    return papers
      .map((_, i) => ({
        x: middle + (i % columns - (columns - 1) / 2) * step,
        y: (Math.floor(i / columns) - (Math.ceil(papers.length / columns) - 1) / 2) * step
      }));
  };
  const bee = svg.append("g").selectAll("g").data([...early, ...bees, ...undated]).join("g");
  const at = [...block(early, 34), ...places, ...block(undated, width - 30)];
  bee.attr("transform", (_, i) => \`translate(\${at[i].x},\${height / 2 + at[i].y})\`);
  return {svg, bee, r};
}`,
    `function coloured({svg, bee, r}) {
  bee.append("path").attr("class", "shape").attr("d", d => codeSymbol(d.code, r > 2 ? r - 0.75 : r - 0.25))
    .style("fill", d => by === "community" ? communityColour(d.community) : d.code === "none" ? "var(--rule-2)" : "var(--code-t)");
  mark(bee, {
    key: d => d.id,
    label: d => \`\${d.title}, \${d.date ? dateInWords(d.date) : "no date"}\`,
    tip: d => [
      fitText(d.title, 290, 13, 600),
      \`\${d.date ? dateInWords(d.date) : "no date"}, \${d.community < 0 ? "no community" : communities[d.community].label}\`
    ],
    focus: d => ({...everything, papers: [d.id]}),
    onOpen: openPapers
  });
  return rove(svg.node());
}
const here = by === "community" ? d3.sort(new Set(shown.map(d => d.community)), d => d < 0 ? 99 : d) : [];
const statuses = ["linked", "promised", "claimed", "page", "none"]
  .filter(status => shown.some(d => d.code === status));
display(html\`<p class="quiet" style="max-width: none; display: flex; flex-wrap: wrap; gap: 2px 16px">
  \${here
    .map(c => html\`<span style="color: \${communityText(c)}">\${c < 0 ? "no community" : communities[c].label}</span>\`)}
  \${statuses.map(status => codeMark(status))}</p>\`);
display(shown.length ? coloured(beeswarm(Math.min(width, 960))) : html\`<p><em>There is no mark to draw.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Let the size say something: in \`codeSymbol(d.code, …)\` put \`2 + Math.sqrt(d.topics.length)\` for the radius. Let \`tallest\` be 600 for a swarm that stands up.`
    }
  ]
});
