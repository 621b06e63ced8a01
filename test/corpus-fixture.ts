import {openCorpus} from "../src/analysis/corpus.ts";
import type {Corpus, CorpusData, PaperText} from "../src/analysis/corpus.ts";
import {codeStatuses} from "../src/analysis/tables.ts";
import {digests, madeUp, vocabulary} from "./made-up-papers.ts";
import type {MadeUpPaper} from "./made-up-papers.ts";

/** The corpus of the made-up papers. */
export function fixtureCorpus(): Corpus {
  return openCorpus(fixtureData());
}

export function fixtureData(): CorpusData {
  return corpusOf(madeUp).data;
}

/** The texts of `fixtureCorpus`, spans and all. */
export function fixtureTexts(): PaperText[] {
  return corpusOf(madeUp).texts;
}

/** A corpus of the given papers as the site's data loader would write it. */
export function corpusOf(papers: MadeUpPaper[]): {data: CorpusData; texts: PaperText[]} {
  const found = vocabulary
    .map((entry) => ({
      ...entry,
      mentions: papers.map((paper) => mentions(paper, [entry.term, entry.label, ...(entry.variants ?? [])]))
    }))
    .filter(({mentions}) => mentions.some((spans) => spans.length));
  const communities = [...new Set(found.map(({community}) => community).filter((c) => c >= 0))];
  const documents = found.map(({mentions}) => mentions.flatMap((spans, i) => (spans.length ? [i] : [])));
  const data: CorpusData = {
    papers: {
      id: papers.map(({id}) => id),
      title: papers.map(({title}) => title),
      date: papers.map(({date}) => date),
      authors: papers.map(({authors}) => authors ?? null),
      url: papers.map(({url}) => url ?? null),
      code: papers.map(({code}) => codeStatuses.indexOf(code)),
      source: papers.map(({digests: [first]}) => digests[first ?? 0]!.source),
      line: papers.map((_, i) => 3 + 2 * i)
    },
    terms: {
      term: found.map(({term}) => term),
      label: found.map(({label}) => label),
      community: found.map(({community}) => communities.indexOf(community)),
      topic: found.map(({topic}) => topic ?? true),
      words: found.map(({term}) => term.split(" ").length),
      mentions: found.map(({mentions}) => mentions.flat().length),
      variants: found.map(({variants}) => variants ?? []),
      papers: documents,
      x: found.map((_, i) => Math.cos(i)),
      y: found.map((_, i) => Math.sin(i))
    },
    methods: {paper: [], name: [], expansion: [], role: [], kind: [], rule: []},
    links: {paper: [], url: [], host: [], kind: []},
    digests: digests.map((digest, i) => {
      const appearances = papers.flatMap((paper, j) => (paper.digests.includes(i) ? [j] : []));
      const fresh = appearances.filter((j) => papers[j]!.digests[0] === i).length;
      const merged = appearances.length - fresh;
      const format = digest.source.split(".").at(-1)!;
      return {...digest, format, records: appearances.length, papers: fresh, merged, problems: 0, appearances};
    }),
    problems: [],
    made: {versions: {"paper-observatory": "0.0.0"}, parameters: {seed: 1}}
  };
  const texts = papers.map((paper, i): PaperText => {
    const text: PaperText = {
      abstract: paper.abstract,
      codeSentence: null,
      keyphrases: [],
      mentions: [],
      methods: [],
      links: []
    };
    for (const [rank, phrase] of (paper.keyphrases ?? []).entries()) {
      const [span] = mentions(paper, [phrase]);
      if (span)
        text.keyphrases.push({
          rank: rank + 1,
          term: phrase.toLowerCase(),
          phrase,
          field: span[0],
          start: span[1],
          end: span[2]
        });
    }
    found.forEach((term, t) =>
      text.mentions.push(...term.mentions[i]!.map((span) => [t, ...span] as [number, 0 | 1, number, number]))
    );
    for (const {name, role, kind = "method", expansion = null, rule = "made up"} of paper.methods ?? []) {
      append(data.methods, {paper: i, name, expansion, role, kind, rule});
      text.methods.push(mentions(paper, [name])[0] ?? [1, 0, 0]);
    }
    for (const {url, kind} of paper.links ?? []) {
      append(data.links, {paper: i, url, host: new URL(url).host, kind});
      text.links.push(mentions(paper, [url])[0] ?? [1, 0, 0]);
    }
    const decisive =
      paper.code === "none" ? null : /[^.]*\b(?:code|implementation|https?:\S+).*$/i.exec(paper.abstract);
    text.codeSentence = decisive ? decisive[0].trim() : null;
    return text;
  });
  return {data, texts};
}

function append<Columns extends Record<string, unknown[]>>(
  columns: Columns,
  row: {[Name in keyof Columns]: Columns[Name][number]}
): void {
  for (const name of Object.keys(columns)) columns[name]!.push(row[name]);
}

function mentions({title, abstract}: MadeUpPaper, forms: string[]): [0 | 1, number, number][] {
  const escaped = [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return ([title, abstract] as const).flatMap((text, field) =>
    Array.from(
      text.matchAll(pattern),
      (match) => [field as 0 | 1, match.index, match.index + match[0].length] as [0 | 1, number, number]
    )
  );
}
