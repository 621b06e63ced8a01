import type {LexiconChange} from "../analysis/lexicon-changes.js";
import {changeInWords, lexiconInWords} from "../analysis/lexicon-words.js";
import {everything} from "../analysis/selection.js";
import {counted, grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";

const step = 30;

/** What each line of the lexicon did to the corpus, as it is now; a topic that is there opens its papers. */
export function lexiconList(observatory: Observatory): HTMLElement {
  const place = element("div", {class: "lexicon-changes"});
  let shown: readonly LexiconChange[] | null = null;
  observatory.subscribe(({corpus}) => {
    if (corpus.lexicon === shown) return;
    shown = corpus.lexicon;
    place.replaceChildren(...contents(shown, observatory));
  });
  return place;
}

function contents(changes: readonly LexiconChange[], observatory: Observatory): HTMLElement[] {
  if (!changes.length)
    return [element("p", {}, "Nothing: there is no lexicon, so topics and names are as they were read.")];
  const list = element("ol", {class: "problem-list"});
  const more = action("", append);
  append();
  return [element("p", {}, lexiconInWords(changes)), list, more];

  function append(): void {
    const from = list.children.length;
    list.append(...changes.slice(from, from + step).map((change) => item(change, observatory)));
    const left = changes.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = `${grouped(Math.min(left, step))}${left > step ? ` of ${grouped(left)}` : ""} more`;
    if (from) (list.children[from] as HTMLElement).focus();
  }
}

function item(change: LexiconChange, observatory: Observatory): HTMLElement {
  const {entry, term, total, into, holds, problem} = change;
  const trouble = problem !== null && problem.severity !== "note";
  const words = [entry.action, entry.term, entry.as].filter(Boolean).join(", ");
  const opens =
    holds && term !== null && total > 0 && entry.action !== "stop"
      ? action("Show them", () => observatory.open({...everything, topics: [term]}), {
          class: "action",
          "data-key": term,
          "aria-label": `Show them: ${counted(total, "paper")} on ${into}`
        })
      : null;
  return element(
    "li",
    {class: trouble ? "problem trouble" : "problem note", tabindex: -1},
    element("strong", {}, words),
    " ",
    element("span", {class: "place"}, entry.line === null ? "yours" : `line ${grouped(entry.line)}`),
    element("span", {class: "message"}, changeInWords(change), opens && " ", opens)
  );
}
