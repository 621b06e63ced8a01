import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";

/** The files that pages read, by name. */
export function siteFiles(folder: string): Record<string, Uint8Array | string> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return {"index.json": JSON.stringify({files, lines: lines.length}), "text.json": JSON.stringify(lines)};
}
