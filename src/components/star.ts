import type {Paper} from "../analysis/corpus.js";
import {element} from "./element.js";
import {notebook} from "./notebook.js";

const svg = "http://www.w3.org/2000/svg";
const points = "M8 1.6l1.95 4.2 4.6.55-3.4 3.15.9 4.55L8 11.8l-4.05 2.25.9-4.55-3.4-3.15 4.6-.55z";

let following = false;

/** Stars a paper, or takes its star away; all stars of a paper on the page agree, and follow other tabs. */
export function starButton(
  paper: Pick<Paper, "id" | "title">,
  attributes: Record<string, string> = {}
): HTMLButtonElement {
  const button = element(
    "button",
    {type: "button", class: "star", "data-star": paper.id, ...attributes},
    starIcon(),
    element("span", {class: "star-word"})
  );
  show(button);
  button.addEventListener("click", () => notebook().star(paper, button.getAttribute("aria-pressed") !== "true"));
  if (!following) {
    following = true;
    notebook().subscribe(() => document.querySelectorAll<HTMLElement>("[data-star]").forEach(show));
  }
  return button;
}

function show(button: HTMLElement): void {
  const starred = notebook().of(button.dataset["star"]!)?.starred ?? false;
  button.setAttribute("aria-pressed", String(starred));
  const word = button.querySelector(".star-word");
  if (word) word.textContent = starred ? "Starred" : "Star";
}

function starIcon(): SVGSVGElement {
  const icon = document.createElementNS(svg, "svg");
  for (const [name, value] of [
    ["viewBox", "0 0 16 16"],
    ["width", "14"],
    ["height", "14"],
    ["aria-hidden", "true"]
  ] as const)
    icon.setAttribute(name, value);
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", points);
  icon.append(path);
  return icon;
}
