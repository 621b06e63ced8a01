import {apposition, splitLongForm} from "./method-apposition.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {isKnown} from "./method-known.ts";
import {coordinated, enumerated, listed} from "./method-list.ts";
import {isWellKnown} from "./method-meanings.ts";
import {objectPhrase} from "./method-object-phrase.ts";
import type {ObjectPhrase} from "./method-object-phrase.ts";
import {
  acceptable,
  acceptableShort,
  determiners,
  generic,
  isCamel,
  isInitialed,
  markedEnd,
  proposal,
  runBefore,
  stops
} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** Names that the object of a verb of proposing, beginning at `from`, gives; `surely` also when nothing sets them off. */
export function namesInObject(clause: Clause, from: number, verb: string, surely: boolean): Candidate[] {
  const phrase = objectPhrase(clause, from);
  if (!phrase) return [];
  const rule = `“${verb} NAME”`;
  const several = surely ? enumerated(clause, phrase, rule) : [];
  if (several.length) return several;
  const first = nameOfPhrase(clause, phrase, rule, surely) ?? apposition(clause, phrase, surely);
  if (!first) return [];
  const list = first.start === clause.words[phrase.begin]!.start ? listed(clause, first.end, rule) : [];
  return [first, ...list, ...coordinated(clause, phrase.end, rule)];
}

function nameOfPhrase(clause: Clause, phrase: ObjectPhrase, rule: string, surely: boolean): Candidate | null {
  const {words} = clause;
  const {begin, end, determined} = phrase;
  const [first, last, next] = [words[begin]!, words[end - 1]!, words[end]];
  const defined = surely ? definedName(clause, phrase) : undefined;
  if (defined !== undefined) return defined;
  const marked = markedEnd(clause, begin);
  const name = marked ? clause.field.text.slice(first.start, words[marked - 1]!.end) : "";
  if (name && acceptable(name)) return proposal(clause, first.start, words[marked - 1]!.end, "“propose ‘NAME’”", 7);
  const apposed =
    !!next &&
    /^[,:–—-]+$/.test(next.before) &&
    (determiners.has(next.lower) || next.lower === "which" || generic.has(next.lower));
  if (!surely && !apposed) return null;
  if (determined && !surely) return null;
  if (determined) return last.shape === "lower" ? beforeHead(clause, phrase) : afterHead(clause, phrase, rule);
  if (apposed && end - begin === 1 && power.test(first.text)) return proposal(clause, first.start, first.end, rule, 6);
  const run = nameRun(words, begin);
  if (run > begin) {
    const stop = apposed && end - begin <= 5 && run < end && !isPluralHead(last) ? end : Math.min(run, end);
    const split = splitLongForm(clause, begin, stop);
    if (split) return split;
    const written = clause.field.text.slice(first.start, words[stop - 1]!.end);
    const odd = words.slice(begin, stop).some((word) => (stop === end ? word.shape === "odd" : isCamel(word)));
    const alone = stop === end || (words[stop] && headKind(words[stop]!.lower));
    const renewed = isKnown(written) && stop === end && isIntroduced(clause, written, next, rule);
    if (
      (acceptable(written) || renewed) &&
      (odd || (alone && (apposed || stop - begin > 1 || (endsObject(next) && !isFirstName(clause, first)))))
    )
      return proposal(clause, first.start, words[stop - 1]!.end, rule, odd ? 9 : 8);
    return null;
  }
  if (apposed && end - begin === 1 && isInitialed(first.text)) return proposal(clause, first.start, first.end, rule, 6);
  const plain = apposed && next.before !== ":" && determiners.has(next.lower) && end - begin >= 2 && end - begin <= 4;
  return plain &&
    !isPluralHead(last) &&
    first.shape === "lower" &&
    !isKnown(clause.field.text.slice(first.start, last.end))
    ? proposal(clause, first.start, last.end, "“propose NAME, a …”", 6)
    : null;
}

/** "propose NAME, a novel …": a name of the field's that is said to be something new, or that the title begins with. */
function isIntroduced({title}: Clause, written: string, next: NameWord | undefined, rule: string): boolean {
  if (!next) return /propos|introduc/.test(rule);
  if (next.before !== "," && !/^[:–—-]+$/.test(next.before)) return false;
  if (title.toLowerCase().startsWith(written.toLowerCase()))
    return next.lower === "which" || determiners.has(next.lower) || generic.has(next.lower);
  return /^(?:an?|our|new|novel)$/.test(next.lower) && introduces.test(rule);
}

const introduces = /\b(?:propos|introduc|present|releas)/;

/** A letter to a power, as a name: "φ³". */
const power = /^\p{L}(?:\^\p{N}|[²³¹⁰⁴-⁹])+$/u;

/** Whether a word alone is a person's first name. */
function isFirstName({field}: Clause, {start, shape}: NameWord): boolean {
  if (shape !== "capital") return false;
  for (const {tokens} of field.sentences)
    for (const token of tokens) if (token.start === start) return token.tags.has("FirstName");
  return false;
}

/** The short form that the phrase defines; null when it is none of the paper's, undefined when it defines none. */
function definedName(clause: Clause, {begin, end}: ObjectPhrase): Candidate | null | undefined {
  const {words} = clause;
  const [first, last, next] = [words[begin]!, words[end - 1]!, words[end]];
  const opens = next?.before.startsWith("(");
  const short = opens
    ? clause.definitions.find((d) => d.shortStart === next!.start)
    : clause.definitions.find((d) => d.longEnd === last.end && d.shortStart > d.longEnd);
  if (short) {
    const after = words.find((word) => word.start >= short.shortEnd);
    if (!acceptableShort(clause, short)) return isWellKnown(short.long) ? null : undefined;
    const modifies =
      after &&
      after.before === ")" &&
      after.shape === "lower" &&
      !stops.has(after.lower) &&
      !headKind(after.lower) &&
      !determiners.has(after.lower);
    if (modifies) return null;
    const whole =
      after?.before === ")" && after.shape === "capital" ? shortPhrase(clause, short.short, after.text) : -1;
    if (whole >= 0)
      return proposal(
        clause,
        whole,
        whole + short.short.length + 1 + after!.text.length,
        "“propose … (NAME)”",
        9,
        `${short.long} ${after!.text}`
      );
    return proposal(clause, short.shortStart, short.shortEnd, "“propose … (NAME)”", 9, short.long);
  }
  const reversed = clause.definitions.find((d) => d.shortStart >= first.start && d.shortEnd === last.end);
  if (reversed)
    return acceptableShort(clause, reversed)
      ? proposal(clause, reversed.shortStart, reversed.shortEnd, "“propose NAME (…)”", 9, reversed.long)
      : null;
  const lone = next?.before === "(" && (words[end + 1]?.before ?? ")").startsWith(")");
  if (!lone || !(next.shape === "odd" || (next.shape === "capital" && next.text.length > 3)) || !acceptable(next.text))
    return undefined;
  const run = runBefore(words, begin, end);
  const expansion = run < end - 1 ? clause.field.text.slice(words[run]!.start, last.end) : null;
  const odd = run === end - 1 && isCamel(last) && acceptable(last.text);
  if (!odd && titled(clause, last) && next.text.length > last.text.length)
    return proposal(clause, last.start, last.end, "“propose NAME (…)”", 9, next.text);
  return odd
    ? proposal(clause, last.start, last.end, "“propose NAME (…)”", 9)
    : proposal(clause, next.start, next.end, "“propose … (NAME)”", 8, expansion);
}

/** Whether the title begins with a word written as only names are. */
function titled({title}: Clause, {text, shape}: NameWord): boolean {
  return shape === "odd" && title.startsWith(text) && acceptable(text);
}

/** Where "SF Word" or "SF-Word" stands, for "Long Form (SF) Word"; -1 where it does not. */
function shortPhrase(clause: Clause, short: string, word: string): number {
  const {text} = clause.field;
  const hyphened = text.indexOf(`${short}-${word}`);
  return hyphened >= 0 ? hyphened : text.indexOf(`${short} ${word}`);
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

/** What the name is said by behind it: "a LoRA-like framework, termed NAME". */
const named = /^(?:called|named|termed|dubbed|coined|namely)$/;

/** "a NAME framework"; not where a name is set off behind it: "the first XYZ framework, NAME, which". */
function beforeHead(clause: Clause, phrase: ObjectPhrase): Candidate | null {
  const {words} = clause;
  const {begin, end} = phrase;
  if (!headKind(words[end - 1]!.lower) || end - begin < 2 || named.test(words[end]?.lower ?? "")) return null;
  const apposed = apposition(clause, phrase);
  if (apposed) return apposed;
  let to = end - 1;
  while (to > begin && words[to - 1]!.shape === "lower") --to;
  const from = runBefore(words, begin, to);
  if (from >= to || to < end - 3) return null;
  const name = clause.field.text.slice(words[from]!.start, words[to - 1]!.end);
  const camel = words.slice(from, to).some((word) => (isCamel(word) || isInitialed(word.text)) && !isKnown(word.text));
  const data = headKind(words[end - 1]!.lower) === "dataset" && !(to === end - 1 && /\d|-\p{Lu}/u.test(name));
  if (!acceptable(name) || !((camel && !data) || (!abbreviatesOther(clause, name) && standsAlone(clause, name))))
    return null;
  return proposal(clause, words[from]!.start, words[to - 1]!.end, "“a NAME framework”", camel ? 7 : 5);
}

/** Whether a name is an acronym that another sentence defines: most likely of the task. */
function abbreviatesOther(clause: Clause, name: string): boolean {
  return /^[\p{Lu}\d-]+s?$/u.test(name) && clause.field.text.includes(`(${name})`);
}

function isPluralHead(word: NameWord): boolean {
  return /(?:methods|approaches|algorithms|models|results|techniques|frameworks|bounds|strategies|conditions|experiments|evidence|insights|ways|tools|theorems|examples|solutions)$/.test(
    word.lower
  );
}

function endsObject(next: NameWord | undefined): boolean {
  return !next || /^[,:.(–—;]/.test(next.before) || /^(?:that|which|to|for)$/.test(next.lower);
}

/** Whether a name occurs elsewhere without a noun behind it: "The Gatherer learns", "the proposed X". */
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
