import type {KeyphraseRow, MentionRow, PairRow, TermRow} from "../../src/analysis/tables.ts";
import type {Extraction} from "../extract/index.ts";
import {acronymExpansions} from "./acronyms.ts";
import type {Expansions, LongForm} from "./acronyms.ts";
import {candidates} from "./candidates.ts";
import type {Candidate, WordedPaper} from "./candidates.ts";
import {communities} from "./communities.ts";
import {fewestPapers} from "./corpus-size.ts";
import {cased, casedWord, countCasing, label, termName} from "./labels.ts";
import type {Spellings} from "./labels.ts";
import {genericWords} from "../text/stopwords.ts";
import {TermFinder} from "./mentions.ts";
import type {Place} from "./mentions.ts";
import {topicPairs} from "./pairs.ts";
import {countedWords, topicsOf} from "./topics.ts";
import type {KeyphraseUse} from "./topics.ts";

export interface TermTables {
  keyphrases: KeyphraseRow[];
  terms: TermRow[];
  mentions: MentionRow[];
  pairs: PairRow[];
}

interface CorpusPaper extends WordedPaper {
  id: string;
  extraction: Extraction;
}

/** A term on its way into the tables. */
interface Term {
  key: string;
  topic: boolean;
  words: string[];
  spellings: Spellings;
  mentions: number;
  /** Positions of the papers that mention it, ascending. */
  postings: number[];
}

/**
 * The tables that depend on all papers of a corpus: its terms, every place that mentions one, the pairs of topics that share
 * papers, and the keyphrases with the terms they are. The same for any order of the papers, but for the order of rows.
 */
export function termTables(papers: {id: string; extraction: Extraction}[]): TermTables {
  const {ofPaper, longs} = acronymExpansions(papers.map(({extraction}) => extraction));
  const corpus = papers.map(({id, extraction}): CorpusPaper => {
    return {id, extraction, words: extraction.words, expansions: ofPaper(extraction)};
  });
  const terms = chooseTerms(corpus, longs);
  const finder = new TermFinder(new Map(terms.map(({key}, i) => [key, i])));
  const places = corpus.map((paper) => finder.places(paper));
  corpus.forEach((paper, position) => count(terms, paper, position, places[position]!));
  const used = new Map(terms.filter(({postings}) => postings.length).map((term) => [term.key, term]));
  const named = nameTerms([...used.values()], corpus);
  const topics = [...used.values()].filter(({topic}) => topic);
  const pairs = topicPairs(
    topics.map(({key, postings}) => ({term: named.get(key)!.term, postings})),
    corpus.length
  );
  const community = communities(
    topics.map(({key}) => named.get(key)!.term),
    pairs
  );
  const rows = [...used.values()].map((term): TermRow => {
    const {term: name, label, variants} = named.get(term.key)!;
    return {
      term: name,
      label,
      papers: term.postings.length,
      mentions: term.mentions,
      community: term.topic ? (community.get(name) ?? null) : null,
      topic: term.topic,
      words: term.words.length,
      variants: variants.join("; ")
    };
  });
  return {
    keyphrases: corpus.flatMap((paper) => keyphraseRows(paper, (key) => named.get(key)?.term)),
    terms: rows.sort((x, y) => y.papers - x.papers || (x.term < y.term ? -1 : 1)),
    mentions: corpus.flatMap((paper, i) => mentionRows(paper, places[i]!, (term) => named.get(terms[term]!.key)!.term)),
    pairs
  };
}

/** A phrase has an acronym if at least this share of its papers introduce one; fewer are slips ("hu-man (HM)"). */
const introducedShare = 0.01;

function chooseTerms(corpus: readonly CorpusPaper[], longs: ReadonlyMap<string, LongForm>): Term[] {
  const keyed = keyphraseUse(corpus);
  const found = candidates(corpus, usualKeyphrases(keyed, corpus.length));
  const acronyms = new Set<string>();
  for (const [key, {words, papers}] of longs) {
    const candidate = found.get(key);
    if (!candidate || papers < introducedShare * candidate.papers) continue;
    acronyms.add(key);
    candidate.words = words;
  }
  const topics = topicsOf(found, corpus, {acronyms, keyed});
  const words = countedWords(found, new Set(topics.map(({key}) => key)), corpus.length);
  const term = ({key, words}: Candidate, topic: boolean): Term => {
    return {
      key,
      topic,
      words,
      spellings: {words: new Map(), attributes: new Map(), short: new Map()},
      mentions: 0,
      postings: []
    };
  };
  return [...topics.map((topic) => term(topic, true)), ...words.map((word) => term(word, false))];
}

/** Keys of phrases that are keyphrases of enough papers for a topic. A word of no content alone is none, whatever it was here. */
function usualKeyphrases(keyed: ReadonlyMap<string, KeyphraseUse>, papers: number): Set<string> {
  const least = fewestPapers(papers);
  return new Set([...keyed].filter(([key, use]) => use.papers >= least && !genericWords.has(key)).map(([key]) => key));
}

/** By key: papers that have a phrase among their keyphrases, and its scores there added up. */
function keyphraseUse(corpus: readonly CorpusPaper[]): Map<string, KeyphraseUse> {
  const uses = new Map<string, KeyphraseUse>();
  for (const {extraction, expansions} of corpus) {
    const scores = new Map<string, number>();
    for (const {term, score} of extraction.keyphrases) {
      const key = keyphraseKey(term, expansions);
      scores.set(key, Math.max(score, scores.get(key) ?? 0));
    }
    for (const [key, score] of scores) {
      const {papers, total} = uses.get(key) ?? {papers: 0, total: 0};
      uses.set(key, {papers: papers + 1, total: total + score});
    }
  }
  return uses;
}

function keyphraseKey(term: string, expansions: Expansions): string {
  return term
    .split(/[ -]/)
    .map((word) => expansions.get(word) ?? word)
    .join("");
}

function count(
  terms: readonly Term[],
  {extraction, words}: CorpusPaper,
  position: number,
  places: readonly Place[]
): void {
  for (const {term: index, field, from, to, ends} of places) {
    const term = terms[index]!;
    term.mentions += 1;
    if (term.postings[term.postings.length - 1] !== position) term.postings.push(position);
    const {plain, keys} = words[field];
    const spelling = extraction[field]
      .slice(plain[2 * from], plain[2 * to - 1])
      .replace(/\s+/g, " ")
      .replace(/’/g, "'");
    const short = to - from === 1 && keys.split(" ")[from] !== term.key;
    const counts = term.spellings[short ? "short" : ends ? "words" : "attributes"];
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
}

interface Name {
  term: string;
  label: string;
  variants: string[];
}

/**
 * What terms are called, no two alike: where "ACL injury" is written of an anterior cruciate ligament in some papers and of nothing that
 * is told in others, the former has its words in full.
 */
function nameTerms(terms: readonly Term[], corpus: readonly CorpusPaper[]): Map<string, Name> {
  const casing = new Map<string, Map<string, number>>();
  for (const {spellings} of terms)
    for (const form of Object.values(spellings).flatMap((forms: Map<string, number>) => [...forms.keys()]))
      for (const [word] of form.matchAll(casedWord)) casing.set(word.toLowerCase(), new Map());
  for (const {extraction, words} of corpus) countCasing(casing, extraction.abstract, words.abstract);
  const named = new Map<string, Name>();
  const taken = new Set<string>();
  const labels = new Set<string>();
  const longs = new Map(
    corpus.flatMap(({extraction}) =>
      extraction.abbreviations.map(({long}) => [long.replaceAll(" ", "").toLowerCase(), long.split(" ")])
    )
  );
  const spelledOut = (words: readonly string[]) => words.flatMap((word) => longs.get(word) ?? [word]);
  const expanded = ({words}: Term) => spelledOut(words).length - words.length;
  const fewestWordsFirst = [...terms].sort(
    (a, b) => a.words.length - b.words.length || expanded(a) - expanded(b) || (a.key < b.key ? -1 : 1)
  );
  for (const {key, words, spellings} of fewestWordsFirst) {
    const written = label(spellings, casing);
    if (labels.has(written.label.toLowerCase())) {
      const full = cased(spelledOut(words).join(" "), casing);
      const free = [...written.variants, full].find((each) => !labels.has(each.toLowerCase()));
      written.variants = [...new Set([written.label, ...written.variants])].filter((each) => each !== free);
      written.label = free ?? `${written.label} (${key})`;
    }
    labels.add(written.label.toLowerCase());
    const name = termName(written.label);
    const spelled = words.join(" ");
    const term = [name, spelled, `${spelled} (${name})`].find((each) => !taken.has(each)) ?? `${name} (${key})`;
    taken.add(term);
    named.set(key, {term, ...written});
  }
  return named;
}

function keyphraseRows(
  {id, extraction, expansions}: CorpusPaper,
  named: (key: string) => string | undefined
): KeyphraseRow[] {
  return extraction.keyphrases.map((keyphrase) => {
    const key = keyphraseKey(keyphrase.term, expansions);
    return {paper: id, ...keyphrase, term: named(key) ?? keyphrase.term};
  });
}

function mentionRows({id, words}: CorpusPaper, places: readonly Place[], name: (term: number) => string): MentionRow[] {
  return places.map(({term, field, from, to}) => {
    const {stored} = words[field];
    return {paper: id, term: name(term), field, start: stored[2 * from]!, end: stored[2 * to - 1]!};
  });
}
