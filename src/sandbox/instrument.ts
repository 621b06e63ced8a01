import type {AnyNode, Expression, MemberExpression, Program} from "acorn";
import {fullAncestor, simple} from "acorn-walk";
import type {ParsedCell} from "./parse-cell.js";

/** A piece of code that is put into the source without a line break, so that lines stay where they are. */
interface Insertion {
  at: number;
  text: string;
  /** Of several at one place, the lower comes first. */
  order: number;
}

/** A read of a property, such as `d.share`, that `look` is asked about when it finds nothing. */
export interface PropertyRead {
  object: string;
  property: string;
  /** Offsets of the property's name in the source. */
  start: number;
  end: number;
}

export interface Instrumented {
  code: string;
  /** Offset in the source of an offset in the code. */
  sourceOffset: (codeOffset: number) => number;
  properties: PropertyRead[];
}

/** The names by which the code calls what `run-cell` hands in; a cell cannot define them. */
export const tick = "$tick";
export const look = "$look";
export const give = "$give";
export const put = "$put";
export const load = "$load";
export const spread = "$spread";

const [opens, closes] = ["/*$*/", "/*;*/"];

/** Code without what `instrument` put in, or the text of a function in it: as the reader wrote it. */
export function asWritten(code: string): string {
  return code.replace(/\/\*\$\*\/.*?(?:\/\*;\*\/|$)/gs, "");
}

/**
 * The code of a cell with a call of `$tick` at the start of every loop's turn, function and catch clause, with `$look` behind reads
 * of properties, with `$give` around returned values, with `$load` before what `import()` gives, `$spread` around what is spread, and with imports blanked out.
 */
export function instrument(cell: ParsedCell): Instrumented {
  const insertions: Insertion[] = [];
  const wrap = ({start, end}: {start: number; end: number}, before: string, after: string) => {
    insertions.push({at: start, text: before, order: 1e9 - end}, {at: end, text: after, order: -1e9 - start});
  };
  const enter = (block: AnyNode) => {
    if (block.type === "BlockStatement") insertions.push({at: block.start + 1, text: `${tick}();`, order: -3e9});
    else wrap(block, `{${tick}();`, "}");
  };
  const properties = propertyReads(cell.root);
  simple(cell.root, {
    ForStatement: ({body}) => enter(body),
    ForInStatement: ({body}) => enter(body),
    ForOfStatement: ({body}) => enter(body),
    WhileStatement: ({body}) => enter(body),
    DoWhileStatement: ({body}) => enter(body),
    CatchClause: ({body}) => enter(body),
    SpreadElement: ({argument}) => wrap(argument, `${spread}((`, "))"),
    ImportExpression: (node) => wrap(node, `(${load}() ?? `, ")"),
    Function: ({body}) => (body.type === "BlockStatement" ? enter(body) : wrap(body, `(${tick}(),`, ")"))
  });
  properties.forEach(({node, read}, i) => {
    wrap(node, "(", ` ?? ${look}(${read.object},${JSON.stringify(read.property)},${i}))`);
  });
  if (cell.inserts && cell.root.type === "Program")
    for (const statement of cell.root.body)
      if (statement.type === "ExpressionStatement") wrap(statement.expression, `${put}(`, ")");
  const names = `{${cell.defines.map(({name}) => `${name}:()=>${name}`).join(",")}}`;
  for (const {argument, start} of returns(cell.root))
    if (argument) wrap(argument, `${give}((`, `),${names})`);
    else insertions.push({at: start + "return".length, text: ` ${give}(undefined,${names})`, order: 0});
  return {...assemble(blankImports(cell), insertions), properties: properties.map(({read}) => read)};
}

/** What a cell of statements ends with, when it did not return before. */
export function ending(cell: ParsedCell): string {
  return `return ${give}(undefined,{${cell.defines.map(({name}) => `${name}:()=>${name}`).join(",")}});`;
}

function assemble(
  source: string,
  insertions: Insertion[]
): {code: string; sourceOffset: (codeOffset: number) => number} {
  const sorted = insertions
    .map((insertion, i) => ({...insertion, i}))
    .sort((a, b) => a.at - b.at || a.order - b.order || a.i - b.i);
  let code = "";
  let last = 0;
  const marks: {code: number; length: number; source: number}[] = [];
  for (const {at, text: inserted} of sorted) {
    const text = opens + inserted + closes;
    code += source.slice(last, at);
    marks.push({code: code.length, length: text.length, source: at});
    code += text;
    last = at;
  }
  code += source.slice(last);
  const sourceOffset = (offset: number): number => {
    let inserted = 0;
    for (const mark of marks) {
      if (mark.code > offset) break;
      if (offset < mark.code + mark.length) return mark.source;
      inserted += mark.length;
    }
    return offset - inserted;
  };
  return {code, sourceOffset};
}

function blankImports({code, root}: ParsedCell): string {
  if (root.type !== "Program") return code;
  let blanked = code;
  for (const {type, start, end} of root.body)
    if (type === "ImportDeclaration")
      blanked = blanked.slice(0, start) + blanked.slice(start, end).replace(/[^\n\r]/g, " ") + blanked.slice(end);
  return blanked;
}

/** The top level's own return statements. */
function returns(root: Program | Expression): {argument?: Expression | null; start: number}[] {
  const found: {argument?: Expression | null; start: number}[] = [];
  if (root.type === "Program")
    fullAncestor(root, (node, _state, ancestors) => {
      if (node.type !== "ReturnStatement") return;
      if (!ancestors.some(({type}) => /Function/.test(type) || /^Class/.test(type)))
        found.push(node as AnyNode & {argument?: Expression});
    });
  return found;
}

const tolerant = new Set(["LogicalExpression", "ConditionalExpression", "IfStatement", "ChainExpression"]);

/** Reads of `name.property` whose value is put to use: not those that are called, assigned to, or may be missing. */
function propertyReads(root: Program | Expression): {node: MemberExpression; read: PropertyRead}[] {
  const found: {node: MemberExpression; read: PropertyRead}[] = [];
  fullAncestor(root, (visited, _state, ancestors) => {
    const node = visited as AnyNode;
    if (node.type !== "MemberExpression" || node.computed || node.optional) return;
    const {object, property} = node;
    if (object.type !== "Identifier" || property.type !== "Identifier") return;
    const around = ancestors.filter((ancestor, i) => ancestor !== ancestors[i + 1]);
    const parent = around[around.length - 2] as AnyNode | undefined;
    if (!parent || isPut(node, parent, around as AnyNode[])) return;
    found.push({
      node,
      read: {object: object.name, property: property.name, start: property.start, end: property.end}
    });
  });
  return found;
}

function isPut(node: MemberExpression, parent: AnyNode, ancestors: AnyNode[]): boolean {
  if (parent.type === "UnaryExpression") return !/^[-+~]$/.test(parent.operator);
  if (parent.type === "MemberExpression") return parent.optional;
  if (tolerant.has(parent.type)) return !(parent.type === "ConditionalExpression" && parent.test !== node);
  if (parent.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator)) return true;
  if (parent.type === "CallExpression" || parent.type === "NewExpression") return parent.callee === node;
  if (parent.type === "AssignmentExpression") return parent.left === node;
  if (parent.type === "TaggedTemplateExpression" || parent.type === "UpdateExpression") return true;
  if (parent.type === "AssignmentPattern" || parent.type === "ForInStatement" || parent.type === "ForOfStatement")
    return (parent as {left?: unknown}).left === node;
  if (/Pattern|RestElement/.test(parent.type)) return true;
  if (parent.type === "Property" && ancestors[ancestors.length - 3]?.type === "ObjectPattern") return true;
  // A parenthesis at the start of a statement would be taken for a call of what stands before it.
  return ancestors.some(({type, start}) => type === "ExpressionStatement" && start === node.start);
}
