import type {PaperText} from "./corpus.js";
import type {LexiconEntry} from "./lexicon.js";
import {findForm} from "./lexicon-find.js";
import type {Places} from "./lexicon-find.js";
import {withNewNames} from "./lexicon-plan.js";
import type {CountedTerm} from "./lexicon-terms.js";
import {termKey} from "./term-key.js";

/** A term that a line names and extraction made none of. */
export interface SoughtTerm {
  term: CountedTerm;
  /** Its position among the terms of the tables that a build sought; -1 for one that was sought in the texts. */
  known: number;
  /** Where the texts write it; empty for one that the tables have. */
  places: Places;
}

/** Forms that a line needs as a term and that `find` knows none for. */
export function soughtForms(entries: readonly LexiconEntry[], find: (form: string) => number): string[] {
  const named = withNewNames(find, entries);
  const forms = entries.flatMap(({action, term, as}) =>
    action === "merge" ? [term, as] : action === "keep" || action === "class" ? [term] : []
  );
  const byKey = new Map<string, string>();
  for (const form of forms) if (named(form) < 0 && !byKey.has(termKey(form))) byKey.set(termKey(form), form);
  return [...byKey.values()];
}

/** A form as a term, with the papers that write it. */
export function soughtTerm(form: string, places: Places): CountedTerm {
  return {
    term: form.toLowerCase(),
    label: form,
    variants: [],
    topic: false,
    words: form.split(/[\s-]+/).filter(Boolean).length,
    mentions: [...places.values()].reduce((sum, spans) => sum + spans.length, 0),
    papers: [...places.keys()]
  };
}

/** The terms that forms are, where the texts write them: those that a build sought by the same form, else by `findForm` if there are texts. */
export function soughtIn(
  forms: readonly string[],
  {
    known,
    titles,
    texts
  }: {
    known: readonly CountedTerm[];
    titles: readonly string[];
    texts: readonly (PaperText | undefined)[] | undefined;
  }
): SoughtTerm[] {
  const built = new Map(known.map(({label}, i) => [label, i]));
  const abstracts = texts?.map((text) => text?.abstract);
  return forms.flatMap((form): SoughtTerm[] => {
    const at = built.get(form);
    if (at !== undefined) return [{term: known[at]!, known: at, places: new Map()}];
    const places: Places = abstracts ? findForm(form, titles, abstracts) : new Map();
    return places.size ? [{term: soughtTerm(form, places), known: -1, places}] : [];
  });
}
