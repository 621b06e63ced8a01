import type {MethodKind} from "../../src/analysis/tables.ts";

const heads: [string, MethodKind][] = [
  [
    "dataset datasets corpus corpora benchmark benchmarks testbed test-suite testsuite treebank collection leaderboard suite data-set",
    "dataset"
  ],
  ["task tasks problem problems hypothesis challenge", "other"],
  ["metric metrics score scores measure measures index distance divergence", "metric"],
  [
    "library toolkit toolbox package software platform tool tools simulator plugin app application engine generator compiler interface environment demo repository codebase service prototype",
    "tool"
  ],
  [
    "model models network networks transformer transformers architecture architectures llm llms mllm vlm vla gan agent agents classifier encoder decoder autoencoder backbone net nets rnn cnn gnn parser tagger detector estimator chatbot assistant tokenizer",
    "model"
  ],
  [
    "method methods approach approaches algorithm algorithms framework frameworks strategy strategies mechanism mechanisms technique techniques scheme schemes module modules pipeline pipelines loss losses objective " +
      "procedure procedures paradigm system systems solution protocol learning training optimization optimizer attention search sampling solver inference regularization regularizer layer layers block operator attack attacks defense kernel kernels heuristic prompting recipe policy planner decoding distillation quantization pruning fusion alignment estimation clustering routing scheduler cache embedding embeddings filter",
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

const measures = /^(?:error|accuracy|match|rate|ratio|similarity|deviation|precision|recall)$/;

/** The kind of what a short form stands for, by its last word: "error" names a metric. Undefined where it names no kind. */
export function longFormKind(long: string): MethodKind | undefined {
  const head = long.toLowerCase().match(/[a-z]+(?=[^a-z]*$)/)?.[0] ?? "";
  const kind = kinds.get(head) ?? kinds.get(head.replace(/s$/, ""));
  if (kind) return kind;
  return measures.test(head.replace(/s$/, "")) ? "metric" : undefined;
}

const endings: [RegExp, MethodKind][] = [
  [/(?:bench|eval|arena|gym|corpus|db|bank|qa)(?:[-+\d.]*|-\w{1,4})$/i, "dataset"],
  [/(?:score)$/i, "metric"],
  [
    /(?:net|nets|former|gpt|llm|lm|bert|gan|vae|vla|vlm|mamba|diffusion|cnn|gnn|rnn|lstm|dit|vit|ae|unet|coder|llama|r1|\d+b)$/i,
    "model"
  ],
  [/(?:kit|lib|toolbox|py|hub|sim)$/i, "tool"]
];

/**
 * What a name names, from the words around it: the noun right after it ("X dataset"), what it is said to be ("X, a corpus
 * of …"), the noun before it ("the library X"), and else from its ending; a method when nothing says otherwise. The last word of
 * its expansion comes first: "network", "benchmark".
 */
export function kindOf(name: string, before: string, after: string, expansion: string | null = null): MethodKind {
  const spelled = expansion ? longFormKind(expansion) : undefined;
  if (spelled && spelled !== "method") return spelled;
  const next = /^["”')]*\s+([a-z][a-z-]*)(?:\s+([a-z][a-z-]*))?/.exec(after);
  if (next) for (const word of [next[1], next[2]]) if (word && kinds.has(word)) return kinds.get(word)!;
  const said =
    /^[^.;]{0,60}?(?:(?:[,(–—-]\s*|\s(?:is|as|are)\s+)(?:a|an|the|our|one|which is an?)\s+|:\s*(?:(?:a|an|the|our)\s+)?)([^,.;:()]{3,120})/i.exec(
      after
    );
  if (said) {
    const kind = firstHead(said[1]!);
    if (kind) return kind;
  }
  const words = before.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
  for (let i = words.length - 1; i >= Math.max(0, words.length - 7); --i)
    if (kinds.has(words[i]!)) return kinds.get(words[i]!)!;
  for (const [ending, kind] of endings) if (ending.test(name)) return kind;
  return "method";
}

/** The kind of the last head noun of a phrase's first noun group: "a software library that trains models" is a tool. */
function firstHead(phrase: string): MethodKind | undefined {
  const group = phrase.split(
    /\s(?:that|which|for|to|of|with|by|in|on|using|based|designed|where|from|consisting|containing|comprising|and)\s/
  )[0]!;
  const words = group.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
  for (let i = words.length - 1; i >= 0; --i) if (kinds.has(words[i]!)) return kinds.get(words[i]!);
  return undefined;
}
