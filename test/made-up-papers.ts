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

/** The terms that texts of made-up papers are searched for. */
export const vocabulary: {term: string; label: string; community: number; topic?: boolean; variants?: string[]}[] = [
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

/** The digests that made-up papers appear in, by their index. */
export const digests = [
  {digest: "2026-01-15-made-up", date: "2026-01-15", source: "data/2026-01-15-made-up.txt"},
  {digest: "2026-02-15-made-up", date: "2026-02-15", source: "data/2026-02-15-made-up.json"}
];

/** Twelve papers in two digests: one without date and abstract, every code status, nine topics in three communities and none. */
export const madeUp: MadeUpPaper[] = [
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
