import {atOnce} from "./in-parts.js";
import type {Parts} from "./in-parts.js";
import {meansTheSame, methodKey, readingAcronyms} from "./method-key.js";
import {codeStatuses} from "./tables.js";
import {noCommunity} from "./corpus.js";
import type {Community, Corpus, CorpusData, Method, Paper, Term} from "./corpus.js";

/** Rows of names that are read in one part. */
const inOnePart = 2500;

/**
 * The corpus behind the pages: rows with positions for ids, posting lists as typed arrays, look-up by name. Of tables that come with a
 * lexicon it takes what `applyLexicon` makes of them.
 */
export function openCorpus(data: CorpusData): Corpus {
  return atOnce(openingCorpus(data));
}

/** The same in parts, none of which takes long. */
export function* openingCorpus(data: CorpusData): Parts<Corpus> {
  const terms = termRows(data);
  const topics: number[][] = data.papers.id.map(() => []);
  for (const term of terms) if (term.topic) for (const paper of term.papers) topics[paper]!.push(term.index);
  yield;
  const papers = paperRows(data, terms, topics);
  yield;
  const communities = openCommunities(terms, papers);
  const paperOf = new Map(papers.map((paper) => [paper.id, paper]));
  const termOf = new Map(terms.map((term) => [term.term, term]));
  const communityOf = new Map([...communities, inNoCommunity(papers)].map((community) => [community.id, community]));
  yield;
  const {methodKeyOf, keyAsSpelledOut} = yield* keysOfNames(data);
  const methods: Method[] = [];
  const methodsOf = new Map<string, Method[]>();
  const {paper, name, expansion, role, kind, rule} = data.methods;
  for (let i = 0; i < paper.length; ++i) {
    const key = keyAsSpelledOut(name[i]!, expansion[i]!);
    const method: Method = {
      paper: paper[i]!,
      name: name[i]!,
      key,
      expansion: expansion[i]!,
      role: role[i]!,
      kind: kind[i]!,
      rule: rule[i]!
    };
    methods.push(method);
    const others = methodsOf.get(key);
    if (others) others.push(method);
    else methodsOf.set(key, [method]);
    if (i % inOnePart === inOnePart - 1) yield;
  }
  return {
    papers,
    terms,
    methods,
    links: data.links.paper.map((paper, i) => {
      return {paper, url: data.links.url[i]!, host: data.links.host[i]!, kind: data.links.kind[i]!};
    }),
    digests: data.digests,
    communities,
    problems: data.problems,
    made: data.made,
    lexicon: data.changes ?? [],
    paperOf,
    termOf,
    communityOf,
    methodsOf,
    methodKeyOf
  };
}

function termRows(data: CorpusData): Term[] {
  const {label, community, topic, words, mentions, variants, papers, x, y} = data.terms;
  return data.terms.term.map((term, index): Term => {
    return {
      index,
      term,
      label: label[index]!,
      community: community[index]!,
      topic: topic[index]!,
      words: words[index]!,
      mentions: mentions[index]!,
      variants: variants[index]!,
      papers: Uint32Array.from(papers[index]!),
      x: x[index]!,
      y: y[index]!
    };
  });
}

function paperRows(data: CorpusData, terms: Term[], topics: number[][]): Paper[] {
  const received = receivedDates(data);
  return data.papers.id.map((id, index): Paper => {
    const own = data.papers.date[index]!;
    const date = own ?? received[index] ?? null;
    return {
      index,
      id,
      title: data.papers.title[index]!,
      date,
      dated: own ? "published" : date ? "received" : null,
      authors: data.papers.authors[index]!,
      url: data.papers.url[index]!,
      code: codeStatuses[data.papers.code[index]!]!,
      source: data.papers.source[index]!,
      line: data.papers.line[index]!,
      community: paperCommunity(topics[index]!, terms),
      topics: topics[index]!
    };
  });
}

interface NameKeys {
  methodKeyOf: Corpus["methodKeyOf"];
  /** The same, but that an acronym which its paper spells out as something else is that. */
  keyAsSpelledOut: (name: string, expansion: string | null) => string;
}

/** What gives a name's key: that of another name for what is known by it, as acronyms by what they stand for, and names that the reader has merged. */
function* keysOfNames(data: CorpusData): Parts<NameKeys> {
  const {name, expansion} = data.methods;
  for (let i = 0; i < name.length; ++i) {
    methodKey(name[i]!);
    if (i % inOnePart === inOnePart - 1) yield;
  }
  const meanings = yield* readingAcronyms(
    name.map((name, i) => ({name, expansion: expansion[i]!})),
    data.terms.label.map((label, i) => ({label, variants: data.terms.variants[i]!}))
  );
  const keys = new Map(Array.from(meanings, ([acronym, meaning]) => [acronym, methodKey(meaning)]));
  for (const [name, as] of data.aliases ?? []) keys.set(methodKey(name), methodKey(as));
  for (const [name, key] of keys) if (name === key || keys.has(key)) keys.delete(name);
  const keyOf = (key: string) => keys.get(key) ?? key;
  return {
    methodKeyOf: (name) => keyOf(methodKey(name)),
    keyAsSpelledOut(name, expansion) {
      const key = methodKey(name);
      const meaning = meanings.get(key);
      const own = expansion && meaning && keys.get(key) === methodKey(meaning) && !meansTheSame(expansion, meaning);
      return keyOf(own ? methodKey(expansion) : key);
    }
  };
}

/** By paper, the date of the first dated digest it came in, where fewer than half of that digest's papers have their own. */
function receivedDates(data: CorpusData): (string | undefined)[] {
  const dates: (string | undefined)[] = [];
  for (const {date, appearances} of data.digests) {
    if (!date) continue;
    const own = appearances.filter((paper) => data.papers.date[paper]).length;
    if (2 * own >= appearances.length) continue;
    for (const paper of appearances) if (!dates[paper] || date < dates[paper]) dates[paper] = date;
  }
  return dates;
}

/** The community that most of a paper's topics belong to, rarer topics weighing more (1 / log of document frequency). */
function paperCommunity(topics: number[], terms: Term[]): number {
  const weights = new Map<number, number>();
  for (const topic of topics) {
    const {community, papers} = terms[topic]!;
    if (community >= 0) weights.set(community, (weights.get(community) ?? 0) + 1 / Math.log(2 + papers.length));
  }
  let best = -1;
  for (const [community, weight] of [...weights].sort((a, b) => a[0] - b[0]))
    if (best < 0 || weight > weights.get(best)! + 1e-9) best = community;
  return best;
}

function openCommunities(terms: Term[], papers: Paper[]): Community[] {
  const byCommunity: Term[][] = [];
  for (const term of terms) if (term.community >= 0) (byCommunity[term.community] ??= []).push(term);
  return Array.from(byCommunity, (members = [], index) => {
    members.sort((a, b) => b.papers.length - a.papers.length || (a.term < b.term ? -1 : 1));
    return {
      index,
      id: members[0]?.term ?? String(index),
      label: members
        .slice(0, 2)
        .map((term) => term.label)
        .join(", "),
      terms: members.map((term) => term.index),
      papers: papers.filter((paper) => paper.community === index).map((paper) => paper.index)
    };
  });
}

function inNoCommunity(papers: Paper[]): Community {
  const members = papers.filter(({community}) => community < 0).map(({index}) => index);
  return {index: -1, id: noCommunity, label: "no community", terms: [], papers: members};
}
