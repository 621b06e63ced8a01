import type {PreparedField, PreparedPaper, Sentence, Token} from "../text/prepare.ts";

/**
 * A short form and the words it stands for, both as keys: "llm", "large language model". A short form among the words is in
 * capitals: "multimodal LLM".
 */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * Short forms that a paper introduces in brackets, in either order: "large language models (LLMs)" and "LLMs (large language
 * models)". The words must hold the short form's letters in order, the first at a word's start: Schwartz & Hearst 2003.
 */
export function abbreviations(paper: PreparedPaper): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (const field of [paper.title, paper.abstract])
    for (const sentence of field.sentences)
      for (const abbreviation of inSentence(field, sentence))
        if (!found.has(abbreviation.short)) found.set(abbreviation.short, abbreviation);
  return [...found.values()];
}

function* inSentence(field: PreparedField, {tokens}: Sentence): Generator<Abbreviation> {
  for (let i = 1; i < tokens.length; ++i) {
    const before = tokens[i - 1]!;
    if (tokens[i]!.gap !== "break" || !/^\s*[([]["“']?$/.test(field.text.slice(before.end, tokens[i]!.start))) continue;
    let close = i;
    while (close + 1 < tokens.length && tokens[close + 1]!.gap !== "break") ++close;
    if (!/^\s*["”']?\s*[)\],;]/.test(field.text.slice(tokens[close]!.end, tokens[close]!.end + 4))) continue;
    const inside = tokens.slice(i, close + 1);
    const abbreviation =
      inside.length === 1 && isShortForm(inside[0]!)
        ? pair(inside[0]!, longForm(inside[0]!, tokens.slice(0, i)))
        : isShortForm(before)
          ? pair(before, wholeLongForm(before, inside))
          : null;
    if (abbreviation) yield abbreviation;
  }
}

function isShortForm({text}: Token): boolean {
  return /^\p{L}[\p{L}\p{N}]{1,9}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function pair(short: Token, long: Token[] | null): Abbreviation | null {
  if (!long || long.length < 2) return null;
  return {
    short: short.key,
    long: long.map((token) => (isShortForm(token) ? token.key.toUpperCase() : token.key)).join(" ")
  };
}

/** The last of these words that spell the short form: by their initials if they can, else by letters from right to left. */
function longForm(short: Token, tokens: Token[]): Token[] | null {
  const letters = spelling(short);
  return byInitials(letters, tokens) ?? byCapitals(letters, tokens) ?? byLetters(short, tokens);
}

/** Words whose initials are the letters; words of grammar may stand between them. */
function byInitials(letters: string, tokens: Token[]): Token[] | null {
  let at = letters.length - 1;
  for (let t = tokens.length - 1; t >= 0 && tokens.length - t <= 2 * letters.length; --t) {
    if (opensWith(tokens[t]!.normal, letters[at]!)) {
      if (at === 0) return wholeWords(letters, tokens, t);
      --at;
    } else if (!"FO".includes(tokens[t]!.class)) return null;
    if (tokens[t]!.gap === "break") return null;
  }
  return null;
}

/** Words of which those in capitals have the letters as initials: "Seaside Echo sounding Array" for SEA. */
function byCapitals(letters: string, tokens: Token[]): Token[] | null {
  const most = Math.min(letters.length + 5, 2 * letters.length);
  let at = letters.length - 1;
  for (let t = tokens.length - 1; t >= 0 && tokens.length - t <= most; --t) {
    const {text, normal, gap} = tokens[t]!;
    if (/^\p{Lu}/u.test(text)) {
      if (!opensWith(normal, letters[at]!)) return null;
      if (at === 0) return wholeWords(letters, tokens, t);
      --at;
    }
    if (gap === "break") return null;
  }
  return null;
}

/** Whether a word is abbreviated to this letter: by its first, or "ex" by an x, as in "XAI". */
function opensWith(word: string, letter: string): boolean {
  return word[0] === letter || (letter === "x" && word.startsWith("ex"));
}

/** The last words with the letters in order; capitals of a short form in mixed case ("PerPo") begin words or are capitals there too. */
function byLetters(short: Token, tokens: Token[]): Token[] | null {
  const letters = spelling(short);
  const mixed = /\p{Ll}/u.test(short.text.slice(0, letters.length));
  const begins = (i: number) => i === 0 || (mixed && /\p{Lu}/u.test(short.text[i]!));
  const most = Math.min(letters.length + 5, 2 * letters.length);
  let at = letters.length - 1;
  for (let t = tokens.length - 1; t >= 0 && tokens.length - t <= most; --t) {
    const {normal: word, text} = tokens[t]!;
    for (let c = word.length - 1; c >= 0; --c)
      if (
        word[c] === letters[at] &&
        (!begins(at) || c === 0 || (c === 1 && opensWith(word, "x")) || (at > 0 && /\p{Lu}/u.test(text[c] ?? "")))
      ) {
        if (at === 0) {
          const long = wholeWords(letters, tokens, t);
          return long && initials(letters, long) ? long : null;
        }
        --at;
      }
    if (tokens[t]!.gap === "break") return null;
  }
  return null;
}

/** The words from `from` on; those of a compound only from its beginning, which must share the short form's first letter. */
function wholeWords(letters: string, tokens: Token[], from: number): Token[] | null {
  let begin = from;
  while (begin > 0 && tokens[begin]!.gap === "hyphen") --begin;
  return opensWith(tokens[begin]!.normal, letters[0]!) ? tokens.slice(begin) : null;
}

function wholeLongForm(short: Token, tokens: Token[]): Token[] | null {
  const long = longForm(short, tokens);
  return long?.length === tokens.length ? long : null;
}

/** At least two of the short form's letters start a word, and no more than half of the words start with none. */
function initials(letters: string, long: Token[]): boolean {
  let at = 0;
  let starts = 0;
  for (const {normal} of long) {
    const next = [...letters].findIndex((letter, i) => i >= at && opensWith(normal, letter));
    if (next < 0) continue;
    at = next + 1;
    ++starts;
  }
  return starts >= 2 && starts * 2 >= long.filter(({class: letter}) => letter !== "F" && letter !== "O").length;
}

function spelling({text, normal}: Token): string {
  return /\p{Lu}s$/u.test(text) ? normal.slice(0, -1) : normal;
}
