import type {MethodKind} from "../../src/analysis/tables.ts";
import {backgroundFrequency} from "./background.ts";
import {nameRun} from "./method-clause.ts";
import type {Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {isKnown, knownKind} from "./method-known.ts";
import type {NameWord} from "./names.ts";

/** Names joined by commas and "and", each by its first word and the word after its last, with the kind that their head noun gives. */
export interface Coordination {
  names: [number, number][];
  kind: MethodKind | undefined;
}

const item = String.raw`(?:[\p{Lu}\d][^\s,;:()]*|\p{Ll}+\p{Lu}[^\s,;:()]*)(?:\s(?:[\p{Lu}\d][^\s,;:()]*))?`;
const itemsAfter = new RegExp(
  String.raw`^(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)${item})+(?=\s\p{Ll})`,
  "u"
);
const itemsBefore = new RegExp(String.raw`(?:${item}(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+))+$`, "u");
const introduction =
  /([\p{Ll}-]+)\s*(?:,?\s*(?:such\s+as|like|including|e\.g\.,?|namely|i\.e\.,?)\s+|[:(,]\s*)(?:the\s+)?$/u;

/** "two models: " before "NAME and NAME". */
const counted = /\b(?:two|three|four|five|six|several|new)\s+(?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+s\s*:\s*$/u;
const nextItem = new RegExp(String.raw`^(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)${item}`, "u");

/** The kind of the head noun that a whole list of names has, before it ("models such as A and B") or after it ("A and B benchmarks"). */
export function kindOfList(before: string, after: string): MethodKind | undefined {
  const behind = itemsAfter.exec(after);
  const plural = behind && /^\s+(?:[\p{Ll}-]+\s+)?([\p{Ll}-]+s|corpora|data)\b/u.exec(after.slice(behind[0].length));
  const follows = plural ? pluralKind(plural[1]!) : undefined;
  if (follows) return follows;
  const ahead = itemsBefore.exec(before.slice(-120));
  const listed =
    ahead !== null ||
    behind !== null ||
    (counted.test(before) && nextItem.test(after)) ||
    /\b(?:such\s+as|like|including|namely)\s+(?:the\s+)?$/.test(before);
  if (!listed) return undefined;
  const head = introduction.exec(ahead ? before.slice(-120).slice(0, ahead.index) : before);
  return head ? pluralKind(head[1]!) : undefined;
}

/** What a plural head noun names: "benchmarks" → dataset; undefined for singular nouns. */
function pluralKind(word: string): MethodKind | undefined {
  if (word === "data" || word === "corpora") return "dataset";
  return /[^s]s$/.test(word) && word !== "measures"
    ? headKind(word.replace(/ies$/, "y").replace(/(?<=x|ch|sh|ss)es$|s$/, ""))
    : undefined;
}

const compares =
  /^(?:compare|compares|compared|comparing|against|versus|vs|outperform|outperforms|outperforming|benchmark|evaluate|including|over|surpass|surpasses|surpassing|baselines)$/;

/** Lists of two and more names behind a word that compares, or with a head noun, where one at least is written as only names are. */
export function coordinations(clause: Clause): Coordination[] {
  const {words, field} = clause;
  const found: Coordination[] = [];
  for (let i = 0; i < words.length; ++i) {
    const first = words[i]!;
    if (first.shape !== "odd" && first.shape !== "capital") continue;
    const names: [number, number][] = [];
    let at = i;
    for (;;) {
      const end = nameRun(words, at);
      if (end === at) break;
      names.push([at, end]);
      const next = words[end];
      const joined = next && (next.before === "," || (next.before === "" && /^(?:and|or)$/.test(next.lower)));
      if (!joined) break;
      at = /^(?:and|or)$/.test(next.lower) ? end + 1 : end;
      if (!words[at] || (at > end && words[at]!.before !== "")) break;
    }
    if (names.length < 2) continue;
    const last = names.at(-1)![1];
    i = last - 1;
    const cue = words.slice(Math.max(0, names[0]![0] - 3), names[0]![0]).some(({lower}) => compares.test(lower));
    const [start, end] = [words[names[0]![0]]!.start, words[names[0]![1] - 1]!.end];
    const kind = kindOfList(
      field.text.slice(Math.max(words[0]!.start, start - 120), start),
      field.text.slice(end, end + 200)
    );
    if (!cue && !kind) continue;
    const named = names.filter(([from, to]) => isListedName(words.slice(from, to)));
    if (words.slice(names[0]![0], last).some(isMixed)) found.push({names: named, kind});
  }
  return found;
}

/** One or two words that the language has not and that are no acronyms of the trade: "Milvus", "FAISS". */
function isListedName(words: readonly NameWord[]): boolean {
  if (words.length > 2) return false;
  const name = words.map(({text}) => text).join(" ");
  if (isKnown(name) || knownKind(name)) return false;
  return words.some(({shape, text, lower}) =>
    shape === "odd" ? text.length > 2 : words.length === 1 && backgroundFrequency(lower) === null
  );
}

/** Written as only names are: "ColBERT", "MOT17". */
function isMixed({text, shape}: NameWord): boolean {
  return shape === "odd" && /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}|\p{Lu}{2}\d/u.test(text) && !/^\p{Lu}+s$/u.test(text);
}
