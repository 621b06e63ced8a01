import {parseOption, valueInWords} from "../analysis/option-values.js";
import type {ChoiceOption, Option, TextOption} from "../analysis/options.js";
import {element} from "./element.js";
import {slider} from "./knob-slider.js";

/** What draws an option and tells of changes made by hand. */
export interface KnobControl {
  /** Name and control, as parts of a knob. */
  parts: HTMLElement[];
  read: () => unknown;
  show: (value: unknown) => void;
  focus: () => void;
}

/** Called when a control was turned; `held` while a slider is not let go. */
export type Turned = (held: boolean) => void;

/** The control of an option: words, a slider, a box to tick, or a line to write on. `key` tells it apart from all others of the page. */
export function knobControl(key: string, option: Option, turned: Turned): KnobControl {
  const changed = () => turned(false);
  if (option.type === "choice") return words(key, option, changed);
  if (option.type === "number") return slider(key, option, turned);
  if (option.type === "flag") return tick(key, option.label, changed);
  return writing(key, option, changed);
}

let groups = 0;

/** Words side by side; a box to choose from on a phone. */
function words(key: string, option: ChoiceOption, changed: () => void): KnobControl {
  const {label, values} = option;
  const group = element("div", {class: "knob-words", role: "radiogroup", "aria-label": label});
  const name = `${key}-${groups++}`;
  const select = element("select", {"data-key": key});
  const radios = values.map((value) => {
    const said = valueInWords(option, value);
    const radio = element("input", {type: "radio", name, value, "data-key": `${key}.${value}`});
    group.append(element("label", {}, radio, element("span", {"data-text": said}, said)));
    select.append(element("option", {value}, said));
    radio.addEventListener("input", (event) => event.stopPropagation());
    radio.addEventListener("change", () => {
      select.value = value;
      changed();
    });
    return radio;
  });
  const show = (value: unknown) => {
    for (const radio of radios) radio.checked = radio.value === value;
    select.value = String(value);
  };
  select.addEventListener("input", (event) => event.stopPropagation());
  select.addEventListener("change", () => {
    show(select.value);
    changed();
  });
  return {
    parts: [
      element("span", {class: "knob-label"}, label),
      group,
      element("label", {class: "knob-box"}, element("span", {}, label), select)
    ],
    read: () => radios.find(({checked}) => checked)?.value,
    show,
    focus: () => (select.offsetParent ? select : radios.find(({checked}) => checked))?.focus()
  };
}

function tick(key: string, label: string, changed: () => void): KnobControl {
  const box = element("input", {type: "checkbox", "data-key": key});
  box.addEventListener("input", (event) => event.stopPropagation());
  box.addEventListener("change", changed);
  return {
    parts: [element("label", {class: "knob-tick"}, box, element("span", {}, label))],
    read: () => box.checked,
    show: (value) => void (box.checked = value === true),
    focus: () => box.focus()
  };
}

function writing(key: string, option: TextOption, changed: () => void): KnobControl {
  const line = element("input", {type: "text", maxlength: String(option.most), "data-key": key});
  const read = () => parseOption(option, line.value.trim()) ?? "";
  line.addEventListener("input", (event) => event.stopPropagation());
  line.addEventListener("change", changed);
  return {
    parts: [element("label", {class: "knob-writing"}, element("span", {class: "knob-label"}, option.label), line)],
    read,
    show: (value) => void (line.value = String(value)),
    focus: () => line.focus()
  };
}
