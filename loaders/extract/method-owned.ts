import {backgroundFrequency} from "./background.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {isKnown} from "./method-known.ts";
import {acceptable, acceptableShort, generic, isCamel, proposal} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** Index of the word behind "our new algorithm," and "our resulting data set:"; 0 where none is set off. */
function setOffAt(words: readonly NameWord[], from: number): number {
  let at = from + 1;
  while (at < from + 5 && words[at]?.before === "") ++at;
  if (at === from + 5 || !/^[,:]$/.test(words[at]?.before ?? "")) return 0;
  const head = words[at - 1]!.lower;
  return headKind(head) || (head === "set" && words[at - 2]!.lower === "data") ? at : 0;
}

/** "our algorithm, NAME (LONG), …". */
function setOff(clause: Clause, at: number): Candidate[] {
  const {words, field} = clause;
  const rule = "“our method, NAME”";
  const {start} = words[at]!;
  const defined = clause.definitions.find(
    (d) => d.longStart === start || (d.shortStart === start && d.longStart > start)
  );
  if (defined)
    return acceptableShort(clause, defined)
      ? [proposal(clause, defined.shortStart, defined.shortEnd, rule, 8, defined.long)]
      : [];
  const run = nameRun(words, at);
  const odd = words.slice(at, run).some((word) => word.shape === "odd");
  const alone = run - at === 1 && backgroundFrequency(words[at]!.lower) === null;
  if (run === at || words[run]?.before !== "," || !(odd || alone) || words[run]!.lower === "and") return [];
  if (words[at]!.before !== ",") return [];
  const {end} = words[run - 1]!;
  return acceptable(field.text.slice(start, end)) ? [proposal(clause, start, end, rule, 7)] : [];
}

/** Index of the name behind "our numeracy system"; 0 where none stands there. */
function behindHead(words: readonly NameWord[], from: number): number {
  let at = from;
  while (at < from + 4 && words[at]?.before === "" && words[at]!.shape === "lower") ++at;
  const name = words[at];
  return at > from &&
    name?.before === "" &&
    (name.shape === "odd" || name.shape === "capital") &&
    headKind(words[at - 1]!.lower)
    ? at
    : 0;
}

/** "our system NAME is", "our model NAME, trained on": nothing but a verb or a mark behind the name. */
function headed(clause: Clause, at: number): Candidate[] {
  const {words, field} = clause;
  const run = nameRun(words, at);
  const next = words[run];
  const odd = words.slice(at, run).some((word) => word.shape === "odd");
  const closes =
    !next ||
    next.before !== "" ||
    predicate.test(next.lower) ||
    (odd && /^(?:and|to|for|on|in|with|by|that|which)$/.test(next.lower));
  const [start, end] = [words[at]!.start, words[run - 1]!.end];
  if (!closes || (!odd && run - at > 2) || !acceptable(field.text.slice(start, end))) return [];
  return [proposal(clause, start, end, "“our method NAME”", 7)];
}

const predicate =
  /^(?:is|are|has|can|also|achieves|outperforms|improves|uses|learns|reduces|consists|shows|yields|surpasses|significantly|consistently)$/;

/** "our NAME", "the proposed NAME". */
export function namesOwned(clause: Clause, i: number): Candidate[] {
  const {words} = clause;
  let at = i + 1;
  while (
    words[at]?.before === "" &&
    (generic.has(words[at]!.lower) ||
      /^(?:proposed|resulting|full|final|best|derived|trained|released)$/.test(words[at]!.lower))
  )
    ++at;
  if (words[at]?.before !== "") return [];
  const set = setOffAt(words, at);
  if (set) return setOff(clause, set);
  const behind = behindHead(words, at);
  if (behind) return headed(clause, behind);
  const run = nameRun(words, at);
  if (!words.slice(at, run).some((word) => isCamel(word) && !isKnown(word.text))) return [];
  const [start, end] = [words[at]!.start, words[run - 1]!.end];
  if (!acceptable(clause.field.text.slice(start, end))) return [];
  return [proposal(clause, start, end, words[i]!.lower === "our" ? "“our NAME”" : "“the proposed NAME”", 6)];
}
