import {evidenceOf} from "../analysis/evidence.js";
import {focusInWords} from "../analysis/focus-in-words.js";
import {narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {Paper, PaperText} from "../analysis/corpus.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityText} from "./community.js";
import {focusPlace, placeOf} from "./focus.js";
import type {Place} from "./focus.js";
import type {Observatory, View} from "./observatory.js";
import {paperActions} from "./paper-actions.js";
import {paperItem} from "./paper-item.js";
import {sheetHandle} from "./sheet-handle.js";

/** How many papers are shown at first, and how many each press of "more" adds. */
const steps = [8, 24, 48];

/**
 * The list where clicks land: an `aside.paper-list` that follows the observatory. In a `.chart-and-list` on a wide screen it keeps its
 * column, and says what will come there; elsewhere it is hidden while nothing is open (on a narrow screen it is a sheet).
 * `about` is what a page has to say of what is open, between the heading and the papers.
 */
export function paperList(
  observatory: Observatory,
  {about = () => null}: {about?: (view: View) => Element | null} = {}
): HTMLElement {
  const list = document.createElement("aside");
  list.className = "paper-list";
  list.setAttribute("aria-label", "Papers behind what is open");
  const said = element("p", "visually-hidden");
  said.setAttribute("role", "status");
  const content = element("div", "paper-list-content");
  list.append(sheetHandle(list, close), content, said);
  const wide = matchMedia("(min-width: 1100px)");
  let opener: Place | null = null;
  let shown: string | null = null;
  let first = true;

  function close(): void {
    const place = opener;
    observatory.open(null);
    opener = null;
    if (place) focusPlace(place);
  }

  function show(view: View): void {
    const {focus, focused} = view;
    list.hidden = !focus && !(wide.matches && list.parentElement?.matches(".chart-and-list"));
    list.classList.toggle("nothing-open", !focus);
    const state = JSON.stringify([view.selection, focus]);
    if (state === shown) return;
    shown = state;
    if (!focus || !focused) {
      content.replaceChildren(hint());
      said.textContent = "";
    } else {
      const words = focusInWords(view.corpus, focus, focused);
      const heading = element("h2", "paper-list-heading", words.heading);
      heading.tabIndex = -1;
      const more = about(view);
      content.replaceChildren(
        ...head(view, focus, heading),
        ...(more ? [more] : []),
        items(view, focus, focused.papers)
      );
      list.scrollTop = 0;
      said.textContent = `${words.heading}: ${counted(focused.size, "paper")}`;
      if (!first) {
        opener = placeOf(document.activeElement) ?? opener;
        heading.focus({preventScroll: true});
      }
    }
    first = false;
  }

  function head(view: View, focus: Selection, heading: HTMLElement): HTMLElement[] {
    const {community, count, variants} = focusInWords(view.corpus, focus, view.focused!);
    const parts: HTMLElement[] = [];
    if (community) {
      const kicker = element("p", "paper-list-kicker", `Community: ${capitalised(community.label)}`);
      kicker.style.color = communityText(community.index);
      parts.push(kicker);
    }
    const line = element("p", "paper-list-count", count);
    for (const [i, variant] of variants.entries())
      line.append(i === 0 ? " Also read as " : i === variants.length - 1 ? " and " : ", ", element("em", "", variant));
    if (variants.length) line.append(".");
    return [...parts, heading, line, paperActions(observatory, focus, view.focused!.papers, view.selected.size, close)];
  }

  function items(view: View, focus: Selection, papers: Paper[]): HTMLElement {
    const sorted = newestFirst(papers);
    const box = element("div", "paper-items");
    const rows = document.createElement("ol");
    const more = document.createElement("button");
    more.type = "button";
    more.className = "action";
    const carried = narrow(view.selection, focus);
    const selection = carried.papers.length > 40 ? view.selection : carried;
    let texts: PaperText[] | null = null;
    let press = 0;
    const item = (paper: Paper) =>
      paperItem(paper, {
        href: observatory.href("./paper.html", selection, {id: paper.id}),
        evidence: texts && texts[paper.index] ? evidenceOf(view.corpus, paper, texts[paper.index]!, focus) : null
      });
    const append = () => {
      const from = rows.children.length;
      const added = sorted.slice(from, from + steps[Math.min(press++, steps.length - 1)]!).map(item);
      rows.append(...added);
      const left = sorted.length - rows.children.length;
      more.hidden = left === 0;
      const next = steps[Math.min(press, steps.length - 1)]!;
      more.textContent =
        left > next
          ? `${next} of ${grouped(left)} more papers`
          : `${grouped(left)} more ${left === 1 ? "paper" : "papers"}`;
      return added[0];
    };
    more.addEventListener("click", () => append()?.querySelector("a")?.focus());
    append();
    box.append(rows, more);
    observatory.texts().then(
      (loaded) => {
        texts = loaded;
        for (const [i, row] of Array.from(rows.children).entries()) row.replaceWith(item(sorted[i]!));
      },
      () => box.prepend(element("p", "trouble", "The abstracts could not be loaded, so the sentences are missing."))
    );
    return box;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !observatory.view().focus) return;
    if ((event.target as Element).closest?.("input, select, textarea, dialog, [popover]")) return;
    close();
  });
  wide.addEventListener("change", () => show(observatory.view()));
  observatory.subscribe(show);
  // Its place in the page decides whether it is hidden, and is known once it has been put there.
  queueMicrotask(() => show(observatory.view()));
  return list;
}

function hint(): HTMLElement {
  return element("p", "paper-list-hint", "The papers behind a mark appear here: choose a mark, a number or a name.");
}

/** Papers with the latest date first; those without a date at the end. */
function newestFirst(papers: Paper[]): Paper[] {
  return [...papers].sort((a, b) => {
    const [one, other] = [a.date ?? "", b.date ?? ""];
    return one < other ? 1 : one > other ? -1 : a.index - b.index;
  });
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
