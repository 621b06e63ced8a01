import type {LexiconChange} from "./lexicon-changes.js";
import {lineInWords} from "./lexicon-lines.js";
import {capitalised, counted} from "./wording.js";

/** What a line says, with terms as they are shown: "“Heat transfer” is hidden". */
export function shownInWords({entry, label, into}: LexiconChange): string {
  return lineInWords({...entry, term: capitalised(label), as: entry.action === "merge" ? into : entry.as});
}

/** What a line comes to in this corpus, or why it comes to nothing. */
export function effectInWords({entry, papers, already, total, problem, holds}: LexiconChange): string {
  if (problem && !holds) return `${capitalised(problem.message)}.`;
  const remark = problem ? ` ${capitalised(problem.message)}.` : "";
  switch (entry.action) {
    case "stop":
      return `${papers ? `Was in ${counted(papers, "paper")}` : "In no paper here"}.${remark}`;
    case "keep":
      return `In ${counted(papers, "paper")}${already ? ", and a topic anyway" : ""}.${remark}`;
    case "merge":
      return `${counted(papers, "paper")}; ${total} in all.${remark}`;
    case "rename":
      return `In ${counted(papers, "paper")}.${remark}`;
    case "class":
      return `${papers ? `Changes ${counted(papers, "paper")}` : "Changes nothing here"}.${remark}`;
  }
}
