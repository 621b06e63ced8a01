import {libraries} from "../../sandbox/messages.js";
import type {Library} from "../../sandbox/messages.js";
import {modulesName} from "../../sandbox/modules.js";

/** Words by which code names a library that is no part of the project, or that a part of it loads on demand. */
const words: Readonly<Partial<Record<Library, readonly string[]>>> = {
  d3: ["d3"],
  arquero: ["aq", "op", "tables", "allTables", "arquero"],
  inputs: ["Inputs", "inputs"],
  htl: ["html", "svg", "htl"],
  louvain: ["groupsAt"],
  modules: [modulesName]
};

/**
 * The libraries that a frame may be asked for by these cells: those with a name that is a word of their code, be it in a comment. `parts`
 * says which part of the project has each function.
 */
export function namedLibraries(
  cells: readonly {kind: string; source: string}[],
  parts: Readonly<Record<string, string>>
): Library[] {
  const said = new Set(cells.flatMap(({source}) => source.match(/[\w$]+/g) ?? []));
  const wanted = new Set<string>([...said].flatMap((word) => (Object.hasOwn(parts, word) ? parts[word]! : [])));
  if (cells.some(({kind}) => kind === "md")) wanted.add("markdown");
  return libraries.filter((name) => wanted.has(name) || words[name]?.some((word) => said.has(word)));
}
