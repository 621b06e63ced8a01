import {fold} from "../analysis/selection.js";
import {grouped} from "../analysis/wording.js";
import {element} from "./element.js";
import {fingersOnly, touchTargets} from "./touch.js";
import {virtualRows} from "./virtual-rows.js";
import type {VirtualRows} from "./virtual-rows.js";

export interface Option {
  name: string;
  /** Said after the name in grey: an expansion, other ways to write it. */
  note?: string;
  /** Ways to write it that find it too, unseen. */
  forms?: string[];
  /** Papers it would leave. */
  count?: number;
  /** Colour of a dot before the name. */
  colour?: string;
  choose: () => void;
}

/** One of several ways to choose from the same list: "and", "or", "not". */
export interface PickerMode {
  name: string;
  /** What choosing does, as the beginning of a sentence that an option ends. */
  says: string;
  options: () => Option[];
}

/** Longer lists than this are filtered by typing. */
const short = 8;

/** Opens a list of options below its button (a sheet on a phone), with a box to filter it; choosing closes it. */
export function openPicker(
  button: HTMLElement,
  title: string,
  choices: Option[] | PickerMode[],
  nothing = "Nothing left to add."
): void {
  const modes = isModes(choices) ? choices : null;
  let options = modes ? modes[0]!.options() : (choices as Option[]);
  let rows: VirtualRows | null = null;
  let shown: Option[] = [];
  const list = element("ul");
  const input = element("input", {
    type: "search",
    placeholder: "Type to narrow the list",
    "aria-label": `Find a ${title.toLowerCase()}`
  });
  const show = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    shown = options.filter(({name, note = "", forms = []}) => {
      const text = fold([name, note, ...forms].join(" "));
      return words.every((word) => text.includes(word));
    });
    rows?.stop();
    list.scrollTop = 0;
    if (shown.length)
      rows = virtualRows({
        list,
        scroller: list,
        count: shown.length,
        estimate: touchTargets() ? 44 : 32,
        row: (index) => element("li", {}, optionButton(shown[index]!))
      });
    else {
      rows = null;
      const none = words.length ? `None of them has “${input.value.trim()}” in it.` : nothing;
      list.replaceChildren(element("li", {class: "nothing"}, none));
    }
  };
  const optionButton = (option: Option) => {
    const row = element(
      "button",
      {type: "button", class: "option"},
      option.colour && element("span", {class: "mark-of", style: `background:${option.colour}`}),
      element("span", {class: "option-name"}, option.name, option.note && element("small", {}, option.note)),
      option.count !== undefined && element("span", {class: "count"}, grouped(option.count))
    );
    row.addEventListener("click", () => {
      dialog.close();
      option.choose();
    });
    return row;
  };
  const parts: HTMLElement[] = [list];
  if (options.length > short) {
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector<HTMLElement>(".option")?.click();
    });
    parts.unshift(element("div", {class: "search"}, input));
  }
  if (modes && modes.length > 1)
    parts.unshift(
      modeLine(modes, (mode) => {
        options = mode.options();
        show();
      })
    );
  const dialog = openSheet(button, title, parts);
  show();
  const field = fingersOnly() ? null : dialog.querySelector<HTMLElement>(".search input");
  (field ?? list.querySelector<HTMLElement>(".option"))?.focus({preventScroll: true});
  dialog.addEventListener("keydown", (event) => {
    // What is typed goes on in the box that has the focus when the key is done.
    if (isTyped(event) && event.target !== input && input.isConnected) return input.focus();
    const step = {ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10}[event.key];
    if (!step || (event.target as Element).matches("[type=radio]")) return;
    event.preventDefault();
    const at = rows?.indexOf(document.activeElement) ?? -1;
    const next = Math.min(shown.length - 1, Math.max(at + step, step < -1 ? 0 : -1));
    const row = next < 0 ? null : rows?.reveal(next);
    (row?.querySelector<HTMLElement>(".option") ?? (next < 0 && input.isConnected ? input : null))?.focus();
  });
}

/** Whether a key writes or takes out a letter; a space presses the button that it is on. */
function isTyped({key, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
  return ((key.length === 1 && key !== " ") || key === "Backspace") && !ctrlKey && !metaKey && !altKey;
}

function isModes(choices: Option[] | PickerMode[]): choices is PickerMode[] {
  return choices.length > 0 && "options" in choices[0]!;
}

/** "and  or  not", and what the chosen one does. */
function modeLine(modes: PickerMode[], choose: (mode: PickerMode) => void): HTMLElement {
  const says = element("p", {class: "quiet", "aria-live": "polite"}, modes[0]!.says);
  const words = modes.map((mode, i) => {
    const radio = element("input", {type: "radio", name: "picker-mode", checked: i === 0});
    radio.addEventListener("change", () => {
      says.textContent = mode.says;
      choose(mode);
    });
    return element("label", {}, radio, element("span", {"data-text": mode.name}, mode.name));
  });
  return element(
    "div",
    {class: "modes"},
    element("div", {class: "knob-words", role: "radiogroup", "aria-label": "How it is combined"}, ...words),
    says
  );
}

/** Opens a modal dialog below its button; Escape, the word Close and a press outside close it, and focus goes back. */
export function openSheet(button: HTMLElement, title: string, parts: HTMLElement[]): HTMLDialogElement {
  const close = element("button", {type: "button"}, "Close");
  const heading = element("h2", {id: "picker-title"}, title);
  const dialog = element(
    "dialog",
    {class: "picker", "aria-labelledby": "picker-title"},
    element("header", {}, heading, close),
    ...parts
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.setAttribute("aria-expanded", "false");
    if (button.isConnected) button.focus();
  });
  const {left, bottom} = button.getBoundingClientRect();
  const leftmost = document.documentElement.clientWidth - 340 - 16;
  dialog.style.left = `${Math.max(16, Math.min(left, leftmost)) + scrollX}px`;
  dialog.style.top = `${bottom + 6 + scrollY}px`;
  document.body.append(dialog);
  button.setAttribute("aria-expanded", "true");
  dialog.showModal();
  const first = fingersOnly() ? ".option, select" : ".search input, .option, select, input";
  dialog.querySelector<HTMLElement>(first)?.focus({preventScroll: true});
  return dialog;
}
