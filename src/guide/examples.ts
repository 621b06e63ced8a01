import type {CellKind} from "../sandbox/messages.js";

/** A cell of an example, as its reader first sees it. */
export interface ExampleCell {
  kind: CellKind;
  source: string;
}

const js = (source: string): ExampleCell => ({kind: "js", source: source.trim()});
const md = (source: string): ExampleCell => ({kind: "md", source: source.trim()});

/** What the guide runs, by name. All of it works as it stands, but for `mistake`. */
export const guideExamples = {
  value: [js("papers.length")],
  chart: [js("topicRows(leadingTopics(corpus, selected, {most: 6}), {width, onOpen: openPapers})")],
  statements: [
    js(`
const linked = papers.filter(d => d.code === "linked");
display(html\`<p>\${counted(linked.length, "paper")} of \${papers.length} link to code.</p>\`);
`)
  ],
  reactive: [
    md(`
**\${common.length}** topics are in at least \${counted(least, "paper")}.
The commonest: \${listed(common.slice(0, 6).map(d => d.label)) || "none"}.
`),
    js(`
const common = terms.filter(d => d.topic && d.papers >= least);
`),
    js(`
const least = view(Inputs.range([1, 20], {label: "Papers at least", value: 5, step: 1}));
`)
  ],
  tables: [
    js(`
const here = {papers, terms, methods, links, digests, appearances};
display(Object.entries(here).map(([name, rows]) => {
  const columns = rows.length ? Object.keys(rows[0]).join(", ") : "none here";
  return html\`<p><b>\${name}</b>, \${counted(rows.length, "row")}: \${columns}</p>\`;
}));
`)
  ],
  arquero: [
    js(`
const byCode = tables.papers.groupby("code").count({as: "papers"}).orderby(aq.desc("papers"));
display(Inputs.table(byCode.objects()));
`)
  ],
  abstracts: [
    js(`
const word = view(Inputs.text({label: "Word", value: "graph", submit: true}));
`),
    js(`
const found = papers.filter(d => d.abstract.toLowerCase().includes(word.toLowerCase()));
display(Inputs.table(found, {columns: ["date", "title", "code"], rows: 6}));
`)
  ],
  d3: [
    js(`
const top = terms.filter(d => d.topic).slice(0, 8);

function bars(rows, width) {
  const names = 0.4 * width;
  const x = d3.scaleLinear([0, d3.max(rows, d => d.papers) ?? 1], [names, width - 40]);
  const svg = d3.create("svg").attr("width", width).attr("height", rows.length * 28 + 1);
  const bar = svg.selectAll("g").data(rows).join("g")
    .attr("transform", (d, i) => \`translate(0,\${i * 28})\`);
  bar.append("text").attr("x", names - 8).attr("y", 18).attr("text-anchor", "end")
    .text(d => fitText(d.label, names - 8, 13));
  bar.append("rect").attr("class", "shape").attr("x", names).attr("y", 4).attr("height", 20)
    .attr("width", d => x(d.papers) - names).attr("fill", "var(--c1)");
  bar.append("text").attr("x", d => x(d.papers) + 6).attr("y", 18).text(d => d.papers);
  mark(bar, {
    key: d => d.term,
    label: d => \`\${d.label}: \${counted(d.papers, "paper")}\`,
    focus: d => ({...everything, topics: [d.term]}),
    onOpen: openPapers
  });
  return rove(svg.node());
}
display(bars(top, Math.min(width, 560)));
`)
  ],
  mistake: [
    js(`
terms.slice(0, 5).map(d => d.lable)
`)
  ]
} satisfies Record<string, ExampleCell[]>;

export type GuideExample = keyof typeof guideExamples;
