import {abbreviates} from "./acronyms.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import type {ObjectPhrase} from "./method-object-phrase.ts";
import {
  acceptable,
  acceptableShort,
  determiners,
  generic,
  isCamel,
  isInitialed,
  proposal,
  stops
} from "./method-words.ts";

const afterApposition = new Set(
  "a an the that which to for designed based with by where consisting our it in on as is has aims aimed".split(" ")
);

/**
 * A name set off behind the object: "a novel framework, NAME, which", "an approach to this: NAME"; behind a verb that is not surely
 * one of proposing, only between commas: "we provide a benchmark, NAME, of".
 */
export function apposition(clause: Clause, phrase: ObjectPhrase, surely = true): Candidate | null {
  const {end, determined} = phrase;
  if (!surely) return betweenCommas(clause, phrase);
  const {words, field} = clause;
  if (!determined) return null;
  let from = end;
  if (words[from]?.before.startsWith("(")) while (words[from] && !words[from]!.before.startsWith(")")) ++from;
  for (let i = from; i < Math.min(words.length, end + 14); ++i) {
    if (i === from && words[i]!.lower === "the" && words[i]!.before === ",") {
      const named = withArticle(clause, i);
      if (named) return named;
    }
    const word = words[i]!;
    if (!word.before || word.shape === "number" || (i > from && word.lower === "and")) continue;
    if (!/^\)?[,:–—-]+["“‘'`]*$/.test(word.before) || stops.has(word.lower)) return null;
    const long = clause.definitions.find(
      (d) => d.longStart === word.start || (d.shortStart === word.start && d.longStart > word.start)
    );
    if (long)
      return acceptableShort(clause, long)
        ? proposal(clause, long.shortStart, long.shortEnd, "“a framework, NAME”", 9, long.long)
        : null;
    const run = nameRun(words, i);
    const explained = words[run]?.before === "," && /^(?:a|an|the|our|which)$/.test(words[run]!.lower);
    if (i > from && word.before.includes(":") && /[^s]s$/.test(words[i - 1]!.lower) && !explained) return null;
    if (run === i) return i === from && headKind(words[end - 1]!.lower) ? plainApposition(clause, i) : null;
    const next = words[run];
    const odd = words.slice(i, run).some((w) => w.shape === "odd");
    const close = i === from;
    const closes =
      !next ||
      (/^["”’'`]*[,:(–—.;-]/.test(next.before) && next.lower !== "and") ||
      (next.before === "" && afterApposition.has(next.lower));
    const name = field.text.slice(word.start, words[run - 1]!.end);
    if (
      !closes ||
      !acceptable(name) ||
      !(odd || (close && (run - i > 1 || /^\)?,/.test(word.before))) || inTitle(clause, i, run))
    )
      return null;
    return (
      splitLongForm(clause, i, run) ??
      proposal(clause, word.start, words[run - 1]!.end, "“a framework, NAME”", close ? 8 : 6)
    );
  }
  return null;
}

/** "a new architecture, the NAME, based on": one word in capitals between commas. */
function withArticle({words, ...clause}: Clause, article: number): Candidate | null {
  const [head, name, next] = [words[article - 1]!, words[article + 1], words[article + 2]];
  if (!name || name.before !== "" || next?.before !== "," || !afterApposition.has(next.lower)) return null;
  if (!(name.shape === "odd" || name.shape === "capital") || !headKind(head.lower) || name.text.length < 3) return null;
  return proposal({words, ...clause}, name.start, name.end, "“a framework, NAME”", 7);
}

/** "a benchmark, NAME, of": a word that only a name is between two commas, right behind the head. */
function betweenCommas(clause: Clause, {end, determined}: ObjectPhrase): Candidate | null {
  const {words} = clause;
  const [head, word, next] = [words[end - 1]!, words[end], words[end + 1]];
  if (!determined || !word || !isCamel(word) || !headKind(head.lower) || !acceptable(word.text)) return null;
  return word.before === "," && /^[,.]$/.test(next?.before ?? ".") && next?.lower !== "and"
    ? proposal(clause, word.start, word.end, "“a framework, NAME”", 7)
    : null;
}

/** A word in capitals between commas that is in the title too. */
function inTitle({words, title}: Clause, i: number, run: number): boolean {
  return (
    run - i === 1 &&
    /^,/.test(words[i]!.before) &&
    words[run]?.before === "," &&
    title.split(/[^\p{L}\p{N}-]+/u).includes(words[i]!.text)
  );
}

/** "a simple method, chain-of-words prompting, that": a name in lower case between commas. */
function plainApposition(clause: Clause, from: number): Candidate | null {
  const {words} = clause;
  let end = from;
  while (
    words[end] &&
    end - from < 5 &&
    (end === from || words[end]!.before === "") &&
    words[end]!.shape === "lower" &&
    !stops.has(words[end]!.lower)
  )
    ++end;
  const next = words[end];
  if (
    !next ||
    (end - from < 2 && !isInitialed(words[from]!.text)) ||
    end - from > 4 ||
    !/^,/.test(next.before) ||
    !/^(?:that|which|to|a|an|for)$/.test(next.lower)
  )
    return null;
  const [first, last] = [words[from]!, words[end - 1]!];
  if (/(?:ed|ly|ing)$/.test(first.lower) && !first.lower.includes("-")) return null;
  if (/s$/.test(last.lower) || determiners.has(first.lower) || generic.has(first.lower)) return null;
  return proposal(clause, first.start, last.end, "“a framework, NAME”", 5);
}

/** "Long Form Name LFN": the last word abbreviates those before it. */
export function splitLongForm(clause: Clause, begin: number, end: number): Candidate | null {
  const {words, field} = clause;
  if (end - begin < 3) return null;
  const last = words[end - 1]!;
  const long = field.text.slice(words[begin]!.start, words[end - 2]!.end);
  if (last.shape !== "odd" || !abbreviates(last.text, long) || !acceptable(last.text)) return null;
  return proposal(clause, last.start, last.end, "“propose NAME”", 8, long);
}
