import {abbreviates} from "./acronyms.ts";
import type {Definition} from "./acronyms.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {isKnown} from "./method-known.ts";
import {acceptable, determiners, generic, isCamel, proposal, quotedEnd, runBefore, stops} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** The words of a verb's object that may hold its name: `words[begin]` to `words[end - 1]`. */
interface ObjectPhrase {
  begin: number;
  end: number;
  /** Whether an article stands before it: "a framework" is no name, "Swift Framework" may be one. */
  determined: boolean;
}

/** Names that the object of a verb of proposing, beginning at `from`, gives; `surely` also when nothing sets them off. */
export function namesInObject(clause: Clause, from: number, verb: string, surely: boolean): Candidate[] {
  const phrase = objectPhrase(clause, from);
  if (!phrase) return [];
  const first = nameOfPhrase(clause, phrase, `“${verb} NAME”`, surely) ?? (surely ? apposition(clause, phrase) : null);
  return first ? [first, ...coordinated(clause, phrase.end, `“${verb} NAME”`)] : [];
}

const adverbs = /^(?:here|also|in|hereby|then|further|furthermore)$/;

function objectPhrase(clause: Clause, from: number): ObjectPhrase | null {
  const {words} = clause;
  let begin = from;
  while (words[begin]?.before === "" && adverbs.test(words[begin]!.lower)) ++begin;
  if (!words[begin] || /[.;)]/.test(words[begin]!.before)) return null;
  let determined = false;
  while (words[begin] && (determiners.has(words[begin]!.lower) || (determined && generic.has(words[begin]!.lower)))) {
    if (words[begin]!.before && !/^["“‘'`,]+$/.test(words[begin]!.before)) return null;
    determined ||= determiners.has(words[begin]!.lower);
    ++begin;
  }
  while (words[begin] && generic.has(words[begin]!.lower)) ++begin;
  let end = begin;
  for (; end < words.length && end - begin < 12; ++end) {
    const word = words[end]!;
    if (end > begin && word.before !== "" && !/^[“"‘'`”’]+$/.test(word.before)) break;
    if (word.shape !== "lower") continue;
    if (stops.has(word.lower) && !(end > begin && inLongForm(clause, words[begin]!.start, word.start))) break;
    if (end > begin && determiners.has(word.lower)) break;
  }
  return end > begin ? {begin, end, determined} : null;
}

/** "of" and its like go on a phrase when a short form that covers it is defined behind it. */
function inLongForm(clause: Clause, begin: number, at: number): boolean {
  return clause.definitions.some((d) => d.longStart >= begin - 1 && d.longStart < at && d.longEnd > at);
}

function nameOfPhrase(clause: Clause, phrase: ObjectPhrase, rule: string, surely: boolean): Candidate | null {
  const {words} = clause;
  const {begin, end, determined} = phrase;
  const [first, last, next] = [words[begin]!, words[end - 1]!, words[end]];
  const defined = definedName(clause, phrase);
  if (defined !== undefined) return defined;
  const quoted = /^["“‘'`]+$/.test(first.before) ? quotedEnd(clause, begin) : 0;
  if (quoted && quoted - begin <= 5)
    return proposal(clause, first.start, words[quoted - 1]!.end, "“propose ‘NAME’”", 7);
  const apposed =
    !!next &&
    /^[,:–—-]+$/.test(next.before) &&
    (determiners.has(next.lower) || next.lower === "which" || generic.has(next.lower));
  if (!surely && !apposed) return null;
  if (determined && !surely) return null;
  if (determined) return last.shape === "lower" ? beforeHead(clause, phrase) : afterHead(clause, phrase, rule);
  const run = nameRun(words, begin);
  if (run > begin) {
    const stop = apposed && end - begin <= 5 && run < end && !isPluralHead(last) ? end : Math.min(run, end);
    const split = splitLongForm(clause, begin, stop);
    if (split) return split;
    const name = clause.field.text.slice(first.start, words[stop - 1]!.end);
    const odd = words.slice(begin, stop).some((word) => (stop === end ? word.shape === "odd" : isCamel(word)));
    const alone = stop === end || (words[stop] && headKind(words[stop]!.lower));
    const renewed = apposed && clause.title.startsWith(name) && isKnown(name);
    if ((acceptable(name) || renewed) && (odd || (alone && (apposed || stop - begin > 1 || endsObject(next)))))
      return proposal(clause, first.start, words[stop - 1]!.end, rule, odd ? 9 : 8);
    return null;
  }
  const plain = apposed && next.before !== ":" && determiners.has(next.lower) && end - begin >= 2 && end - begin <= 4;
  return plain &&
    !isPluralHead(last) &&
    first.shape === "lower" &&
    !isKnown(clause.field.text.slice(first.start, last.end))
    ? proposal(clause, first.start, last.end, "“propose NAME, a …”", 6)
    : null;
}

/** The short form that the phrase defines; null when it is none of the paper's, undefined when it defines none. */
function definedName(clause: Clause, {begin, end}: ObjectPhrase): Candidate | null | undefined {
  const {words} = clause;
  const [first, last, next] = [words[begin]!, words[end - 1]!, words[end]];
  const opens = next?.before.startsWith("(");
  const short = opens ? clause.definitions.find((d) => d.shortStart === next!.start) : undefined;
  if (short) {
    const after = words.find((word) => word.start >= short.shortEnd);
    const modifies =
      after &&
      after.before === ")" &&
      after.shape === "lower" &&
      !stops.has(after.lower) &&
      !headKind(after.lower) &&
      !determiners.has(after.lower);
    return !modifies && acceptable(short.short)
      ? proposal(clause, short.shortStart, short.shortEnd, "“propose … (NAME)”", 9, short.long)
      : null;
  }
  const reversed = clause.definitions.find((d) => d.shortStart >= first.start && d.shortEnd === last.end);
  if (reversed)
    return acceptable(reversed.short)
      ? proposal(clause, reversed.shortStart, reversed.shortEnd, "“propose NAME (…)”", 9, reversed.long)
      : null;
  const lone = next?.before === "(" && (words[end + 1]?.before ?? ")").startsWith(")");
  if (!lone || !(next.shape === "odd" || (next.shape === "capital" && next.text.length > 3)) || !acceptable(next.text))
    return undefined;
  const run = runBefore(words, begin, end);
  const expansion = run < end - 1 ? clause.field.text.slice(words[run]!.start, last.end) : null;
  const odd = run === end - 1 && isCamel(last) && acceptable(last.text);
  return odd
    ? proposal(clause, last.start, last.end, "“propose NAME (…)”", 9)
    : proposal(clause, next.start, next.end, "“propose … (NAME)”", 8, expansion);
}

/** "the framework NAME". */
function afterHead(clause: Clause, {begin, end}: ObjectPhrase, rule: string): Candidate | null {
  const {words} = clause;
  const from = runBefore(words, begin, end);
  const split = splitLongForm(clause, from, end);
  if (split) return split;
  const name = clause.field.text.slice(words[from]!.start, words[end - 1]!.end);
  const headed = from > begin && headKind(words[from - 1]!.lower);
  if (!acceptable(name) || !(headed || (from === begin && (isCamel(words[end - 1]!) || from < end - 1)))) return null;
  return proposal(
    clause,
    words[from]!.start,
    words[end - 1]!.end,
    headed ? "“the framework NAME”" : rule,
    headed ? 8 : 5
  );
}

/** "a NAME framework"; not where a name is set off behind it: "the first XYZ framework, NAME, which". */
function beforeHead(clause: Clause, phrase: ObjectPhrase): Candidate | null {
  const {words} = clause;
  const {begin, end} = phrase;
  if (!headKind(words[end - 1]!.lower) || end - begin < 2) return null;
  const apposed = apposition(clause, phrase);
  if (apposed) return apposed;
  let to = end - 1;
  while (to > begin && words[to - 1]!.shape === "lower") --to;
  const from = runBefore(words, begin, to);
  if (from >= to || to < end - 3) return null;
  const name = clause.field.text.slice(words[from]!.start, words[to - 1]!.end);
  const camel = words.slice(from, to).some((word) => isCamel(word) && !isKnown(word.text));
  if (!acceptable(name) || !(camel || (!abbreviatesOther(clause, name) && standsAlone(clause, name)))) return null;
  return proposal(clause, words[from]!.start, words[to - 1]!.end, "“a NAME framework”", camel ? 7 : 5);
}

/** Whether a name is an acronym that another sentence defines: most likely of the task. */
function abbreviatesOther(clause: Clause, name: string): boolean {
  return /^[\p{Lu}\d-]+s?$/u.test(name) && clause.field.text.includes(`(${name})`);
}

/** "Long Form Name LFN": the last word abbreviates those before it. */
function splitLongForm(clause: Clause, begin: number, end: number): Candidate | null {
  const {words, field} = clause;
  if (end - begin < 3) return null;
  const last = words[end - 1]!;
  const long = field.text.slice(words[begin]!.start, words[end - 2]!.end);
  if (last.shape !== "odd" || !abbreviates(last.text, long) || !acceptable(last.text)) return null;
  return proposal(clause, last.start, last.end, "“propose NAME”", 8, long);
}

function isPluralHead(word: NameWord): boolean {
  return /(?:methods|approaches|algorithms|models|results|techniques|frameworks|bounds|strategies|conditions|experiments|evidence|insights|ways|tools|theorems|examples|solutions)$/.test(
    word.lower
  );
}

function endsObject(next: NameWord | undefined): boolean {
  return !next || /^[,:.(–—;]/.test(next.before) || /^(?:that|which|to|for)$/.test(next.lower);
}

/** Whether a name occurs elsewhere without a noun behind it: "The Combiner learns", "the proposed X". */
function standsAlone(clause: Clause, name: string): boolean {
  const {text} = clause.field;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = /^\s+([a-z]+)/.exec(text.slice(at + name.length, at + name.length + 30))?.[1];
    const before = /(\w+)\s+$/.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? "";
    if (before === "proposed" || before === "our") return true;
    if (after && /(?:s|ed)$|^(?:is|has|can)$/.test(after) && !headKind(after) && /^(?:the|that)?$/.test(before))
      return true;
  }
  return false;
}

const afterApposition = new Set(
  "a an the that which to for designed based with by where consisting our it in on as is has aims aimed".split(" ")
);

/** A name set off behind the object: "a novel framework, NAME, which", "an approach to this: NAME". */
function apposition(clause: Clause, {begin, end, determined}: ObjectPhrase): Candidate | null {
  const {words, field} = clause;
  if (!determined) return null;
  for (let i = end; i < Math.min(words.length, end + 14); ++i) {
    const word = words[i]!;
    if (!word.before) continue;
    if (!/^[,:–—-]+["“‘'`]*$/.test(word.before) || stops.has(word.lower)) return null;
    const long = clause.definitions.find(
      (d) => d.longStart === word.start || (d.shortStart === word.start && d.longStart > word.start)
    );
    if (long)
      return acceptable(long.short)
        ? proposal(clause, long.shortStart, long.shortEnd, "“a framework, NAME”", 9, long.long)
        : null;
    const run = nameRun(words, i);
    if (run === i)
      return i === end && headKind(words[end - 1]!.lower) && end - begin > 1 ? plainApposition(clause, i) : null;
    const next = words[run];
    const odd = words.slice(i, run).some((w) => w.shape === "odd");
    const close = i === end;
    const closes =
      !next ||
      (/^["”’'`]*[,:(–—.;-]/.test(next.before) && next.lower !== "and") ||
      (next.before === "" && afterApposition.has(next.lower));
    const name = field.text.slice(word.start, words[run - 1]!.end);
    if (!closes || !acceptable(name) || !(odd || (close && (run - i > 1 || next?.before === "(")))) return null;
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
function coordinated(clause: Clause, from: number, rule: string): Candidate[] {
  const {words, field} = clause;
  const found: Candidate[] = [];
  for (let i = from; i < Math.min(words.length, from + 30); ++i) {
    const word = words[i]!;
    if (/[.;]/.test(word.before)) break;
    if (word.lower !== "and" && !/^\)?,$/.test(word.before)) continue;
    let at = word.lower === "and" ? i + 1 : i;
    while (words[at]?.before === "" && (determiners.has(words[at]!.lower) || generic.has(words[at]!.lower))) ++at;
    if (!words[at]) break;
    const {start} = words[at]!;
    const defined = clause.definitions.find(
      (d: Definition) => d.longStart === start || (d.shortStart === start && d.longStart > start)
    );
    if (defined) {
      if (acceptable(defined.short))
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
