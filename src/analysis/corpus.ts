import {group} from "d3-array";
import {applyLexicon} from "./lexicon-apply.js";
import type {BuiltLexicon, LexiconChange} from "./lexicon-apply.js";
import {acronymMeanings, methodKey} from "./method-key.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus, DigestRow, LinkKind, MethodKind, MethodRole, ProblemRow} from "./tables.js";

/** The tables in columns, as pages load them: everything but the texts. Papers are named by their position. */
export interface CorpusData {
  papers: {
    id: string[];
    title: string[];
    date: (string | null)[];
    authors: (string | null)[];
    url: (string | null)[];
    /** Position in `codeStatuses`. */
    code: number[];
    source: string[];
    line: number[];
  };
  terms: {
    term: string[];
    label: string[];
    /** Position in `communities`; -1 = in none. */
    community: number[];
    topic: boolean[];
    words: number[];
    mentions: number[];
    variants: string[][];
    /** Papers that mention the term, ascending. */
    papers: number[][];
    /** Position in the drawing of the network, px from its middle. */
    x: number[];
    y: number[];
  };
  methods: {
    paper: number[];
    name: string[];
    expansion: (string | null)[];
    role: MethodRole[];
    kind: MethodKind[];
    rule: string[];
  };
  links: {paper: number[]; url: string[]; host: string[]; kind: LinkKind[]};
  digests: (DigestRow & {appearances: number[]})[];
  problems: ProblemRow[];
  /** What made the tables: versions of packages and the parameters of each step. */
  made: {versions: Record<string, string>; parameters: Record<string, string | number>};
  /** The lexicon of the file, which these tables are still without; absent where there is none, and once it is applied. */
  lexicon?: BuiltLexicon;
  /** What each line of the lexicon did, once it is applied. */
  changes?: LexiconChange[];
  /** Names that count as other names by the lexicon: [name, what it counts as]. */
  aliases?: [string, string][];
}

/** One paper's abstract as a person reads it; spans are offsets into the plain title or abstract. */
export interface PaperText {
  abstract: string;
  /** The sentence that decides the code status; null when the status is none. */
  codeSentence: string | null;
  keyphrases: {rank: number; term: string; phrase: string; field: 0 | 1; start: number; end: number}[];
  /** Mentions of terms: [position in `terms`, field (0 title, 1 abstract), start, end]. */
  mentions: [number, 0 | 1, number, number][];
  /** Names and links in the order of the corpus' `methods` and `links` of this paper: [field, start, end]. */
  methods: [0 | 1, number, number][];
  links: [0 | 1, number, number][];
}

export type Dated = "published" | "received";

export interface Paper {
  index: number;
  id: string;
  title: string;
  /** Own date where known, else that of its digest where the digest has few own dates; null when neither. */
  date: string | null;
  /** What `date` is: when the paper was first published, or when its digest was received. */
  dated: Dated | null;
  authors: string | null;
  url: string | null;
  code: CodeStatus;
  source: string;
  line: number;
  /** Position in `Corpus.communities`; -1 = in none. */
  community: number;
  /** Positions in `Corpus.terms` of the topics it mentions. */
  topics: number[];
}

export interface Term {
  index: number;
  term: string;
  label: string;
  community: number;
  topic: boolean;
  words: number;
  mentions: number;
  variants: string[];
  papers: Uint32Array;
  x: number;
  y: number;
}

export interface Method {
  paper: number;
  name: string;
  /** Name folded for comparison; one key is one method all over the corpus. */
  key: string;
  expansion: string | null;
  role: MethodRole;
  kind: MethodKind;
  rule: string;
}

export interface Link {
  paper: number;
  url: string;
  host: string;
  kind: LinkKind;
}

export interface Community {
  index: number;
  /** Term of its leading topic: what a URL calls it. */
  id: string;
  /** Its two leading topics. */
  label: string;
  /** Positions in `Corpus.terms`, most papers first. */
  terms: number[];
  /** Positions in `Corpus.papers`. */
  papers: number[];
}

export interface Digest extends DigestRow {
  appearances: number[];
}

export interface Corpus {
  papers: Paper[];
  terms: Term[];
  methods: Method[];
  links: Link[];
  digests: Digest[];
  communities: Community[];
  problems: ProblemRow[];
  made: CorpusData["made"];
  /** What each line of the lexicon did. */
  lexicon: LexiconChange[];
  paperOf: Map<string, Paper>;
  termOf: Map<string, Term>;
  communityOf: Map<string, Community>;
  /** Rows of `methods` by their key. */
  methodsOf: Map<string, Method[]>;
  /** The key of a name in this corpus: an acronym has the key of what it stands for. */
  methodKeyOf: (name: string) => string;
}

/** The id by which a selection and a URL call the papers of no community; it is in `communityOf`, not in `communities`. */
export const noCommunity = "none";

function inNoCommunity(papers: Paper[]): Community {
  const members = papers.filter(({community}) => community < 0).map(({index}) => index);
  return {index: -1, id: noCommunity, label: "no community", terms: [], papers: members};
}

/**
 * The corpus behind the pages: rows with positions for ids, posting lists as typed arrays, look-up by name. The file's lexicon is
 * applied unless `applyLexicon` has applied one.
 */
export function openCorpus(raw: CorpusData): Corpus {
  const data = raw.lexicon ? applyLexicon(raw, raw.lexicon.entries).data : raw;
  const terms = data.terms.term.map((term, index): Term => {
    const {label, community, topic, words, mentions, variants, papers, x, y} = data.terms;
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
  const topics: number[][] = data.papers.id.map(() => []);
  for (const term of terms) if (term.topic) for (const paper of term.papers) topics[paper]!.push(term.index);
  const received = receivedDates(data);
  const papers = data.papers.id.map((id, index): Paper => {
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
  const standsFor = keysOfNames(data);
  const methodKeyOf = (name: string) => standsFor.get(methodKey(name)) ?? methodKey(name);
  const methods = data.methods.paper.map((paper, i): Method => {
    const {name, expansion, role, kind, rule} = data.methods;
    return {
      paper,
      name: name[i]!,
      key: methodKeyOf(name[i]!),
      expansion: expansion[i]!,
      role: role[i]!,
      kind: kind[i]!,
      rule: rule[i]!
    };
  });
  const communities = openCommunities(terms, papers);
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
    paperOf: new Map(papers.map((paper) => [paper.id, paper])),
    termOf: new Map(terms.map((term) => [term.term, term])),
    communityOf: new Map([...communities, inNoCommunity(papers)].map((community) => [community.id, community])),
    methodsOf: group(methods, (method) => method.key),
    methodKeyOf
  };
}

/** Keys of names that are known by another: acronyms by what they stand for, and names that the reader has merged. */
function keysOfNames(data: CorpusData): Map<string, string> {
  const {name, expansion} = data.methods;
  const meanings = acronymMeanings(
    name.map((name, i) => ({name, expansion: expansion[i]!})),
    data.terms.label.map((label, i) => ({label, variants: data.terms.variants[i]!}))
  );
  const keys = new Map(Array.from(meanings, ([acronym, meaning]) => [acronym, methodKey(meaning)]));
  for (const [name, as] of data.aliases ?? []) keys.set(methodKey(name), methodKey(as));
  for (const [name, key] of keys) if (name === key || keys.has(key)) keys.delete(name);
  return keys;
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
