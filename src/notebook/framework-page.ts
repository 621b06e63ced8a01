import {importOf} from "../sandbox/imports.js";
import {CellSyntaxError, parseCell} from "../sandbox/parse-cell.js";
import type {ParsedCell} from "../sandbox/parse-cell.js";
import {parseMarkdown} from "../sandbox/parse-markdown.js";
import type {Notebook, NotebookCell} from "./model.js";
import {proseOfPage} from "./page-prose.js";

export interface FrameworkPage {
  text: string;
  /** What the reader should know of the page, a sentence each. */
  notes: string[];
}

/** Values that `pageValues` makes of the observatory and the view. */
const ofPage = new Set(
  "papers terms methods links digests appearances keyphrases mentions all tables allTables selection focus selected opened corpus communities everything openPapers".split(
    " "
  )
);
const ofTexts = /\b(abstract|keyphrases|mentions|codeSentence)\b/;
const libraries: Record<string, string> = {
  d3: `import * as d3 from "d3";`,
  aq: `import * as aq from "arquero";`,
  op: `import {op} from "arquero";`,
  Inputs: `import * as Inputs from "@observablehq/inputs";`,
  htl: `import * as htl from "htl";`,
  html: `import {html} from "htl";`,
  svg: `import {svg} from "htl";`
};

/**
 * A notebook as a page of the site's project: its cells in fences, and before them what gives them their values. `parts` says which file
 * of `src/sandbox/project/` has each function of the project.
 */
export function frameworkPage(notebook: Notebook, parts: Readonly<Record<string, string>>): FrameworkPage {
  const notes: string[] = [];
  const parsed = notebook.cells.map((cell) => parsedCell(cell));
  const defined = new Set(parsed.flatMap((cell) => cell?.defines.map(({name}) => name) ?? []));
  const read = new Set(parsed.flatMap((cell) => cell?.reads.map(({name}) => name) ?? []));
  const named = new Set([...defined, ...read]);
  const used = [...read].filter((name) => !defined.has(name)).sort();
  const own = (name: string) => {
    while (named.has(name)) name += "_";
    return name;
  };
  const cells = notebook.cells.flatMap((cell, i) => {
    if (cell.kind === "md" && cell.hidden) {
      notes.push(`Cell ${i + 1} is hidden prose and is left out.`);
      return [];
    }
    if (cell.kind === "md") return proseOfPage(cell.source, parsed[i]?.code ?? null);
    if (cell.kind === "other") {
      notes.push(`Cell ${i + 1} is not code of this site and stands there as text.`);
      return fenced("text", cell.source);
    }
    const code = parsed[i];
    if (!code) {
      notes.push(`Cell ${i + 1} could not be read and stands there as text.`);
      return fenced("js run=false", cell.source);
    }
    return fenced("js", codeOfPage(code, cell.hidden));
  });
  const withTexts = notebook.cells.some(({source}) => ofTexts.test(source));
  const start = opening({used, parts, own, withTexts});
  const text = [`---\ntitle: ${JSON.stringify(notebook.title)}\n---`, start, ...cells].join("\n\n");
  return {text: `${text}\n`, notes};
}

function parsedCell({kind, source}: NotebookCell): ParsedCell | null {
  try {
    if (kind === "js") {
      const cell = parseCell(source);
      for (const item of cell.imports) importOf(item);
      return cell;
    }
    return kind === "md" ? parseMarkdown(source).parsed : null;
  } catch (error) {
    if (error instanceof CellSyntaxError) return null;
    throw error;
  }
}

interface Opening {
  used: string[];
  parts: Readonly<Record<string, string>>;
  own: (name: string) => string;
  withTexts: boolean;
}

function opening({used, parts, own, withTexts}: Opening): string {
  const [observatory, open, mount, watch, values, shown] = [
    "observatory",
    "openObservatory",
    "mountFrame",
    "watch",
    "pageValues",
    "shown"
  ].map(own) as [string, string, string, string, string, string];
  const as = (name: string, local: string) => (name === local ? name : `${name} as ${local}`);
  const ofParts = new Map<string, string[]>();
  for (const name of used)
    if (Object.hasOwn(parts, name)) ofParts.set(parts[name]!, [...(ofParts.get(parts[name]!) ?? []), name]);
  const given = used.filter((name) => ofPage.has(name));
  const files = ["index", "text"].map((name) => `${name}: FileAttachment("data/corpus/${name}.json")`).join(", ");
  const imports = [
    `import {${as("mountFrame", mount)}} from "./components/frame.js";`,
    ...(given.length ? [`import {${as("pageValues", values)}} from "./components/notebook/page-values.js";`] : []),
    `import {${as("openObservatory", open)}, ${as("watch", watch)}} from "./components/observatory.js";`,
    ...used.flatMap((name) => (Object.hasOwn(libraries, name) ? [libraries[name]!] : [])),
    ...[...ofParts].map(([part, names]) => `import {${names.join(", ")}} from "./sandbox/project/${part}.js";`)
  ];
  const first = [
    ...imports,
    `const ${observatory} = await ${open}({${files}});`,
    `${mount}(${observatory});`,
    `const ${shown} = ${watch}(${observatory});`
  ];
  const blocks = [fenced("js", first.join("\n"))];
  if (given.length) {
    const arquero = given.some((name) => /^(tables|allTables)$/.test(name)) ? `, arquero: await import("arquero")` : "";
    const call = `await ${values}(${observatory}, ${shown}, {texts: ${withTexts}${arquero}})`;
    blocks.push(fenced("js", `const {${given.join(", ")}} = ${call};`));
  }
  return blocks.join("\n\n");
}

/** A cell as Framework reads it: no `npm:`, and its value is displayed, unless it is hidden. */
function codeOfPage(cell: ParsedCell, hidden: boolean): string {
  const {source, root} = cell;
  if (cell.expression) return hidden ? `void (\n${source}\n);` : source;
  const shown = hidden ? "void " : "display";
  const changes: {start: number; end: number; text: string}[] = [];
  if (root.type === "Program") {
    for (const node of root.body)
      if (node.type === "ImportDeclaration") {
        const {start, end, value} = node.source;
        changes.push({start, end, text: JSON.stringify(bareName(String(value)))});
      }
    const last = root.body.at(-1);
    if (last?.type === "ReturnStatement") {
      const text = last.argument ? `${shown}(${source.slice(last.argument.start, last.argument.end)});` : ";";
      changes.push({start: last.start, end: last.end, text});
    }
  }
  let code = source;
  for (const {start, end, text} of changes.sort((a, b) => b.start - a.start))
    code = code.slice(0, start) + text + code.slice(end);
  try {
    // What still returns from between does so from a function.
    if (!returnsBetween(code)) return code;
  } catch {
    return code;
  }
  return `${shown}(await (async () => {\n${source}\n})());`;
}

function returnsBetween(code: string): boolean {
  const {root} = parseCell(code);
  return root.type === "Program" && root.body.some((node) => returns(node));
}

/** Whether a statement returns from the cell itself. */
function returns(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  const {type} = node as {type?: unknown};
  if (type === "ReturnStatement") return true;
  if (typeof type === "string" && /Function|^Class/.test(type)) return false;
  return Object.values(node).some((value) => (Array.isArray(value) ? value.some(returns) : returns(value)));
}

/** What a package is called in the project: `npm:d3@7` is `d3`; a file of the site is beside the page. */
function bareName(from: string): string {
  const file = /^(?:\.{1,2}\/|\/)*((?:analysis|charts|components)\/[\w-]+\.js)$/.exec(from)?.[1];
  if (file) return `./${file}`;
  if (from === "observablehq:inputs") return "@observablehq/inputs";
  return from.replace(/^npm:/, "").replace(/^(@?[^@]+)@[^/]*$/, "$1");
}

/** A fenced block whose fence is longer than any in it. */
export function fenced(info: string, code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${code}\n${fence}`;
}
