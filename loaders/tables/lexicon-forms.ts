import type {MentionRow} from "../../src/analysis/tables.ts";
import {words} from "../text/words.ts";
import {wordKeys} from "../text/word-key.ts";
import type {Expansions} from "./acronyms.ts";
import type {WordedPaper} from "./candidates.ts";
import {TermFinder} from "./mentions.ts";

/** A way of writing a term that the terms of the corpus do not show, and what it turned out to be. */
export interface SoughtForm {
  form: string;
  /** The term that its words are, or the form that was sought before it with the same words; null when there is none. */
  meant: string | null;
  /** Where it stands, `term` being the form in lower case; empty when it means another, or stands nowhere. */
  mentions: MentionRow[];
}

/**
 * Looks for forms as extraction looks for its own terms: by the keys of their words, short forms spelled out. `terms` are those that
 * there are, by their key.
 */
export function seekForms(
  forms: readonly string[],
  papers: readonly (WordedPaper & {id: string})[],
  terms: ReadonlyMap<string, string>,
  expansions: Expansions
): SoughtForm[] {
  const unknown = new Map<string, SoughtForm>();
  const sought = forms.map((form): SoughtForm => {
    const key = formKey(form, expansions);
    const meant = terms.get(key) ?? unknown.get(key)?.form.toLowerCase() ?? null;
    const own: SoughtForm = {form, meant, mentions: []};
    if (key && meant === null) unknown.set(key, own);
    return own;
  });
  if (!unknown.size) return sought;
  const finder = new TermFinder(new Map([...unknown.keys()].map((key, i) => [key, i])));
  const found = [...unknown.values()];
  for (const paper of papers)
    for (const {term, field, from, to} of finder.places(paper)) {
      const {form, mentions} = found[term]!;
      const {stored} = paper.words[field];
      const [start, end] = [stored[2 * from]!, stored[2 * to - 1]!];
      mentions.push({paper: paper.id, term: form.toLowerCase(), field, start, end});
    }
  return sought;
}

function formKey(form: string, expansions: Expansions): string {
  return wordKeys(words(form))
    .map((key) => expansions.get(key) ?? key)
    .join("");
}
