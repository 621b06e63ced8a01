import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {namesGiven, namings} from "./method-naming.ts";
import {namesInObject} from "./method-object.ts";
import {namesOwned} from "./method-owned.ts";
import {saidToBeOwn} from "./method-said.ts";
import {apposing, isAdjective, isOthersVerb, strong, weak} from "./method-verbs.ts";
import {acceptable, acceptableShort, clauseStart, determiners, isCopula, proposal} from "./method-words.ts";
import type {NameWord} from "./names.ts";

const passives = new Set(
  "proposed introduced presented designed developed devised constructed built created released".split(" ")
);
const subject = /\b(?:we|i|paper|work|study|article|report|thesis|letter|authors|here|team|group)\b/i;

/** Names that one sentence proposes, by every rule that finds one. */
export function proposedIn(clause: Clause): Candidate[] {
  const found: Candidate[] = [];
  const {words} = clause;
  const authored = subject.test(clause.text) ? clause.text.search(subject) + clauseStart(clause) : Infinity;
  for (let i = 0; i < words.length; ++i) {
    const {lower, start} = words[i]!;
    if (isOthersVerb(words, i)) continue;
    const surely = strong.has(lower) || (weak.has(lower) && authored < start);
    if ((surely || (apposing.has(lower) && authored < start)) && !isParticiple(words, i))
      found.push(...namesInObject(clause, i + 1, lower, surely));
    if (passives.has(lower) && isCopula(words[i - 1]?.lower)) found.push(...namesInSubject(clause, i));
    if (lower === "our" || ((lower === "proposed" || lower === "resulting") && isAdjective(words, i)))
      found.push(...namesOwned(clause, i));
    if (namings.has(lower)) found.push(...namesGiven(clause, i));
  }
  const said = saidToBeOwn(clause);
  if (said) found.push(said);
  for (const d of clause.definitions) {
    const before = clause.field.text.slice(Math.max(0, d.longStart - 44), d.longStart);
    if (
      /(?<!\b(?:recently|previously|newly|originally|been|was|were|first|just) )\b(?:novel|new|our|proposed)\s+(?:[\w-]+\s+)?$/i.test(
        before
      ) &&
      acceptableShort(clause, d)
    )
      found.push(proposal(clause, d.shortStart, d.shortEnd, "“a novel … (NAME)”", 5, d.long));
  }
  return found;
}

/** "the proposed method", "has been proposed", "was introduced": nobody proposes anything here. */
function isParticiple(words: readonly NameWord[], i: number): boolean {
  const {lower} = words[i]!;
  const before = words[i - 1]?.lower ?? "";
  if (/^(?:is|are|was|were|been|be|being|the|a|an|recently|previously|newly|not)$/.test(before)) return true;
  return /ed$|built/.test(lower) && !/^(?:we|i|have|has|and|also|then|further)$/.test(before);
}

/** "a novel approach, NAME, is proposed": the name between its head and the copula. */
function setOffSubject(clause: Clause, copula: number): Candidate | null {
  const {words, field} = clause;
  if (words[copula]?.before !== ",") return null;
  let from = copula - 1;
  while (from > 0 && words[from]!.before === "") --from;
  const head = words[from - 1];
  if (!head || words[from]!.before !== "," || !headKind(head.lower) || nameRun(words, from) !== copula) return null;
  const [start, end] = [words[from]!.start, words[copula - 1]!.end];
  return acceptable(field.text.slice(start, end)) ? proposal(clause, start, end, "“NAME is proposed”", 8) : null;
}

/** "NAME is proposed", "a … (NAME) and a series of … (NAME) are proposed". */
function namesInSubject(clause: Clause, verb: number): Candidate[] {
  const {words, field} = clause;
  const found: Candidate[] = [];
  let copula = verb - 1;
  while (copula > 0 && !/^(?:is|are)$/.test(words[copula]!.lower)) --copula;
  const {start} = words[copula]!;
  for (const d of clause.definitions)
    if (
      d.shortEnd <= start &&
      acceptableShort(clause, d) &&
      !/\b(?:which|that|where|since|as|because)\b/.test(field.text.slice(d.shortEnd, start))
    )
      found.push(proposal(clause, d.shortStart, d.shortEnd, "“NAME is proposed”", 7, d.long));
  const apposed = setOffSubject(clause, copula);
  if (apposed) found.push(apposed);
  if (copula === 0 || words[copula]!.before !== "") return found;
  let from = copula;
  while (from > 0 && words[from]!.before === "" && from > copula - 6) --from;
  while (from < copula && determiners.has(words[from]!.lower)) ++from;
  if (/^(?:these|those|such|all|many|most)$/.test(words[from]!.lower)) return found;
  const slice = words.slice(from, copula);
  if (nameRun(words, from) !== copula || !acceptable(field.text.slice(words[from]!.start, words[copula - 1]!.end)))
    return found;
  if (slice.some((word) => word.shape === "odd") || (slice.length > 1 && slice.every((word) => word.shape !== "lower")))
    found.push(proposal(clause, words[from]!.start, words[copula - 1]!.end, "“NAME is proposed”", 7));
  return found;
}
