import type {BuiltLexicon, LexiconChange} from "./lexicon-apply.js";
import type {CodeStatus, DigestRow, LinkKind, MethodKind, MethodRole, ProblemRow} from "./tables.js";

export {openCorpus} from "./open-corpus.js";

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
