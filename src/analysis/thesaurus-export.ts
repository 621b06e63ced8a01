import {rollup} from "d3-array";
import Papa from "papaparse";
import type {LexiconEntry} from "./lexicon.js";
import type {LexiconChange} from "./lexicon-changes.js";
import {termKey} from "./term-key.js";

/** A thesaurus as a file, and the lines of the lexicon that are not in it with the reason. */
export interface WrittenThesaurus {
  text: string;
  left: {entry: LexiconEntry; reason: string}[];
}

/**
 * What a lexicon does to a corpus as a VOSviewer thesaurus file: a line for each term that is hidden, counts as another (by the name that
 * this has in the end) or is shown by another name. `left` has what does nothing in this corpus and what a thesaurus cannot say: `keep`
 * (it only takes terms away), `class` (it knows no kinds of terms), and a `rename` to a name that other papers have, which it would count
 * as one with them. `find` tells the terms before the lexicon, `isWritten` whether the texts write a form.
 */
export function writeThesaurus(
  changes: readonly LexiconChange[],
  {
    find = () => -1,
    isWritten = () => false
  }: {find?: (form: string) => number; isWritten?: (form: string) => boolean} = {}
): WrittenThesaurus {
  const nodeOf = ({entry, label}: LexiconChange) => (find(entry.term) >= 0 ? find(entry.term) : find(label));
  const merged = new Map(
    changes.flatMap((change) =>
      change.holds && change.entry.action === "merge" ? [[nodeOf(change), change.term] as const] : []
    )
  );
  const stopped = new Set(
    changes.filter(({holds, entry}) => holds && entry.action === "stop").map(({entry}) => termKey(entry.term))
  );
  /** Whether a name finds the term that the line leaves, or none at all. */
  const isOwn = (name: string, {term}: LexiconChange) => {
    if (stopped.has(termKey(name))) return false;
    const node = find(name);
    return node < 0 ? !isWritten(name) : node === find(term ?? "") || merged.get(node) === term;
  };
  const called = rollup(
    changes.filter(({holds, entry}) => holds && (entry.action === "merge" || entry.action === "rename")),
    (own) => new Set(own.map(({term}) => term)),
    ({into}) => termKey(into)
  );
  const left = changes.flatMap((change) => {
    const others = called.get(termKey(change.entry.as)) ?? new Set();
    const reason = reasonOf(change, isOwn(change.entry.as, change) && others.size < 2);
    return reason ? [{entry: change.entry, reason}] : [];
  });
  const out = new Set(left.map(({entry}) => entry));
  const unnamed = new Map(
    changes.flatMap(({entry, holds, term, label}) =>
      holds && entry.action === "rename" && out.has(entry) ? [[term, label]] : []
    )
  );
  const rows = changes.flatMap((change): [string, string][] => {
    const {entry, label, term, into} = change;
    if (out.has(entry)) return [];
    // A name that only the lexicon gives a term would not be found by it.
    const own = find(entry.term) >= 0 ? entry.term : label;
    if (entry.action === "stop") return [[own, ""]];
    const name = unnamed.get(term) ?? into;
    const by = term !== null && find(name) >= 0 && !isOwn(name, change) ? term : name;
    if (own !== by) return [[own, by]];
    return label === by ? [] : [[label, by]];
  });
  return {text: `${Papa.unparse([["label", "replace by"], ...rows], {delimiter: "\t", newline: "\n"})}\n`, left};
}

function reasonOf({entry: {action, as}, holds, problem}: LexiconChange, isOwn: boolean): string | null {
  if (!holds) return `it does nothing here: ${problem?.message}`;
  if (action === "keep") return "a thesaurus cannot make a term a topic";
  if (action === "class") return "a thesaurus knows no kinds of names";
  return action === "rename" && !isOwn
    ? `papers write “${as}” otherwise too, and a thesaurus would count them as one`
    : null;
}
