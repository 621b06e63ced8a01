import {openCorpus} from "../src/analysis/corpus.ts";
import type {Corpus} from "../src/analysis/corpus.ts";

/**
 * Papers made up to order: `sizes[i]` of the date `dates[i]`, of which the first `topics[name][i]` mention the topic; every
 * `linked`th paper links its code.
 */
export function trendCorpus(
  dates: string[],
  sizes: number[],
  topics: Record<string, number[]>,
  {linked = 4, communities = {}}: {linked?: number; communities?: Record<string, number>} = {}
): Corpus {
  const rows = sizes.flatMap((size, i) => Array.from({length: size}, (_, j) => ({date: dates[i]!, i, j})));
  const names = Object.keys(topics);
  return openCorpus({
    papers: {
      id: rows.map(({i, j}) => `${i}-${j}`),
      title: rows.map(({date, j}) => `Paper ${j + 1} of ${date}`),
      date: rows.map(({date}) => date || null),
      authors: rows.map(() => null),
      url: rows.map(() => null),
      code: rows.map((_, k) => (k % linked ? 4 : 0)),
      source: rows.map(() => "data/made-up.txt"),
      line: rows.map((_, k) => k + 1)
    },
    terms: {
      term: names,
      label: names,
      community: names.map((name) => communities[name] ?? -1),
      topic: names.map(() => true),
      words: names.map((name) => name.split(" ").length),
      mentions: names.map((name) => topics[name]!.reduce((sum, count) => sum + count, 0)),
      variants: names.map(() => []),
      papers: names.map((name) => rows.flatMap(({i, j}, k) => (j < topics[name]![i]! ? [k] : []))),
      x: names.map(() => 0),
      y: names.map(() => 0)
    },
    methods: {paper: [], name: [], expansion: [], role: [], kind: [], rule: []},
    links: {paper: [], url: [], host: [], kind: []},
    digests: [],
    problems: [],
    made: {versions: {}, parameters: {}}
  });
}
