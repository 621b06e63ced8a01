import {backgroundForm, backgroundFrequency, isKnownWord} from "../extract/background.ts";
import type {FieldWords} from "../extract/field-words.ts";
import {keyAmong, wordKey} from "../text/word-key.ts";
import {words} from "../text/words.ts";
import {commonest} from "./candidates.ts";

/** How often a term is written how in the corpus. */
export interface Spellings {
  /** In words, at the end of a noun phrase. */
  words: Map<string, number>;
  /** In words before a noun, where the singular says nothing of how the term is named: "transformer architecture". */
  attributes: Map<string, number>;
  /** As a short form. */
  short: Map<string, number>;
}

/** How often a word stands in running text as it is written there. */
export type Casing = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The words are the label even where the short form is commoner, if at least this share of papers write them. */
const wordsShare = 0.2;
/** A word that is written in lower case at least this often is a common noun. */
const lowerShare = 0.2;
/** A way of writing that is made up of its words' is written by at least this share, or it is not taken. */
const writtenShare = 0.05;
/** Below so many places, how other papers write a word says more. */
const enoughForms = 10;
/** Variants that are left out: those beyond so many, and those of less than this share of the commonest way. */
const mostVariants = 6;
const variantShare = 0.01;
/** Things that are counted are named in the plural where that is at least this often written. */
const pluralShare = 0.4;

/** The commonest way a term is written, in lower case except for names and short forms, and the other ways, commonest first. */
export function label(spellings: Spellings, casing: Casing): {label: string; variants: string[]} {
  const {short} = spellings;
  const words = sum(spellings.words, spellings.attributes);
  const [inWords, inShort] = [merged(words), merged(short)];
  const [wordsTotal, shortTotal] = [total(inWords), total(inShort)];
  const asNamed = spellings.words.size ? merged(spellings.words) : inWords;
  const inFull = wordsTotal > 0 && wordsTotal >= wordsShare * (wordsTotal + shortTotal);
  const forms = inFull ? asNamed : inShort;
  const usual = commonest(forms);
  const chosen = isAttribute(usual, inWords) ? usual : plural(usual, forms);
  const all = [...inWords, ...inShort];
  const least = variantShare * Math.max(...all.map(([, count]) => count));
  const others = all
    .filter(([spelling, count]) => spelling !== chosen && count >= least && !isTorn(spelling, inWords))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostVariants);
  const exact = (spelling: string): string => {
    const same = new Map([...words, ...short].filter(([written]) => written.toLowerCase() === spelling));
    const form = commonest(same);
    if (inShort.has(spelling)) return form;
    const inText = cased(form, casing);
    const isMixed = /^\p{Ll}.*[\s-]\p{Lu}/u.test(inText);
    return isMixed && (same.get(inText) ?? 0) < writtenShare * total(same) ? form : inText;
  };
  return {label: exact(chosen), variants: [...new Set(others.map(([spelling]) => exact(spelling)))]};
}

/** Whether words are mostly joined by a hyphen before another: a "black box" is one of "black-box models", not of black boxes. */
function isAttribute(spelling: string, forms: ReadonlyMap<string, number>): boolean {
  if (!spelling.includes(" ")) return false;
  let hyphened = 0;
  for (const [form, count] of forms) if (form.includes("-")) hyphened += count;
  return 2 * hyphened > total(forms);
}

/** Whether a hyphen parts a word that is written whole as well, where a line ended: "exe-cution", unlike "auto-encoder". */
function isTorn(spelling: string, forms: ReadonlyMap<string, number>): boolean {
  if (!forms.has(spelling.replaceAll("-", ""))) return false;
  return [...spelling.matchAll(/-(\p{Ll}+)/gu)].some(([, part]) => !isKnownWord(wordKey(part!)));
}

function plural(spelling: string, forms: ReadonlyMap<string, number>): string {
  const most = forms.get(spelling)!;
  const others = [...forms].filter(([form, count]) => isPluralOf(form, spelling) && count >= pluralShare * most);
  return others.length ? commonest(new Map(others)) : spelling;
}

function isPluralOf(form: string, spelling: string): boolean {
  return form.length > spelling.length && form.endsWith("s") && termName(form) === termName(spelling);
}

/** A term's name in the tables: its label's words in lower case and in the singular, compounds with one kind of hyphen. */
export function termName(label: string): string {
  let name = "";
  let last = 0;
  words(label).forEach(({gap, start, end}, i, all) => {
    const between = label.slice(last, start);
    name += (gap === "hyphen" && between !== " " ? "-" : between) + keyAmong(all, i);
    last = end;
  });
  return name + label.slice(last);
}

/** Counts how the given words (in lower case) are written inside the sentences of an abstract. */
export function countCasing(counts: Map<string, Map<string, number>>, text: string, {gaps, plain}: FieldWords): void {
  for (let i = 0; i < gaps.length; ++i) {
    if (gaps[i] === "|") continue;
    const form = text.slice(plain[2 * i], plain[2 * i + 1]);
    const forms = counts.get(form.toLowerCase());
    if (forms) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
}

/** A word that has a case of its own: all but the "s" of a possessive. */
export const casedWord = /(?<!\p{L}['’])[\p{L}\p{N}]+/gu;

/** A spelling with each word in the case it has in running text; what is rare here is written as elsewhere. */
export function cased(spelling: string, casing: Casing): string {
  return spelling.replace(casedWord, (form) => {
    const lower = form.toLowerCase();
    const forms = casing.get(lower);
    const all = forms ? total(forms) : 0;
    const elsewhere = backgroundForm(lower);
    if (all < enoughForms && (elsewhere || backgroundFrequency(lower))) return elsewhere ?? lower;
    if (!all) return /\p{Lu}.*\p{Lu}|\p{N}/u.test(form) ? form : lower;
    return (forms!.get(lower) ?? 0) >= lowerShare * all ? lower : commonest(forms!);
  });
}

function sum(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map(a);
  for (const [form, count] of b) counts.set(form, (counts.get(form) ?? 0) + count);
  return counts;
}

function merged(forms: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [form, count] of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + count);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
