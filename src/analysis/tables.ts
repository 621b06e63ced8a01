/** The tables' rows: the contract between loaders, pages, the command line and anyone who reuses the data. */

export const codeStatuses = ["linked", "promised", "claimed", "page", "none"] as const;
export type CodeStatus = (typeof codeStatuses)[number];

export type Field = "title" | "abstract";
export type MethodRole = "proposed" | "mentioned";
export type MethodKind = "method" | "model" | "dataset" | "metric" | "tool" | "other";
export type LinkKind = "code" | "project" | "model" | "dataset" | "demo" | "paper" | "other";
export type Severity = "error" | "warning" | "note";

/** `start` and `end` are character offsets into the field as stored in `papers`. */
export interface Span {
  field: Field;
  start: number;
  end: number;
}

/** `title` and `abstract` are exactly as read; further columns come from the .csv beside a digest. */
export interface PaperRow {
  id: string;
  title: string;
  abstract: string;
  /** First published: ISO day, month or year, as exact as known. */
  date: string | null;
  /** Names in their order, divided by "; ", which no name holds. */
  authors: string | null;
  url: string | null;
  code: CodeStatus;
  source: string;
  line: number;
  [column: string]: string | number | null;
}

export interface DigestRow {
  digest: string;
  date: string | null;
  source: string;
  format: string;
  records: number;
  papers: number;
  merged: number;
  problems: number;
}

export interface AppearanceRow {
  paper: string;
  digest: string;
  /** 1 = first in the digest. */
  position: number;
}

export interface KeyphraseRow extends Span {
  paper: string;
  /** 1 = best. */
  rank: number;
  phrase: string;
  term: string;
  score: number;
}

export interface TermRow {
  term: string;
  /** The commonest way it is written. */
  label: string;
  /** Document frequency. */
  papers: number;
  mentions: number;
  /** 0 = the largest community; null = in none. */
  community: number | null;
  /** Whether the term is shown as a topic; the others are single words, counted but not ranked as topics. */
  topic: boolean;
  words: number;
  /** Other ways it is written, acronyms included, commonest first, separated by "; ". */
  variants: string;
}

/** Every place where a paper's title or abstract mentions a term of `terms`. */
export interface MentionRow extends Span {
  paper: string;
  term: string;
}

export interface PairRow {
  a: string;
  b: string;
  papers: number;
  association: number;
  npmi: number;
}

export interface MethodRow extends Span {
  paper: string;
  name: string;
  /** What the paper says that the name stands for. */
  expansion: string | null;
  /** The expansion, or what the name stands for elsewhere in the corpus. */
  stands_for: string | null;
  role: MethodRole;
  kind: MethodKind;
  rule: string;
}

export interface LinkRow extends Span {
  paper: string;
  url: string;
  host: string;
  kind: LinkKind;
  sentence: string;
}

export interface ProblemRow {
  source: string;
  line: number | null;
  severity: Severity;
  message: string;
}

export interface Tables {
  papers: PaperRow[];
  digests: DigestRow[];
  appearances: AppearanceRow[];
  keyphrases: KeyphraseRow[];
  terms: TermRow[];
  mentions: MentionRow[];
  pairs: PairRow[];
  methods: MethodRow[];
  links: LinkRow[];
  problems: ProblemRow[];
}
