import {fold} from "../analysis/selection.js";
import {grouped} from "../analysis/wording.js";
import {element} from "./element.js";

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

/** Longer lists than this are filtered by typing. */
const short = 8;
/** As many options as are drawn at once; typing reaches the others. */
const drawn = 200;

/** Opens a list of options below its button (a sheet on a phone), with a box to filter it; choosing closes it. */
export function openPicker(
  button: HTMLElement,
  title: string,
  options: Option[],
  nothing = "Nothing left to add."
): void {
  const list = element("ul");
  const show = (filter: string) => {
    const words = fold(filter).split(/\s+/).filter(Boolean);
    const found = options.filter(({name, note = "", forms = []}) => {
      const text = fold([name, note, ...forms].join(" "));
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.slice(0, drawn).map((option) => element("li", {}, optionButton(option))));
    if (found.length > drawn)
      list.append(element("li", {class: "nothing"}, `${grouped(found.length - drawn)} more; type to find them`));
    if (!found.length)
      list.append(
        element("li", {class: "nothing"}, words.length ? `None of them has “${filter.trim()}” in it.` : nothing)
      );
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
    const input = element("input", {
      type: "search",
      placeholder: "Type to narrow the list",
      "aria-label": `Find a ${title.toLowerCase()}`
    });
    input.addEventListener("input", () => show(input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector<HTMLElement>(".option")?.click();
    });
    parts.unshift(element("div", {class: "search"}, input));
  }
  show("");
  const dialog = openSheet(button, title, parts);
  dialog.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    const stops = Array.from(dialog.querySelectorAll<HTMLElement>(".search input, .option"));
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
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
  dialog.querySelector<HTMLElement>(".search input, .option, select, input")?.focus({preventScroll: true});
  return dialog;
}
