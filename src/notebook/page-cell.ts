import {parse} from "acorn";
import type {Node} from "acorn";
import {full} from "acorn-walk";
import {importOf} from "../sandbox/imports.js";
import {acornOptions, CellSyntaxError, parseCell} from "../sandbox/parse-cell.js";

/** Why something cannot be written into a page, in one line for the reader. */
export class NotForPage extends Error {}

/** A reader's cell as a function of what `changedChart` hands to it. */
export interface PageCell {
  /** The function's source. */
  source: string;
  /** What `changedChart` has to fetch first: libraries, texts, parts of the project. */
  uses: string[];
}

/** What code of a page's chart can name, and what each needs to be fetched. */
const given: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    "corpus selection selected focus opened everything communities width touch openPapers display papers terms methods links digests appearances all"
      .split(" ")
      .map((name) => [name, []])
  ),
  knobs: [],
  options: [],
  sides: [],
  topics: [],
  keyphrases: ["texts"],
  mentions: ["texts"],
  d3: ["d3"],
  aq: ["arquero"],
  op: ["arquero"],
  tables: ["arquero"],
  allTables: ["arquero"],
  Inputs: ["inputs"],
  htl: ["htl"],
  html: ["htl"],
  svg: ["htl"]
};

const onlyInNotebooks = new Set(["view", "now", "invalidation", "visibility", "Generators", "Mutable"]);

/**
 * A cell that ran in the frame, as a function that draws in the page. `parts` tells which part of the project has a function of its name.
 * Throws a `NotForPage` where the cell cannot be read, or asks for what only a notebook has.
 */
export function pageCell(source: string, parts: Readonly<Record<string, string>>): PageCell {
  const cell = read(source);
  const uses = new Set<string>();
  const names = new Set<string>();
  const take = (name: string): void => {
    if (onlyInNotebooks.has(name))
      throw new NotForPage(`The code reads ${name}, which only a notebook has; make a page of a notebook instead.`);
    const needs = Object.hasOwn(given, name) ? given[name] : Object.hasOwn(parts, name) ? [parts[name]!] : null;
    if (!needs) return;
    names.add(name);
    for (const use of needs) uses.add(use);
  };
  for (const {name} of cell.reads) take(name);
  if (/\b(abstract|codeSentence)\b/.test(source)) uses.add("texts");
  const renamed = cell.imports.flatMap(({local, imported, from}) => {
    const {library} = importOf({local, imported, from});
    take(library);
    const whole = imported === "*" || library === imported;
    if (whole) return local.name === library ? [] : [`const ${local.name} = ${library};`];
    return [`const {${imported === local.name ? imported : `${imported}: ${local.name}`}} = ${library};`];
  });
  const body = indented(cell.expression ? `return (\n${source.trim()}\n);` : withoutImports(source, cell.imports));
  const lines = [...renamed.map((line) => `  ${line}`), body];
  return {
    source: `${cell.async ? "async " : ""}({${[...names].join(", ")}}) => {\n${lines.join("\n")}\n}`,
    uses: [...uses].sort()
  };
}

function read(source: string): ReturnType<typeof parseCell> {
  if (/^ {0,3}(`{3,}|~{3,})/m.test(source))
    throw new NotForPage("A line of the code begins with ```, which would end its block in the page.");
  try {
    const cell = parseCell(source);
    for (const item of cell.imports) importOf(item);
    return cell;
  } catch (error) {
    if (error instanceof CellSyntaxError) throw new NotForPage(`The code cannot be read: ${error.message}`);
    throw error;
  }
}

/** The code without its import statements, and without the lines that held nothing else. */
function withoutImports(source: string, imports: readonly unknown[]): string {
  if (!imports.length) return source.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, "");
  let code = source;
  for (const node of parse(source, acornOptions).body.toReversed())
    if (node.type === "ImportDeclaration")
      code = code.slice(0, node.start) + code.slice(node.end).replace(/^[ \t]*\r?\n/, "");
  return code.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, "");
}

/** Moves lines two columns to the right, but for those that begin within a string or template. */
function indented(code: string): string {
  const held: [number, number][] = [];
  full(parse(code, acornOptions), (node: Node) => {
    if (/^(TemplateElement|Literal)$/.test(node.type)) held.push([node.start, node.end]);
  });
  let at = 0;
  return code
    .split("\n")
    .map((line) => {
      const start = at;
      at += line.length + 1;
      const inside = held.some(([from, to]) => from < start && start <= to);
      return inside || !line.trim() ? line : `  ${line}`;
    })
    .join("\n");
}
