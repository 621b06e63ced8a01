import {plainOffset} from "../text/plain.ts";
import type {Definition} from "./acronyms.ts";
import {backgroundFrequency} from "./background.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {isKnown} from "./method-known.ts";
import {isOwnShortForm, isWellKnown} from "./method-meanings.ts";
import {nameKey} from "./names.ts";
import type {NameWord} from "./names.ts";

export const determiners = new Set(
  "a an the our this its two three four several first one another both some".split(" ")
);

/** Words that end the object of a verb. */
export const stops = new Set(
  (
    "that which who whose to for in on with by from using used use based where when while via as at into over under through of is are was were can could be been has have had will would may might it " +
    "and or but than then so because since whereas alongside together accompanied aimed aiming designed capable able consisting containing comprising inspired built trained named called termed dubbed namely achieves achieving enables " +
    "enabling allows allowing leveraging without within across between among against towards toward after before during about along combining"
  ).split(" ")
);

/** Praise and vague adjectives before a name. */
export const generic = new Set(
  (
    "new novel simple efficient effective general generic unified first end-to-end fast robust scalable lightweight flexible powerful practical principled alternative improved advanced theoretical latest " +
    "innovative comprehensive large-scale open-source open multi-modal multimodal hybrid automatic automated modular extensible systematic original promising state-of-the-art yet but"
  ).split(" ")
);

const label =
  /^(?:fig|figure|table|section|sec|eq|theorem|lemma|algorithm|appendix|chapter|part|phase|stage|step|type|level|task|track|case)s?\b/i;

/** "R1-R9", "(a)": numbers of items. */
const range = /^\p{L}?\d+[-–]\p{L}?\d+$/u;

/** Whether a string can be the name of something new: not a field-wide name, an acronym of the trade or a bare number. */
export function acceptable(name: string): boolean {
  return isNameLike(name) && !isKnown(name);
}

function isNameLike(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !label.test(name) &&
    !range.test(name) &&
    !modifier.test(name)
  );
}

/** "encryption-based": what only stands before a noun. */
const modifier = /\p{Ll}-(?:based|driven|like|style|powered|enhanced|assisted|inspired|oriented|induced)$/u;

/**
 * Whether a short form that a paper spells out can be the name of something new: its meaning is not the field's, and its long form
 * no common one unless it is said to be new or the authors'.
 */
export function acceptableShort(clause: Clause, {short, long, longStart, shortStart}: Definition): boolean {
  return (
    isNameLike(short) &&
    isOwnShortForm(short, long) &&
    (!isWellKnown(long) || isNew(clause, Math.min(longStart, shortStart)))
  );
}

/** Whether the words before an offset say that what follows is new or the authors' own. */
function isNew({field}: Clause, at: number): boolean {
  return /\b(?:novel|new|our|improved|modified)\s+(?:[\w-]+\s+){0,2}$/i.test(
    field.text.slice(Math.max(0, at - 40), at)
  );
}

/** A word that only a name is: mixed case, not the plural of an acronym. */
export function isCamel(word: NameWord): boolean {
  return (
    word.shape === "odd" &&
    /\p{Ll}/u.test(word.text) &&
    !/^\p{Lu}[\p{Lu}\d]+s$/u.test(word.text) &&
    !derived.test(word.lower)
  );
}

/** "R-Sail", "p-ebbing": letters before a word, which no other paper writes. */
export function isInitialed(name: string): boolean {
  return (
    /^(?:\p{Lu}{1,3}-\p{Lu}\p{Ll}{2,}|\p{Ll}-\p{Ll}{4,})$/u.test(name) &&
    backgroundFrequency(nameKey(name).replace(/ /g, "")) === null
  );
}

const derived =
  /-(?:based|like|style|aware|guided|driven|free|level|agnostic|powered|enhanced|augmented|assisted|inspired|generated|specific|oriented|centric|trained|tuned|wise|scale|shot|only|equipped|enabled|induced|conditioned|type|as-\w[\w-]*)$/;

export function isCopula(word: string | undefined): boolean {
  return word === "is" || word === "are" || word === "further" || word === "also";
}

/** A proposed name at a span of the clause's text. */
export function proposal(
  clause: Clause,
  start: number,
  end: number,
  rule: string,
  weight: number,
  expansion: string | null = null
): Candidate {
  return {
    name: clause.field.text.slice(start, end),
    expansion,
    role: "proposed",
    rule,
    weight,
    field: clause.field,
    start,
    end
  };
}

export function clauseStart(clause: Clause): number {
  return clause.words[0]?.start ?? 0;
}

/** Index of the first word of the run of name-like words that ends before `end`. */
export function runBefore(words: readonly NameWord[], begin: number, end: number): number {
  let from = end;
  while (
    from > begin &&
    (words[from - 1]!.shape === "odd" ||
      words[from - 1]!.shape === "capital" ||
      (from < end && words[from - 1]!.shape === "number"))
  )
    --from;
  while (from < end - 1 && words[from]!.shape === "capital" && /-\p{Ll}/u.test(words[from]!.text)) ++from;
  return from;
}

const emphasis =
  /(?:\\(?:textbf|textit|textsc|texttt|textsf|emph)\s*\{\s*|\{\s*\\(?:bf|it|em|sc|tt|sf)(?:series|shape|family)?\s+|<(?:b|i|em|strong)>|\*\*)$/;

/**
 * Index after the last word of a name set off by quotation marks, or by TeX or HTML emphasis in the stored text, that begins with
 * the word `begin`; 0 when none does, or when it is longer than five words.
 */
export function markedEnd(clause: Clause, begin: number): number {
  const {words, field} = clause;
  if (/["“‘'`]$/.test(words[begin]!.before)) {
    const end = quotedEnd(clause, begin);
    return end - begin === 1 && isCommonWord(words[begin]!) ? 0 : end;
  }
  if (!field.starts) return 0;
  const from = field.starts[words[begin]!.start]!;
  if (!emphasis.test(field.stored.slice(Math.max(0, from - 16), from))) return 0;
  const length = field.stored.slice(from, from + 80).search(/[}<]|\*\*/);
  if (length <= 0) return 0;
  const close = plainOffset(field, from + length);
  let end = begin;
  while (words[end] && words[end]!.end <= close) ++end;
  if (end === begin && close - words[begin]!.start > 3 && words[begin]!.end - close < 4) ++end;
  return end - begin <= 5 && end > begin ? end : 0;
}

/** "thought", "nonlinear": a word of the language, which quotation marks alone make no name. */
export function isCommonWord({text, lower}: NameWord): boolean {
  return text === lower && backgroundFrequency(lower) !== null;
}

/** Index after the last word of a quotation that begins with the word `begin`; 0 when it does not end soon. */
function quotedEnd(clause: Clause, begin: number): number {
  const {words, field} = clause;
  for (let i = begin; i < words.length && i - begin < 6; ++i)
    if (i > begin && words[i]!.before.startsWith("(")) return i;
    else if (/^[^\s\p{L}\p{N}]*["”’'`]/u.test(field.text.slice(words[i]!.end, words[i]!.end + 3))) return i + 1;
  return 0;
}
