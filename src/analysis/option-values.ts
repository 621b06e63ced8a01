import type {Option, OptionValue} from "./options.js";

/** Whether an option may have this value, of whatever type it comes. */
export function isValueOf<Each extends Option>(option: Each, value: unknown): value is OptionValue<Each> {
  if (option.type === "choice") return typeof value === "string" && option.values.includes(value);
  if (option.type === "flag") return typeof value === "boolean";
  if (option.type === "text") return typeof value === "string" && value.length <= option.most && isLine(value);
  return typeof value === "number" && value >= option.min && value <= option.max && onStep(option, value) === value;
}

/** The value that a text spells, such as one in an address; null where it spells none that the option may have. */
export function parseOption<Each extends Option>(option: Each, spelt: string): OptionValue<Each> | null {
  const value = parsed(option, spelt);
  return isValueOf(option, value) ? value : null;
}

function parsed(option: Option, spelt: string): unknown {
  if (option.type === "flag") return spelt === "yes" ? true : spelt === "no" ? false : null;
  if (option.type !== "number") return spelt;
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(spelt) ? onStep(option, Number(spelt)) : null;
}

/** How a value is spelt in an address. */
export function spellOption(option: Option, value: unknown): string {
  return option.type === "flag" ? (value ? "yes" : "no") : String(value);
}

/** A value for readers: "24 topics", "1 paper", "by name", "on". */
export function valueInWords(option: Option, value: unknown): string {
  if (option.type === "flag") return value ? "on" : "off";
  if (option.type === "text") return value === "" ? "nothing" : `“${String(value)}”`;
  if (option.type === "choice") return choiceInWords(option, String(value));
  if (!option.unit) return String(value);
  return `${String(value)} ${value === 1 ? option.unit.replace(/s$/, "") : option.unit}`;
}

/** What an option may be: "1 to 10 papers", "phrases, words", "on, off". */
export function rangeInWords(option: Option): string {
  if (option.type === "flag") return "on, off";
  if (option.type === "text") return `up to ${option.most} characters`;
  if (option.type === "choice") return option.values.map((value: string) => choiceInWords(option, value)).join(", ");
  const {min, max, step, unit} = option;
  return `${min} to ${max}${unit && ` ${unit}`}${step === 1 ? "" : `, in steps of ${step}`}`;
}

function choiceInWords({words}: {words: Readonly<Record<string, string | undefined>>}, value: string): string {
  return Object.hasOwn(words, value) ? words[value]! : value;
}

/** The number that a step of the option comes to; null beside the steps. */
function onStep({min, step}: {min: number; step: number}, value: number): number | null {
  const steps = Math.round((value - min) / step);
  const nearest = Number((min + steps * step).toFixed(6));
  return Math.abs(nearest - value) < 1e-6 ? nearest : null;
}

/** Written on one line, without spaces around it, and as Unicode that an address can carry. */
function isLine(value: string): boolean {
  return value === value.trim() && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value);
}
