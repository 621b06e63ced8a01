import {createNotebook} from "../notebook/model.js";

/** Communities of topics, and the papers that mention topics of two of them. */
export const chordDiagram = createNotebook({
  title: "A chord diagram of communities",
  cells: [
    {
      kind: "md",
      source: `# A chord diagram of communities

Topics that are often mentioned together form a community. Few papers keep to one: a ribbon stands for the papers that mention topics of both communities at its ends. Click a ribbon, or an arc for all of a community's papers.`
    },
    `const alone = view(Inputs.toggle({label: "Papers of one community alone", value: false}));
const least = view(Inputs.range([1, 20], {label: "Least papers of a ribbon", value: 1, step: 1}));`,
    `// For each paper, the communities of its topics; then a matrix of how many papers two of them share.
const of = new Map(selected.papers
  .map(d => [d, [...new Set(d.topics.map(t => corpus.terms[t].community))].filter(c => c >= 0)]));
const shown = communities.filter(({index}) => [...of.values()].some(all => all.includes(index))).slice(0, 10);
const matrix = shown.map(a => shown.map(b => {
  const papers = d3
    .filter(of.values(), all => a === b ? alone && all.length === 1 && all[0] === a.index : all.includes(a.index) && all.includes(b.index));
  return papers.length < least ? 0 : papers.length;
}));
const sizes = shown.map(({index}) => d3.filter(of.values(), all => all.includes(index)).length);`,
    `const pairs = d3.cross(d3.range(shown.length), d3.range(shown.length))
  .filter(([i, j]) => i < j && matrix[i][j]);
const closest = d3.greatest(pairs, ([i, j]) => matrix[i][j]);
const name = ({index}) => corpus.terms[communities[index].terms[0]].label;
const several = d3.filter(of.values(), all => all.length > 1).length;
const title = !selected.size ? "No paper is selected"
  : !shown.length ? "None of these papers mentions a topic of a community"
  : !closest ? "No paper here mentions topics of two communities"
  : \`The communities around \${closest.map(i => name(shown[i])).join(" and ")} share most: \`
    + counted(matrix[closest[0]][closest[1]], "paper");
const mention = several === 1 ? "1 paper mentions" : \`\${grouped(several)} papers mention\`;
display(html\`<h2>\${title}</h2><p class="subtitle">\${mention} topics of more than one community;
  <span class="nowrap">n = \${grouped(selected.size)}</span>.
  A ribbon is as wide as the papers that two share; a paper of three communities counts in three ribbons</p>\`);`,
    `function chordDiagram(width) {
  const narrow = width < 560;
  const margin = narrow ? 30 : 190;
  const radius = Math.min(230, width / 2 - margin);
  const legend = narrow ? shown.length * 22 + 12 : 0;
  const height = 2 * radius + (narrow ? 76 : 136);
  const svg = d3.create("svg").attr("width", width).attr("height", height + legend).attr("role", "group")
    .attr("aria-label", title);
  const g = svg.append("g").attr("transform", \`translate(\${width / 2},\${height / 2})\`);
  const chords = d3.chord().padAngle(0.06).sortSubgroups(d3.descending)(matrix);
  const colour = i => communityColour(shown[i].index);
  const terms = i => communities[shown[i].index].terms.map(t => corpus.terms[t].term);
  const all = i => ({...everything, anyTopics: terms(i)});

  const ribbon = g.append("g").selectAll("g").data(d3.sort(chords, d => -d.source.value)).join("g");
  ribbon.append("path").attr("class", "shape").attr("d", d3.ribbon().radius(radius - 2))
    .attr("fill", d => colour(d.target.index)).attr("fill-opacity", 0.5).attr("stroke", "var(--paper)");
  mark(ribbon, {
    key: d => \`\${d.source.index} \${d.target.index}\`,
    label: d => \`\${name(shown[d.source.index])} and \${name(shown[d.target.index])}: \${counted(d.source.value, "paper")}\`,
    tip: d => [\`\${name(shown[d.source.index])} and \${name(shown[d.target.index])}\`, counted(d.source.value, "paper")],
    focus: d => d.source.index === d.target.index
      ? {...everything, papers: d3
        .filter(of, ([, all]) => all.length === 1 && all[0] === shown[d.source.index].index)
        .map(([paper]) => paper.id)}
      : {...all(d.source.index), and: [all(d.target.index)]},
    onOpen: openPapers
  });

  const arc = g.append("g").selectAll("g").data(chords.groups).join("g");
  arc.append("path").attr("class", "shape").attr("d", d3.arc().innerRadius(radius).outerRadius(radius + 12))
    .attr("fill", d => colour(d.index));
  arc.each(function (d) {
    const angle = (d.startAngle + d.endAngle) / 2;
    const [x, y] = [Math.sin(angle) * (radius + 20), -Math.cos(angle) * (radius + 20)];
    const text = d3.select(this).append("text").attr("x", x).attr("y", y + 4)
      .attr("text-anchor", Math.abs(x) < 30 ? "middle" : x > 0 ? "start" : "end");
    const lines = wrapText(shown[d.index].label, margin - 24, 13, {weight: 600, most: 2});
    const words = narrow ? [\`\${d.index + 1}\`] : [...lines, counted(sizes[d.index], "paper")];
    const lift = y < -0.7 * radius ? words.length - 1 : y > 0.7 * radius ? 0 : (words.length - 1) / 2;
    text.selectAll("tspan").data(words).join("tspan").attr("x", x).attr("y", (_, i) => y + 4 + 16 * (i - lift))
      .text((word, i) => \`\${i ? " " : ""}\${word}\`)
      .style("font-weight", (_, i) => i < words.length - 1 || narrow ? 600 : 400)
      .style("fill", (_, i) => i < words.length - 1 || narrow ? communityText(shown[d.index].index) : "var(--ink-3)");
  });
  mark(arc, {
    key: d => \`community \${d.index}\`,
    label: d => \`\${shown[d.index].label}: \${counted(sizes[d.index], "paper")}\`,
    tip: d => [shown[d.index].label, counted(sizes[d.index], "paper")],
    focus: d => all(d.index),
    onOpen: openPapers
  });
  if (narrow) svg.append("g").selectAll("text").data(shown).join("text")
    .attr("y", (_, i) => height + 16 + 22 * i)
    .style("fill", d => communityText(d.index))
    .text((d, i) => fitText(\`\${i + 1}  \${d.label}, \${sizes[i]}\`, width, 13));
  return rove(svg.node());
}
display(d3.sum(matrix.flat()) ? chordDiagram(Math.min(width, 900)) : html\`<p><em>No two communities share a paper.</em></p>\`);`,
    {
      kind: "md",
      source: `**Make it yours.** Let the ribbons take the colour of the larger side: swap \`d.target.index\` for \`d.source.index\`. To see which tie is closer than the sizes of the two would make it, divide each number of \`matrix\` by \`Math.sqrt(sizes[i] * sizes[j])\`; \`map((a, i) => …)\` gives you \`i\`.`
    }
  ]
});
