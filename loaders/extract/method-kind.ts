import type {MethodKind} from "../../src/analysis/tables.ts";

const heads: [string, MethodKind][] = [
  [
    "dataset datasets corpus corpora benchmark benchmarks testbed test-suite testsuite treebank collection leaderboard suite data-set testset catalogue catalog atlas database databases lexicon lexicons gazetteer thesaurus archive",
    "dataset"
  ],
  ["task tasks problem problems hypothesis challenge", "other"],
  ["metric metrics score scores measure measures distance divergence criterion", "metric"],
  [
    "library toolkit toolbox package software platform tool tools simulator plugin app application engine generator compiler interface environment demo repository codebase service prototype system systems dashboard emulator debugger playground",
    "tool"
  ],
  [
    "model models network networks transformer transformers architecture architectures llm llms mllm vlm vla gan agent agents classifier encoder decoder autoencoder backbone net nets rnn cnn gnn parser tagger detector estimator chatbot assistant tokenizer lmm lmms llvm llvms vlms vlas mllms lvlm lvlms slm slms retriever reranker embedder tracker segmenter recognizer captioner reasoner predictor dit unet mlp",
    "model"
  ],
  [
    "method methods approach approaches algorithm algorithms framework frameworks strategy strategies mechanism mechanisms technique techniques scheme schemes module modules pipeline pipelines loss losses objective " +
      "procedure procedures paradigm methodology workflow solution protocol learning training optimization optimizer attention search sampling solver inference regularization regularizer layer layers block operator attack attacks defense kernel kernels heuristic prompting recipe policy planner decoding distillation quantization pruning fusion alignment estimation clustering routing scheduler cache embedding embeddings filter index",
    "method"
  ]
];
const kinds = new Map<string, MethodKind>();
for (const [words, kind] of heads) for (const word of words.split(" ")) kinds.set(word, kind);

/** What a head noun names: "dataset" → dataset, "framework" → method; undefined for other words and for tasks. */
export function headKind(word: string): MethodKind | undefined {
  const kind = kinds.get(word);
  return kind === "other" ? undefined : kind;
}

/** What a name's own last word names: "Tide Index" is a metric, where the noun may say a data structure. */
export function ownHeadKind(word: string): MethodKind | undefined {
  return word === "index" ? "metric" : headKind(word);
}

const measures = /^(?:error|accuracy|match|rate|ratio|similarity|deviation|precision|recall)$/;

/** The kind of what a short form stands for, by its last word: "error" names a metric. Undefined where it names no kind. */
export function longFormKind(long: string): MethodKind | undefined {
  const last = long.toLowerCase().split(/\s+/).at(-1)!;
  const head = last.includes("-of-") ? "" : (last.match(/[a-z]+(?=[^a-z]*$)/)?.[0] ?? "");
  if (head === "index") return "metric";
  const kind = kinds.get(head) ?? kinds.get(head.replace(/s$/, ""));
  if (kind) return kind;
  return measures.test(head.replace(/s$/, "")) ? "metric" : undefined;
}
