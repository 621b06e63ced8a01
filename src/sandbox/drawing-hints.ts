import type {Expression, Node as SyntaxNode, Program} from "acorn";
import type {Hint} from "./columns.js";
import type {ParsedCell} from "./parse-cell.js";
import {placeOf} from "./place.js";

/** Elements that are looked through for attributes that hold no number. */
const mostElements = 5_000;

/** What looks like a mistake in what a cell has drawn: numbers that are none, a selection, or nothing where something was meant. */
export function hintsOfDrawing(
  drawing: Element,
  value: unknown,
  {
    parsed,
    alone
  }: {parsed: ParsedCell; /** Whether there is no other cell, which this one could serve. */ alone: boolean}
): Hint[] {
  const {source, root} = parsed;
  const at = (node: SyntaxNode) => placeOf(source, node.start, Math.min(node.end, source.length));
  const last = lastOf(root);
  if (!last) return [];
  if (isSelection(value)) {
    const message = "A selection is no drawing: add .node(), which gives its element.";
    return [{message, place: at(last), suggestion: null}];
  }
  if (!drawing.querySelector(".drawing")?.hasChildNodes()) {
    if (!meantToDraw(last, parsed, alone)) return [];
    const message = "This ran and drew nothing: return what it makes, or give it to display().";
    return [{message, place: at(last), suggestion: null}];
  }
  const wrong = noNumber(drawing);
  if (!wrong) return [];
  const {name, element, text} = wrong;
  const set = new RegExp(`\\.(?:attr|style)\\(\\s*["'\`]${name}["'\`]|\\b${name}=["']?\\$\\{`).exec(source);
  const message = `The attribute ${name} of a ${element} holds ${text}, so it is not drawn as meant: something that is no number went into it.`;
  return [{message, place: set ? placeOf(source, set.index, set.index + set[0].length) : at(last), suggestion: null}];
}

function lastOf(root: Program | Expression): SyntaxNode | null {
  return root.type === "Program" ? (root.body.at(-1) ?? null) : root;
}

/** Whether code that draws nothing was to draw: its value went nowhere, or there is nothing else that could draw. */
function meantToDraw(last: SyntaxNode, {defines, root}: ParsedCell, alone: boolean): boolean {
  if (root.type !== "Program") return false;
  if (alone && /Declaration$/.test(last.type)) return last.type !== "ImportDeclaration";
  if (defines.length && !alone) return false;
  const {type, expression} = last as SyntaxNode & {expression?: Expression};
  if (type !== "ExpressionStatement" || !expression) return false;
  return expression.type === "CallExpression"
    ? expression.callee.type === "MemberExpression"
    : /^(?:Identifier|MemberExpression|TaggedTemplateExpression)$/.test(expression.type);
}

function isSelection(value: unknown): boolean {
  if (typeof value !== "object" || value === null || value instanceof Node) return false;
  const {_groups, node} = value as {_groups?: unknown; node?: unknown};
  return Array.isArray(_groups) && typeof node === "function";
}

const measures =
  /^(?:d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|viewBox|stroke-width|font-size|opacity)$/;

/** The first attribute of an SVG in which a number was meant and is not. */
function noNumber(drawing: Element): {name: string; element: string; text: string} | null {
  let seen = 0;
  for (const element of drawing.querySelectorAll("svg, svg *")) {
    if (++seen > mostElements) return null;
    for (const {name, value} of element.attributes) {
      const text = measures.test(name) ? /NaN|undefined|null|Infinity/.exec(value)?.[0] : undefined;
      if (text !== undefined) return {name, element: element.localName, text};
    }
  }
  return null;
}
