import {createNotebook} from "../notebook/model.js";

/** Every combination of the leading topics that occurs, and the code status of its papers. */
export const upsetPlot = createNotebook({
  title: "An UpSet plot of topics and code",
  cells: [
    {
      kind: "md",
      source: `# An UpSet plot of topics and code

Which topics come together, and do those papers give their code away? Circles drawn like a Venn diagram fail beyond three sets. An UpSet plot lists every combination that occurs, one a row: the dots say which topics, the bar how many papers mention just these of the topics above, and its greens how many of them link, promise or claim code.`
    },
    `const most = view(Inputs.range([2, 8], {label: "Topics", value: 6, step: 1}));
const order = view(Inputs.radio(["papers", "topics together"], {label: "First", value: "papers"}));
const nothing = view(Inputs.toggle({label: "Papers on none", value: false}));`,
    `// One key a paper: "101000" mentions the first and the third topic.
const sets = leadingTopics(corpus, selected, {most});
const key = paper => sets.map(({term}) => paper.topics.includes(term.index) ? "1" : "0").join("");
const together = d => d.in.length;
const combinations = d3.groups(selected.papers, key)
  .map(([key, papers]) => ({key, papers, in: d3.range(sets.length).filter(i => key[i] === "1")}))
  .filter(d => nothing || d.in.length)
  .sort((a, b) => (order === "papers" ? 0 : together(b) - together(a)) || b.papers.length - a.papers.length || d3.descending(a.key, b.key));
const rows = combinations.slice(0, 20);`,
    `const meeting = d3.greatest(combinations.filter(d => d.in.length > 1), d => d.papers.length);
const linked = combination => combination.papers.filter(d => d.code === "linked").length;
const title = !selected.size ? "No paper is selected"
  : !sets.length ? "None of these papers mentions a topic"
  : !meeting ? \`No paper mentions two of \${counted(sets.length, "topic")}\`
  : \`\${counted(meeting.papers.length, "paper")} on \${listed(meeting.in.map(i => sets[i].term.label))}, the commonest combination; \`
    + \`\${linked(meeting) || "none"} \${linked(meeting) === 1 ? "links" : "link"} to code\`;
const out = selected.papers.filter(d => !key(d).includes("1")).length;
display(html\`<h2>\${title}</h2><p class="subtitle">Papers that mention exactly these of \${counted(sets.length, "topic")};
  <span class="nowrap">n = \${grouped(selected.size)}</span>, \${grouped(out)} of them on none.
  \${combinations.length > rows.length ? \`\${counted(combinations.length - rows.length, "rarer combination")} not shown\` : ""}</p>\`);`,
    `function upset(width) {
  const step = width < 560 ? 24 : 34;
  const [head, row] = [sets.length * 20 + 22, 26];
  const left = sets.length * step + 10;
  const x = d3.scaleLinear([0, d3.max(rows, d => d.papers.length) || 1], [left, width - 44]);
  const svg = d3.create("svg").attr("width", width).attr("height", head + rows.length * row + 4)
    .attr("role", "group").attr("aria-label", title);

  // Names come down to their columns in steps, so that each can be read.
  const set = svg.append("g").selectAll("g").data(sets).join("g")
    .attr("transform", (_, i) => \`translate(\${step / 2 + i * step},6)\`);
  set.append("path").attr("fill", "none").attr("stroke", "var(--rule-2)")
    .attr("d", (_, i) => \`M5,\${i * 20 + 10}H0V\${head - 14}\`);
  const name = set.append("text").attr("x", 10).attr("y", (_, i) => i * 20 + 14)
    .style("fill", d => communityText(d.term.community));
  name.append("tspan").style("font-weight", 600)
    .text((d, i) => fitText(d.term.label, width - step * i - 70, 13, 600));
  name.append("tspan").attr("dx", 3).style("fill", "var(--ink-3)").text(d => \` \${grouped(d.papers.length)}\`);
  mark(set, {
    key: d => d.term.term,
    label: d => \`\${d.term.label}: \${counted(d.papers.length, "paper")}\`,
    focus: d => ({...everything, topics: [d.term.term]}),
    onOpen: openPapers
  });

  const line = svg.append("g").selectAll("g").data(rows).join("g")
    .attr("transform", (_, i) => \`translate(0,\${head + i * row})\`);
  line.append("rect").attr("width", left - 10).attr("height", row)
    .attr("fill", (_, i) => i % 2 ? "none" : "var(--wash)");
  const dots = (wanted, r, fill) => line.append("g").selectAll("circle")
    .data(d => d3.range(sets.length).filter(i => d.in.includes(i) === wanted)).join("circle")
    .attr("cx", i => step / 2 + i * step).attr("cy", row / 2).attr("r", r).attr("fill", fill);
  dots(false, 3, "var(--rule)");
  line.append("line").attr("y1", row / 2).attr("y2", row / 2).attr("stroke", "var(--ink)")
    .attr("stroke-width", 2)
    .attr("x1", d => step / 2 + (d.in[0] ?? 0) * step).attr("x2", d => step / 2 + (d.in.at(-1) ?? 0) * step);
  dots(true, 6, "var(--ink)");

  const statuses = ["linked", "promised", "claimed", "page", "none"];
  line.selectAll(".part").data(({papers}) => {
    let from = 0;
    return statuses.map(status => ({status, from, to: from += papers.filter(d => d.code === status).length}));
  }).join("rect").attr("class", d => codeAreaClass(d.status))
    .attr("x", d => x(d.from)).attr("y", 4).attr("width", d => x(d.to) - x(d.from)).attr("height", row - 8);
  line.append("rect").attr("class", "shape").attr("fill", "transparent").attr("x", left).attr("y", 4)
    .attr("width", d => x(d.papers.length) - left).attr("height", row - 8);
  line.append("text").attr("x", d => x(d.papers.length) + 7).attr("y", row / 2 + 4.5)
    .text(d => grouped(d.papers.length));
  const names = d => d.in.length ? listed(d.in.map(i => sets[i].term.label)) : "none of these";
  const says = d => \`\${counted(d.papers.length, "paper")}, \${linked(d)} with code linked\`;
  mark(line, {
    key: d => d.key,
    label: d => \`\${names(d)}: \${says(d)}\`,
    tip: d => [fitText(names(d), 290, 13, 600), says(d)],
    focus: d => ({
      ...everything,
      topics: d.in.map(i => sets[i].term.term),
      notTopics: sets.filter((_, i) => !d.in.includes(i)).map(d => d.term.term)
    }),
    onOpen: openPapers
  });
  return rove(svg.node());
}
const square = (status, words) => html\`<span class="nowrap">
  <svg width=12 height=12 style="display: inline; vertical-align: -1px"><rect width=12 height=12 class=\${codeAreaClass(status)} /></svg>
  \${words}</span>\`;
const statuses = {linked: "code linked", promised: "promised", claimed: "claimed", page: "page only", none: "no code"};
display(html\`<p class="quiet" style="max-width: none; display: flex; flex-wrap: wrap; gap: 2px 16px">
  \${Object.entries(statuses).map(([status, words]) => square(status, words))}</p>\`);
display(rows.length ? upset(Math.min(width, 860)) : html\`<p><em>There is no combination to draw.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Sets need not be topics. Let \`sets\` be the communities and \`key\` ask \`paper.community === i\`; or add a set of your own, such as papers of this year.`
    }
  ]
});
