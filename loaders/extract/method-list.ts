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
  markedEnd,
  proposal,
  stops
} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** The names that a plural head tells: "three engines: NAME, NAME, and NAME", "two tools (NAME and NAME)". */
export function enumerated(clause: Clause, {end, determined}: ObjectPhrase, rule: string): Candidate[] {
  const {words, field} = clause;
  const next = words[end];
  if (!determined || !next || !/^(?:[:,(]|[–—-]{1,3})$/.test(next.before) || !isPlural(words[end - 1]!)) return [];
  const run = nameRun(words, end);
  if (run === end || !words.slice(end, run).some((word) => word.shape === "odd")) return [];
  const [start, stop] = [next.start, words[run - 1]!.end];
  if (!acceptable(field.text.slice(start, stop))) return [];
  const rest = listed(clause, stop, rule);
  return rest.length ? [proposal(clause, start, stop, rule, 8), ...rest] : [];
}

function isPlural({lower}: NameWord): boolean {
  return /[^s]s$/.test(lower) && headKind(lower.replace(/(?<=x|ch|sh|ss)es$|s$/, "")) !== undefined;
}

/** Further names of one object: "… and a Part-Aware Network (PAN)", "and NAME, a …". */
export function coordinated(clause: Clause, from: number, rule: string): Candidate[] {
  const {words, field} = clause;
  const found: Candidate[] = [];
  for (let i = from; i < Math.min(words.length, from + 30); ++i) {
    const word = words[i]!;
    if (
      /[.;]/.test(word.before) ||
      (word.before === "" && /^(?:based|from|using|via|prior|existing|over|than|against)$/.test(word.lower))
    )
      break;
    const joint = jointEnd(words, i);
    if (!joint && !/^\)?,$/.test(word.before)) continue;
    let at = joint || i;
    while (words[at]?.before === "" && (determiners.has(words[at]!.lower) || generic.has(words[at]!.lower))) ++at;
    if (!words[at]) break;
    const first = words[at]!.start;
    const defined = clause.definitions.find(
      (d) => d.longStart === first || (d.shortStart === first && d.longStart > first)
    );
    if (defined) {
      if (acceptableShort(clause, defined))
        found.push(proposal(clause, defined.shortStart, defined.shortEnd, "“propose … (NAME)”", 6, defined.long));
      continue;
    }
    const put = inBrackets(clause, at);
    if (put) found.push(proposal(clause, words[put]!.start, words[put]!.end, rule, 6));
    const behind = joint ? behindHead(words, joint) : 0;
    if (behind > joint) at = behind;
    const run = nameRun(words, at);
    const next = words[run];
    if (run === at) continue;
    const explained = next && /^[,:–—-]+$/.test(next.before) && /^(?:a|an|the|our)$/.test(next.lower);
    if (!explained && !(behind > joint && /^[,.;:–—]|^$/.test(next?.before ?? "."))) continue;
    const [start, end] = [words[at]!.start, words[run - 1]!.end];
    if (words.slice(at, run).some(isCamel) && acceptable(field.text.slice(start, end)))
      found.push(proposal(clause, start, end, rule, 6));
  }
  return found;
}

/** Index behind "and", "together with", "alongside" or "as well as" at a word; 0 where none stands there. */
function jointEnd(words: readonly NameWord[], i: number): number {
  const {lower} = words[i]!;
  const next = words[i + 1]?.lower;
  if (/^(?:and|alongside|plus)$/.test(lower)) return i + 1;
  if (lower === "accompanied" ? next === "by" : /^(?:together|along)$/.test(lower) && next === "with") return i + 2;
  return lower === "as" && next === "well" && words[i + 2]?.lower === "as" ? i + 3 : 0;
}

/** "a data set (NAME)": the index of the name in brackets behind the head of the noun phrase at `from`; 0 where there is none. */
function inBrackets({words, field}: Clause, from: number): number {
  for (let i = from + 1; i < Math.min(words.length, from + 8); ++i) {
    if (words[i]!.before === "") continue;
    const alone = words[i]!.before === "(" && field.text[words[i]!.end] === ")";
    return alone && isCamel(words[i]!) && acceptable(words[i]!.text) && headKind(words[i - 1]!.lower) ? i : 0;
  }
  return 0;
}

/** Further names of a list: "NAME, a theory, and NAME, NAME". */
export function listed(clause: Clause, after: number, rule: string): Candidate[] {
  const {words, field} = clause;
  const found: Candidate[] = [];
  let i = words.findIndex(({start}) => start >= after);
  while (i > 0 && i < words.length) {
    if (/^,/.test(words[i]!.before) && /^(?:a|an|the|our)$/.test(words[i]!.lower)) {
      let end = i + 1;
      while (words[end]?.before === "" && end - i < 5 && words[end]!.shape === "lower" && !stops.has(words[end]!.lower))
        ++end;
      if (!/^,/.test(words[end]?.before ?? "")) break;
      i = end;
    }
    const joint = jointEnd(words, i);
    const joined = words[i]!.before === "," || joint > 0;
    if (joint) i = behindHead(words, joint);
    if (!words[i]) break;
    const marked = markedEnd(clause, i);
    const run = marked || nameRun(words, i);
    if (!joined || run === i || (i === joint && words[i]!.before !== "" && !marked)) break;
    const next = words[run];
    const name = field.text.slice(words[i]!.start, words[run - 1]!.end);
    const ends = !next || /^[,.;)]/.test(next.before) || next.lower === "and" || stops.has(next.lower);
    if (!ends || !(marked || words.slice(i, run).some((word) => word.shape === "odd")) || !acceptable(name)) break;
    found.push(proposal(clause, words[i]!.start, words[run - 1]!.end, rule, 6));
    i = run;
  }
  return found;
}

/** Index of the name behind "and a dataset," and "along with a model", or of the word itself where no head is set off before a name. */
function behindHead(words: readonly NameWord[], from: number): number {
  if (!/^(?:an?|our|the)$/.test(words[from]?.lower ?? "")) return from;
  let at = from + 1;
  while (at < from + 5 && words[at]?.before === "" && words[at]!.shape === "lower") ++at;
  const name = words[at];
  if (!name || !headKind(words[at - 1]!.lower)) return from;
  const next = words[at + 1];
  const alone = isCamel(name) && (next?.before !== "" || /^(?:and|to|for)$/.test(next.lower));
  return name.before === "," || (name.before === "" && alone) ? at : from;
}
