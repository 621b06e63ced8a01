import {atOnce} from "./in-parts.js";
import type {Parts} from "./in-parts.js";

/**
 * A name folded so that case, spaces, dashes and the s of a plural do not tell two uses of it apart; a space or dash between two digits
 * does ("3-5" is not "35"), and an s after a, i, u or s is no plural ("ATLAS", "focus"). The key of a key is itself.
 */
export function methodKey(name: string): string {
  let key = keys.get(name);
  if (key !== undefined) return key;
  key = /^[\x20-\x7e]*$/.test(name) ? foldAscii(name) : foldUnicode(name);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}

/** Keys of names that were asked for before: each name of a corpus is, several times. */
const keys = new Map<string, string>();
const mostKeys = 100_000;

const pluralS = /(?<=[^\W_]{2}[^\Waius\d_])s$/;

function foldUnicode(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212]+/gu, "-")
    .replace(/(?<!\p{Nd})-|-(?!\p{Nd})/gu, "")
    .normalize("NFKC")
    .replace(pluralS, "");
}

/** The same for printable ASCII, several times as fast. */
function foldAscii(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ -]+/g, "-")
    .replace(/(?<!\d)-|-(?!\d)/g, "")
    .replace(pluralS, "");
}

/**
 * What acronyms stand for in a corpus, by the acronym's key, as it is written most often: the acronyms among a topic's forms that no other topic goes by, and those
 * that papers spell out, where four in five of the papers that do mean the same, and where these are a few or a fifth of the papers that
 * use the acronym: a benchmark that everybody uses is not what one paper makes of its letters. "Neural nets" are neural networks. What
 * stands for itself, or for another acronym, is left out.
 */
export function acronymMeanings(...read: Parameters<typeof readingAcronyms>): Map<string, string> {
  return atOnce(readingAcronyms(...read));
}

/** The same in parts, none of which takes long. */
export function* readingAcronyms(
  names: Iterable<{name: string; expansion: string | null}>,
  topics: Iterable<{label: string; variants: readonly string[]}>
): Parts<Map<string, string>> {
  const spelled = new Map<string, Map<string, Map<string, number>>>();
  const uses = new Map<string, number>();
  let read = 0;
  for (const {name, expansion} of names) {
    if (++read % inOnePart === 0) yield;
    if (!isAcronym(name)) continue;
    const key = methodKey(name);
    uses.set(key, (uses.get(key) ?? 0) + 1);
    if (!expansion) continue;
    const meant = spelled.get(key) ?? new Map<string, Map<string, number>>();
    const meaning = methodKey(expansion.replace(/\b(net)s?$/i, "$1work"));
    const written = meant.get(meaning) ?? new Map<string, number>();
    written.set(expansion, (written.get(expansion) ?? 0) + 1);
    spelled.set(key, meant.set(meaning, written));
  }
  yield;
  const meanings = new Map<string, string>();
  const open = new Set<string>();
  for (const [acronym, meant] of spelled) {
    const papers = [...meant].map(([key, written]): [string, number] => [key, total(written)]);
    const [key] = commonest(papers);
    const [meaning] = commonest(meant.get(key)!);
    const agreeing = total(
      papers.filter(([other]) => other === key || meansTheSame(commonest(meant.get(other)!)[0], meaning))
    );
    const enough = agreeing >= enoughPapers || agreeing >= enoughShare * uses.get(acronym)!;
    if (enough && agreeing >= agreement * total(papers)) meanings.set(acronym, meaning);
    else open.add(acronym);
  }
  yield;
  const shown = [...topics];
  const named = new Set(shown.map(({label}) => methodKey(label)));
  for (const {label, variants} of shown)
    for (const variant of variants) {
      const key = methodKey(variant);
      if (!isAcronym(variant) || open.has(key) || named.has(key)) continue;
      named.add(key);
      meanings.set(key, label);
    }
  for (const [acronym, meaning] of meanings) {
    const key = methodKey(meaning);
    if (acronym === key || meanings.has(key)) meanings.delete(acronym);
  }
  return meanings;
}

/**
 * Whether two ways to spell out an acronym mean the same, however they are inflected: over two thirds of the words of the shorter one begin
 * as words of the other do ("Convolution Neural Nets", "convolutional neural networks"; not "Frequency Modulation", "foundation models").
 */
export function meansTheSame(a: string, b: string): boolean {
  const [few, many] = [beginnings(a), beginnings(b)].sort((a, b) => a.length - b.length) as [string[], string[]];
  return 3 * few.filter((word) => many.includes(word)).length > 2 * few.length;
}

/** The first three letters of the words with more; a name without such words is one. */
function beginnings(expansion: string): string[] {
  const words = expansion.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [methodKey(expansion)];
  return words.map((word) => word.slice(0, 3));
}

/** Names that are read in one part. */
const inOnePart = 2500;

/** Share of the papers that spell an acronym out, papers, and share of the papers that use it. */
const agreement = 0.8;
const enoughPapers = 3;
const enoughShare = 0.2;

function total(counts: Iterable<[string, number]>): number {
  return [...counts].reduce((sum, [, n]) => sum + n, 0);
}

function commonest(counts: Iterable<[string, number]>): [string, number] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
}

function isAcronym(name: string): boolean {
  return name.length <= 12 && !/\s/.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}
