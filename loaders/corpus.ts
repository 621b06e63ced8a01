import type {LinkRow, MethodRow, PaperRow, ProblemRow, Tables} from "../src/analysis/tables.ts";
import {extract} from "./extract/index.ts";
import type {Extraction} from "./extract/index.ts";
import {readDigests} from "./read/digests.ts";
import type {Input} from "./read/index.ts";
import {columnRows} from "./tables/columns.ts";
import {mergePapers} from "./tables/papers.ts";
import type {Paper} from "./tables/papers.ts";
import {sortProblems} from "./tables/problems.ts";
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
}

/**
 * All tables of a corpus: read → extract → tables. A pure function of the inputs, whatever their order; never throws for what
 * is in them. An input that could not be read at all has a row in `problems` with severity error and no line.
 */
export function corpusTables(inputs: readonly Input[], {progress, problems = []}: CorpusOptions = {}): Tables {
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
    methods: extracted.flatMap(({id, extraction}) => extraction.methods.map((row): MethodRow => ({paper: id, ...row}))),
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
