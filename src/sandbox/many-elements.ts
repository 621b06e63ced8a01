import {method} from "./kept.js";

/** More at once, and browsers end the page before anything can be stopped. */
export const mostElements = 2 ** 26;

/** Throws where so many elements, or characters of a text, would be made at once. */
export function refuseMany(count: number): void {
  if (!(count > mostElements)) return;
  const [asked, most] = [count, mostElements].map((number) => Math.floor(number).toLocaleString("en-GB"));
  throw new RangeError(`This would make ${asked} elements at once, which ends the page; at most ${most} can be made`);
}

/** The number of elements that a value is spread to, where that is known before. */
export function elementsOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  const {length, size} = value as {length?: unknown; size?: unknown};
  return typeof length === "number" ? length : typeof size === "number" ? size : 0;
}

/**
 * Has the usual ways to very long texts and arrays fail in words, at the line that asked. It is no guard against code that means harm:
 * there are other ways, and a page that they end asks before it runs that code again.
 */
export function limitElements(): void {
  function limit(owner: object, name: string, count: (self: unknown, values: unknown[]) => number): void {
    const original = method(owner, name);
    const limited = {
      [name](this: unknown, ...values: unknown[]) {
        refuseMany(count(this, values));
        return original(this, ...values);
      }
    };
    Object.defineProperty(owner, name, {value: limited[name], writable: true, configurable: true});
  }
  const long = (self: unknown) => (typeof self === "string" ? self.length : 0);
  limit(String.prototype, "repeat", (self, [times]) => long(self) * Number(times));
  for (const name of ["padStart", "padEnd"]) limit(String.prototype, name, (_, [length]) => Number(length));
  limit(String.prototype, "split", (self, [by, most]) =>
    Math.min(long(self) / (typeof by === "string" ? Math.max(1, by.length) : 1), Number(most ?? Infinity))
  );
  limit(String.prototype, "match", long);
  limit(Array, "from", (_, [from]) => elementsOf(from));
  limit(Array.prototype, "fill", elementsOf);
  limit(Array.prototype, "concat", (self, values) => {
    let count = elementsOf(self);
    for (let i = 0; i < values.length; ++i) count += Array.isArray(values[i]) ? (values[i] as unknown[]).length : 1;
    return count;
  });
}
