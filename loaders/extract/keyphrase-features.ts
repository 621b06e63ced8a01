import type {MeasuredCandidate} from "./keyphrase-measures.ts";
import {titleShare} from "./word-facts.ts";

/** A number from about 0 to 1, or whether something is so. */
type Feature = (measured: MeasuredCandidate) => number | boolean;

const knownTitles: Feature = ({known}) => (known ? titleShare(known) : 0);

/** What a keyphrase is judged by. */
const features = {
  length: {
    words1: ({n}) => n === 1,
    words2: ({n}) => n === 2,
    words3: ({n}) => n === 3,
    words4: ({n}) => n === 4,
    words5: ({n}) => n >= 5
  },
  title: {
    inTitle: ({candidate: {titlePlaces}}) => titlePlaces > 0,
    titleEnds: ({candidate: {field, after}}) => field.field === "title" && after === "",
    onlyTitle: ({candidate: {titlePlaces, places}}) => titlePlaces === places
  },
  position: {
    firstSentence: ({candidate: {sentence}}) => sentence === 1,
    secondSentence: ({candidate: {sentence}}) => sentence === 2,
    lastSentence: ({paper, candidate: {sentence}}) => sentence > 2 && sentence === paper.sentences - 1,
    early: ({paper, candidate: {first}}) => 1 - Math.log(1 + first) / Math.log(1 + Math.max(1, paper.words))
  },
  frequency: {
    twice: ({candidate: {places}}) => places === 2,
    thrice: ({candidate: {places}}) => places === 3,
    often: ({candidate: {places}}) => places > 3,
    logPlaces: ({candidate: {places}}) => Math.log(places),
    wordCounts: ({words, paper, n}) => {
      let sum = 0;
      for (const {key} of words) sum += Math.log(paper.counts.get(key) ?? 1);
      return sum / n;
    }
  },
  boundaries: {
    begins: ({candidate: {begins, places}}) => begins / places,
    ends: ({candidate: {ends, places}}) => ends / places,
    whole: ({candidate: {wholes, places}}) => wholes / places,
    longer: ({candidate: {longerPlaces}}) => Math.log(1 + longerPlaces),
    longerShare: ({candidate: {longerPlaces, places}}) => longerPlaces / places,
    shorter: ({candidate: {shorterPlaces, places}}) => Math.log(Math.max(1, shorterPlaces / places))
  },
  form: {
    firstAdjective: ({firstToken}) => firstToken.class === "A",
    firstParticiple: ({firstToken}) => firstToken.class === "D",
    firstGerund: ({n, firstToken}) => n > 1 && firstToken.class === "G",
    firstName: ({n, firstToken}) => n > 1 && firstToken.class === "P",
    firstAdverb: ({firstToken}) => firstToken.class === "B",
    firstOther: ({firstToken}) => "IXFVO".includes(firstToken.class),
    headGerund: ({head}) => head.class === "G",
    headName: ({head}) => head.class === "P",
    headPlural: ({head}) => head.normal !== head.key,
    compound: ({tokens}) => tokens.some(({gap}, i) => i > 0 && gap === "hyphen"),
    digit: ({words}) => words.some(({digit}) => digit),
    capital: ({tokens, candidate: {field}}) =>
      field.field === "abstract" && tokens.some(({gap, text, normal}) => gap !== "break" && text !== normal)
  },
  generic: {
    firstGeneric: ({n, firstWord}) => n > 1 && firstWord.generic,
    headGeneric: ({lastWord}) => lastWord.generic,
    genericShare: ({generic, n}) => generic / n,
    allGeneric: ({generic, n}) => generic === n,
    companionShare: ({words, n}) => words.reduce((sum, {companion}) => sum + Number(companion), 0) / n
  },
  background: {
    rarityMean: ({rarity, n}) => rarity / n,
    rarityLeast: ({leastRarity}) => leastRarity,
    rarityHead: ({lastWord}) => lastWord.rarity,
    unknownWords: ({words, n}) => words.reduce((sum, {rarity}) => sum + Number(rarity >= 1), 0) / n,
    phraseKnown: ({known}) => known !== null,
    phrasePapers: ({known}) => (known ? Math.log(known.papers) / 10 : 0),
    phraseTitles: knownTitles,
    wordTitles: ({titles, n}) => titles / n,
    headTitles: ({lastWord}) => lastWord.titles,
    firstTitles: ({firstWord}) => firstWord.titles
  },
  single: {
    singleTitles: ({n, lastWord}) => n === 1 && lastWord.titles,
    singleRarity: ({n, lastWord}) => n === 1 && lastWord.rarity,
    singleEnds: ({n, candidate: {ends, places}}) => n === 1 && ends / places,
    singleTitle: ({n, candidate: {titlePlaces}}) => n === 1 && titlePlaces > 0,
    singleName: ({n, head}) => n === 1 && head.class === "P"
  },
  context: {
    afterStart: ({candidate: {before}}) => before === "",
    afterFunction: ({candidate: {before}}) => before === "F",
    afterOf: ({candidate: {before}}) => before === "O",
    afterVerb: ({candidate: {before}}) => before === "V" || before === "D" || before === "G",
    afterNoun: ({candidate: {before}}) => before === "N" || before === "A" || before === "P",
    beforeEnd: ({candidate: {after}}) => after === "",
    beforeFunction: ({candidate: {after}}) => after === "F",
    beforeOf: ({candidate: {after}}) => after === "O",
    beforeVerb: ({candidate: {after}}) => after === "V" || after === "B",
    beforeNoun: ({candidate: {after}}) => after === "N" || after === "A" || after === "P"
  },
  shortForms: {
    shortForm: ({key, paper}) => paper.forms.short.has(key),
    spelledOut: ({key, paper}) => paper.forms.long.has(key)
  },
  established: {
    establishedSingle: ({n, paper}) => n === 1 && paper.established,
    establishedKnown: ({known, paper}) => known !== null && paper.established,
    establishedTitles: (measured) => measured.paper.established * Number(knownTitles(measured)),
    establishedRarity: ({rarity, n, paper}) => (paper.established * rarity) / n,
    establishedWordTitles: ({titles, n, paper}) => (paper.established * titles) / n,
    establishedInTitle: ({paper, candidate: {titlePlaces}}) => titlePlaces > 0 && paper.established
  }
} satisfies Record<string, Record<string, Feature>>;

const all: readonly Feature[] = Object.values(features).flatMap((group) =>
  Object.values(group as Record<string, Feature>)
);

export const featureNames: readonly string[] = Object.values(features).flatMap((group) => Object.keys(group));
export const featureCount = all.length;

/** Positions of the features of each group. */
export const featureGroups: Readonly<Record<string, number[]>> = Object.fromEntries(
  Object.entries(features).map(([name, group]) => [name, Object.keys(group).map((each) => featureNames.indexOf(each))])
);

/** Writes a candidate's features into `row`, from `at` on, in the order of `featureNames`. */
export function writeFeatures(measured: MeasuredCandidate, row: Float64Array, at: number): void {
  for (let f = 0; f < featureCount; ++f) row[at + f] = Number(all[f]!(measured));
}
