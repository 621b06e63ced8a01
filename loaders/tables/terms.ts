import type {KeyphraseRow, MentionRow, PairRow, TermRow} from "../../src/analysis/tables.ts";
import type {Extraction} from "../extract/index.ts";

export interface TermTables {
  keyphrases: KeyphraseRow[];
  terms: TermRow[];
  mentions: MentionRow[];
  pairs: PairRow[];
}

/** The tables that depend on all papers of a corpus. */
export function termTables(papers: {id: string; extraction: Extraction}[]): TermTables {
  return {
    keyphrases: papers.flatMap(({id, extraction}) => extraction.keyphrases.map((row) => ({paper: id, ...row}))),
    terms: [],
    mentions: [],
    pairs: []
  };
}
