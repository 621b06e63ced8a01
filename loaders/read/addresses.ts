import {problem} from "./item.ts";
import type {Problem} from "./item.ts";

/** Whether a text is an absolute http or https address, the only ones that papers link to. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(text)) return false;
  try {
    return Boolean(new URL(text).host);
  } catch {
    return false;
  }
}

/** The warning for an address that is left out because it is no web address; it carries the value. */
export function notWebAddress(line: number | null, value: string): Problem {
  const shown = value.length > 200 ? `${value.slice(0, 200)}…` : value;
  return problem(line, "warning", `not an http(s) address, left out: ${shown}`);
}
