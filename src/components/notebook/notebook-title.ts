import {longestTitle} from "../../notebook/model.js";
import {element} from "../element.js";

/** The name of a notebook, to be written over; as many lines high as it takes. */
export function notebookTitle(on: {onInput: (name: string) => void; onDone: () => void}): {
  element: HTMLElement;
  show: (name: string) => void;
} {
  const input = element("textarea", {
    class: "notebook-title",
    "aria-label": "Name of the notebook",
    maxlength: longestTitle,
    rows: 1,
    spellcheck: "false"
  });
  // The style sheet draws the name beneath, unseen, which gives the field its height.
  const place = element("span", {class: "notebook-name"}, input);
  const show = (name: string) => {
    if (input.value !== name) input.value = name;
    place.dataset["name"] = name;
  };
  input.addEventListener("input", () => {
    const name = input.value.replace(/\s*\n\s*/g, " ");
    show(name);
    on.onInput(name);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    input.blur();
  });
  input.addEventListener("change", on.onDone);
  return {element: place, show};
}
