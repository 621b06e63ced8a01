import {backgroundFrequency} from "./background.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {isKnown} from "./method-known.ts";
import {namesGiven, namings} from "./method-naming.ts";
import {namesInObject} from "./method-object.ts";
import {
  acceptable,
  acceptableShort,
  clauseStart,
  determiners,
  generic,
  isCamel,
  isCopula,
  proposal
} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** Verbs that say by themselves that their object is the paper's own. */
const strong = new Set("propose proposes introduce introduces introducing proposing".split(" "));
/** Verbs that say so with the paper or its authors as their subject. */
const weak = new Set(
  (
    "present presents presenting develop develops developed developing design designs designed designing devise devises devised devising describe describes release releases released " +
    "build builds built compile compiles compiled compiling synthesize create creates created construct constructs constructed offer offers contribute contributes formulate formulates establish establishes unveil publish " +
    "introduced proposed presented curate curated"
  ).split(" ")
);
/** Verbs that say so where their object's name is explained: "we train NAME, a model". */
const apposing = new Set(
  "train trained implement implemented collect collected provide provides launch share define advance open-source".split(
    " "
  )
);
const passives = new Set(
  "proposed introduced presented designed developed devised constructed built created".split(" ")
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
    if (lower === "our" || ((lower === "proposed" || lower === "resulting") && !isCopula(words[i - 1]?.lower)))
      found.push(...namesOwned(clause, i));
    if (namings.has(lower)) found.push(...namesGiven(clause, i));
  }
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

const adverb = /^(?:have|has|had|also|then|first|recently|often|typically|usually|\p{L}+ly)$/u;
const thirdParties =
  /^(?:researchers|scholars|scientists|practitioners|they|others|al|works|studies|papers|approaches|methods|efforts|groups|teams|companies|users|engineers)$/;

/** Whether the subject of a verb of proposing is somebody else: "researchers propose", "Smith et al. introduced". */
function isOthersVerb(words: readonly NameWord[], i: number): boolean {
  if (!strong.has(words[i]!.lower) && !weak.has(words[i]!.lower)) return false;
  let at = i - 1;
  while (at >= 0 && words[at + 1]!.before === "" && adverb.test(words[at]!.lower)) --at;
  const subject = words[at];
  if (!subject || !/^(?:\.|\.?\s*[([].*[)\]])?$/.test(words[at + 1]!.before)) return false;
  return thirdParties.test(subject.lower) && !/^(?:our|these|proposed)$/.test(words[at - 1]?.lower ?? "");
}

/** "the proposed method", "has been proposed", "was introduced": nobody proposes anything here. */
function isParticiple(words: readonly NameWord[], i: number): boolean {
  const {lower} = words[i]!;
  const before = words[i - 1]?.lower ?? "";
  if (/^(?:is|are|was|were|been|be|being|the|a|an|recently|previously|newly|not)$/.test(before)) return true;
  return /ed$|built/.test(lower) && !/^(?:we|i|have|has|and|also|then|further)$/.test(before);
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
  if (copula === 0 || words[copula]!.before !== "") return found;
  let from = copula;
  while (from > 0 && words[from]!.before === "" && from > copula - 6) --from;
  while (from < copula && determiners.has(words[from]!.lower)) ++from;
  const slice = words.slice(from, copula);
  if (nameRun(words, from) !== copula || !acceptable(field.text.slice(words[from]!.start, words[copula - 1]!.end)))
    return found;
  if (slice.some((word) => word.shape === "odd") || (slice.length > 1 && slice.every((word) => word.shape !== "lower")))
    found.push(proposal(clause, words[from]!.start, words[copula - 1]!.end, "“NAME is proposed”", 7));
  return found;
}

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

/** "our NAME", "the proposed NAME". */
function namesOwned(clause: Clause, i: number): Candidate[] {
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
  const run = nameRun(words, at);
  if (!words.slice(at, run).some((word) => isCamel(word) && !isKnown(word.text))) return [];
  const [start, end] = [words[at]!.start, words[run - 1]!.end];
  if (!acceptable(clause.field.text.slice(start, end))) return [];
  return [proposal(clause, start, end, words[i]!.lower === "our" ? "“our NAME”" : "“the proposed NAME”", 6)];
}
