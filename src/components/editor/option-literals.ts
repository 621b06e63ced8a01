import type {SyntaxNode, Tree} from "@lezer/common";
import {isValueOf} from "../../analysis/option-values.js";
import type {Options} from "../../analysis/options.js";

/** Where the code gives an option its value: offsets in the source, and the value where it is written out. */
export interface OptionLiteral {
  from: number;
  to: number;
  /** Undefined where the code computes it. */
  value: unknown;
}

/**
 * What the code writes behind the names of an object `const options = {…}` of its own (not of a function's), found in its syntax tree. Of a name
 * that stands there twice, the last counts, as it does when the code runs.
 */
export function optionLiterals(source: string, tree: Tree): Map<string, OptionLiteral> {
  const found = new Map<string, OptionLiteral>();
  for (const property of optionsObject(source, tree)?.getChildren("Property") ?? []) {
    const name = nameOf(source, property);
    const value = property.lastChild;
    if (name === null || !value || value.name === "PropertyDefinition") continue;
    found.set(name, {from: value.from, to: value.to, value: literalValue(source, value)});
  }
  return found;
}

function optionsObject(source: string, tree: Tree): SyntaxNode | null {
  for (const declaration of tree.topNode.getChildren("VariableDeclaration")) {
    const name = declaration.getChild("VariableDefinition");
    if (name && source.slice(name.from, name.to) === "options") return declaration.getChild("ObjectExpression");
  }
  return null;
}

function nameOf(source: string, property: SyntaxNode): string | null {
  const name = property.firstChild;
  if (!name) return null;
  const text = source.slice(name.from, name.to);
  if (name.name === "PropertyDefinition") return text;
  const value = name.name === "String" ? literalValue(source, name) : undefined;
  return typeof value === "string" ? value : null;
}

/** The value of a number, a text without marks of its own, true or false; undefined for anything else. */
function literalValue(source: string, node: SyntaxNode): unknown {
  const text = source.slice(node.from, node.to);
  if (node.name === "BooleanLiteral") return text === "true";
  if (node.name === "Number" || node.name === "UnaryExpression")
    return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
  if (node.name !== "String" && node.name !== "TemplateString") return undefined;
  const inside = text.slice(1, -1);
  if (text.length < 2 || text.at(-1) !== text[0] || inside.includes("${")) return undefined;
  if (!/[\\\n]/.test(inside)) return inside;
  try {
    return text.startsWith('"') ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** What the options are set to in the code, as far as it writes out values that they may have. */
export function optionsInCode(source: string, tree: Tree, declared: Options): Record<string, unknown> {
  const literals = optionLiterals(source, tree);
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, option]) => {
      const value = literals.get(name)?.value;
      return isValueOf(option, value) ? [[name, value]] : [];
    })
  );
}

/** How a value is written in code. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value);
}

/** The code of a chart's cell: its options, other arguments, and what draws it from them. */
export function cellCode(
  body: string,
  declared: Options,
  values: Readonly<Record<string, unknown>>,
  further: Readonly<Record<string, unknown>> = {}
): string {
  const lines = Object.keys(declared).map((name) => `  ${name}: ${literalOf(values[name])}`);
  const given = Object.entries(further).map(([name, value]) => `const ${name} = ${literalOf(value)};`);
  return [`const options = {\n${lines.join(",\n")}\n};`, ...given, "", body].join("\n");
}
