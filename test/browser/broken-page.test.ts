import {afterAll, beforeAll, expect, test} from "vitest";
import {join} from "node:path";
import {copyProject, type Project} from "../site/project.ts";
import {findVisibleFaults} from "./faults.ts";
import {openPage} from "./pages.ts";

const fence = (code: string) => `# A page\n\n\`\`\`js\n${code}\n\`\`\`\n`;

const works =
  "A page that works: it says in a sentence of some length what a reader is looking at and where that comes from.";

const pages = {
  "index.md": `${fence("display((await FileAttachment('data/corpus/index.json').json()).length)")}\n${works}\n`,
  "asks-elsewhere.md": `${works}\n${fence('display(await fetch("https://example.com/data.json"))')}`,
  "fails-later.md": `${works}\n${fence('setTimeout(() => { throw new Error("too late to catch"); }, 50)')}`,
  "imports-from-outside.md": fence('import {siteFiles} from "../loaders/site.js";\ndisplay(siteFiles)'),
  "imports-a-name-not-there.md": fence('import {absent} from "./present.js";\ndisplay(absent)'),
  "imports-nothing.md": fence('import {nothing} from "package-that-is-not-there";\ndisplay(nothing)'),
  "is-empty.md": "",
  "misses-a-file.md": `${works}\n\n<img src="https://127.0.0.1:9/picture.png">\n`,
  "names-nothing.md": `${works}\n${fence("display(notDefinedAnywhere)")}`,
  "never-loads.md": `${works}\n\n\${new Promise(() => {})}\n`,
  "shows-a-value-never-computed.md": `${works} \${0 / 0} papers\n`,
  "throws.md": `${works}\n${fence('throw new Error("the chart gave up")')}`,
  "too-wide.md": `${works}\n\n<div style="width: 3000px">wide</div>\n`
};

let project: Project;
let built: {code: number; log: string};

beforeAll(async () => {
  project = await copyProject({pages, data: {"2026-01-01.txt": "A title"}});
  await project.write({
    "src/present.ts": 'export {nowhere as present} from "./further.js";',
    "src/further.ts": "export const there = 1;"
  });
  built = await project.build();
});

afterAll(() => project.remove());

async function faultsOf(page: string): Promise<string[]> {
  const opened = await openPage(`${page}.html`, {folder: join(project.folder, "dist"), patience: 5_000});
  const faults = [...opened.faults, ...(await findVisibleFaults(opened.page))];
  await opened.close();
  return faults;
}

test("the build fails on what it can see without a browser", () => {
  expect(built.code).toBe(1);
  expect(built.log).toMatch(/dist\/imports-from-outside\.html: SyntaxError: non-local import/);
  expect(built.log).toMatch(/dist\/_import\/present\.\w+\.js: No matching export in ".*" for import "nowhere"/);
  expect(built.log).toMatch(/dist\/imports-nothing\.html: cannot import package-that-is-not-there/);
  expect(built.log).toMatch(/dist\/misses-a-file\.html: asks another host for https:\/\/127\.0\.0\.1:9\/picture\.png/);
  expect(built.log.match(/^dist\/\S+\.html: .*$/gm)).toHaveLength(3);
});

test("a page that works has no faults", async () => {
  expect(await faultsOf("index")).toEqual([]);
});

test.each([
  ["asks-elsewhere", /asked another host: https:\/\/example\.com/],
  ["fails-later", /uncaught: too late to catch/],
  ["imports-from-outside", /error box: .*non-local import/],
  ["imports-a-name-not-there", /error box: .*does not provide an export named/],
  ["imports-nothing", /error box: .*package-that-is-not-there/],
  ["is-empty", /nothing to read or look at/],
  ["misses-a-file", /failed: https:\/\/127\.0\.0\.1:9\/picture\.png/],
  ["names-nothing", /error box: .*notDefinedAnywhere/],
  ["never-loads", /did not finish loading/],
  ["shows-a-value-never-computed", /NaN papers" is not meant for readers/],
  ["throws", /error box: .*the chart gave up/],
  ["too-wide", /px wide in a window of/]
])("a page that %s is caught", async (page, fault) => {
  expect(await faultsOf(page)).toContainEqual(expect.stringMatching(fault));
});
