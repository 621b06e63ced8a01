import {parse} from "acorn";
import type {Expression, Property, SpreadElement, VariableDeclarator} from "acorn";
import {acornOptions} from "../sandbox/parse-cell.js";

/** Code of a chart without the values that its page gives, and the options that it sets itself. */
export interface LiveCode {
  source: string;
  /** Names of the options that differ from what was given. */
  fixed: string[];
}

/**
 * An editor writes what the page gives (`const options = {…}`, picked topics, compared sides) into the code as it was then. Takes out what the
 * reader left as it was given, so that the page's own knobs go on to set it: of `options` each that is the same, of other names the whole
 * definition. Code that computes a value keeps it. The code reads `knobs` where it sets only some of the options.
 */
export function withLiveArguments(source: string, given: Readonly<Record<string, unknown>>): LiveCode {
  let program;
  try {
    program = parse(source, acornOptions);
  } catch {
    return {source, fixed: []};
  }
  let [code, fixed]: [string, string[]] = [source, []];
  for (const statement of program.body.toReversed()) {
    if (statement.type !== "VariableDeclaration" || statement.kind !== "const") continue;
    const [only, ...others] = statement.declarations as VariableDeclarator[];
    if (!only?.init || others.length || only.id.type !== "Identifier" || !Object.hasOwn(given, only.id.name)) continue;
    const name = only.id.name;
    const drop = () => (code = code.slice(0, statement.start) + code.slice(statement.end).replace(/^[ \t]*\r?\n/, ""));
    if (name !== "options" || only.init.type !== "ObjectExpression") {
      if (same(literal(only.init), given[name])) drop();
      continue;
    }
    const defaults = given[name] as Record<string, unknown>;
    const kept = only.init.properties.filter((property) => {
      const key = keyOf(property);
      return (
        key === null ||
        !Object.hasOwn(defaults, key) ||
        !same(literal((property as Property).value as Expression), defaults[key])
      );
    });
    if (kept.some((property) => keyOf(property) === null)) continue;
    if (!kept.length) drop();
    else {
      fixed = kept.map((property) => keyOf(property)!);
      const written = kept.map(({start, end}) => source.slice(start, end));
      const object = `{${["...knobs", ...written].join(", ")}}`;
      code = code.slice(0, only.init.start) + object + code.slice(only.init.end);
    }
  }
  return {source: code.replace(/^\s*\n/, ""), fixed};
}

/** The name of a property that is written out; null for others. */
function keyOf(property: Property | SpreadElement): string | null {
  if (property.type !== "Property" || property.computed || property.method || property.kind !== "init") return null;
  if (property.key.type === "Identifier") return property.key.name;
  return property.key.type === "Literal" && typeof property.key.value === "string" ? property.key.value : null;
}

/** A value that is written out as JSON would be; undefined for what is computed. */
function literal(node: Expression): unknown {
  if (node.type === "Literal") return node.value;
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = literal(node.argument);
    return typeof value === "number" ? -value : undefined;
  }
  if (node.type === "ArrayExpression") {
    const items = node.elements.map((item) => (item && item.type !== "SpreadElement" ? literal(item) : undefined));
    return items.includes(undefined) ? undefined : items;
  }
  if (node.type !== "ObjectExpression") return undefined;
  const entries = node.properties.map((property): [string, unknown] => {
    const key = keyOf(property);
    return key === null ? ["", undefined] : [key, literal((property as Property).value as Expression)];
  });
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}

function same(one: unknown, other: unknown): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
