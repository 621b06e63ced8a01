import {fieldWords} from "../extract/field-words.ts";
import type {FieldWords} from "../extract/field-words.ts";
import {forEachPhrase, phraseText} from "../tables/phrases.ts";
import {prepare} from "../text/prepare.ts";

export interface Background {
  papers: number;
  /** Lines "form papers titles", the commonest first. */
  terms: string[];
}

interface Count {
  papers: number;
  titles: number;
  /** How a word is written inside sentences. */
  forms: Map<string, number>;
}

/** A word needs this share of all papers to be listed, a longer phrase that one. */
const wordShare = 1 / 2000;
const phraseShare = 1 / 1000;

const filterSize = 1 << 24;

/**
 * Document frequencies of words and noun phrases over many papers. A line's form is the key of a phrase, a word's in the case it
 * has inside sentences; `titles` counts the papers with it in their title.
 */
export function countBackground(papers: readonly {title: string; abstract: string}[]): Background {
  const least = (form: string): number => Math.max(2, papers.length * (form.includes(" ") ? phraseShare : wordShare));
  const often = frequentHashes(papers, Math.floor(least("")));
  const counts = new Map<string, Count>();
  for (const paper of papers) {
    const {title, abstract} = worded(paper);
    for (const [form, inTitle] of formsOf(title.words, abstract.words)) {
      if (!often(form)) continue;
      let count = counts.get(form);
      if (!count) counts.set(form, (count = {papers: 0, titles: 0, forms: new Map()}));
      count.papers += 1;
      count.titles += Number(inTitle);
    }
    for (const {normal, text, gap} of abstract.tokens) {
      const forms = gap === "blank" ? counts.get(normal)?.forms : undefined;
      if (forms) forms.set(text, (forms.get(text) ?? 0) + 1);
    }
  }
  const terms = [...counts]
    .filter(([form, count]) => count.papers >= least(form))
    .sort((a, b) => b[1].papers - a[1].papers || (a[0] < b[0] ? -1 : 1))
    .map(([form, {papers: n, titles, forms}]) => `${written(form, forms)} ${n} ${titles}`);
  return {papers: papers.length, terms};
}

function worded(paper: {title: string; abstract: string}) {
  const {title, abstract} = prepare(paper);
  return {
    title: {words: fieldWords(title)},
    abstract: {words: fieldWords(abstract), tokens: abstract.sentences.flatMap(({tokens}) => tokens)}
  };
}

/** Words and noun phrases of a paper, and whether they are in its title. */
function formsOf(title: FieldWords, abstract: FieldWords): Map<string, boolean> {
  const forms = new Map<string, boolean>();
  for (const words of [title, abstract]) {
    const text = phraseText(words, new Map());
    const add = (form: string): unknown => forms.set(form, forms.get(form) ?? words === title);
    for (const key of text.keys) if (/^\p{L}{2}/u.test(key)) add(key);
    const addPhrase = (from: number, to: number): unknown => to - from > 1 && add(text.keys.slice(from, to).join(" "));
    forEachPhrase(text, addPhrase, {generic: () => true});
  }
  return forms;
}

/** Whether a form may be in `least` papers or more: counts hashes, so that the many rare forms take no memory. */
function frequentHashes(
  papers: readonly {title: string; abstract: string}[],
  least: number
): (form: string) => boolean {
  const counts = new Uint16Array(filterSize);
  for (const paper of papers) {
    const {title, abstract} = worded(paper);
    for (const form of formsOf(title.words, abstract.words).keys()) {
      const at = hash(form);
      if (counts[at]! < 0xffff) counts[at]! += 1;
    }
  }
  return (form) => counts[hash(form)]! >= least;
}

/** FNV-1a, cut to the filter's size. */
function hash(form: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < form.length; ++i) value = Math.imul(value ^ form.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 24)) & (filterSize - 1);
}

/** A word that is nearly never in lower case as it is mostly written: "Gaussian". */
function written(form: string, forms: ReadonlyMap<string, number>): string {
  let all = 0;
  let best = form;
  let most = 0;
  for (const [text, count] of forms) {
    all += count;
    if (text !== text.toLowerCase() && (count > most || (count === most && text < best))) [best, most] = [text, count];
  }
  const lower = [...forms].reduce((sum, [text, count]) => sum + (text === text.toLowerCase() ? count : 0), 0);
  return most >= 5 && lower < 0.1 * all ? best : form;
}
