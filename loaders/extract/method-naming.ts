import {definitionAt, nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {knownKind} from "./method-known.ts";
import {acceptable, acceptableShort, clauseStart, isCamel, proposal, markedEnd} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/** Words that give a name: "a model called NAME", "which we term NAME", "we refer to it as NAME". */
export const namings = new Set(
  "called named namely dubbed termed coined nicknamed denoted abbreviated call name dub term coin refer referred known hereafter henceforth hereinafter".split(
    " "
  )
);

const own =
  /\b(?:we|our|us|paper|work|study|article|report|thesis|letter|novel|herein|new|this\s+(?:new\s+)?(?:algorithm|method|approach|model|framework|system|agent|technique|strategy|architecture|metric|dataset|benchmark))\b/i;
const passing =
  /\b(?:so|also|commonly|often|sometimes|usually|typically|traditionally|generally|widely|formerly|well|is|are|was|were|been)$/;
const phenomenon =
  /\b(?:phenomen(?:on|a)|problems?|tasks?|effects?|issues?|challenges?|settings?|propert(?:y|ies)|gap|bias|regime|field|area|subset|class|condition|state|species|cells?|set|space|group|notion|quantity|type|kind|form)\s*,?$/i;
/** Behind a name: "in the literature", "by Smith et al." gave it. */
const byOthers =
  /^["”’')]*\s*(?:[([][^)\]]*[)\]]\s*)?(?:in\s+(?:the\s+|some\s+|many\s+)?(?:(?:prior|previous|existing|recent|related|earlier|\w+ing)\s+)?(?:literature|works?|papers|stud(?:y|ies)|communit(?:y|ies)|field)\b|by\s+(?:(?:prior|previous|earlier|other)\s|[^.;,]{2,40}?\bet\s+al\b))/;
const lowerStops =
  /^(?:that|which|to|for|in|on|with|by|is|are|as|and|or|where|using|based|from|at|can|consisting|designed|when|while|because|has|have|it|we|of)$/;

/** The names given by the naming word `words[trigger]`: none for phenomena, and none that others gave. */
export function namesGiven(clause: Clause, trigger: number): Candidate[] {
  const {words, field} = clause;
  const {lower} = words[trigger]!;
  const before = field.text.slice(clauseStart(clause), words[trigger]!.start).trimEnd();
  if (lower === "known" && !ownHead.test(before)) return [];
  const active = /^(?:call|name|dub|term|coin|refer)$/.test(lower);
  if (lower === "named" && /^entit/.test(words[trigger + 1]?.lower ?? "")) return [];
  const joined = active && goesOn.test(before) && /^(?:it|them)$/.test(words[trigger + 1]?.lower ?? "");
  if (active && !joined && !/\b(?:we|i)(?:\s+(?:also|will|further|then|simply|hereby|have|can))?$/i.test(before))
    return [];
  const introduced = isIntroduced(lower, before);
  if (!active && !introduced && (passing.test(before) || !own.test(clause.text))) return [];
  if (lower !== "namely" && phenomenon.test(before.replace(/(?:,?\s*(?:which|that|what))?\s+we$|,?\s+and$/i, "")))
    return [];
  const at = nameStart(words, trigger, active);
  const first = words[at];
  if (!first || /[.;)]/.test(first.before) || (first.before.includes("(") && lower !== "namely")) return [];
  const marked = markedEnd(clause, at);
  let end = Math.max(nameRun(words, at), marked);
  const spelled = clause.definitions.find((d) => d.longStart === first.start);
  if (end === at && spelled) end = words.findIndex((word) => word.start >= spelled.longEnd);
  if (end === at)
    end = plainName(clause, at, lower, active ? field.text.slice(clauseStart(clause), first.start) : before);
  if (end <= at) return [];
  const next = words[end];
  if (trigger > 0 && byOthers.test(field.text.slice(words[end - 1]!.end, words[end - 1]!.end + 60))) return [];
  if (next?.before === "" && /^(?:task|problem|setting|challenge|dilemma|phenomenon|effect)s?$/.test(next.lower))
    return [];
  if (lower === "namely" && next?.before === "," && !/^(?:which|a|an|that|to|for|the)$/.test(next.lower)) return [];
  const rule = active ? `“we ${lower} … NAME”` : `“${lower} NAME”`;
  const defined =
    clause.definitions.find(
      (d) => (next?.before.startsWith("(") && d.shortStart === next.start) || d.longStart === first.start
    ) ?? definitionAt(clause, first.start, words[end - 1]!.end);
  if (defined)
    return acceptableShort(clause, defined)
      ? [proposal(clause, defined.shortStart, defined.shortEnd, rule, 9, defined.long)]
      : [];
  const name = field.text.slice(first.start, words[end - 1]!.end);
  const other = words[end + 1];
  if (next?.lower === "or" && other?.shape === "odd" && acceptable(other.text))
    return [proposal(clause, other.start, other.end, rule, 9, name)];
  if (!acceptable(name) && !isGivenAnew(name, words[trigger]!.lower)) return [];
  const weight = marked || words.slice(at, end).some((word) => word.shape !== "lower") ? 9 : 6;
  if (joined && weight < 9) return [];
  const found = [proposal(clause, first.start, words[end - 1]!.end, rule, weight)];
  if (next?.lower === "and" && other && isCamel(other) && acceptable(other.text))
    found.push(proposal(clause, other.start, other.end, rule, weight));
  return found;
}

const ownHead = /\b(?:our|the\s+(?:proposed|resulting|new))\s+(?:[\w-]+\s+){0,3}[\w-]+,?$/i;

/** "we build an index over columns and", before "call it NAME". */
const goesOn = /\b(?:we|i)\s[^;:]*,?\s+and(?:\s+(?:then|thus|hence|therefore|also|simply))?$/i;

/** "our approach is called", "a framework, dubbed": without a word of the authors where that is plain enough. */
function isIntroduced(trigger: string, before: string): boolean {
  if (ownSubject.test(before) || ownResult.test(before)) return true;
  const subject = /^(?:the|this)\s+(?:[\w-]+\s+)?([\w-]+)\s+is$/i.exec(before)?.[1];
  if (subject && headKind(subject.toLowerCase())) return true;
  const head = /^(?:the|an?|this)\s+(?:[\w-]+\s+){0,5}?([\w-]+),?$/i.exec(before)?.[1];
  return /^(?:dubbed|coined|named)$/.test(trigger) && !!head && headKind(head.toLowerCase()) !== undefined;
}

const ownSubject =
  /\b(?:our|the\s+(?:proposed|resulting|new)|this\s+new)\s+(?:[\w-]+\s+){1,4}(?:is|are)(?:\s+(?:also|therefore|thus|hence))?$/i;

/** A name made of known parts that is itself none, where it is given as a name: "a data set named 3D-Wave". */
function isGivenAnew(name: string, trigger: string): boolean {
  return (
    /^(?:named|dubbed|called|termed|name|dub|call|term)$/.test(trigger) &&
    /\p{L}-\p{Lu}\p{Ll}/u.test(name) &&
    !knownKind(name)
  );
}

/** "the resulting sampler,", "our solver, which is", "this yields a sampler": what is named is the authors' own. */
const ownResult =
  /\b(?:our|(?:the|this|an?)\s+(?:proposed|resulting|resultant|derived|new|novel)|(?:the\s+result\s+is|(?:yield|giv|produc|creat)(?:es?|ing|s)|(?:result|end)(?:s|ing)?\s+(?:in|with)|lead(?:s|ing)?\s+to|(?:obtain|deriv|arriv)(?:e|es|ing)?(?:\s+at)?)\s+(?:an?|the))\s+(?:[\w-]+\s+){0,5}?[\w-]+,?(?:\s+(?:which|that)(?:\s+(?:is|are))?)?$/i;

/** Index of the name's first word: behind "as", behind the object of "we call it", behind articles. */
function nameStart(words: readonly NameWord[], trigger: number, active: boolean): number {
  let at = trigger + 1;
  if (/^refer/.test(words[trigger]!.lower)) {
    while (words[at] && words[at]!.lower !== "as" && at < trigger + 12) ++at;
    if (words[at]?.lower !== "as") return words.length;
  } else if (
    active &&
    words[at]?.before === "" &&
    /^(?:it|this|them|these|our|the|such|that|its)$/.test(words[at]!.lower)
  ) {
    const object = at;
    while (
      words[at] &&
      at - object < 7 &&
      words[at]!.shape === "lower" &&
      (at === object || words[at]!.before === "") &&
      words[at]!.lower !== "as" &&
      !(at > object + 1 && headKind(words[at - 1]!.lower) && !headKind(words[at]!.lower))
    )
      ++at;
    const pronoun = /^(?:it|them)$/.test(words[object]!.lower);
    if (!pronoun && (!words[at] || words[at]!.before.startsWith(","))) return words.length;
    if (pronoun) at = object + 1;
  }
  while (words[at]?.shape === "lower" && /^(?:as|by|the|a|an|our|of)$/.test(words[at]!.lower) && at < trigger + 14)
    ++at;
  return at;
}

/** Index after a name in lower case, where what is named is a method and its like; `at` where it is none. */
function plainName(clause: Clause, at: number, trigger: string, before: string): number {
  const {words} = clause;
  if (trigger === "namely" || trigger === "denoted") return at;
  let end = at;
  while (words[end] && end - at < 4 && (end === at || words[end]!.before === "") && !lowerStops.test(words[end]!.lower))
    ++end;
  if (end - at === 1 && !words[at]!.text.includes("-") && trigger !== "dubbed") return at;
  if (!isNounPhrase(clause, words[at]!.start, words[end - 1]?.end ?? 0)) return at;
  if (words[end]?.lower === "or" && words[end + 1]?.shape === "odd") return end;
  const nouns = before.toLowerCase().match(/[a-z-]+/g) ?? [];
  return nouns.slice(trigger === "called" ? -1 : -8).some((word) => headKind(word)) ? end : at;
}

/** Whether the words between two offsets have no verb among them and end in a noun. */
function isNounPhrase({field}: Clause, start: number, end: number): boolean {
  const tokens = field.sentences.flatMap(({tokens}) =>
    tokens.filter((token) => token.start >= start && token.end <= end)
  );
  return /[NPG]/.test(tokens.at(-1)?.class ?? "") && tokens.every((token) => token.class !== "V");
}
