import {parseOption, spellOption, valueInWords} from "../analysis/option-values.js";
import type {NumberOption} from "../analysis/options.js";
import {element} from "./element.js";
import type {KnobControl, Turned} from "./knob-controls.js";

/** How wide the handle is in every browser, by the style sheet, px. */
const handle = 14;

/**
 * A slider that tells of its value while it is dragged, once for each picture of the page, and again when it is let go. A figure that is
 * drawn again takes its knobs along, and a slider that moves in the page loses the pointer that drags it: so the pointer is followed
 * wherever it goes.
 */
export function slider(key: string, option: NumberOption, turned: Turned): KnobControl {
  const {label, min, max, step} = option;
  const range = element("input", {
    type: "range",
    min: String(min),
    max: String(max),
    step: String(step),
    "data-key": key
  });
  const output = element("output");
  let frame = 0;
  let held = false;
  let told = range.value;
  const read = () => parseOption(option, range.value);
  const say = () => {
    const said = valueInWords(option, read());
    output.textContent = said;
    range.setAttribute("aria-valuetext", said);
    range.style.setProperty("--at", String(max > min ? (Number(range.value) - min) / (max - min) : 0));
  };

  function moved(): void {
    say();
    held = true;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (range.value === told) return;
      told = range.value;
      turned(true);
    });
  }

  function letGo(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!held && range.value === told) return;
    held = false;
    told = range.value;
    turned(false);
  }

  function follow({pointerId, button}: PointerEvent): void {
    if (button !== 0 || range.disabled) return;
    const over = new AbortController();
    const {signal} = over;
    const mine = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerId === pointerId) act(event);
    };
    const end = mine(() => {
      over.abort();
      letGo();
    });
    const move = mine(({clientX}) => {
      const {left, width} = range.getBoundingClientRect();
      if (width <= handle) return;
      const at = Math.max(0, Math.min(1, (clientX - left - handle / 2) / (width - handle)));
      const before = range.value;
      range.value = String(min + at * (max - min));
      if (range.value !== before) moved();
    });
    addEventListener("pointermove", move, {signal});
    addEventListener("pointerup", end, {signal});
    addEventListener("pointercancel", end, {signal});
  }

  range.addEventListener("pointerdown", follow);
  range.addEventListener("input", (event) => {
    event.stopPropagation();
    moved();
  });
  range.addEventListener("change", letGo);
  return {
    parts: [
      element(
        "label",
        {class: "knob-range"},
        element("span", {class: "knob-label"}, label),
        element("span", {class: "knob-reading"}, range, output)
      )
    ],
    read,
    show(value) {
      range.value = spellOption(option, value);
      if (!held) told = range.value;
      say();
    },
    focus: () => range.focus()
  };
}
