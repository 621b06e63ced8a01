import {abbreviates} from "./acronyms.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {acceptable, acceptableShort, determiners, generic, isCamel, proposal, stops} from "./method-words.ts";

/** The words of a verb's object that may hold its name: `words[begin]` to `words[end - 1]`. */
export interface ObjectPhrase {
  begin: number;
  end: number;
  /** Whether an article stands before it: "a framework" is no name, "Swift Framework" may be one. */
  determined: boolean;
}

const afterApposition = new Set(
  "a an the that which to for designed based with by where consisting our it in on as is has aims aimed".split(" ")
);

/** A name set off behind the object: "a novel framework, NAME, which", "an approach to this: NAME". */
export function apposition(clause: Clause, {end, determined}: ObjectPhrase): Candidate | null {
  const {words, field} = clause;
  if (!determined) return null;
  let from = end;
  if (words[from]?.before.startsWith("(")) while (words[from] && !words[from]!.before.startsWith(")")) ++from;
  for (let i = from; i < Math.min(words.length, end + 14); ++i) {
    const word = words[i]!;
    if (!word.before) continue;
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
    if (!closes || !acceptable(name) || !(odd || (close && (run - i > 1 || /^\)?,/.test(word.before))))) return null;
    return (
      splitLongForm(clause, i, run) ??
      proposal(clause, word.start, words[run - 1]!.end, "“a framework, NAME”", close ? 8 : 6)
    );
  }
  return null;
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
    end - from < 2 ||
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
    if (word.lower !== "and" && !/^\)?,$/.test(word.before)) continue;
    let at = word.lower === "and" ? i + 1 : i;
    while (words[at]?.before === "" && (determiners.has(words[at]!.lower) || generic.has(words[at]!.lower))) ++at;
    if (!words[at]) break;
    const {start} = words[at]!;
    const defined = clause.definitions.find(
      (d) => d.longStart === start || (d.shortStart === start && d.longStart > start)
    );
    if (defined) {
      if (acceptableShort(clause, defined))
        found.push(proposal(clause, defined.shortStart, defined.shortEnd, "“propose … (NAME)”", 6, defined.long));
      continue;
    }
    const run = nameRun(words, at);
    const next = words[run];
    if (run === at || !next || !/^[,:–—-]+$/.test(next.before) || !/^(?:a|an|the|our)$/.test(next.lower)) continue;
    const end = words[run - 1]!.end;
    if (words.slice(at, run).some(isCamel) && acceptable(field.text.slice(start, end)))
      found.push(proposal(clause, start, end, rule, 6));
  }
  return found;
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
    const joined = words[i]!.before === "," || words[i]!.lower === "and";
    if (words[i]!.lower === "and") ++i;
    const run = nameRun(words, i);
    if (!joined || run === i || (words[i - 1]!.lower === "and" && words[i]!.before !== "")) break;
    const next = words[run];
    const name = field.text.slice(words[i]!.start, words[run - 1]!.end);
    const ends = !next || /^[,.;]/.test(next.before) || next.lower === "and" || stops.has(next.lower);
    if (!ends || !words.slice(i, run).some((word) => word.shape === "odd") || !acceptable(name)) break;
    found.push(proposal(clause, words[i]!.start, words[run - 1]!.end, rule, 6));
    i = run;
  }
  return found;
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
