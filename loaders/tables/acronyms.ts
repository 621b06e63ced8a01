import type {Abbreviation} from "../extract/abbreviations.ts";
import type {FieldWords} from "../extract/field-words.ts";

/** Looks up what a short form stands for, by its key, written together: "llm" → "largelanguagemodel". */
export interface Expansions {
  get(short: string): string | undefined;
}

/** What a short form stands for. */
export interface LongForm {
  words: string[];
  /** Papers that introduce a short form for it. */
  papers: number;
}

/** What most papers that introduce a short form mean by it is what it stands for where the words are in the paper, too. */
const agreement = 0.6;

/**
 * Elsewhere it must be next to unambiguous: this share of the papers that introduce it agree, and they are a few, or many of those
 * that use it. Two letters mean many things: at least as many papers introduce them as use them without, or in some of those
 * the words stand as well, too often for chance.
 */
const unambiguous = {agreement: 0.8, papers: 3, share: 0.2, beside: {share: 0.05, papers: 3}} as const;

export interface ShortFormPaper {
  abbreviations: readonly Abbreviation[];
  words: {title: FieldWords; abstract: FieldWords};
}

/** How often a short form is met in papers that do not introduce it, and how often in those that write its words as well. */
interface Unexplained {
  papers: number;
  beside: number;
}

/**
 * What a paper's short forms stand for: what the paper itself says; else what most papers mean by it, if its words are in the paper;
 * else what the corpus agrees on where next to nothing else is meant.
 */
export function acronymExpansions(papers: readonly ShortFormPaper[]): {
  /** What short forms stand for, by its words written together. */
  longs: ReadonlyMap<string, LongForm>;
  ofPaper: (paper: ShortFormPaper) => Expansions;
} {
  const counts = new Map<string, Map<string, number>>();
  for (const {abbreviations} of papers)
    for (const {short, long} of abbreviations) {
      const longs = counts.get(short) ?? counts.set(short, new Map()).get(short)!;
      longs.set(long, (longs.get(long) ?? 0) + 1);
    }
  const agreed = new Map<string, Agreed>();
  for (const [short, longs] of counts) {
    const found = agreedLong(longs, together);
    if (found) agreed.set(short, found);
  }
  // "explainable AI" and "explainable artificial intelligence" are one, once "AI" is known.
  const first = longOf(agreed);
  for (const [short, longs] of counts) {
    const found = agreedLong(longs, (form) => together(spellOut(form, first, new Set([short]))));
    if (found && (agreed.get(short)?.share ?? 0) < found.share) agreed.set(short, found);
  }
  const known = longOf(agreed);
  const inFull = new Map([...agreed].map(([short, {long}]) => [short, spellOut(long, known, new Set([short]))]));
  const uses = unexplained(papers, inFull);
  const common = new Map(
    [...inFull]
      .filter(([short]) => isUnambiguous(short, agreed.get(short)!, uses.get(short)))
      .map(([short, long]) => [short, together(long)])
  );
  return {
    longs: longForms(inFull, agreed),
    ofPaper({abbreviations, words}) {
      const own = new Map(abbreviations.map(({short, long}) => [short, long]));
      const within = {get: (short: string) => own.get(short) ?? known.get(short)};
      const expansions = new Map(
        abbreviations.map(({short, long}) => [short, together(spellOut(long, within, new Set([short])))])
      );
      for (const [short, beside] of shortForms(words, inFull))
        if (beside && !expansions.has(short)) expansions.set(short, together(inFull.get(short)!));
      return expansions.size ? {get: (short) => expansions.get(short) ?? common.get(short)} : common;
    }
  };
}

function longOf(agreed: ReadonlyMap<string, Agreed>): Map<string, string> {
  return new Map([...agreed].map(([short, {long}]) => [short, long]));
}

/** The short forms of a paper that may stand for something, and whether its words stand in the paper. */
function shortForms(
  {title, abstract}: ShortFormPaper["words"],
  longs: ReadonlyMap<string, string>
): Map<string, boolean> {
  const found = new Map<string, boolean>();
  let text: string | null = null;
  for (const {keys, classes} of [title, abstract]) {
    if (!classes.includes("P")) continue;
    keys.split(" ").forEach((key, i) => {
      const long = classes[i] === "P" && !found.has(key) ? longs.get(key) : undefined;
      if (long === undefined) return;
      text ??= ` ${title.keys} | ${abstract.keys} `;
      found.set(key, text.includes(` ${long} `));
    });
  }
  return found;
}

function unexplained(papers: readonly ShortFormPaper[], longs: ReadonlyMap<string, string>): Map<string, Unexplained> {
  const uses = new Map<string, Unexplained>();
  for (const {abbreviations, words} of papers) {
    const own = new Set(abbreviations.map(({short}) => short));
    for (const [short, beside] of shortForms(words, longs)) {
      if (own.has(short)) continue;
      const use = uses.get(short) ?? {papers: 0, beside: 0};
      uses.set(short, {papers: use.papers + 1, beside: use.beside + Number(beside)});
    }
  }
  return uses;
}

function isUnambiguous(short: string, {share, papers}: Agreed, use: Unexplained = {papers: 0, beside: 0}): boolean {
  if (share < unambiguous.agreement) return false;
  if (short.length < 3) {
    const {share, papers: few} = unambiguous.beside;
    return papers >= 2 && (papers >= use.papers || use.beside >= Math.max(2, Math.min(few, share * use.papers)));
  }
  return papers >= unambiguous.papers || papers >= unambiguous.share * (papers + use.papers);
}

function longForms(inFull: ReadonlyMap<string, string>, agreed: ReadonlyMap<string, Agreed>): Map<string, LongForm> {
  const forms = new Map<string, LongForm>();
  for (const [short, words] of [...inFull].sort()) {
    const key = together(words);
    const papers = agreed.get(short)!.papers + (forms.get(key)?.papers ?? 0);
    forms.set(key, {words: words.split(" "), papers});
  }
  return forms;
}

/** What the papers that introduce a short form agree on: how many do, and their share. */
interface Agreed {
  long: string;
  papers: number;
  share: number;
}

function agreedLong(longs: ReadonlyMap<string, number>, keyOf: (long: string) => string): Agreed | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [long, count] of longs) {
    const key = keyOf(long);
    counts.set(key, (counts.get(key) ?? 0) + count);
    total += count;
  }
  const [key, papers] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  if (papers < agreement * total) return null;
  const long = [...longs.keys()].filter((long) => keyOf(long) === key).sort()[0]!;
  return {long, papers, share: papers / total};
}

/** The words, short forms among them spelled out: "multimodal llm" → "multimodal large language model". */
function spellOut(long: string, agreed: Expansions, within: Set<string>): string {
  return long
    .split(" ")
    .map((word) => {
      const key = word.toLowerCase();
      const inner = word === key || within.has(key) ? undefined : agreed.get(key);
      return inner ? spellOut(inner, agreed, new Set([...within, key])) : key;
    })
    .join(" ");
}

function together(words: string): string {
  return words.replaceAll(" ", "").toLowerCase();
}
