import {spawn} from "node:child_process";
import {once} from "node:events";
import {afterAll, beforeAll, expect, test} from "vitest";
import {copyProject, type Project} from "./project.ts";
import {until} from "./until.ts";

const page = 'The data.\n\n```js\ndisplay(await FileAttachment("data/corpus/index.json").json());\n```\n';
const posix = process.platform !== "win32";

let project: Project;

beforeAll(async () => {
  project = await copyProject({pages: {"index.md": page}, data: {"2026-01-01.txt": "First light"}});
});
afterAll(() => project.remove());

/** Starts the project as a reader does, in a process group of its own as a terminal would. */
async function start() {
  const npm = spawn("npm", ["start"], {cwd: project.folder, detached: true, stdio: ["ignore", "pipe", "pipe"]});
  let log = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
  const url = await until(() => /at (http:\S+)/.exec(log)?.[1]);
  return {npm, url};
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false
  );

// What Ctrl+C does, what a service manager does to npm, and the worst that can be done to the whole group.
test.runIf(posix).each([
  ["SIGINT", "group"],
  ["SIGTERM", "npm"],
  ["SIGKILL", "group"]
] as const)("nothing is left of npm start after %s to the %s", async (signal, whom) => {
  const {npm, url} = await start();
  expect(await answers(url)).toBe(true);
  const ended = Promise.all([once(npm.stdout, "close"), once(npm.stderr, "close")]);
  process.kill(whom === "group" ? -npm.pid! : npm.pid!, signal);
  await until(async () => !(await answers(url)));
  // Every process of the site holds npm's output open, so this comes only when the last of them has gone.
  await ended;
});
