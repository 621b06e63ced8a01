import type {Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {determiners, generic, stops} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** The words of a verb's object that may hold its name: `words[begin]` to `words[end - 1]`. */
export interface ObjectPhrase {
  begin: number;
  end: number;
  /** Whether an article stands before it: "a framework" is no name, "Swift Framework" may be one. */
  determined: boolean;
}

const adverbs = /^(?:here|also|in|hereby|then|further|furthermore)$/;

/** The object of a verb that ends before `from`: without articles and praise, up to a word that ends it; null for none. */
export function objectPhrase(clause: Clause, from: number): ObjectPhrase | null {
  const {words} = clause;
  let begin = from;
  while (words[begin]?.before === "" && adverbs.test(words[begin]!.lower)) ++begin;
  if (!words[begin] || /[.;)]/.test(words[begin]!.before)) return null;
  let determined = false;
  while (words[begin] && (determiners.has(words[begin]!.lower) || (determined && isPraise(words, begin)))) {
    if (words[begin]!.before && !/^["“‘'`,]+$/.test(words[begin]!.before)) return null;
    determined ||= determiners.has(words[begin]!.lower);
    ++begin;
    while (determined && collective.has(words[begin]?.lower ?? "") && words[begin + 1]?.lower === "of") begin += 2;
  }
  while (words[begin] && isPraise(words, begin)) ++begin;
  let end = begin;
  for (; end < words.length && end - begin < 12; ++end) {
    const word = words[end]!;
    const inside = () => inLongForm(clause, words[begin]!.start, word.start);
    const quoted = /^[“"‘'`”’]+$/.test(word.before);
    if (
      end > begin &&
      word.before !== "" &&
      !quoted &&
      !(word.before === "," && (word.shape !== "lower" || word.lower === "and") && inside())
    )
      break;
    if (word.shape !== "lower") continue;
    if (stops.has(word.lower) && !(end > begin && (inside() || joinsName(words, end)))) break;
    if (end > begin && determiners.has(word.lower)) break;
  }
  return end > begin ? {begin, end, determined} : null;
}

const collective = new Set("family series suite set collection class pair group cohort".split(" "));
const made =
  /^(?:trained|pre-?trained|fine-?tuned|accompanying|resulting|associated|corresponding|curated|annotated|publicly|available)$/;

/** "a novel", "our trained"; not the "Comprehensive" of a name in capitals. */
function isPraise(words: readonly NameWord[], i: number): boolean {
  const {lower, shape} = words[i]!;
  if (made.test(lower)) return true;
  if (!generic.has(lower)) return false;
  const next = words[i + 1];
  return !(shape === "capital" && i > 0 && next?.before === "" && next.shape === "capital");
}

/** "Tide Sensing and Wave Learning Model": "and" inside a name in capitals that ends in its head. */
function joinsName(words: readonly NameWord[], i: number): boolean {
  if (words[i]!.lower !== "and" || words[i - 1]!.shape !== "capital" || words[i]!.before !== "") return false;
  let end = i + 1;
  while (words[end]?.before === "" && words[end]!.shape === "capital") ++end;
  return end - i > 2 && headKind(words[end - 1]!.lower) !== undefined && headKind(words[i - 1]!.lower) === undefined;
}

/** "of" and its like go on a phrase when a short form that covers it is defined behind it. */
function inLongForm(clause: Clause, begin: number, at: number): boolean {
  return clause.definitions.some((d) => d.longStart >= begin - 1 && d.longStart < at && d.longEnd > at);
}
