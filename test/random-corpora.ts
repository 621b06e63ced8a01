import fc from "./fast-check.ts";
import {openCorpus} from "../src/analysis/corpus.ts";
import type {Corpus} from "../src/analysis/corpus.ts";
import {everything} from "../src/analysis/selection.ts";
import type {Selection} from "../src/analysis/selection.ts";
import {codeStatuses} from "../src/analysis/tables.ts";
import type {CodeStatus} from "../src/analysis/tables.ts";
import {vocabulary} from "./made-up-papers.ts";
import type {MadeUpPaper} from "./made-up-papers.ts";
import {corpusOf} from "./corpus-fixture.ts";

const day = fc
  .tuple(fc.integer({min: 2015, max: 2025}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

/** An ISO day, month or year. */
export const randomDate: fc.Arbitrary<string> = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

const hosts = ["github.com", "gitlab.com", "example.org"];

const randomPaper: fc.Arbitrary<Omit<MadeUpPaper, "id">> = fc.record({
  title: fc
    .subarray(vocabulary, {maxLength: 2})
    .map((terms) => ["A paper", ...terms.map(({label}) => label)].join(" on ")),
  abstract: fc
    .subarray(vocabulary, {maxLength: 4})
    .map((terms) => terms.map(({label}) => `We study ${label} and α.`).join(" ")),
  date: fc.option(randomDate, {freq: 6}),
  code: fc.constantFrom(...codeStatuses),
  digests: fc.subarray([0, 1], {minLength: 1}),
  methods: fc
    .subarray(["Lantern", "lantern", "Few Vec", "few-vec", "RockSim"], {maxLength: 2})
    .map((names) => names.map((name, i) => ({name, role: i ? ("mentioned" as const) : ("proposed" as const)}))),
  links: fc
    .subarray(hosts, {maxLength: 2})
    .map((names) => names.map((host) => ({url: `https://${host}/x`, kind: "code" as const})))
});

/** Corpora of 0 to `most` made-up papers, for what must hold under any of them. */
export function randomCorpus({least = 0, most = 16} = {}): fc.Arbitrary<Corpus> {
  return fc
    .array(randomPaper, {minLength: least, maxLength: most})
    .map((papers) => openCorpus(corpusOf(papers.map((paper, i) => ({...paper, id: `p${i}`}))).data));
}

/** Selections that a reader of the corpus could make: every clause names something in it. */
export function randomSelection(corpus: Corpus): fc.Arbitrary<Selection> {
  const some = (values: string[]) =>
    values.length
      ? fc.oneof(
          {weight: 4, arbitrary: fc.constant<string[]>([])},
          {weight: 1, arbitrary: fc.subarray(values, {maxLength: Math.min(2, values.length)})}
        )
      : fc.constant<string[]>([]);
  const terms = some(corpus.terms.map(({term}) => term));
  const bound = fc.option(randomDate, {freq: 1});
  return fc
    .record({
      text: fc.constantFrom("", "", "", "paper", "graph α"),
      topics: terms,
      anyTopics: terms,
      notTopics: terms,
      methods: some([...corpus.methodsOf.keys()]),
      code: some([...codeStatuses]) as fc.Arbitrary<CodeStatus[]>,
      from: fc.oneof({weight: 3, arbitrary: fc.constant(null)}, {weight: 1, arbitrary: bound}),
      to: fc.oneof({weight: 3, arbitrary: fc.constant(null)}, {weight: 1, arbitrary: bound}),
      undated: fc.oneof({weight: 9, arbitrary: fc.constant(false)}, {weight: 1, arbitrary: fc.constant(true)}),
      digests: some(corpus.digests.map(({digest}) => digest)),
      communities: some(corpus.communities.map(({id}) => id)),
      hosts: some([...new Set(corpus.links.map(({host}) => host))]),
      papers: some(corpus.papers.map(({id}) => id))
    })
    .map((clauses) => ({...everything, ...clauses}));
}
