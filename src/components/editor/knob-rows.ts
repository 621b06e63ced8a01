import {valueInWords} from "../../analysis/option-values.js";
import {isDefault} from "../../analysis/options-url.js";
import type {Option, Options} from "../../analysis/options.js";
import {action, element} from "../element.js";
import {knobControl} from "../knob-controls.js";

export interface KnobRows {
  element: HTMLElement;
  /** Shows what the code says; a name that is missing is one that the code computes. */
  show: (values: Readonly<Record<string, unknown>>) => void;
  /** How many are not at their defaults. */
  changed: () => number;
}

/** The options of a chart as knobs, a row each, that follow the code and tell of each turn by hand; `held` while a slider is not let go. */
export function knobRows(declared: Options, turned: (name: string, value: unknown, held: boolean) => void): KnobRows {
  let shown: Readonly<Record<string, unknown>> = {};
  const rows = Object.entries(declared).map(([name, option]) => {
    const control = knobControl(`editor.${name}`, option, (held) => turned(name, control.read(), held));
    const was = element("span", {class: "knob-was"});
    const box = element("div", {class: "knob", "data-option": name, title: option.what}, ...control.parts, was);
    return {name, option, control, was, box};
  });
  function show(values: Readonly<Record<string, unknown>>): void {
    shown = values;
    for (const {name, option, control, was, box} of rows) {
      const written = Object.hasOwn(values, name);
      if (written) control.show(values[name]);
      box.toggleAttribute("data-computed", !written);
      const changed = written && !isDefault(option, values[name]);
      box.classList.toggle("changed", changed || !written);
      was.hidden = written && !changed;
      was.replaceChildren(...(written ? wasWords(option, () => back(name, option)) : ["set by the code"]));
    }
  }
  const back = (name: string, option: Option) => {
    turned(name, option.default, false);
    rows.find((row) => row.name === name)?.control.focus();
  };
  return {
    element: element("div", {class: "knobs editor-knobs", "data-more": "open"}, ...rows.map(({box}) => box)),
    show,
    changed: () =>
      rows.filter(({name, option}) => !Object.hasOwn(shown, name) || !isDefault(option, shown[name])).length
  };
}

function wasWords(option: Option, putBack: () => void): (Node | string)[] {
  const words = valueInWords(option, option.default);
  return [`was ${words} `, action("Put back", putBack, {"aria-label": `Put back ${option.label}: ${words}`})];
}
