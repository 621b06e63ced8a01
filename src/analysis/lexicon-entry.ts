/** What a line of the lexicon may do; see `LexiconEntry`. */
export const lexiconActions = ["stop", "keep", "merge", "rename", "class"] as const;
export type LexiconAction = (typeof lexiconActions)[number];

/** What `class` may say a term is: a kind of method, or `topic`, which says that it is none. */
export const lexiconClasses = ["method", "model", "dataset", "metric", "tool", "other", "topic"] as const;
export type LexiconClass = (typeof lexiconClasses)[number];

/** One line of the lexicon. Any way of writing a term will do: plural, hyphen, case, acronym. */
export interface LexiconEntry {
  /**
   * `stop`: `term` is never a topic or a keyphrase. `keep`: it is a topic wherever it occurs. `merge`: it counts as the term `as`.
   * `rename`: it is shown as `as`. `class`: it names a method of the kind `as` (a `LexiconClass`).
   */
  action: LexiconAction;
  term: string;
  /** Empty for `stop` and `keep`. */
  as: string;
  /** Line of the file, the header being 1; null for an entry that is in no file yet. */
  line: number | null;
}

/** Whether an action says what a term is to be: `stop` and `keep` do not. */
export function takesAs(action: LexiconAction): boolean {
  return action !== "stop" && action !== "keep";
}

/** An entry as it would be read from a file: terms on one line without blanks at either end, a class in lower case, nothing where the action takes nothing. */
export function lexiconEntry(action: LexiconAction, term: string, as = "", line: number | null = null): LexiconEntry {
  const target = takesAs(action) ? oneLine(as) : "";
  return {action, term: oneLine(term), as: action === "class" ? target.toLowerCase() : target, line};
}

/** A text on one line, without blanks at either end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
