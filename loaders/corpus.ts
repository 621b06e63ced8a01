import {parseLexicon} from "../src/analysis/lexicon.ts";
import type {LinkRow, PaperRow, ProblemRow, Tables} from "../src/analysis/tables.ts";
import {extract} from "./extract/index.ts";
import type {Extraction} from "./extract/index.ts";
import {readDigests} from "./read/digests.ts";
import type {Input} from "./read/index.ts";
import {columnRows} from "./tables/columns.ts";
import {lexiconTables} from "./tables/lexicon.ts";
import type {LexiconTables} from "./tables/lexicon.ts";
import {mergePapers} from "./tables/papers.ts";
import type {Paper} from "./tables/papers.ts";
import {sortProblems} from "./tables/problems.ts";
import {withMeanings} from "./tables/stands-for.ts";
import {termTables} from "./tables/terms.ts";
import {plainSlice, plainText} from "./text/plain.ts";

export type {Input} from "./read/index.ts";

/** How far a long run has come: inputs read, papers extracted. */
export interface Progress {
  step: "read" | "extract";
  done: number;
  total: number;
}

export interface CorpusOptions {
  progress?: (progress: Progress) => void;
  /** Problems met before the inputs had bytes, such as a folder among files. */
  problems?: readonly ProblemRow[];
  /** The reader's lexicon (`action,term,as` as CSV), applied last; its faults are rows of `problems` with its name. */
  lexicon?: Input | null;
}

/** The tables of a corpus and, where there is a lexicon, what they are without it. */
export interface Corpus {
  tables: Tables;
  lexicon: LexiconTables | null;
}

/**
 * All tables of a corpus: read → extract → tables. A pure function of the inputs, whatever their order; never throws for what
 * is in them. An input that could not be read at all has a row in `problems` with severity error and no line.
 */
export function corpusTables(inputs: readonly Input[], options: CorpusOptions = {}): Tables {
  return makeCorpus(inputs, options).tables;
}

/** As `corpusTables`, with the tables before the lexicon. */
export function makeCorpus(inputs: readonly Input[], options: CorpusOptions = {}): Corpus {
  const tables = extractedTables(inputs, options);
  const {lexicon = null} = options;
  if (!lexicon) return {tables, lexicon: null};
  const applied = lexiconTables(tables, parseLexicon(lexicon.bytes, lexicon.name), lexicon.name);
  return {tables: {...applied.tables, problems: sortProblems(applied.tables.problems)}, lexicon: applied};
}

/** The tables before any lexicon. */
export function extractedTables(inputs: readonly Input[], {progress, problems = []}: CorpusOptions = {}): Tables {
  const reading = readDigests(inputs, (done, total) => progress?.({step: "read", done, total}));
  const {papers, digests, appearances, problems: merging} = mergePapers(reading.digests);
  const extracted = papers.map((paper, i) => {
    const extraction = extract(paper);
    progress?.({step: "extract", done: i + 1, total: papers.length});
    return {id: paper.id, extraction};
  });
  const {keyphrases, terms, mentions, pairs} = termTables(extracted);
  const columns = columnRows(papers);
  return {
    papers: papers.map((paper, i) => paperRow(paper, extracted[i]!.extraction, columns[i]!)),
    digests,
    appearances,
    keyphrases,
    terms,
    mentions,
    pairs,
    methods: withMeanings(
      extracted.flatMap(({id, extraction}) => extraction.methods.map((row) => ({paper: id, ...row}))),
      terms
    ),
    links: extracted.flatMap(({id, extraction}) => extraction.links.map((row): LinkRow => ({paper: id, ...row}))),
    problems: sortProblems([...problems, ...reading.problems, ...merging])
  };
}

function paperRow(
  paper: Paper,
  {code, codeEvidence}: Extraction,
  columns: Record<string, string | number | null>
): PaperRow {
  const {id, title, abstract, date, authors, url, source, line} = paper;
  const sentence =
    codeEvidence && plainSlice(plainText(paper[codeEvidence.field]), codeEvidence.start, codeEvidence.end);
  return {id, title, abstract, date, authors, url, code, code_sentence: sentence, source, line, ...columns};
}
