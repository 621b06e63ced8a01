import {isKnown} from "./method-known.ts";
import {determiners} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** Verbs that say by themselves that their object is the paper's own. */
export const strong = new Set("propose proposes introduce introduces introducing proposing".split(" "));
/** Verbs that say so with the paper or its authors as their subject. */
export const weak = new Set(
  (
    "present presents presenting develop develops developed developing design designs designed designing devise devises devised devising describe describes release releases released " +
    "build builds built compile compiles compiled compiling synthesize create creates created construct constructs constructed offer offers contribute contributes formulate formulates establish establishes unveil publish " +
    "introduced proposed presented curate curated"
  ).split(" ")
);
/** Verbs that say so where their object's name is explained: "we train NAME, a model". */
export const apposing = new Set(
  "train trained implement implemented collect collected provide provides launch share define advance open-source".split(
    " "
  )
);

const adverb = /^(?:have|has|had|also|then|first|recently|often|typically|usually|\p{L}+ly)$/u;
const thirdParties =
  /^(?:researchers|scholars|scientists|practitioners|they|others|al|works|studies|papers|approaches|methods|efforts|groups|teams|companies|users|engineers)$/;

/** "the proposed NAME", "With proposed NAME"; not "NAME proposed", "who proposed" and "is proposed". */
export function isAdjective(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1];
  if (!before || words[i]!.before !== "") return true;
  if (determiners.has(before.lower)) return true;
  return (
    before.shape === "lower" &&
    !/^(?:which|that|who|have|has|had|we|they|al|is|are|was|were|been|also|further)$/u.test(before.lower)
  );
}

/**
 * Whether the subject of a verb of proposing is somebody else: "researchers propose", "Smith et al. introduced", "BERT, which
 * introduced"; a relative clause is the authors' where what it speaks of is.
 */
export function isOthersVerb(words: readonly NameWord[], i: number): boolean {
  if (!strong.has(words[i]!.lower) && !weak.has(words[i]!.lower)) return false;
  const cited = citedBefore(words, i);
  if (cited >= 0) return !/^(?:we|i|paper|work|study|article|report|thesis|here)$/.test(words[cited]!.lower);
  let at = i - 1;
  while (at >= 0 && words[at + 1]!.before === "" && adverb.test(words[at]!.lower)) --at;
  const subject = words[at];
  if (!subject || !/^(?:\.|\.?\s*[([].*[)\]])?$/.test(words[at + 1]!.before)) return false;
  const before = words[at - 1]?.lower ?? "";
  if (before === "whose" && /^(?:authors|creators|developers|inventors)$/.test(subject.lower)) return true;
  if (/^(?:which|that|who)$/.test(subject.lower)) return isOthersRelative(words, at, words[i]!.lower);
  if (subject.shape === "odd" && isKnown(subject.text)) return true;
  return thirdParties.test(subject.lower) && !/^(?:our|these|proposed)$/.test(before);
}

/** Index of the word before the citation that stands right before a verb: "Smith et al. (2019)", "Smith [3]"; -1 where none does. */
function citedBefore(words: readonly NameWord[], verb: number): number {
  const number = words[verb - 1]?.text ?? "";
  const closes = words[verb]!.before;
  if (!(closes === ")" && year.test(number)) && !(closes === "]" && /^\d{1,3}$/.test(number))) return -1;
  for (let at = verb - 1; at > 0 && verb - at < 5; --at) if (/[([]$/.test(words[at]!.before)) return at - 1;
  return -1;
}

const year = /^(?:19|20)\d\d[a-z]?$/;

/** Whether a relative clause speaks of what others made: of a field-wide name or of methods at large, or of the past. */
function isOthersRelative(words: readonly NameWord[], relative: number, verb: string): boolean {
  const antecedent = words[relative - 1];
  if (!antecedent || words.slice(0, relative).some(isOwnSign)) return false;
  return /ed$|built/.test(verb) || isKnown(antecedent.text) || thirdParties.test(antecedent.lower);
}

/** A word that tells of the authors' own: "our", "novel", a verb of proposing. */
function isOwnSign({lower}: NameWord): boolean {
  return (
    /^(?:our|ours|new|novel|proposed|resulting|this|paper|work)$/.test(lower) ||
    strong.has(lower) ||
    weak.has(lower) ||
    apposing.has(lower)
  );
}
