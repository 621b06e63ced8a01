import type {LexiconClass} from "./lexicon.js";
import type {LexiconChange} from "./lexicon-changes.js";
import {kindNames} from "./lexicon-lines.js";
import {counted, inWords, listed} from "./wording.js";

/** What a line of the lexicon did and what is to be said of it, or why it does nothing, as a sentence without its full stop. */
export function changeInWords(change: LexiconChange): string {
  const {holds, problem} = change;
  if (!problem) return heldInWords(change);
  return holds ? `${heldInWords(change)}; ${problem.message}` : problem.message;
}

/** "12 papers no longer count under “graphs”". */
function heldInWords({entry, label, into, papers, total, already}: LexiconChange): string {
  const [shown, now] = [`“${label}”`, `“${into}”`];
  switch (entry.action) {
    case "stop":
      return papers
        ? `${counted(papers, "paper")} no longer ${papers === 1 ? "counts" : "count"} under ${shown}`
        : `${shown} is kept from keyphrases`;
    case "keep":
      return already
        ? `${now} is a topic anyway, of ${counted(total, "paper")}`
        : `${counted(total, "paper")} ${total === 1 ? "has" : "have"} ${now} as a topic now`;
    case "merge":
      return papers
        ? `${counted(papers, "paper")} with ${shown} ${papers === 1 ? "counts" : "count"} under ${now}, ${counted(total, "paper")} in all`
        : `names written ${shown} count as ${now}`;
    case "rename":
      return `${shown} is shown as ${now} in ${counted(total, "paper")}`;
    case "class":
      if (entry.as === "topic")
        return papers
          ? `${counted(papers, "paper")} no longer ${papers === 1 ? "names" : "name"} ${shown}`
          : `no paper names ${shown} anyway`;
      return papers
        ? `${counted(papers, "paper")} ${papers === 1 ? "names" : "name"} ${shown} as ${kindNames[entry.as as LexiconClass]} now`
        : `${shown} is ${kindNames[entry.as as LexiconClass]} wherever it is named already`;
  }
}

/** What all lines came to: "Four topics or words are stopped and two are merged into others; one line does nothing." Empty without lines. */
export function lexiconInWords(changes: readonly LexiconChange[]): string {
  if (!changes.length) return "";
  const held = changes.filter(({holds}) => holds);
  const idle = changes.length - held.length;
  const parts = (
    [
      ["stop", "is stopped", "are stopped"],
      ["keep", "is kept", "are kept"],
      ["merge", "is merged into another", "are merged into others"],
      ["rename", "is renamed", "are renamed"],
      ["class", "is given its kind", "are given their kind"]
    ] as const
  ).flatMap(([action, one, many]) => {
    const n = held.filter(({entry}) => entry.action === action).length;
    return n ? [{n, says: n === 1 ? one : many}] : [];
  });
  const said = parts.map(({n, says}, i) => `${inWords(n)}${i ? "" : n === 1 ? " term" : " terms"} ${says}`);
  const nothing = idle ? `${inWords(idle)} ${idle === 1 ? "line does" : "lines do"} nothing` : "";
  const whole = [listed(said), nothing].filter(Boolean).join("; ");
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}
