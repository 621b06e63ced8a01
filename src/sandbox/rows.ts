import type {Corpus, PaperText} from "../analysis/corpus.js";
import type {Selected} from "../analysis/selection.js";
import {rowsOf} from "./columns.js";

export const tableNames = [
  "papers",
  "terms",
  "methods",
  "links",
  "digests",
  "appearances",
  "keyphrases",
  "mentions"
] as const;
export type TableName = (typeof tableNames)[number];

/** Tables that need the texts of the papers. */
export const textTables: ReadonlySet<TableName> = new Set(["keyphrases", "mentions"]);

export type Rows = Record<TableName, object[]>;

/**
 * The tables of some papers, or of all, as plain rows, each made when first read. Counts in `terms` are of these papers; `share` is
 * the part of them that mentions the term, 0 to 1.
 */
export function openTables(corpus: Corpus, texts: PaperText[] | null, selected?: Selected): Rows {
  const {papers, terms, methods, links, digests, communities} = corpus;
  const has = (paper: number) => !selected || selected.mask[paper] === 1;
  const n = selected ? selected.size : papers.length;
  const id = (paper: number) => papers[paper]!.id;
  const label = (community: number) => communities[community]?.label ?? null;
  const here = papers.filter(({index}) => has(index));
  const makers: Record<TableName, () => object[]> = {
    papers: () =>
      here.map(({index, id, title, date, dated, authors, url, code, community, topics, source, line}) => ({
        id,
        title,
        ...(texts && {abstract: texts[index]?.abstract ?? "", codeSentence: texts[index]?.codeSentence ?? null}),
        date,
        dated,
        year: date === null ? null : Number(date.slice(0, 4)),
        authors,
        url,
        code,
        community: label(community),
        topics: topics.map((topic) => terms[topic]!.label),
        source,
        line
      })),
    terms: () =>
      terms
        .map(({term, label: name, papers: mentioning, mentions, community, topic, words, variants}) => {
          const count = selected ? mentioning.reduce((sum, paper) => sum + (has(paper) ? 1 : 0), 0) : mentioning.length;
          const share = n ? count / n : 0;
          return {
            term,
            label: name,
            papers: count,
            share,
            community: label(community),
            topic,
            words,
            mentions,
            variants
          };
        })
        .filter(({papers}) => papers > 0)
        .sort((a, b) => b.papers - a.papers || (a.term < b.term ? -1 : 1)),
    methods: () =>
      methods
        .filter(({paper}) => has(paper))
        .map(({paper, name, expansion, role, kind, rule}) => ({paper: id(paper), name, expansion, role, kind, rule})),
    links: () =>
      links.filter(({paper}) => has(paper)).map(({paper, url, host, kind}) => ({paper: id(paper), url, host, kind})),
    digests: () =>
      digests.filter(({appearances}) => !selected || appearances.some(has)).map(({appearances: _, ...row}) => row),
    appearances: () =>
      digests.flatMap(({digest, appearances}) =>
        appearances.flatMap((paper, i) => (has(paper) ? [{paper: id(paper), digest, position: i + 1}] : []))
      ),
    keyphrases: () =>
      here.flatMap(({index, id}) =>
        (texts?.[index]?.keyphrases ?? []).map(({rank, phrase, term, field, start, end}) => {
          return {paper: id, rank, phrase, term, field: field ? "abstract" : "title", start, end};
        })
      ),
    mentions: () =>
      here.flatMap(({index, id}) =>
        (texts?.[index]?.mentions ?? []).map(([term, field, start, end]) => {
          return {paper: id, term: terms[term]!.term, field: field ? "abstract" : "title", start, end};
        })
      )
  };
  const made = new Map<TableName, object[]>();
  const rows = {} as Rows;
  for (const name of tableNames)
    Object.defineProperty(rows, name, {
      enumerable: true,
      get() {
        if (!made.has(name)) made.set(name, rowsOf(name, makers[name]()));
        return made.get(name)!;
      }
    });
  return rows;
}
