import type {Field} from "../../src/analysis/tables.ts";
import type {WordedPaper} from "./candidates.ts";
import {isJoinable, longestPhrase, phraseText} from "./phrases.ts";
import type {PhraseText} from "./phrases.ts";

/** A place where a term stands: its words are `from` to `to - 1` of the field. */
export interface Place {
  term: number;
  field: Field;
  from: number;
  to: number;
  /** The term that this one stands in or that runs into it; -1 = none. */
  inside: number;
  /** Whether a noun phrase ends with it. */
  ends: boolean;
}

/** Finds terms, given by their keys, in papers: wherever their words stand, whatever noun phrase these are part of. */
export class TermFinder {
  private readonly terms: ReadonlyMap<string, number>;
  private readonly filter = new Uint8Array(1 << 16);

  constructor(terms: ReadonlyMap<string, number>) {
    this.terms = terms;
    for (const key of terms.keys()) this.filter[hash(0x811c9dc5, key) & 0xffff] = 1;
  }

  /** Places in order of appearance, the longer first where two begin together. */
  places(paper: WordedPaper): Place[] {
    const found: Place[] = [];
    for (const field of ["title", "abstract"] as const)
      found.push(...this.inField(field, phraseText(paper.words[field], paper.expansions)));
    return found;
  }

  private inField(field: Field, text: PhraseText): Place[] {
    const {keys, classes, begins, follows, chunkEnds} = text;
    const found: Place[] = [];
    for (let from = 0; from < keys.length; ++from) {
      if (!begins[from]) continue;
      const here: Place[] = [];
      let value = 0x811c9dc5;
      for (let to = from + 1; to <= keys.length && to - from <= longestPhrase + 1; ++to) {
        if (to - 1 > from && !follows[to - 1]) break;
        value = hash(value, keys[to - 1]!);
        if ((to < keys.length && !begins[to]) || !this.filter[value & 0xffff]) continue;
        const term = this.terms.get(keys.slice(from, to).join(""));
        if (term === undefined || !isJoinable(keys, from, to) || (to - from === 1 && !"NPGA".includes(classes[from]!)))
          continue;
        here.push({term, field, from, to, inside: -1, ends: chunkEnds[to - 1]! <= to});
      }
      found.push(...here.reverse());
    }
    let longest: Place | null = null;
    for (const place of found) {
      if (longest && place.from < longest.to) place.inside = longest.term;
      if (!longest || place.to > longest.to) longest = place;
    }
    return found;
  }
}

/** FNV-1a, continued from `value`. */
function hash(value: number, key: string): number {
  for (let c = 0; c < key.length; ++c) value = Math.imul(value ^ key.charCodeAt(c), 0x01000193);
  return value;
}
