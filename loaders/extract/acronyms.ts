/** A short form and what it stands for; offsets into the text they were read from. */
export interface Definition {
  short: string;
  long: string;
  shortStart: number;
  shortEnd: number;
  longStart: number;
  longEnd: number;
}

const parenthesis = /\(\s*([^()]*(?:\([\p{L}\p{N}]{1,4}\)[^()]*)?)\)/gu;

/**
 * Short forms defined in a text in either order, "long form (SF)" and "SF (long form)", by the matching of Schwartz and Hearst
 * (2003): the short form's letters occur in the long form in order, the first at the start of a word.
 */
export function definitions(text: string): Definition[] {
  const found = [...explained(text), ...shortened(text)];
  if (!text.includes("(")) return found;
  for (const match of text.matchAll(parenthesis)) {
    const inside = match[1]!;
    const open = match.index;
    const at = open + match[0].indexOf(inside);
    const short =
      /^["“'‘]?([^\s,;:"”]{2,16}(?:\s[A-Z0-9]\S{0,6})?)["”'’]?(?=$|[,;:]\s|\s(?:for short|in short)|\s*[,;])/u.exec(
        inside
      );
    if (short && isShortForm(short[1]!)) {
      const from = at + short[0].indexOf(short[1]!);
      const defined = longBefore(text, open, short[1]!);
      if (defined) {
        found.push({short: short[1]!, shortStart: from, shortEnd: from + short[1]!.length, ...defined});
        continue;
      }
    }
    const before = /([^\s()[\]{},;:"“”]{2,16})[”"]?\s*$/u.exec(text.slice(Math.max(0, open - 24), open));
    if (!before || !isShortForm(before[1]!) || !/\s/.test(inside.trim())) continue;
    const phrase = /^(?:short for |stands for |i\.e\.,? |a\.k\.a\.,? )?["“]?([^,;:”"]*)/.exec(inside)!;
    const from = at + phrase[0].length - phrase[1]!.length;
    const long = text.slice(from, from + phrase[1]!.length).trimEnd();
    if (!abbreviates(before[1]!, long) || tooLong(before[1]!, long)) continue;
    const shortStart = open - (text.slice(Math.max(0, open - 24), open).length - before.index);
    found.push({
      short: before[1]!,
      long,
      shortStart,
      shortEnd: shortStart + before[1]!.length,
      longStart: from,
      longEnd: from + long.length
    });
  }
  return found;
}

const shortFor =
  /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]{1,13})["”'’]?,?\s+(?:(?:which\s+)?(?:is\s+)?(?:short|an?\s+(?:acronym|abbreviation))\s+(?:for|of)|(?:which\s+)?stand(?:s|ing)\s+for)\s+["“‘']?([^,.;:()”"]{4,120})/gu;
const spelled = /(?<![\p{L}\p{N}-])(\p{Lu}{3,8}):\s+(?=\p{Lu})([^,.;:()]{8,120})/gu;

/** "SF, short for long form", "SF stands for long form", "SF: Long Form". */
function explained(text: string): Definition[] {
  const found: Definition[] = [];
  const add = (match: RegExpExecArray, long: string | null) => {
    const short = match[1]!;
    if (!long || !isShortForm(short)) return;
    const longStart = match.index + match[0].length - match[2]!.length;
    const spans = {
      shortStart: match.index,
      shortEnd: match.index + short.length,
      longStart,
      longEnd: longStart + long.length
    };
    found.push({short, long, ...spans});
  };
  if (/short for|stand(?:s|ing) for|(?:acronym|abbreviation) (?:of|for)/.test(text))
    for (const match of text.matchAll(shortFor))
      add(match, spelledBy(match[1]!, match[2]!) ?? wholly(match[1]!, match[2]!));
  if (/[A-Z]{3}: [A-Z]/.test(text))
    for (const match of text.matchAll(spelled)) add(match, spelledBy(match[1]!, match[2]!));
  return found;
}

const shortening =
  /(?:,?\s+\[|,?\s+(?:or|hereafter|henceforth|hereinafter|in short|(?:abbreviated|shortened)(?:\s+(?:as|to|by))?):?\s+["“‘']?|,?\s+["“‘']?(?=[\p{L}\p{N}-]{2,14}["”’']?,?\s+(?:for|in)\s+short\b))(\p{L}[\p{L}\p{N}-]{1,13})(?![\p{L}\p{N}-])/gu;

/** "Long Form, or SF for short", "long form, abbreviated SF", "Long Form [SF]": initials of two words and more. */
function shortened(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(shortening)) {
    const short = match[1]!;
    const shortStart = match.index + match[0].length - short.length;
    if (!/\p{Lu}.*\p{Lu}/u.test(short) || !isShortForm(short)) continue;
    if (match[0].includes("[") && text[shortStart + short.length] !== "]") continue;
    const long = longBefore(text, match.index, short);
    if (!long || !/^[^.;:]+\s[^.;:]+$/.test(long.long) || !abbreviates(short, long.long)) continue;
    found.push({short, shortStart, shortEnd: shortStart + short.length, ...long});
  }
  return found;
}

/** The first words of a phrase that a short form abbreviates, the last of them beginning with its last letter. */
export function spelledBy(short: string, phrase: string): string | null {
  const words = phrase.split(/\s+/);
  for (let count = 2; count <= Math.min(words.length, short.length + 2); ++count) {
    const long = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:.]+$/, "");
    const last = long.slice(long.lastIndexOf(" ") + 1);
    if (abbreviates(short, long) && last[0]!.toLowerCase() === short.at(-1)!.toLowerCase()) return long;
  }
  return null;
}

/** A phrase of few words that a short form abbreviates as a whole. */
function wholly(short: string, phrase: string): string | null {
  const long = phrase.trimEnd();
  return longStart(short, long) === 0 && long.split(/\s+/).length <= short.length + 2 ? long : null;
}

/** Whether a word can be a short form: two to ten letters and digits, a capital among them, no plain word or number. */
export function isShortForm(word: string): boolean {
  if (!/\p{L}/u.test(word) || /^\p{Ll}+$/u.test(word)) return false;
  const letters = word.match(/[\p{L}\p{N}]/gu)!.length;
  return (
    letters >= 2 && letters <= 14 && /^[\p{L}\p{N}]/u.test(word) && /\p{Lu}|\p{N}/u.test(word) && !/[\\=<>]/.test(word)
  );
}

type Long = Pick<Definition, "long" | "longStart" | "longEnd">;

/** The long form that ends at an opening parenthesis: within its clause, or else (for forms with commas) before it. */
function longBefore(text: string, open: number, short: string): Long | null {
  const words = Math.min(letters(short) + 5, letters(short) * 2 + 2);
  const stretch = text.slice(Math.max(0, open - 160), open).replace(/[~"”'’\s]+$/, "");
  const clause = /(?:^|[.;:,(]\s)([^.;:,(]*(?:[.,:](?!\s)[^.;:,(]*)*)$/.exec(stretch)?.[1] ?? "";
  for (const reach of clause.trim() ? [clause, stretch] : [stretch]) {
    const pieces = [...reach.matchAll(/\S+/g)];
    const candidate = pieces.length > words ? reach.slice(pieces[pieces.length - words]!.index) : reach;
    const begins = longStart(short, candidate);
    const long = begins < 0 ? "" : candidate.slice(begins).replace(/^["“‘'`]+/, "");
    if (!long || tooLong(short, long) || long.length <= short.length || nameless(long) || torn(short, long)) continue;
    const longEnd = Math.max(0, open - 160) + stretch.length;
    return {long, longStart: longEnd - long.length, longEnd};
  }
  return null;
}

function letters(short: string): number {
  return short.match(/[\p{L}\p{N}]/gu)!.length;
}

function nameless(long: string): boolean {
  return (
    !/\p{Ll}{2}/u.test(long) ||
    /^(?:the|a|an|our|we|and|of|in|for|via|with|by|from|across|among|at|between|including|into|like|such|(?:design|propos|introduc|develop|present|us|call|nam|employ|appl|adopt|term)(?:e|es|ed|ing|y|s)?)\s/i.test(
      long
    )
  );
}

/** Whether words are no one phrase: parts of two sentences, half a parenthesis, a clause with its verb, a list that spells nothing. */
function torn(short: string, long: string): boolean {
  if (/[.!?]\s+\p{Lu}|%|\s\([^()]*\)[\s,]|\s(?:is|are|was|were|has|have|we|which|than)\s/u.test(long)) return true;
  if ((long.match(/\(/g)?.length ?? 0) !== (long.match(/\)/g)?.length ?? 0)) return true;
  const capitals = short.replace(/[^\p{Lu}\p{N}]/gu, "");
  return /[,;:]\s/.test(long) && !abbreviates(capitals.length > 1 ? capitals : short, long, 0.75);
}

function tooLong(short: string, long: string): boolean {
  return long.split(/\s+/).length > Math.min(letters(short) + 5, letters(short) * 2);
}

/**
 * Where in `long` the words begin that `short` abbreviates, -1 when it does not (Schwartz & Hearst 2003). The capitals of a short
 * form in mixed case stand for first letters; a long form does not begin with "and" or "of".
 */
export function longStart(short: string, long: string): number {
  const plural = /^\p{Lu}[\p{Lu}\p{N}-]+s$/u.test(short) ? short.slice(0, -1) : short;
  const mixed = /\p{Ll}/u.test(plural);
  let l = long.length - 1;
  for (let s = plural.length - 1; s >= 0; --s) {
    const letter = plural[s]!;
    const word = s > 0 && s < plural.length - 1 && !long.includes(letter) ? numerals[letter] : undefined;
    const char = word?.[0] ?? letter.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    const initial = s === 0 || !!word || (mixed && letter !== char);
    while (
      l >= 0 &&
      (long[l]!.toLowerCase() !== char ||
        (word && !long.startsWith(word, l)) ||
        (initial && !isInitial(long, l)) ||
        (s === 0 && onConnector(long, l)))
    )
      --l;
    if (l < 0) return -1;
    --l;
  }
  const at = l + 1;
  return at - wordStart.exec(long.slice(0, at))![1]!.length;
}

/** What stands before an offset in its word: "E(n)-" is whole, "(KG)-" gives nothing. */
const wordStart = /-?((?:[^\s()]+\([^\s()]*\))+[^\s()]*|[^\s()-][^\s()]*|)$/;

/** Digits that stand for a word inside a short form: "S2T", "X4Y". */
const numerals: Record<string, string> = {"2": "to", "4": "for"};

function isInitial(long: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(long[at - 1]!) || /\p{Lu}/u.test(long[at]!);
}

function onConnector(long: string, at: number): boolean {
  return (
    /^(?:and|of|for|the|in|a|an|with|on|to|via|our|we)\s/.test(long.slice(at, at + 5)) && /\s$/.test(long.slice(0, at))
  );
}

/** Whether the letters of a short form occur in order in a phrase that begins with the first, this share of them as first letters. */
export function abbreviates(short: string, long: string, initialShare = 0.5): boolean {
  const wanted = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  if (long[0]?.toLowerCase() !== wanted[0]) return false;
  let at = 0;
  let initials = 1;
  for (const char of wanted.slice(1)) {
    let next = -1;
    for (let i = at + 1; i < long.length && next < 0; ++i)
      if (long[i]!.toLowerCase() === char && isInitial(long, i)) next = i;
    if (next >= 0) ++initials;
    else next = long.toLowerCase().indexOf(char, at + 1);
    if (next < 0) return false;
    at = next;
  }
  return initials >= initialShare * wanted.length;
}
