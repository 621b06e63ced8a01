import fc from "fast-check";
import {openCorpus} from "../src/analysis/corpus.ts";
import type {Corpus, CorpusData, PaperText} from "../src/analysis/corpus.ts";
import {everything} from "../src/analysis/selection.ts";
import type {Selection} from "../src/analysis/selection.ts";
import {codeStatuses} from "../src/analysis/tables.ts";
import type {CodeStatus, LinkKind, MethodKind, MethodRole} from "../src/analysis/tables.ts";

/** A made-up paper; its topics are whatever vocabulary its texts mention. */
export interface MadeUpPaper {
  id: string;
  title: string;
  abstract: string;
  date: string | null;
  code: CodeStatus;
  digests: number[];
  url?: string | null;
  authors?: string | null;
  keyphrases?: string[];
  methods?: {name: string; role: MethodRole; kind?: MethodKind; expansion?: string; rule?: string}[];
  links?: {url: string; kind: LinkKind}[];
}

const vocabulary: {term: string; label: string; community: number; topic?: boolean; variants?: string[]}[] = [
  {term: "language model", label: "language models", community: 0, variants: ["LMs"]},
  {term: "speech recognition", label: "speech recognition", community: 0},
  {term: "tokenization", label: "tokenization", community: 0},
  {term: "community detection", label: "community detection", community: 1},
  {term: "spectral clustering", label: "spectral clustering", community: 1},
  {term: "graph matching", label: "graph matching", community: 1},
  {term: "heat transfer", label: "heat transfer", community: 2},
  {term: "fluid flow", label: "fluid flow", community: 2},
  {term: "open survey", label: "open surveys", community: -1},
  {term: "graph", label: "graph", community: -1, topic: false},
  {term: "flow", label: "flow", community: -1, topic: false}
];

const digests = [
  {digest: "2026-01-15-made-up", date: "2026-01-15", source: "data/2026-01-15-made-up.txt"},
  {digest: "2026-02-15-made-up", date: "2026-02-15", source: "data/2026-02-15-made-up.json"}
];

const madeUp: MadeUpPaper[] = [
  {
    id: "2401.00001",
    title: "Language models that listen",
    abstract:
      "Speech recognition needs words, and language models have them. We propose Lantern, a decoder that joins both. Lantern beats PlainCTC on MurmurBench. Our code is available at https://github.com/example/lantern.",
    date: "2024-01-05",
    code: "linked",
    digests: [0],
    url: "https://arxiv.org/abs/2401.00001",
    authors: "Ada Byron; Mary Somerville",
    keyphrases: ["decoder that joins", "speech recognition"],
    methods: [
      {name: "Lantern", role: "proposed", rule: "we propose NAME"},
      {name: "PlainCTC", role: "mentioned", rule: "beats NAME"},
      {name: "MurmurBench", role: "mentioned", kind: "dataset", rule: "on NAME"}
    ],
    links: [{url: "https://github.com/example/lantern", kind: "code"}]
  },
  {
    id: "2402.00002",
    title: "How language models split words: tokenization from the ground up",
    abstract:
      "Tokenization decides what a model can see. We train language models with 12 tokenizers and compare them. Code will be released.",
    date: "2024-02",
    code: "promised",
    digests: [0],
    url: "https://arxiv.org/abs/2402.00002",
    keyphrases: ["12 tokenizers"]
  },
  {
    id: "2023-blocks",
    title: "Spectral clustering with very few eigenvectors",
    abstract:
      "Spectral clustering is slow on a large graph. FewVec (few vectors) keeps only the leading ones, FewVec-2 two of them. Our implementation is open source.",
    date: "2023",
    code: "claimed",
    digests: [0],
    methods: [
      {name: "FewVec", role: "proposed", expansion: "few vectors", rule: "NAME (expansion)"},
      {name: "FewVec-2", role: "mentioned", rule: "NAME-suffix of a proposed name"}
    ]
  },
  {
    id: "2310.00004",
    title: "Community detection as spectral clustering",
    abstract:
      "We show that community detection and spectral clustering find the same groups in a sparse graph. See https://example.org/groups for pictures.",
    date: "2023-10-11",
    code: "page",
    digests: [0, 1],
    url: "https://example.org/groups",
    links: [{url: "https://example.org/groups", kind: "project"}]
  },
  {
    id: "2203.00005",
    title: "Graph matching under noise",
    abstract: "Graph matching is hard under noise. We prove bounds for α < 1 and give an algorithm for the rest.",
    date: "2022-03-30",
    code: "none",
    digests: [0]
  },
  {
    id: "1907.00006",
    title: "Heat transfer in thin films",
    abstract: "Heat transfer in thin films depends on their thickness. Fluid flow matters less than was thought.",
    date: "2019-07",
    code: "none",
    digests: [1]
  },
  {
    id: "t-8f3a21c0",
    title: "An open survey of everything",
    abstract: "",
    date: null,
    code: "none",
    digests: [1]
  },
  {
    id: "2405.00008",
    title:
      "Fluid flow through porous rock: a title so long that it has to be broken over several lines wherever it stands, even on the widest of screens",
    abstract:
      "Fluid flow through porous rock is slow. We simulate heat transfer and fluid flow together with RockSim. RockSim is at https://github.com/example/rocksim and https://gitlab.com/example/rocks.",
    date: "2024-05-20",
    code: "linked",
    digests: [1],
    methods: [{name: "RockSim", role: "proposed", kind: "tool", rule: "with NAME"}],
    links: [
      {url: "https://github.com/example/rocksim", kind: "code"},
      {url: "https://gitlab.com/example/rocks", kind: "code"}
    ]
  },
  {
    id: "2406.00009",
    title: "Bounds for a < b & other <b>inequalities</b>",
    abstract: "Nothing here is about anything else. We say so in one sentence.",
    date: "2024-06-01",
    code: "none",
    digests: [1],
    url: "javascript:alert(1)"
  },
  {
    id: "2406.00010",
    title: "Do language models know a community when they see one?",
    abstract:
      "We ask language models to do community detection on a drawn graph. They mostly cannot. Lantern does no better than chance.",
    date: "2024-06-17",
    code: "none",
    digests: [1],
    methods: [{name: "lantern", role: "mentioned", rule: "NAME does"}]
  },
  {
    id: "2501.00011",
    title: "Speech recognition in the kitchen",
    abstract:
      "Speech recognition fails where pots boil. Language models help a little. Data and code will be released upon acceptance.",
    date: "2025-01",
    code: "promised",
    digests: [1]
  },
  {
    id: "2502.00012",
    title: "Graph matching with language models",
    abstract: "Graph matching meets language models and tokenization. Code: https://github.com/example/match.",
    date: "2025-02-02",
    code: "linked",
    digests: [1],
    links: [{url: "https://github.com/example/match", kind: "code"}]
  }
];

/** Twelve made-up papers in two digests: one without date and abstract, every code status, nine topics in three communities and none. */
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
