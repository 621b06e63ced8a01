import {group} from "d3-array";
import {readFileSync} from "node:fs";
import {expect} from "vitest";
import {extractedTables} from "../../loaders/corpus.ts";
import type {Input} from "../../loaders/corpus.ts";
import {siteData} from "../../loaders/site.ts";
import {lexiconTables} from "../../loaders/tables/lexicon.ts";
import type {LexiconTables} from "../../loaders/tables/lexicon.ts";
import {cooccurrences} from "../../src/analysis/cooccurrence.ts";
import type {CorpusData, PaperText} from "../../src/analysis/corpus.ts";
import {parseLexicon, writeLexicon} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import type {Tables} from "../../src/analysis/tables.ts";

const file = (name: string): Input => ({name, bytes: readFileSync(new URL(`../../data/${name}`, import.meta.url))});

/** The tables of the shipped digest before any lexicon. */
export const tables = extractedTables([file("2026-11-22-partition.txt"), file("2026-11-22-partition.csv")]);

/** What pages load of tables. */
export function site(tables: Tables, lexicon: LexiconTables | null = null): {index: CorpusData; text: PaperText[]} {
  return siteData(tables, {versions: {}, parameters: {}}, lexicon);
}

/** What a build makes of tables and the entries of a lexicon. */
export function built(entries: readonly LexiconEntry[], extracted: Tables = tables): LexiconTables {
  return lexiconTables(extracted, parseLexicon(writeLexicon(entries)), "lexicon.csv");
}

/** The same for lines of a file, the first being line 2. */
export function lines(...rows: string[]): LexiconTables {
  return lexiconTables(tables, parseLexicon(["action,term,as", ...rows].join("\n")), "lexicon.csv");
}

export const term = ({terms}: Tables, name: string) => terms.find((row) => row.term === name);

/** Ids of the papers that mention a term. */
export const papersOf = ({mentions}: Tables, name: string) =>
  [...new Set(mentions.filter((row) => row.term === name).map(({paper}) => paper))].sort();

/** What must hold of tables whatever lexicon was applied. */
export function checkTables(tables: Tables): void {
  const ids = tables.papers.map(({id}) => id);
  const names = tables.terms.map(({term}) => term);
  expect(new Set(names).size).toBe(names.length);
  const mentions = group(tables.mentions, ({term}) => term);
  for (const row of tables.terms) {
    const own = mentions.get(row.term) ?? [];
    expect(own.length, row.term).toBe(row.mentions);
    expect(new Set(own.map(({paper}) => paper)).size, row.term).toBe(row.papers);
  }
  expect(new Set(mentions.keys())).toEqual(new Set(names));
  const topics = tables.terms.filter(({topic}) => topic).sort((a, b) => (a.term < b.term ? -1 : 1));
  const position = new Map(ids.map((id, i) => [id, i]));
  const postings = topics.map(({term}) => {
    return [...new Set(mentions.get(term)!.map(({paper}) => position.get(paper)!))].sort((a, b) => a - b);
  });
  const shared = new Map(
    cooccurrences(postings, ids.length, {least: ids.length < 60 ? 1 : 2}).map(({a, b, papers}) => [
      JSON.stringify([topics[a]!.term, topics[b]!.term]),
      papers
    ])
  );
  for (const {a, b, papers} of tables.pairs) expect(shared.get(JSON.stringify([a, b]))).toBe(papers);
  for (const {term, topic, community} of tables.terms) if (!topic) expect(community, term).toBeNull();
  const ranks = new Map<string, number[]>();
  for (const {paper, rank} of tables.keyphrases) ranks.set(paper, [...(ranks.get(paper) ?? []), rank]);
  for (const own of ranks.values()) expect(own.sort((a, b) => a - b)).toEqual(own.map((_, i) => i + 1));
}
