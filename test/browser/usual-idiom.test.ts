import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {copyProject, type Project} from "../site/project.ts";
import {findVisibleFaults} from "./faults.ts";
import {openPage} from "./pages.ts";

// Pages that people add, written as Framework's own documentation has them.
const page = `# Written the usual way

\`\`\`js
import {rollups} from "npm:d3";
import * as arquero from "arquero";

const rows = await FileAttachment("counts.csv").csv({typed: true});
const least = view(Inputs.range([0, 9], {label: "At least", value: 2, step: 1}));
\`\`\`

\`\`\`js
display(d3.create("svg").attr("class", "drawn").call((svg) => svg.append("circle").attr("r", d3.max(rows, (d) => d.papers))).node());
display(html\`<p class="counted">\${aq.from(rows).filter(aq.escape((d) => d.papers >= least)).numRows()} of \${arquero.from(rows).numRows()},
  \${rollups(rows, (group) => group.length, (d) => d.topic).length} topics</p>\`);
\`\`\`
`;

let project: Project;

beforeAll(async () => {
  project = await copyProject({pages: {"index.md": page}, data: {}});
  await project.write({"src/counts.csv": "topic,papers\ngraphs,4\nlanguage,1\nvision,2\n"});
});

afterAll(() => project.remove());

test("a page with implicit names, npm: imports and .csv() is built and works without a network", async () => {
  expect(await project.build()).toMatchObject({code: 0, refused: []});
  const opened = await openPage("index.html", {folder: join(project.folder, "dist")});
  expect([...opened.faults, ...(await findVisibleFaults(opened.page))]).toEqual([]);
  expect(await opened.page.innerText(".counted")).toBe("2 of 3, 3 topics");
  expect(await opened.page.getAttribute(".drawn circle", "r")).toBe("4");
  await opened.close();
});

test("a package that is not installed is asked from a CDN, which these tests refuse", async () => {
  await project.write({"src/index.md": `${page}\n\`\`\`js\nimport {voronoi} from "npm:some-package@1.2.3";\n\`\`\`\n`});
  const {code, refused} = await project.build();
  expect(code).toBe(1);
  expect(refused).toContain("cdn.jsdelivr.net");
});
