import type {Abbreviation} from "../extract/abbreviations.ts";

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

/** A short form that stands for one thing in at least this share of the papers that introduce it stands for it everywhere. */
const agreement = 0.6;

/**
 * What a paper's short forms stand for: what the paper itself says, else what the corpus agrees on. Two letters need two papers
 * that introduce them.
 */
export function acronymExpansions(papers: readonly {abbreviations: readonly Abbreviation[]}[]): {
  common: Expansions;
  /** What short forms stand for, by its words written together. */
  longs: ReadonlyMap<string, LongForm>;
  ofPaper: (paper: {abbreviations: readonly Abbreviation[]}) => Expansions;
} {
  const counts = new Map<string, Map<string, number>>();
  for (const {abbreviations} of papers)
    for (const {short, long} of abbreviations) {
      const longs = counts.get(short) ?? counts.set(short, new Map()).get(short)!;
      longs.set(long, (longs.get(long) ?? 0) + 1);
    }
  const agreed = new Map<string, string>();
  for (const [short, longs] of counts) {
    const long = agreedLong(short, longs, together);
    if (long) agreed.set(short, long);
  }
  // "explainable AI" and "explainable artificial intelligence" are one, once "AI" is known.
  const first = new Map(agreed);
  for (const [short, longs] of counts) {
    if (first.has(short)) continue;
    const long = agreedLong(short, longs, (form) => together(spellOut(form, first, new Set([short]))));
    if (long) agreed.set(short, long);
  }
  const common = new Map(
    [...agreed].map(([short, long]) => [short, together(spellOut(long, agreed, new Set([short])))])
  );
  return {
    common,
    longs: longForms(agreed, counts),
    ofPaper({abbreviations}) {
      if (!abbreviations.length) return common;
      const own = new Map(abbreviations.map(({short, long}) => [short, long]));
      const within = {get: (short: string) => own.get(short) ?? agreed.get(short)};
      const expansions = new Map(
        abbreviations.map(({short, long}) => [short, together(spellOut(long, within, new Set([short])))])
      );
      return {get: (short) => expansions.get(short) ?? common.get(short)};
    }
  };
}

function longForms(
  agreed: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>
): Map<string, LongForm> {
  const forms = new Map<string, LongForm>();
  for (const [short, long] of [...agreed].sort()) {
    const words = spellOut(long, agreed, new Set([short]));
    const key = together(words);
    const papers = counts.get(short)!.get(long)! + (forms.get(key)?.papers ?? 0);
    forms.set(key, {words: words.split(" "), papers});
  }
  return forms;
}

function agreedLong(short: string, longs: ReadonlyMap<string, number>, keyOf: (long: string) => string): string | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [long, count] of longs) {
    const key = keyOf(long);
    counts.set(key, (counts.get(key) ?? 0) + count);
    total += count;
  }
  const [key, count] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  if (count < agreement * total || (short.length < 3 && count < 2)) return null;
  return [...longs.keys()].filter((long) => keyOf(long) === key).sort()[0]!;
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
