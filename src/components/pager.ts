import {grouped} from "../analysis/wording.js";
import {element} from "./element.js";

export interface PagerState {
  /** Rows before the first one shown. */
  from: number;
  size: number;
  total: number;
  page: number;
  lastPage: number;
  turnTo: (page: number) => void;
}

/** "1–50 of 134" with ways to the pages before and after; nothing where one page holds all. */
export function pager({from, size, total, page, lastPage, turnTo}: PagerState): HTMLElement | string {
  if (lastPage < 2) return "";
  const turn = (name: string, to: number) => {
    const button = element("button", {type: "button", class: "action", "data-key": `page ${name}`}, name);
    button.disabled = to === page || to < 1 || to > lastPage;
    button.addEventListener("click", () => turnTo(to));
    return button;
  };
  return element(
    "nav",
    {class: "actions pager", "aria-label": "Pages of the table"},
    element("span", {}, `${grouped(from + 1)}–${grouped(from + size)} of ${grouped(total)}`),
    lastPage > 2 && turn("First", 1),
    turn("Previous", page - 1),
    turn("Next", page + 1),
    lastPage > 2 && turn("Last", lastPage)
  );
}
