import {parse, parseExpressionAt, tokenizer} from "acorn";
import type {Expression, Identifier, ImportDeclaration, Options, Program} from "acorn";
import {base, simple} from "acorn-walk";
import {declaredBy, referencesIn} from "./references.js";

export interface Name {
  name: string;
  /** Offsets in the source. */
  start: number;
  end: number;
}

export interface Import {
  /** What the cell calls it. */
  local: Name;
  /** Its name in the library; `*` for all of it, `default` for its default. */
  imported: string;
  from: string;
}

/** A cell of JavaScript as it reads. */
export interface ParsedCell {
  /** As its reader wrote it. */
  source: string;
  /** As JavaScript, with the same offsets. */
  code: string;
  root: Program | Expression;
  /** Whether the cell is one expression, whose value is drawn. */
  expression: boolean;
  /** Whether each of its statements is a value to be put into text, as in a cell of Markdown. */
  inserts: boolean;
  /** Whether it awaits something itself. */
  async: boolean;
  defines: Name[];
  imports: Import[];
  /** Uses of names that it does not define. */
  reads: Name[];
  assigned: Name[];
  /** Uses as in `typeof x`, where a name may be missing. */
  asked: Name[];
}

/** What acorn could not read, at its offset in the source. */
export class CellSyntaxError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number
  ) {
    super(message);
  }
}

const options: Options = {
  ecmaVersion: 2024,
  sourceType: "module",
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true
};

/** What acorn is told wherever it reads cells. */
export {options as acornOptions};

/** Reads a cell: an expression, or statements. Throws a `CellSyntaxError` in plain words. */
export function parseCell(source: string): ParsedCell {
  const expression = wholeExpression(source);
  const root = expression ?? readProgram(source);
  const program = expression ? null : (root as Program);
  const {free, assigned, asked} = referencesIn(root);
  refuseExports(program);
  return {
    source,
    code: source,
    root,
    expression: expression !== null,
    inserts: false,
    async: awaits(root),
    defines: program ? declaredBy(program).map(nameOf) : [],
    imports: program ? program.body.flatMap((item) => (item.type === "ImportDeclaration" ? importsOf(item) : [])) : [],
    reads: free.map(nameOf),
    assigned: assigned.map(nameOf),
    asked: [...asked].map(nameOf)
  };
}

function nameOf({name, start, end}: Identifier): Name {
  return {name, start, end};
}

/** The cell as one expression; null when it is none, or is a named function or class, which defines its name. */
function wholeExpression(source: string): Expression | null {
  try {
    const node = parseExpressionAt(source, 0, options);
    if ((node.type === "FunctionExpression" || node.type === "ClassExpression") && node.id) return null;
    const rest = tokenizer(source.slice(node.end), options);
    for (const token of rest) if (token.type.label !== ")") return null;
    return balanced(source, node) ? node : null;
  } catch {
    return null;
  }
}

/** Whether what stands around the expression is only the parentheses that it is in. */
function balanced(source: string, node: Expression): boolean {
  try {
    parse(`(${source}\n)`, options);
    return node.end <= source.length;
  } catch {
    return false;
  }
}

/** Statements of a source. Throws a `CellSyntaxError` in plain words. */
export function readProgram(source: string): Program {
  try {
    return parse(source, options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const {pos, raisedAt} = error as SyntaxError & {pos: number; raisedAt: number};
    throw new CellSyntaxError(plainSyntax(error.message, source, pos), pos, Math.max(pos + 1, raisedAt));
  }
}

function plainSyntax(message: string, source: string, at: number): string {
  const words = message.replace(/ \(\d+:\d+\)$/, "");
  if (words === "Unexpected token") {
    const token = /^(?:[\w$]+|\S)/.exec(source.slice(at))?.[0];
    if (token === undefined) return "The code ends too early: a bracket or a quote is still open.";
    return `“${token}” is not expected here. Is a comma, a bracket or an operator missing before it?`;
  }
  const said: Record<string, string> = {
    "Unterminated string constant": "A quote is opened here and never closed.",
    "Unterminated template": "A backtick is opened here and never closed.",
    "Unterminated comment": "A comment is opened here and never closed.",
    "Unterminated regular expression": "A regular expression is opened here and never closed.",
    "Assigning to rvalue": "Only a name can be given a value. Is == or === meant?"
  };
  return said[words] ?? `${words}.`;
}

function refuseExports(program: Program | null): void {
  const exported = program?.body.find(({type}) => /^Export/.test(type));
  if (exported)
    throw new CellSyntaxError(
      "A cell needs no export: other cells see what it defines.",
      exported.start,
      exported.start + 6
    );
}

function importsOf(node: ImportDeclaration): Import[] {
  return node.specifiers.map((specifier) => {
    const local = nameOf(specifier.local);
    const from = String(node.source.value);
    if (specifier.type === "ImportNamespaceSpecifier") return {local, imported: "*", from};
    if (specifier.type === "ImportDefaultSpecifier") return {local, imported: "default", from};
    const {imported} = specifier;
    return {local, imported: imported.type === "Identifier" ? imported.name : String(imported.value), from};
  });
}

/** Whether a node awaits outside of the functions in it. */
function awaits(root: Program | Expression): boolean {
  let found = false;
  const outside = {...base, Function: () => undefined};
  simple(
    root,
    {
      AwaitExpression: () => void (found = true),
      ForOfStatement: (node) => void (found ||= node.await)
    },
    outside
  );
  return found;
}
