/** Small readers of untrusted data: each returns a copy made of known keys only, or throws a `Refused`. */
export type Read<T> = (value: unknown) => T;

export class Refused extends Error {}

export const text =
  (longest: number): Read<string> =>
  (value) => {
    if (typeof value !== "string" || value.length > longest) throw new Refused(`no text of at most ${longest}`);
    return value;
  };

export const number =
  (least: number, most: number): Read<number> =>
  (value) => {
    if (typeof value !== "number" || !(value >= least && value <= most)) throw new Refused("no number in range");
    return value;
  };

export const whole =
  (least: number, most: number): Read<number> =>
  (value) => {
    if (!Number.isInteger(number(least, most)(value))) throw new Refused("no whole number");
    return value as number;
  };

export const flag: Read<boolean> = (value) => {
  if (typeof value !== "boolean") throw new Refused("neither true nor false");
  return value;
};

export const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (value) => {
    if (!values.includes(value as T)) throw new Refused("not one of the known words");
    return value as T;
  };

export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value);

export const list =
  <T>(read: Read<T>, most: number): Read<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) throw new Refused(`no list of at most ${most}`);
    return Array.from({length: value.length}, (_, i) => read(Object.hasOwn(value, i) ? value[i] : undefined));
  };

/** A record with exactly these keys, read from own properties; further ones are left behind. */
export const record =
  <T extends object>(shape: {[Key in keyof T]: Read<T[Key]>}): Read<T> =>
  (value) => {
    if (typeof value !== "object" || value === null) throw new Refused("no record");
    const source = value as Record<string, unknown>;
    const keys = Object.keys(shape) as (keyof T & string)[];
    return Object.fromEntries(
      keys.map((key) => [key, shape[key](Object.hasOwn(source, key) ? source[key] : undefined)])
    ) as T;
  };

/** A map by names of the sender's choice; it has no prototype, so that a key such as `__proto__` is a key. */
export const map =
  <T>(read: Read<T>, {longest = 80, most = 1000} = {}): Read<Record<string, T>> =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused("no map");
    const entries = Object.entries(value);
    if (entries.length > most || entries.some(([key]) => key.length > longest)) throw new Refused("too large a map");
    const copy = Object.create(null) as Record<string, T>;
    for (const [key, item] of entries) copy[key] = read(item);
    return copy;
  };
