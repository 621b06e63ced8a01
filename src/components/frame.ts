import {emptySelection} from "./empty.js";
import {describeFigures} from "./figure-context.js";
import {mountLexiconNotice} from "./lexicon-notice.js";
import type {Observatory, View} from "./observatory.js";
import {followOpened} from "./opened.js";
import {paperList} from "./paper-list.js";
import {mountPrint} from "./print-page.js";
import {mountRail} from "./rail.js";
import {mountSelectionLine} from "./selection-line.js";
import {mountTheme} from "./theme.js";

export {emptySelection} from "./empty.js";

/**
 * What every page has around it: rail counts and links, selection line, theme, the list of papers, and a word where no paper
 * fits (not on a page that has something to say without papers: `keepWhenEmpty`). `about` adds to the list what a page has to say of
 * what is open. Once per page.
 */
export function mountFrame(
  observatory: Observatory,
  {keepWhenEmpty = false, about}: {keepWhenEmpty?: boolean; about?: (now: View) => Element | null} = {}
): void {
  describeFigures(observatory);
  followOpened(observatory);
  mountTheme();
  mountPrint(observatory);
  mountRail(observatory);
  const line = document.querySelector<HTMLElement>("#selection-line");
  if (line) mountSelectionLine(observatory, line, document.querySelector("#selection-note"));
  const main = document.querySelector<HTMLElement>("#observablehq-main");
  if (main && !keepWhenEmpty) mountEmpty(observatory, main);
  placeList(paperList(observatory, about && {about}), main);
  mountLexiconNotice(observatory);
}

/** Puts the reason in place of the page's content while the selection has no paper. */
function mountEmpty(observatory: Observatory, main: HTMLElement): void {
  for (const before of main.querySelectorAll(":scope > .empty")) before.remove();
  let shown: HTMLElement | null = null;
  observatory.subscribe((now) => {
    shown?.remove();
    shown = now.selected.size === 0 ? emptySelection(now, observatory) : null;
    main.toggleAttribute("data-empty", shown !== null);
    if (shown) main.prepend(shown);
  });
}

/** The list where clicks land: second column of a chart-and-list page, else a panel at the right; a sheet on small screens. */
function placeList(list: HTMLElement, main: HTMLElement | null): void {
  for (const before of document.querySelectorAll(".paper-list")) before.remove();
  const column = main?.querySelector(".chart-and-list");
  if (column) column.append(list);
  else {
    list.classList.add("beside");
    document.body.append(list);
  }
}
