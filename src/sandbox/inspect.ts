/** A value as a line or two of text, for values that are not drawings; at most about 2,000 characters. */
export function inspect(value: unknown): string {
  return describe(value, 2, new Set()).slice(0, 2_000);
}

function describe(value: unknown, depth: number, above: Set<unknown>): string {
  if (typeof value === "string") return above.size ? JSON.stringify(value) : value;
  if (typeof value === "function") return value.name ? `function ${value.name}` : "function";
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? `${value}n` : String(value);
  if (value instanceof Date) return Number.isNaN(+value) ? "no date" : value.toISOString();
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (above.has(value)) return "…";
  if (!Array.isArray(value) && !isPlain(value) && !(value instanceof Map || value instanceof Set))
    return (value as object).constructor?.name || "object";
  const here = new Set(above).add(value);
  const items: unknown[] | null = Array.isArray(value) ? value : value instanceof Set ? [...value] : null;
  if (items) {
    const length = `${items.length} ${items.length === 1 ? "value" : "values"}`;
    if (depth === 0) return `[${length}]`;
    const shown = items.slice(0, 20).map((item) => describe(item, depth - 1, here));
    return `[${shown.join(", ")}${items.length > 20 ? `, … ${length} in all` : ""}]`;
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  if (depth === 0) return `{${entries.length} ${entries.length === 1 ? "property" : "properties"}}`;
  const shown = entries.slice(0, 20).map(([key, item]) => `${String(key)}: ${describe(item, depth - 1, here)}`);
  return `{${shown.join(", ")}${entries.length > 20 ? ", …" : ""}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
