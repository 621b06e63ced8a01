import type {Term} from "../analysis/corpus.js";
import {lexiconEntry} from "../analysis/lexicon-entry.js";
import {focusPlace} from "./focus.js";
import {addLine, askName, hideTopic, openTopicChanges, pickOther} from "./lexicon-actions.js";
import type {Observatory} from "./observatory.js";

/**
 * Lets the topics of a chart be changed from their rows: Delete hides, F2 renames, M merges, and the menu key (or a right click) lists all
 * that can be done. Rows are `g.row` whose mark has the key `topic.TERM`.
 */
export function topicKeys<Chart extends HTMLElement>(chart: Chart, observatory: Observatory): Chart {
  const topicAt = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest("g.row") : null;
    const mark = row?.querySelector<SVGElement>('.mark[data-key^="topic."]');
    const term = mark && observatory.corpus.termOf.get(mark.dataset["key"]!.slice("topic.".length));
    return row && mark && term ? {row, mark: mark as unknown as HTMLElement, term} : null;
  };

  chart.addEventListener("keydown", (event) => {
    const at = event.ctrlKey || event.metaKey || event.altKey ? null : topicAt(event.target);
    const run = at && byKey[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run(at.term, at.mark, at.row);
  });
  chart.addEventListener("contextmenu", (event) => {
    const at = topicAt(event.target);
    // With a modifier, the browser's own menu comes.
    if (!at || event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    openTopicChanges(observatory, at.term, at.mark);
  });

  const hide = (term: Term, _: HTMLElement, row: Element) => {
    const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector<SVGElement>(
      '[data-key^="topic."]'
    );
    hideTopic(observatory, term);
    const part = chart.getAttribute("data-focus");
    if (next && part) focusPlace({part, key: next.dataset["key"]!});
  };
  const rename = (term: Term, mark: HTMLElement) =>
    askName(term, mark, (name) => addLine(observatory, lexiconEntry("rename", term.term, name), term));
  const byKey: Record<string, ((term: Term, mark: HTMLElement, row: Element) => void) | undefined> = {
    Delete: hide,
    Backspace: hide,
    F2: rename,
    m: (term, mark) => pickOther(observatory, term, mark),
    M: (term, mark) => pickOther(observatory, term, mark)
  };
  return chart;
}
