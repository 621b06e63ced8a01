import {existsSync, readFileSync} from "node:fs";
import type {CorpusData, PaperText} from "../src/analysis/corpus.ts";
import {networkLayout} from "../src/analysis/layout.ts";
import {codeStatuses} from "../src/analysis/tables.ts";
import type {Span, Tables} from "../src/analysis/tables.ts";
import {inShards, shardName} from "../src/analysis/text-shards.ts";
import {makeCorpus} from "./corpus.ts";
import {parameters} from "./parameters.ts";
import {descriptionRule} from "./extract/method-phrases.ts";
import {inputsIn, lexiconIn} from "./read/files.ts";
import {builtLexicon} from "./site-lexicon.ts";
import type {LexiconTables} from "./tables/lexicon.ts";
import {plainOffset, plainText} from "./text/plain.ts";
import type {PlainText} from "./text/plain.ts";

/**
 * The files that pages load, by name, made from every digest in a folder and its lexicon; a folder that is missing has no digests.
 */
export function siteFiles(folder: string): Record<string, string> {
  const {inputs, problems} = existsSync(folder) ? inputsIn(folder) : {inputs: [], problems: []};
  const {
    inputs: [own],
    problems: faults
  } = lexiconIn(folder);
  const {tables, lexicon} = makeCorpus(inputs, {problems: [...problems, ...faults], lexicon: own ?? null});
  const made = {versions: versions(), parameters: parameters(tables.papers.length)};
  const {index, text} = siteData(tables, made, lexicon);
  const shards = inShards(text).map((rows, shard) => [shardName(shard), JSON.stringify(rows)]);
  return {"index.json": JSON.stringify(index), ...(Object.fromEntries(shards) as Record<string, string>)};
}

/** Versions of the packages that decide what the tables and pages say. */
function versions(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const named = ["@observablehq/framework", "arquero", "compromise", "d3", "graphology-communities-louvain"];
  return {
    "paper-observatory": manifest.version,
    ...Object.fromEntries(named.map((name) => [name, manifest.dependencies[name]!]))
  };
}

/**
 * The tables as pages load them: `index` holds columns and posting lists without texts, `text` an entry per paper. Phrases that
 * describe a method without naming it stay out. With a lexicon both hold the tables before it, and the index what it says, so that
 * pages can apply that and others (`applyLexicon`).
 */
export function siteData(
  all: Tables,
  made: CorpusData["made"],
  lexicon: LexiconTables | null = null
): {index: CorpusData; text: PaperText[]} {
  const before = lexicon ? {...lexicon.base, problems: all.problems} : all;
  const tables = {...before, methods: before.methods.filter(({rule}) => rule !== descriptionRule)};
  const plain = tables.papers.map(({title, abstract}) => ({title: plainText(title), abstract: plainText(abstract)}));
  const layout = topicLayout(all);
  const index = corpusData(tables, plain, {made, layout});
  return {
    index: lexicon ? {...index, lexicon: builtLexicon(lexicon, layout)} : index,
    text: paperTexts(tables, plain)
  };
}

interface PlainPaper {
  title: PlainText;
  abstract: PlainText;
}

/** Where topics stand in the drawing of the network, px from its middle. */
export type TopicLayout = ReadonlyMap<string, readonly [number, number]>;

function corpusData(
  tables: Tables,
  plain: PlainPaper[],
  {made, layout}: {made: CorpusData["made"]; layout: TopicLayout}
): CorpusData {
  const paper = positions(tables.papers, ({id}) => id);
  const mentioning = postings(tables, paper);
  return {
    papers: {
      id: tables.papers.map(({id}) => id),
      title: plain.map(({title}) => title.text),
      date: tables.papers.map(({date}) => date),
      authors: tables.papers.map(({authors}) => authors),
      url: tables.papers.map(({url}) => url),
      code: tables.papers.map(({code}) => codeStatuses.indexOf(code)),
      source: tables.papers.map(({source}) => source),
      line: tables.papers.map(({line}) => line)
    },
    terms: {
      term: tables.terms.map(({term}) => term),
      label: tables.terms.map(({label}) => label),
      community: tables.terms.map(({community}) => community ?? -1),
      topic: tables.terms.map(({topic}) => topic),
      words: tables.terms.map(({words}) => words),
      mentions: tables.terms.map(({mentions}) => mentions),
      variants: tables.terms.map(({variants}) => (variants ? variants.split("; ") : [])),
      papers: tables.terms.map(({term}) => mentioning.get(term) ?? []),
      x: tables.terms.map(({term}) => layout.get(term)?.[0] ?? 0),
      y: tables.terms.map(({term}) => layout.get(term)?.[1] ?? 0)
    },
    methods: {
      paper: tables.methods.map((row) => paper.get(row.paper)!),
      name: tables.methods.map(({name}) => name),
      expansion: tables.methods.map(({expansion}) => expansion),
      role: tables.methods.map(({role}) => role),
      kind: tables.methods.map(({kind}) => kind),
      rule: tables.methods.map(({rule}) => rule)
    },
    links: {
      paper: tables.links.map((row) => paper.get(row.paper)!),
      url: tables.links.map(({url}) => url),
      host: tables.links.map(({host}) => host),
      kind: tables.links.map(({kind}) => kind)
    },
    digests: tables.digests.map((row) => ({
      ...row,
      appearances: tables.appearances
        .filter(({digest}) => digest === row.digest)
        .sort((a, b) => a.position - b.position)
        .map((appearance) => paper.get(appearance.paper)!)
    })),
    problems: tables.problems,
    made
  };
}

function positions<T>(rows: T[], key: (row: T) => string): Map<string, number> {
  return new Map(rows.map((row, i) => [key(row), i]));
}

/** For each term the positions of the papers that mention it, ascending. */
function postings(tables: Tables, paper: Map<string, number>): Map<string, number[]> {
  const lists = new Map<string, Set<number>>();
  for (const mention of tables.mentions) {
    const list = lists.get(mention.term);
    if (list) list.add(paper.get(mention.paper)!);
    else lists.set(mention.term, new Set([paper.get(mention.paper)!]));
  }
  return new Map(Array.from(lists, ([term, list]) => [term, [...list].sort((a, b) => a - b)]));
}

/** Where each topic stands in the drawing of the network, which lays out the topics with the most papers. */
function topicLayout(tables: Tables, {most = 150} = {}): TopicLayout {
  const topics = tables.terms
    .filter(({topic}) => topic)
    .sort((a, b) => b.papers - a.papers || (a.term < b.term ? -1 : 1))
    .slice(0, most);
  const index = positions(topics, ({term}) => term);
  const links = tables.pairs.flatMap(({a, b, association, papers}) => {
    const [source, target] = [index.get(a), index.get(b)];
    return source === undefined || target === undefined || association <= 1 || papers < 2
      ? []
      : [{source, target, weight: Math.log2(association) * Math.sqrt(papers)}];
  });
  const nodes = topics.map(({papers, community}) => ({r: 2 + Math.sqrt(papers), group: community ?? -1}));
  const placed = networkLayout(nodes, links);
  return new Map(placed.map((at, i) => [topics[i]!.term, at]));
}

function paperTexts(tables: Tables, plain: PlainPaper[]): PaperText[] {
  const paper = positions(tables.papers, ({id}) => id);
  const term = positions(tables.terms, (row) => row.term);
  const texts = tables.papers.map((row, i): PaperText => {
    const codeSentence = (row.code_sentence as string | null | undefined) ?? null;
    return {abstract: plain[i]!.abstract.text, codeSentence, keyphrases: [], mentions: [], methods: [], links: []};
  });
  const read = (row: Span & {paper: string}) => {
    const i = paper.get(row.paper)!;
    const text = plain[i]![row.field];
    const field: 0 | 1 = row.field === "title" ? 0 : 1;
    return {
      text: texts[i]!,
      span: [field, plainOffset(text, row.start), plainOffset(text, row.end)] as [0 | 1, number, number]
    };
  };
  for (const row of tables.keyphrases) {
    const {text, span} = read(row);
    text.keyphrases.push({
      rank: row.rank,
      term: row.term,
      phrase: row.phrase,
      field: span[0],
      start: span[1],
      end: span[2]
    });
  }
  for (const row of tables.mentions) {
    const {text, span} = read(row);
    text.mentions.push([term.get(row.term)!, ...span]);
  }
  for (const row of tables.methods) {
    const {text, span} = read(row);
    text.methods.push(span);
  }
  for (const row of tables.links) {
    const {text, span} = read(row);
    text.links.push(span);
  }
  return texts;
}
