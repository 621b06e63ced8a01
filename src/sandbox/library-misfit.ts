/** A name that the failing line reads, with its value, and the number of the cell that defines it; null where no cell does. */
export interface NamedValue {
  name: string;
  value: unknown;
  cell: number | null;
}

/**
 * What a library was given that it cannot use, where its error speaks of a name of its own ("e is not iterable"), which the cell does not
 * say; null for other errors. The value is named where only one of the line can be meant.
 */
export function libraryMisfit(message: string, source: string, given: readonly NamedValue[]): string | null {
  const [, own, path, what] = /^([\w$]+)((?:\.[\w$]+)*) is not (iterable|a function)/.exec(message) ?? [];
  if (own === undefined || /^(undefined|null)$/.test(own) || source.split(/[^\w$]+/).includes(own)) return null;
  const method = path?.split(".").pop();
  if (what === "a function" && !method) return null;
  const fits = ({value}: NamedValue) => has(value, method || Symbol.iterator);
  // What neither a cell defines nor is a plain value is a library, or unknown.
  const known = ({value, cell}: NamedValue) => cell !== null || (value !== undefined && Object(value) !== value);
  const meant = given.filter((named) => known(named) && !fits(named));
  const lacks = method ? `which has no ${method}` : "not a list of rows or values";
  if (meant.length !== 1) return `Something that is given here is ${method ? `a value ${lacks}` : lacks}.`;
  const [{name, value, cell}] = meant as [NamedValue];
  return `${name}${cell === null ? "" : `, which cell ${cell} defines,`} is ${kindOf(value)}, ${lacks}.`;
}

/** "the number 3", "null", "an object". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return `the ${typeof value} ${String(value)}`;
  if (typeof value === "string") return `the text “${value.length > 24 ? `${value.slice(0, 23)}…` : value}”`;
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return Array.isArray(value) ? "a list" : "an object";
}

function has(value: unknown, property: string | symbol): boolean {
  try {
    return Reflect.get(Object(value) as object, property) !== undefined;
  } catch {
    return false;
  }
}
