import type {Corpus, Paper} from "../analysis/corpus.js";
import {evidenceOf} from "../analysis/evidence.js";
import {focusInWords} from "../analysis/focus-in-words.js";
import {narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted} from "../analysis/wording.js";
import {communityText} from "./community.js";
import {element} from "./element.js";
import {forgetWidths} from "./figure.js";
import {placeOf} from "./focus.js";
import type {Place} from "./focus.js";
import type {Observatory, View} from "./observatory.js";
import {paperActions} from "./paper-actions.js";
import {paperItem} from "./paper-item.js";
import {paperMarks, paperTools, redrawRows} from "./paper-tools.js";
import type {PaperMarks} from "./paper-tools.js";
import {rowByKey} from "./row-keys.js";
import {stayFocused, stayInSight} from "./stay-in-sight.js";
import {sheetHandle} from "./sheet-handle.js";
import {textsInView} from "./texts-in-view.js";
import {drawnWhole, notDrawn, virtualRows} from "./virtual-rows.js";
import type {VirtualRows} from "./virtual-rows.js";

/**
 * The list where clicks land: an `aside.paper-list` that follows the observatory. In a `.chart-and-list` on a wide screen it keeps its
 * column, and says what will come there; elsewhere it is hidden while nothing is open (on a narrow screen it is a sheet).
 * `about` is what a page has to say of what is open, between the heading and the papers.
 */
export function paperList(
  observatory: Observatory,
  {about = () => null}: {about?: (view: View) => Element | null} = {}
): HTMLElement {
  const said = element("p", {class: "visually-hidden", role: "status"});
  const content = element("div", {class: "paper-list-content"});
  const scroller = element("aside", {class: "paper-list", "aria-label": "Papers behind what is open"});
  scroller.append(sheetHandle(scroller, close), content, said);
  const wide = matchMedia("(min-width: 1100px)");
  let rows: VirtualRows = virtualRows({list: element("ol"), scroller, count: 0, estimate: 0, row: () => element("li")});
  let opener: Place | null = null;
  let shown: string | null = null;
  let corpus: Corpus | null = null;
  let first = true;

  function close(): void {
    const place = opener;
    observatory.open(null);
    opener = null;
    if (place) stayFocused(place);
  }

  function show(view: View): void {
    const {focus, focused} = view;
    const place = placeOf(document.activeElement) ?? opener;
    const hides = !focus && !(wide.matches && scroller.parentElement?.matches(".chart-and-list"));
    // A page without a column for the list makes room for it, and its charts are drawn anew.
    if (hides !== scroller.hidden && !first && wide.matches) {
      forgetWidths();
      if (place) stayInSight(place);
    }
    scroller.hidden = hides;
    scroller.classList.toggle("nothing-open", !focus);
    const state = JSON.stringify([view.selection, focus]);
    if (state === shown && view.corpus === corpus) return;
    [shown, corpus] = [state, view.corpus];
    if (!focus || !focused) {
      rows.stop();
      content.replaceChildren(hint());
      said.textContent = "";
    } else {
      const words = focusInWords(view.corpus, focus, focused);
      const heading = element("h2", {class: "paper-list-heading", tabindex: -1}, words.heading);
      const marks = paperMarks();
      const more = about(view);
      const actions = element("div");
      const act = () => {
        const ticked = focused.papers.filter(({id}) => marks.ticked.has(id));
        const untick = () => {
          marks.ticked.clear();
          for (const box of content.querySelectorAll<HTMLInputElement>("input[data-tool=tick]")) box.checked = false;
          act();
        };
        actions.replaceChildren(paperActions({observatory, focus, papers: focused.papers, ticked, untick, close}));
      };
      act();
      content.replaceChildren(...head(view, focus, heading), actions, ...(more ? [more] : []));
      scroller.scrollTop = 0;
      content.append(items(view, focus, focused.papers, marks, act));
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
      const kicker = element("p", {class: "paper-list-kicker"}, `Community: ${capitalised(community.label)}`);
      kicker.style.color = communityText(community.index);
      parts.push(kicker);
    }
    const line = element("p", {class: "paper-list-count"}, count);
    for (const [i, variant] of variants.entries())
      line.append(i === 0 ? " Also read as " : i === variants.length - 1 ? " and " : ", ", element("em", {}, variant));
    if (variants.length) line.append(".");
    return [...parts, heading, line];
  }

  function items(view: View, focus: Selection, papers: Paper[], marks: PaperMarks, onTick: () => void): HTMLElement {
    const sorted = newestFirst(papers);
    const box = element("div", {class: "paper-items"});
    const list = element("ol");
    const carried = narrow(view.selection, focus);
    const selection = carried.papers.length > 40 ? view.selection : carried;
    const texts = textsInView(
      observatory,
      (came) =>
        redrawRows(
          list,
          rows,
          came.map((paper) => sorted.indexOf(paper))
        ),
      failed
    );
    const row = (index: number): HTMLElement => {
      const paper = sorted[index]!;
      const text = texts.of(paper);
      return paperItem(paper, {
        href: observatory.href("./paper.html", selection, {id: paper.id}),
        evidence: text && evidenceOf(view.corpus, paper, text, focus),
        tools: paperTools(paper, {
          observatory,
          marks,
          text,
          onTick,
          redraw: () => redrawRows(list, rows, [index])
        })
      });
    };
    function failed(): void {
      box.prepend(element("p", {class: "trouble"}, "The abstracts could not be loaded, so the sentences are missing."));
    }
    box.append(list);
    rows.stop();
    rows = virtualRows({list, scroller, count: sorted.length, estimate: 190, row});
    if (sorted.length > drawnWhole) box.append(...notDrawn(sorted.length, "paper"));
    return box;
  }

  content.addEventListener("keydown", (event) => {
    const at = rows.indexOf(event.target as Element);
    const to = rowByKey(event, at, rows.count);
    const link = to === null ? null : rows.reveal(to)?.querySelector<HTMLElement>("h3 a");
    if (!link) return;
    event.preventDefault();
    link.focus({preventScroll: true});
    link.scrollIntoView({block: "nearest"});
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !observatory.view().focus) return;
    if ((event.target as Element).closest?.("input, select, textarea, dialog, [popover]")) return;
    close();
  });
  wide.addEventListener("change", () => show(observatory.view()));
  observatory.subscribe(show);
  // Its place in the page decides whether it is hidden, and is known once it has been put there.
  queueMicrotask(() => show(observatory.view()));
  return scroller;
}

function hint(): HTMLElement {
  const words = "The papers behind a mark appear here: choose a mark, a number or a name.";
  return element("p", {class: "paper-list-hint"}, words);
}

/** Papers with the latest date first; those without a date at the end. */
function newestFirst(papers: Paper[]): Paper[] {
  return [...papers].sort((a, b) => {
    const [one, other] = [a.date ?? "", b.date ?? ""];
    return one < other ? 1 : one > other ? -1 : a.index - b.index;
  });
}
