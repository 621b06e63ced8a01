import * as aq from "arquero";
import * as d3 from "d3";
import {readFile, readdir} from "node:fs/promises";
import {join, posix} from "node:path";
import type {EditorNames, NamedFunction} from "../src/components/editor/names.ts";

const folder = "src/sandbox/project";

/** What an editor can complete: the names of D3 and Arquero, and the project's functions with what they take and say of themselves. */
export async function editorNames(): Promise<EditorNames> {
  const names = (library: object) => Object.keys(library).filter((name) => name !== "default");
  return {
    d3: names(d3),
    aq: names(aq),
    op: Object.keys(aq.op),
    verbs: methodsOf(aq.table({})),
    made: madeByD3(),
    project: await projectFunctions()
  };
}

/** Functions of D3 that make something when they are called without anything. */
const makes =
  /^(scale|axis|line|area|arc$|pie$|stack$|link|symbol$|chord|ribbon|force|geo|zoom$|drag$|brush|bin$|treemap$|tree$|cluster$|pack$|partition$|stratify$|contour|density|quadtree$|Delaunay$|dispatch$|path$)/;

/** What is made, by the function that makes it. */
function madeByD3(): Record<string, string[]> {
  const made: Record<string, string[]> = {};
  for (const [name, make] of Object.entries(d3) as [string, unknown][]) {
    if (!makes.test(name) || typeof make !== "function") continue;
    try {
      const methods = methodsOf((make as () => unknown)());
      if (methods.length > 1) made[name] = methods;
    } catch {
      continue; // It makes nothing of nothing.
    }
  }
  const selection = methodsOf(d3.selection.prototype);
  return {...made, select: selection, selectAll: selection, create: selection, selection};
}

/** Names of the functions that a value has of its own or by its class, sorted. */
function methodsOf(value: unknown): string[] {
  const found = new Set<string>();
  for (
    let at = value as object | null;
    at && at !== Object.prototype && at !== Function.prototype;
    at = Object.getPrototypeOf(at) as object | null
  )
    for (const [name, {value: method}] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof method === "function" && /^[a-z]\w*$/.test(name) && name !== "constructor") found.add(name);
  return [...found].sort();
}

async function projectFunctions(): Promise<Record<string, NamedFunction>> {
  const found: Record<string, NamedFunction> = {};
  for (const part of (await readdir(folder)).sort())
    for (const [, names, from] of (await readFile(join(folder, part), "utf8")).matchAll(
      /export \{([^}]*)\} from "([^"]*)"/g
    )) {
      const path = posix.join(folder, from!).replace(/\.js$/, ".ts");
      const text = await readFile(path, "utf8");
      for (const name of names!.split(",").map((word) => word.trim())) found[name] = described(text, name);
    }
  return found;
}

/** What a function's source says: its arguments, and the first sentence of its docstring. */
export function described(text: string, name: string): NamedFunction {
  const at = text.search(new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, "m"));
  if (at < 0) return {takes: "", what: ""};
  const before = text.slice(0, at).trimEnd();
  const comment = before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : "";
  const what = comment
    .replace(/^\/\*\*|\*\/$|^\s*\*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  const first = /^.*?[.](?= |$)/.exec(what)?.[0] ?? what;
  const takes =
    /^export (?:async )?function\*? \w+(?:<[^(]*>)?\((.*?)\)(?:: [^\n]*)? \{$/ms.exec(text.slice(at))?.[1] ?? "";
  return {takes: argumentNames(takes), what: first};
}

/** "{terms}: Corpus, n = 3" as "{terms}, n". */
function argumentNames(text: string): string {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i <= text.length; ++i) {
    const character = text[i];
    if (character && "({[<".includes(character)) ++depth;
    else if (character && ")}]>".includes(character) && text[i - 1] !== "=") --depth;
    else if ((character === "," && depth === 0) || i === text.length) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return parts
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((part) => /^(\{[^{}]*\}|[\w.]+)/.exec(part)?.[1] ?? "{…}")
    .join(", ");
}
