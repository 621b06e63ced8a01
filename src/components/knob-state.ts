import {valueInWords} from "../analysis/option-values.js";
import type {Option} from "../analysis/options.js";
import {action, element} from "./element.js";

/** An option that was turned. */
export interface TurnedOption {
  name: string;
  option: Option;
  value: unknown;
  /** Whether its control is behind "More". */
  hidden: boolean;
}

export interface KnobStateActions {
  putBack: (name: string) => void;
  reset: () => void;
  prefix: string;
}

/** "was 24", and what puts it back. */
export function wasLine(name: string, option: Option, {putBack, prefix}: KnobStateActions, key = name): HTMLElement[] {
  const before = valueInWords(option, option.default);
  return [
    element("span", {class: "was"}, `was ${before}`),
    action("Put back", () => putBack(name), {
      "data-key": `${prefix}${key}.back`,
      "aria-label": `Put back ${option.label}: ${before}`
    })
  ];
}

/** What was turned, at the end of the knobs: one option with what it was, more as their number. */
export function stateLine(turned: readonly TurnedOption[], actions: KnobStateActions): HTMLElement[] {
  const [only] = turned;
  if (turned.length === 1) {
    const {name, option, value, hidden} = only!;
    const now = hidden ? [element("span", {class: "now"}, `${option.label}: ${valueInWords(option, value)}`)] : [];
    return [...now, ...wasLine(name, option, actions, "only")];
  }
  return [
    element("span", {class: "was"}, `${turned.length} changed`),
    action("Reset", actions.reset, {"data-key": `${actions.prefix}reset`})
  ];
}
