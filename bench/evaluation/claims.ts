import {inputsIn} from "../../loaders/read/files.ts";
import {corpusTables} from "../../loaders/corpus.ts";
import type {CodeStatus} from "../../src/analysis/tables.ts";
import type {LabelledPaper} from "./labelled.ts";

/** What is said of one paper, by the product or by a floor. */
export interface Claims {
  /** Best first. */
  keyphrases: string[];
  proposed: string[];
  /** Proposed and mentioned names, and what they stand for. */
  names: string[];
  urls: string[];
  code: CodeStatus;
}

export const noClaims: Claims = {keyphrases: [], proposed: [], names: [], urls: [], code: "none"};

/** A text folded as names and titles are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9+^@]+/g, " ")
    .trim();
}

/**
 * Labelled papers with their texts, and what the tables say of each, through the pipeline as it is. Papers that bring their
 * abstract are one digest of JSON lines; others are those of `data/` with the same title. A paper that the tables do not have has
 * null.
 */
export function productClaims(papers: readonly LabelledPaper[]): {papers: LabelledPaper[]; claims: (Claims | null)[]} {
  const own = papers.some(({abstract}) => abstract !== null);
  const lines = papers.map(({id, title, abstract}) => JSON.stringify({id, title, abstract}));
  const inputs = own
    ? [{name: "labelled.jsonl", bytes: new TextEncoder().encode(lines.join("\n"))}]
    : inputsIn("data").inputs;
  const tables = corpusTables(inputs);
  const claims = new Map<string, Claims>(
    tables.papers.map(({id, code}) => [id, {keyphrases: [], proposed: [], names: [], urls: [], code}])
  );
  for (const {paper, phrase} of tables.keyphrases) claims.get(paper)!.keyphrases.push(phrase);
  for (const {paper, name, expansion, role} of tables.methods) {
    const of = claims.get(paper)!;
    if (role === "proposed") of.proposed.push(name);
    of.names.push(name, ...(expansion ? [expansion] : []));
  }
  for (const {paper, url} of tables.links) claims.get(paper)!.urls.push(url);
  const byId = new Map(tables.papers.map((paper) => [paper.id, paper]));
  const byTitle = new Map(tables.papers.map((paper) => [fold(paper.title), paper]));
  const found = papers.map(({id, title}) => byId.get(id ?? "") ?? byTitle.get(fold(title)));
  return {
    papers: papers.map((paper, i) => ({...paper, abstract: paper.abstract ?? found[i]?.abstract ?? null})),
    claims: found.map((paper) => (paper ? claims.get(paper.id)! : null))
  };
}
