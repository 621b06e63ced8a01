import type {LexiconEntry} from "./lexicon.js";
import type {AppliedNames} from "./lexicon-names.js";
import type {LexiconPlan} from "./lexicon-plan.js";
import type {AppliedTerms, CountedTerm} from "./lexicon-terms.js";
import type {Severity} from "./tables.js";

/** What one line of a lexicon did to a corpus. */
export interface LexiconChange {
  entry: LexiconEntry;
  /** How the term was shown before, as the line writes it where the corpus has none. */
  label: string;
  /**
   * Papers that the line concerns: `stop`, those that mentioned the term; `keep`, those that have it as a topic; `merge`, those that
   * count under the other term by it; `rename`, those that mention the term; `class`, those with a name added, changed or taken away.
   */
  papers: number;
  /** `keep`: whether it was a topic anyway. */
  already: boolean;
  /** The term that it is now, by which a selection finds it; null for none. */
  term: string | null;
  /** How that is shown, and the papers that mention it. */
  into: string;
  total: number;
  /** What is wrong with the line, or why it does nothing; null where nothing is. */
  problem: {severity: Severity; message: string} | null;
  /** Whether it was carried out. */
  holds: boolean;
}

/** What each line did; `searched` tells whether the texts were searched for a form that is no term. */
export function changesOf(
  plan: LexiconPlan,
  terms: readonly CountedTerm[],
  {terms: applied, position}: AppliedTerms,
  names: AppliedNames,
  searched: (form: string) => boolean
): LexiconChange[] {
  return plan.lines.map((line): LexiconChange => {
    const {entry, node, target, holds} = line;
    const before = terms[node];
    const after = applied[position[node >= 0 ? node : target] ?? -1];
    const unread = node < 0 && !holds && line.problem?.severity === "note" && !searched(entry.term);
    const change: LexiconChange = {
      entry,
      label: before?.label ?? entry.term,
      papers: 0,
      already: false,
      term: after?.term ?? null,
      into: after?.label ?? entry.as,
      total: after?.papers.length ?? 0,
      problem: unread
        ? {severity: "note", message: `abstracts are not searched for “${entry.term}” yet`}
        : line.problem,
      holds
    };
    if (!holds) return change;
    switch (entry.action) {
      case "class":
        return {...change, papers: names.papers[plan.classes.findIndex((each) => each.line === line)] ?? 0};
      case "keep":
        return {...change, papers: change.total, already: terms[plan.countsAs[node]!]?.topic ?? false};
      case "rename":
        return {...change, papers: change.total};
      default:
        return {...change, papers: before?.papers.length ?? 0};
    }
  });
}
