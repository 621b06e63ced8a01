import {backgroundFrequency} from "./background.ts";
import type {CandidatePaper, KeyphraseCandidate} from "./keyphrase-candidates.ts";
import {titleShare} from "./word-facts.ts";

/** What a keyphrase is judged by, in groups; most values are 0 or 1, none is far outside. */
const groups = {
  length: "words1 words2 words3 words4 words5",
  title: "inTitle titleEnds onlyTitle",
  position: "firstSentence secondSentence lastSentence early",
  frequency: "twice thrice often logPlaces wordCounts",
  boundaries: "begins ends whole longer longerShare shorter",
  form: "firstAdjective firstParticiple firstGerund firstName firstAdverb firstOther headGerund headName headPlural compound digit capital",
  generic: "firstGeneric headGeneric genericShare allGeneric companionShare",
  background:
    "rarityMean rarityLeast rarityHead unknownWords phraseKnown phrasePapers phraseTitles wordTitles headTitles firstTitles",
  single: "singleTitles singleRarity singleEnds singleTitle singleName",
  context:
    "afterStart afterFunction afterOf afterVerb afterNoun beforeEnd beforeFunction beforeOf beforeVerb beforeNoun",
  shortForms: "shortForm spelledOut",
  established:
    "establishedSingle establishedKnown establishedTitles establishedRarity establishedWordTitles establishedInTitle"
} as const;

export const featureNames: readonly string[] = Object.values(groups).flatMap((names) => names.split(" "));
export const featureCount = featureNames.length;

/** Positions of the features of each group. */
export const featureGroups: Readonly<Record<string, number[]>> = Object.fromEntries(
  Object.entries(groups).map(([group, names]) => [group, names.split(" ").map((name) => featureNames.indexOf(name))])
);

/** Short forms and what they stand for, of one paper. */
export interface ShortForms {
  short: ReadonlySet<string>;
  long: ReadonlySet<string>;
}

/**
 * How far a paper speaks in established terms: 0 = none of its phrases is in the list of common ones, 1 = a quarter or more.
 * Authors in a field with settled terms choose these; elsewhere long phrases of their own.
 */
export function establishedShare({candidates}: CandidatePaper): number {
  let phrases = 0;
  let known = 0;
  for (const {words, key} of candidates.values()) {
    if (words.length < 2) continue;
    phrases += 1;
    known += Number(backgroundFrequency(key) !== null);
  }
  return phrases ? Math.min(1, (4 * known) / phrases) : 0;
}

/** Writes a candidate's features into `out` at `at`. */
export function writeFeatures(
  candidate: KeyphraseCandidate,
  paper: CandidatePaper,
  established: number,
  forms: ShortForms,
  out: Float64Array,
  at: number
): void {
  const {words, tokens, places, key} = candidate;
  const n = words.length;
  const single = n === 1;
  let generic = 0;
  let companion = 0;
  let rare = 0;
  let common = 2;
  let unknown = 0;
  let titles = 0;
  let counts = 0;
  let digit = 0;
  for (const word of words) {
    generic += Number(word.generic);
    companion += Number(word.companion);
    rare += word.rarity;
    if (word.rarity < common) common = word.rarity;
    unknown += Number(word.rarity >= 1);
    titles += word.titles;
    digit ||= Number(word.digit);
    counts += Math.log(paper.counts.get(word.key) ?? 1);
  }
  let f = at;
  for (let k = 1; k <= 5; ++k) out[f++] = Number(k === 5 ? n >= 5 : n === k);
  const inTitle = Number(candidate.titlePlaces > 0);
  out[f++] = inTitle;
  out[f++] = Number(inTitle && candidate.field.field === "title" && candidate.after === "");
  out[f++] = Number(candidate.titlePlaces === places);
  out[f++] = Number(candidate.sentence === 1);
  out[f++] = Number(candidate.sentence === 2);
  out[f++] = Number(candidate.sentence > 2 && candidate.sentence === paper.sentences - 1);
  out[f++] = 1 - Math.log(1 + candidate.first) / Math.log(1 + Math.max(1, paper.words));
  out[f++] = Number(places === 2);
  out[f++] = Number(places === 3);
  out[f++] = Number(places > 3);
  out[f++] = Math.log(places);
  out[f++] = counts / n;
  out[f++] = candidate.begins / places;
  out[f++] = candidate.ends / places;
  out[f++] = candidate.wholes / places;
  out[f++] = Math.log(1 + candidate.longerPlaces);
  out[f++] = candidate.longerPlaces / places;
  out[f++] = Math.log(Math.max(1, candidate.shorterPlaces / places));
  const first = tokens[0]!.class;
  out[f++] = Number(first === "A");
  out[f++] = Number(first === "D");
  out[f++] = Number(!single && first === "G");
  out[f++] = Number(!single && first === "P");
  out[f++] = Number(first === "B");
  out[f++] = Number("IXFVO".includes(first));
  const head = tokens[n - 1]!;
  const last = words[n - 1]!;
  out[f++] = Number(head.class === "G");
  out[f++] = Number(head.class === "P");
  out[f++] = Number(head.normal !== last.key);
  let compound = 0;
  let capital = 0;
  for (let i = 0; i < n; ++i) {
    if (i > 0 && tokens[i]!.gap === "hyphen") compound = 1;
    if (candidate.field.field === "abstract" && tokens[i]!.gap !== "break" && tokens[i]!.text !== tokens[i]!.normal)
      capital = 1;
  }
  out[f++] = compound;
  out[f++] = digit;
  out[f++] = capital;
  out[f++] = Number(words[0]!.generic && !single);
  out[f++] = Number(last.generic);
  out[f++] = generic / n;
  out[f++] = Number(generic === n);
  out[f++] = companion / n;
  out[f++] = rare / n;
  out[f++] = common;
  out[f++] = last.rarity;
  out[f++] = unknown / n;
  const known = single ? null : backgroundFrequency(key);
  const knownTitles = known ? titleShare(known) : 0;
  out[f++] = Number(known !== null);
  out[f++] = known ? Math.log(known.papers) / 10 : 0;
  out[f++] = knownTitles;
  out[f++] = titles / n;
  out[f++] = last.titles;
  out[f++] = words[0]!.titles;
  out[f++] = single ? last.titles : 0;
  out[f++] = single ? last.rarity : 0;
  out[f++] = single ? candidate.ends / places : 0;
  out[f++] = single ? inTitle : 0;
  out[f++] = Number(single && head.class === "P");
  const {before, after} = candidate;
  out[f++] = Number(before === "");
  out[f++] = Number(before === "F");
  out[f++] = Number(before === "O");
  out[f++] = Number(before === "V" || before === "D" || before === "G");
  out[f++] = Number(before === "N" || before === "A" || before === "P");
  out[f++] = Number(after === "");
  out[f++] = Number(after === "F");
  out[f++] = Number(after === "O");
  out[f++] = Number(after === "V" || after === "B");
  out[f++] = Number(after === "N" || after === "A" || after === "P");
  out[f++] = Number(forms.short.has(key));
  out[f++] = Number(forms.long.has(key));
  out[f++] = established * Number(single);
  out[f++] = established * Number(known !== null);
  out[f++] = established * knownTitles;
  out[f++] = (established * rare) / n;
  out[f++] = (established * titles) / n;
  out[f++] = established * inTitle;
}
