import type {PreparedField, Sentence, Token} from "../text/prepare.ts";
import type {MethodKind} from "../../src/analysis/tables.ts";
import {generic} from "./method-words.ts";
import type {Mention} from "./method-mentioned.ts";

const heads = new Map<string, MethodKind>();
for (const [kind, words] of [
  [
    "model",
    "model network classifier parser tagger decoder encoder autoencoder grammar transformer machine forest automaton ensemble detector recognizer tracker generator regressor estimator perceptron cnn rnn lstm gnn gan svm hmm crf lm llm net vae mlp"
  ],
  [
    "method",
    "algorithm regression learning clustering descent search sampling optimization inference estimation distillation augmentation pruning quantization attention filter filtering kernel embedding regularization boosting propagation backpropagation programming factorization decomposition transform transformation annealing bandit convolution pooling normalization tuning pretraining training decoding parsing smoothing matching mapping voting bagging hashing unification alignment segmentation analysis modeling representation method approach technique framework mechanism strategy scheme procedure process module heuristic formalism theory architecture paradigm rule component loss objective layer block tree field feature descriptor flow chain"
  ],
  ["tool", "system toolkit library simulator engine software platform stemmer editor"],
  ["metric", "metric"]
] as const)
  for (const word of words.split(" ")) heads.set(word, kind);

const plain = new Set(
  (
    "proposed existing previous prior current recent standard traditional conventional different various several many other such same similar certain particular possible important key main major common popular best better good " +
    "own overall whole entire given resulting corresponding underlying specific individual single multiple final initial full strong large small high low good deep complex advanced modern typical actual real real-world " +
    "baseline competing competitive sota future further additional suitable appropriate necessary available successful wide broad extensive considerable significant theoretical experimental empirical practical qualitative quantitative " +
    "human data new-generation proposed-method computational basic detailed careful thorough in-depth formal end user state art field-wide mere first second third last next one two three four five former latter more most less very well-known widely-used so-called " +
    "research application problem task performance result test set decision business work learning training analysis process system model method approach technique algorithm framework"
  ).split(" ")
);

/** Noun phrases that name a kind of method: "conditional random fields", "a statistical parser". */
export function methodPhrases(field: PreparedField, sentence: Sentence): Mention[] {
  const found: Mention[] = [];
  const {tokens} = sentence;
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && (end === i || tokens[end]!.gap !== "break") && inPhrase(tokens[end]!)) ++end;
    if (end - i > 1) {
      const kind = headOf(tokens[end - 1]!);
      const from = kind ? begin(tokens, i, end) : end;
      if (kind && from < end - 1) {
        const [start, stop] = [tokens[from]!.start, tokens[end - 1]!.end];
        found.push({
          name: field.text.slice(start, stop),
          expansion: null,
          role: "mentioned",
          rule: "noun phrase",
          weight: 0,
          field,
          start,
          end: stop,
          kind
        });
      }
    }
    i = Math.max(end, i + 1);
  }
  return found;
}

function inPhrase(token: Token): boolean {
  return /[NPAGDI]/.test(token.class) && !token.tags.has("Pronoun");
}

function headOf({class: letter, normal}: Token): MethodKind | undefined {
  return letter === "N" || letter === "P" || letter === "G"
    ? (heads.get(normal) ?? heads.get(normal.replace(/(?<!s)s$/, "")))
    : undefined;
}

/** Index of a phrase's first word that says something: behind praise, numbers and "existing", at most four before the head. */
function begin(tokens: readonly Token[], from: number, end: number): number {
  let start = Math.max(from, end - 5);
  while (start < end && vague(tokens[start]!)) ++start;
  if (tokens[start]?.gap === "hyphen" && start > from) return end;
  return tokens.slice(start, end - 1).every(({normal}) => plain.has(normal) || generic.has(normal)) ? end : start;
}

function vague({class: letter, normal}: Token): boolean {
  return letter === "I" || plain.has(normal) || generic.has(normal);
}
