import {isValueOf, parseOption, rangeInWords, spellOption} from "./option-values.js";
import {defaultsOf, optionOf} from "./options.js";
import type {Option, Options, OptionValues} from "./options.js";

/** A part of an address that sets nothing, and why. */
export interface IgnoredOption {
  /** Its name in the address, prefix and all. */
  key: string;
  value: string;
  /** For readers: "Sort by “size” (frequency, name)". */
  note: string;
}

/**
 * What a URL's query sets the options to. An address is data: values that are none of the option's, further values of one that is set
 * already, and names under `prefix` that no option has leave the defaults and are told in `ignored`. Names in `others` belong to other
 * charts.
 */
export function readOptions<Declared extends Options>(
  declared: Declared,
  query: URLSearchParams,
  prefix = "knob.",
  others: (key: string) => boolean = () => false
): {values: OptionValues<Declared>; ignored: IgnoredOption[]} {
  const values: Record<string, unknown> = Object.assign(Object.create(null), defaultsOf(declared));
  const ignored: IgnoredOption[] = [];
  const set = new Set<string>();
  for (const [key, spelt] of query) {
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length);
    const option = optionOf(declared, name);
    if (!option) {
      if (!others(key)) ignored.push({key, value: spelt, note: `${shortened(name)} “${shortened(spelt)}”`});
      continue;
    }
    const value = set.has(name) ? null : parseOption(option, spelt);
    if (value === null) ignored.push({key, value: spelt, note: misfit(option, spelt, set.has(name))});
    else {
      values[name] = value;
      set.add(name);
    }
  }
  return {values: {...values} as OptionValues<Declared>, ignored};
}

/** Puts options into a query: those that differ from their defaults; the others are taken out. */
export function writeOptions<Declared extends Options>(
  declared: Declared,
  values: OptionValues<Declared>,
  query = new URLSearchParams(),
  prefix = "knob."
): URLSearchParams {
  for (const [name, option] of Object.entries(declared)) {
    const value: unknown = values[name];
    if (isDefault(option, value)) query.delete(prefix + name);
    else query.set(prefix + name, spellOption(option, value));
  }
  return query;
}

/** Whether a value is what the option has when nobody turned it; so is one that it cannot have. */
export function isDefault(option: Option, value: unknown): boolean {
  return value === option.default || !isValueOf(option, value);
}

/** The names of the options that are not at their defaults. */
export function changedOptions<Declared extends Options>(
  declared: Declared,
  values: OptionValues<Declared>
): (keyof Declared & string)[] {
  return Object.keys(declared).filter((name) => !isDefault(declared[name]!, values[name]));
}

/** "Not used from the address: …"; empty where everything was. */
export function ignoredInWords(ignored: readonly IgnoredOption[], {most = 4, from = "the address"} = {}): string {
  if (!ignored.length) return "";
  const told = ignored.slice(0, most).map(({note}) => note);
  const more = ignored.length - told.length;
  return `Not used from ${from}: ${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

function misfit(option: Option, spelt: string, again: boolean): string {
  const said = `${option.label} “${shortened(spelt)}”`;
  return again ? `${said}, which is set already` : `${said} (${rangeInWords(option)})`;
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, " "));
  return characters.length > 24 ? `${characters.slice(0, 23).join("")}…` : characters.join("");
}
