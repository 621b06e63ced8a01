import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

/** The values that a module imports or exports from others by name. */
function namesOf(path: string, keyword: "import" | "export"): string[] {
  const lists = readFileSync(path, "utf8").matchAll(new RegExp(`^${keyword} \\{([^}]*)\\} from`, "gm"));
  return [...lists].flatMap(([, names]) => names!.split(",").map((name) => name.trim())).filter(Boolean);
}

const files = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const readable = new Set(files("src/sandbox/project").flatMap((path) => namesOf(path, "export")));

// Where a chart can be changed, its cell runs with what the sandbox's parts of the project give, not with its own imports.
test.each(files("src/charts/cells"))("every function that %s calls can be called where it is changed", (path) => {
  expect(namesOf(path, "import").filter((name) => !readable.has(name))).toEqual([]);
});
