import {backgroundFrequency} from "../extract/background.ts";
import {companionWords, genericWords, stopwords} from "../text/stopwords.ts";
import type {Candidate, WordedPaper} from "./candidates.ts";
import {fewestPapers, mostTopics} from "./corpus-size.ts";
import {TermFinder} from "./mentions.ts";
import type {Place} from "./mentions.ts";

/** A phrase that repeats a shorter one with a word of no content in front needs this share of the shorter one's papers. */
const leadingShare = 0.5;
/** Share of a phrase's papers, here and in research at large, that have it in their title: what names a subject is above it. */
const titleShares = {word: 0.075, genericPhrase: 0.05, subject: 0.18};
/** Share of a phrase's papers where it ends a noun phrase; a phrase below it is an attribute ("high-resolution"). */
const endsShare = 0.2;
/** The same of a compound, where nothing may follow: "self-attention" closes noun phrases, "text-to-image" hardly ever. */
const compoundShare = 0.3;
/** A word that is a verb in more than this share of its papers, as those where it is a noun are 1, is none to count. */
const verbShare = 0.5;
/** A keyphrase of this share of the papers that have it, which titles name, is a subject whatever its words: "time series". */
const subjectKeyphraseShare = 0.5;
/** Share of a gerund's papers where it is the head of a longer noun phrase; below it, it is a verb ("measuring"). */
const gerundHeads = 0.2;
/** The same of any other word but a name, with a few papers more: "mind" hardly ever is a head. */
const wordHeads = {share: 0.1, papers: 5, heads: 1} as const;

/** Candidates that say something of a subject, by the words they are made of and by how they are used. */
function contentful(candidates: ReadonlyMap<string, Candidate>, {acronyms, keyed}: TopicEvidence): Candidate[] {
  const known = new Map<string, boolean>();
  const isContentful = (candidate: Candidate): boolean => {
    let answer = known.get(candidate.key);
    if (answer === undefined) known.set(candidate.key, (answer = judge(candidate)));
    return answer;
  };
  const judge = (candidate: Candidate): boolean => {
    const {words, papers, ends, closes, hyphened, key} = candidate;
    const generic = words.filter((word) => genericWords.has(word) || stopwords.has(word)).length;
    const subject = isSubject(candidate, keyed.get(key));
    if ((generic === words.length && !subject) || !/\p{L}{2}/u.test(key)) return false;
    if (ends < endsShare * papers) return false;
    if (hyphened > 0.5 * papers && closes < compoundShare * papers) return false;
    if (acronyms.has(key) || subject) return true;
    if (words.length === 1) return isTopicWord(candidate);
    const [first, last] = [words[0]!, words[words.length - 1]!];
    if (stopwords.has(last)) return false;
    if (genericWords.has(first) || stopwords.has(first)) {
      const rest = candidates.get(words.slice(1).join(""));
      if (!rest || papers < leadingShare * rest.papers) return false;
    }
    if (genericWords.has(last)) {
      const rest = candidates.get(words.slice(0, -1).join(""));
      if (rest && isContentful(rest)) return false;
    }
    const own = words.some((word) => !genericWords.has(word) && !companionWords.has(word) && !stopwords.has(word));
    return (generic === 0 && own) || titleShare(candidate) >= titleShares.genericPhrase;
  };
  return [...candidates.values()].filter(isContentful);
}

function isSubject(candidate: Candidate, use: KeyphraseUse | undefined): boolean {
  if (!use || candidate.words.length === 1 || use.papers < subjectKeyphraseShare * candidate.papers) return false;
  return candidate.closes >= 0.5 * candidate.papers && titleShare(candidate) >= titleShares.subject;
}

function isTopicWord(candidate: Candidate): boolean {
  const {key, papers, gerunds, heads, names} = candidate;
  if (key.length < 3 || companionWords.has(key) || isVerb(candidate)) return false;
  if (gerunds * 2 > papers && heads < gerundHeads * papers) return false;
  if (names * 2 <= papers && heads + wordHeads.heads < wordHeads.share * (papers + wordHeads.papers)) return false;
  return titleShare(candidate) >= titleShares.word;
}

function isVerb({papers, verbs}: Candidate): boolean {
  return verbs > verbShare * papers;
}

/** Drawn to 0.1 where papers are few. */
function titleShare({key, papers, titles}: Candidate): number {
  const background = backgroundFrequency(key);
  return (titles + (background?.titles ?? 0) + 2) / (papers + (background?.papers ?? 0) + 20);
}

/** A topic stands on its own, not inside a longer one, in at least this share of its papers: by number of words. */
const aloneShare = [0, 0.5, 0.4] as const;

/** A topic is what papers are about: often in titles, or a keyphrase of at least this share of the papers that mention it. */
const keyphraseShare = 0.05;
/** The same, with a few papers more, of a single word that is often in titles: "lens" is in many and a keyphrase of none. */
const leadingKeyphrases = {share: 0.02, papers: 10, keyphrases: 1} as const;

/** A topic of three words and more is not cut in two by another in this share of its places: "tuning large language" models is. */
const overrunShare = 0.5;

/**
 * Words of a subject are repeated where they occur (Church & Gale 1995): places per paper of a single word or of a phrase that a word
 * without content ends, drawn to the usual where papers are few. What leads titles needs none, nor a phrase that is a keyphrase of half
 * its papers.
 */
const repeated = {word: 1.18, phrase: 1.25, usual: 1.4, papers: 10, titles: 0.3, keyphrases: 0.5} as const;

/** Papers that have a phrase among their keyphrases, and its scores there added up. */
export interface KeyphraseUse {
  papers: number;
  total: number;
}

/** What else is known of phrases, by key: which have an acronym, and which are keyphrases. */
export interface TopicEvidence {
  acronyms: ReadonlySet<string>;
  keyed: ReadonlyMap<string, KeyphraseUse>;
}

/** The topics of a corpus: contentful phrases that live on their own, those of the most papers. */
export function topicsOf(
  found: ReadonlyMap<string, Candidate>,
  papers: readonly WordedPaper[],
  evidence: TopicEvidence
): Candidate[] {
  const {acronyms, keyed} = evidence;
  const least = fewestPapers(papers.length);
  const possible = contentful(found, evidence);
  const finder = new TermFinder(new Map(possible.map(({key}, i) => [key, i])));
  const all = new Uint32Array(possible.length);
  const alone = new Uint32Array(possible.length);
  const mentions = new Uint32Array(possible.length);
  const overrun = new Uint32Array(possible.length);
  for (const paper of papers) {
    const places = finder.places(paper);
    for (const term of new Set(places.map((place) => place.term))) all[term]! += 1;
    for (const term of new Set(places.filter(({inside}) => inside < 0).map((place) => place.term))) alone[term]! += 1;
    places.forEach((place, i) => {
      mentions[place.term]! += 1;
      if (isOverrun(places, i)) overrun[place.term]! += 1;
    });
  }
  return possible
    .map((candidate, i) => ({
      candidate,
      papers: all[i]!,
      alone: alone[i]!,
      mentions: mentions[i]!,
      overrun: overrun[i]!,
      keyed: keyed.get(candidate.key)
    }))
    .filter(
      ({candidate, papers: mentioned, keyed: use}) =>
        acronyms.has(candidate.key) ||
        (titleShare(candidate) >= titleShares.subject && (candidate.words.length > 1 || leadsPapers(mentioned, use))) ||
        (use && use.papers >= keyphraseShare * mentioned)
    )
    .filter(({candidate, overrun, mentions}) => candidate.words.length < 3 || overrun < overrunShare * mentions)
    .filter((topic) => acronyms.has(topic.candidate.key) || isRepeated(topic))
    .filter((topic) => topic.alone >= least && topic.alone >= share(topic.candidate) * topic.papers)
    .sort((x, y) => y.papers - x.papers || scored(y) - scored(x) || (x.candidate.key < y.candidate.key ? -1 : 1))
    .slice(0, mostTopics(papers.length))
    .map(({candidate}) => candidate);
}

function leadsPapers(mentioned: number, use: KeyphraseUse | undefined): boolean {
  const {share, papers, keyphrases} = leadingKeyphrases;
  return (use?.papers ?? 0) + keyphrases >= share * (mentioned + papers);
}

/** Whether another place begins inside a place and ends after it. */
function isOverrun(places: readonly Place[], i: number): boolean {
  const {field, from, to} = places[i]!;
  for (let j = i + 1; j < places.length && places[j]!.field === field && places[j]!.from < to; ++j)
    if (places[j]!.from > from && places[j]!.to > to) return true;
  return false;
}

function isRepeated({
  candidate,
  papers,
  mentions,
  keyed
}: {
  candidate: Candidate;
  papers: number;
  mentions: number;
  keyed: KeyphraseUse | undefined;
}): boolean {
  const {words} = candidate;
  const isPhrase = words.length > 1;
  if (isPhrase && !genericWords.has(words[words.length - 1]!)) return true;
  if (isPhrase && (keyed?.papers ?? 0) >= repeated.keyphrases * papers) return true;
  if (titleShare(candidate) >= repeated.titles) return true;
  return (
    mentions + repeated.usual * repeated.papers >=
    (isPhrase ? repeated.phrase : repeated.word) * (papers + repeated.papers)
  );
}

/** In thousandths, which add up to the same in any order of the papers. */
function scored({keyed}: {keyed: KeyphraseUse | undefined}): number {
  return Math.round(1000 * (keyed?.total ?? 0));
}

function share({words}: Candidate): number {
  return aloneShare[Math.min(words.length, 2)]!;
}

const mostWords = 300;

/** The single words of content in the most papers, other than topics: what a reader counts who counts words. */
export function countedWords(
  found: ReadonlyMap<string, Candidate>,
  topics: ReadonlySet<string>,
  papers: number
): Candidate[] {
  const least = Math.min(2, papers);
  return [...found.values()]
    .filter(
      (word) =>
        word.words.length === 1 && word.papers >= least && !topics.has(word.key) && isWord(word.key) && !isVerb(word)
    )
    .sort((x, y) => y.papers - x.papers || (x.key < y.key ? -1 : 1))
    .slice(0, mostWords);
}

function isWord(key: string): boolean {
  return key.length > 2 && /^\p{L}/u.test(key) && !genericWords.has(key) && !stopwords.has(key);
}
