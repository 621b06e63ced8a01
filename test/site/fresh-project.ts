import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {copyProject, type Project} from "./project.ts";

const page = 'The data.\n\n```js\ndisplay(await FileAttachment("data/corpus/index.json").json());\n```\n';

/** A project of one page that shows the lines of its one digest. */
export function freshProject(): Promise<Project> {
  return copyProject({pages: {"index.md": page}, data: {"2026-01-01.txt": "First light"}});
}

/** Its page with more words. */
export const wordierPage = `${page}\nMore words.\n`;

/** The data as the built site carries it. */
export function published({folder}: Project): unknown {
  const made = join(folder, "dist", "_file", "data", "corpus");
  return JSON.parse(readFileSync(join(made, readdirSync(made)[0]!), "utf8"));
}
