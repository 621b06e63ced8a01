import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import type {SyntaxNode, Tree} from "@lezer/common";
import {rangeInWords} from "../../analysis/option-values.js";
import type {Options} from "../../analysis/options.js";
import {methodsOf, valueOf} from "./made-of-libraries.js";
import type {EditorNames} from "./names.js";

/** The columns of a table: their names with what they hold, such as "text" or "number". */
export type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface CompletionData {
  names: EditorNames;
  columns: Columns;
  declared: Options;
}

const given: Record<string, string> = {
  all: "the tables of all papers, whatever is selected",
  tables: "the tables of the selection, for Arquero",
  allTables: "the tables of all papers, for Arquero",
  selection: "what is selected, clause by clause",
  selected: "the papers selected: papers, mask, size",
  focus: "what is opened from a mark; null when nothing is",
  corpus: "all papers, terms, methods and links, as the charts read them",
  communities: "communities of topics",
  everything: "the selection that asks for nothing",
  width: "room for drawings, px",
  touch: "whether marks should be large enough for a finger",
  openPapers: "opens the list of the papers that a selection leaves",
  options: "what the knobs are set to",
  d3: "all of D3",
  aq: "all of Arquero",
  op: "Arquero's operations",
  html: "makes an element from a template",
  svg: "makes an SVG element from a template",
  display: "draws a value",
  Inputs: "sliders, choices and tables"
};

/**
 * What may stand at a place in the code: columns of the rows in scope behind a dot, names of D3 and Arquero behind theirs, options and
 * their values in `options`, else names of the page, of the project and of the code itself.
 */
export function completionsAt(source: string, tree: Tree, at: number, data: CompletionData): CompletionFound | null {
  const node = tree.resolveInner(at, -1);
  const word = /[\w$]*$/.exec(source.slice(0, at))![0];
  const from = at - word.length;
  if (/Comment/.test(node.name)) return null;
  const value = optionValue(source, node, at, data.declared);
  if (value) return value;
  if (/String/.test(node.name)) return columnName(source, tree, node, at, data.columns);
  const owner = /([\w$]+|\))\s*\??\.\s*$/.exec(source.slice(0, from))?.[1];
  if (owner !== undefined) return behindDot(source, tree, from, owner, data);
  const name = optionName(source, node, from, data.declared);
  if (name) return name;
  if (!word) return null;
  const {names, columns} = data;
  return {
    from,
    options: [
      ...definedIn(source, tree).map((label) => ({label, type: "variable", boost: 2})),
      ...Object.keys(columns).map((label) => ({label, type: "variable", detail: "table", boost: 1})),
      ...Object.entries(given).map(([label, info]) => ({label, type: "variable", info})),
      ...Object.entries(names.project).map(([label, {takes, what}]) => ({
        label,
        type: "function",
        detail: `(${shortened(takes)})`,
        info: what
      }))
    ]
  };
}

export type CompletionFound = Pick<CompletionResult, "from"> & {options: Completion[]};

/** A source of completions for CodeMirror; `data` gives the tables as they are. */
export function completionSource(parse: (source: string) => Tree, data: () => CompletionData) {
  return (context: CompletionContext): CompletionResult | null => {
    const source = context.state.doc.toString();
    if (!context.explicit && !/[\w$."']$/.test(source.slice(0, context.pos))) return null;
    const found = completionsAt(source, parse(source), context.pos, data());
    return found && {...found, validFor: /^[\w$]*$/};
  };
}

function behindDot(
  source: string,
  tree: Tree,
  from: number,
  owner: string,
  data: CompletionData
): CompletionFound | null {
  const {names, columns, declared} = data;
  const library = owner === "d3" ? names.d3 : owner === "aq" ? names.aq : owner === "op" ? names.op : null;
  if (library) return {from, options: library.map((label) => ({label, type: "function"}))};
  if (/^(all|tables|allTables)$/.test(owner))
    return {from, options: Object.keys(columns).map((label) => ({label, detail: "table"}))};
  if (owner === "options")
    return {from, options: Object.entries(declared).map(([label, {what}]) => ({label, info: what}))};
  const table = tableOf(source, tree, from, owner, columns);
  if (table) return {from, options: columnsOf(table, columns)};
  const made = expressionBefore(source, tree, from);
  const methods = made && methodsOf(source, tree, made, names);
  if (methods) return {from, options: methods.map((label) => ({label, type: "function"}))};
  if (!isParameter(source, tree, from, owner)) return null;
  const all = new Map<string, Completion>();
  for (const [table, own] of Object.entries(columns))
    for (const [label, type] of Object.entries(own))
      if (!all.has(label)) all.set(label, {label, detail: type, info: `of ${table}`});
  return {from, options: [...all.values()]};
}

function columnsOf(table: string, columns: Columns): Completion[] {
  return Object.entries(columns[table]!).map(([label, type]) => ({label, detail: type, info: `of ${table}`}));
}

/** The expression whose property is asked for. */
function expressionBefore(source: string, tree: Tree, from: number): SyntaxNode | null {
  const end = source.slice(0, from).replace(/\s*\??\.\s*$/, "").length;
  let node: SyntaxNode | null = tree.resolveInner(end, -1);
  while (node && !/Expression$|^VariableName$/.test(node.name)) node = node.parent;
  while (node?.parent && node.parent.to === end && /Expression$/.test(node.parent.name)) node = node.parent;
  return node?.to === end ? node : null;
}

/** Columns between the quotes of what is handed to a method of one of Arquero's tables. */
function columnName(
  source: string,
  tree: Tree,
  node: SyntaxNode,
  at: number,
  columns: Columns
): CompletionFound | null {
  const call = node.parent?.name === "ArgList" ? node.parent.parent : null;
  const callee = call?.firstChild;
  const table = callee?.name === "MemberExpression" ? tableIn(source, tree, callee, columns) : null;
  const ofArquero = /^\s*(?:tables|allTables)\b/.test(sourceOfFirst(source, tree, callee));
  return table && ofArquero && at > node.from ? {from: node.from + 1, options: columnsOf(table, columns)} : null;
}

/** What a chain of calls begins with, names of the cell looked up. */
function sourceOfFirst(source: string, tree: Tree, node: SyntaxNode | null | undefined, depth = 0): string {
  let first = node;
  while (first && /^(?:CallExpression|MemberExpression)$/.test(first.name)) first = first.firstChild;
  if (!first) return "";
  const text = source.slice(first.from, first.to);
  const value = depth < 8 ? valueOf(source, tree, text) : null;
  return value ? sourceOfFirst(source, tree, value, depth + 1) : text;
}

/** The table whose row a name stands for: a parameter of a function that is handed to a table's method, or along with a table. */
function tableOf(source: string, tree: Tree, at: number, name: string, columns: Columns): string | null {
  for (let node: SyntaxNode | null = tree.resolveInner(at, -1); node; node = node.parent) {
    if (!/Function/.test(node.name) || !parameters(source, node).includes(name)) continue;
    // Arquero's verbs take functions as they are, and by the names of new columns.
    const list = node.parent?.name === "Property" ? node.parent.parent?.parent : node.parent;
    const call = list?.name === "ArgList" ? list.parent : null;
    if (call?.name !== "CallExpression") return null;
    const first = list!.firstChild?.nextSibling;
    const callee = call.firstChild;
    const candidates = [callee?.name === "MemberExpression" ? callee.firstChild : null, first];
    for (const candidate of candidates) {
      const table = candidate && tableIn(source, tree, candidate, columns);
      if (table) return table;
    }
    return null;
  }
  return null;
}

/** The table that an expression's rows are of: its own name, or that of what it was made from. */
function tableIn(source: string, tree: Tree, node: SyntaxNode, columns: Columns, depth = 0): string | null {
  const text = source.slice(node.from, node.to);
  const own = /^(?:(?:all|tables|allTables)\.)?(\w+)$/.exec(text)?.[1];
  if (own && Object.hasOwn(columns, own)) return own;
  if (depth > 8) return null;
  if (node.name === "VariableName") {
    const value = valueOf(source, tree, text);
    return value && tableIn(source, tree, value, columns, depth + 1);
  }
  if (node.name === "CallExpression" || node.name === "MemberExpression")
    return node.firstChild && tableIn(source, tree, node.firstChild, columns, depth + 1);
  return null;
}

function parameters(source: string, node: SyntaxNode): string[] {
  const list = node.getChild("ParamList");
  const names = list ? list.getChildren("VariableDefinition") : node.getChildren("VariableDefinition");
  return names.map(({from, to}) => source.slice(from, to));
}

function isParameter(source: string, tree: Tree, at: number, name: string): boolean {
  for (let node: SyntaxNode | null = tree.resolveInner(at, -1); node; node = node.parent)
    if (/Function/.test(node.name) && parameters(source, node).includes(name)) return true;
  return false;
}

/** Words that an option may have, between its quotes. */
function optionValue(source: string, node: SyntaxNode, at: number, declared: Options): CompletionFound | null {
  if (node.name !== "String" || node.parent?.name !== "Property" || !inOptions(source, node.parent)) return null;
  const name = node.parent.firstChild!;
  const option = declared[source.slice(name.from, name.to)];
  if (option?.type !== "choice") return null;
  const from = node.from + 1;
  return at < from
    ? null
    : {from, options: (option.values as string[]).map((label) => ({label, detail: option.words[label] ?? ""}))};
}

/** Options that `options` may set. */
function optionName(source: string, node: SyntaxNode, from: number, declared: Options): CompletionFound | null {
  const object = node.name === "ObjectExpression" ? node : node.parent?.name === "Property" ? node.parent.parent : null;
  const isName = /[{,]\s*$/.test(source.slice(0, from));
  if (!object || !isName || !isOptionsObject(source, object)) return null;
  const options = Object.entries(declared).map(([label, option]) => {
    return {label, detail: rangeInWords(option), info: option.what, type: "property"};
  });
  return {from, options};
}

function inOptions(source: string, property: SyntaxNode): boolean {
  return property.parent !== null && isOptionsObject(source, property.parent);
}

function isOptionsObject(source: string, object: SyntaxNode): boolean {
  const name = object.parent?.name === "VariableDeclaration" ? object.parent.getChild("VariableDefinition") : null;
  return name !== null && source.slice(name.from, name.to) === "options";
}

/** Names that the code itself defines. */
function definedIn(source: string, tree: Tree): string[] {
  const names = new Set<string>();
  tree.iterate({
    enter: ({name, from, to}) => void (name === "VariableDefinition" && names.add(source.slice(from, to)))
  });
  return [...names];
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
