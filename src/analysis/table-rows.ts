import type {Corpus} from "./corpus.js";

/** A table of the corpus as the page has it: what a row is, and its rows as values. */
export interface CorpusTable {
  name: string;
  rowIs: string;
  size: number;
  rows: () => Record<string, unknown>[];
}

/** The tables that the page holds, with the columns of the contract that it knows. */
export function corpusTables(corpus: Corpus): CorpusTable[] {
  const {papers, digests, terms, methods, links, problems, communities} = corpus;
  const id = (index: number) => papers[index]!.id;
  return [
    {
      name: "papers",
      rowIs: "a paper",
      size: papers.length,
      rows: () =>
        papers.map(({id, title, date, dated, authors, url, code, source, line}) => {
          return {id, title, date, dated, authors, url, code, source, line};
        })
    },
    {
      name: "digests",
      rowIs: "a digest",
      size: digests.length,
      rows: () => digests.map(({appearances: _, ...row}) => row)
    },
    {
      name: "appearances",
      rowIs: "a paper in a digest",
      size: digests.reduce((sum, {appearances}) => sum + appearances.length, 0),
      rows: () =>
        digests.flatMap(({digest, appearances}) =>
          appearances.map((paper, i) => ({paper: id(paper), digest, position: i + 1}))
        )
    },
    {
      name: "terms",
      rowIs: "a topic, or a word that is counted",
      size: terms.length,
      rows: () =>
        terms.map(({term, label, papers, mentions, community, topic, words, variants}) => {
          return {
            term,
            label,
            papers: papers.length,
            mentions,
            community: communities[community]?.label ?? null,
            topic,
            words,
            variants
          };
        })
    },
    {
      name: "methods",
      rowIs: "a name in a paper",
      size: methods.length,
      rows: () =>
        methods.map(({paper, name, expansion, role, kind, rule}) => {
          return {paper: id(paper), name, expansion, role, kind, rule};
        })
    },
    {
      name: "links",
      rowIs: "a link in a paper",
      size: links.length,
      rows: () => links.map(({paper, url, host, kind}) => ({paper: id(paper), url, host, kind}))
    },
    {
      name: "problems",
      rowIs: "a thing that went wrong",
      size: problems.length,
      rows: () => problems.map((row) => ({...row}))
    }
  ];
}
