import type {MethodKind} from "../../src/analysis/tables.ts";
import type {PreparedField, Sentence, Token} from "../text/prepare.ts";
import type {WordClass} from "../text/word-tags.ts";
import {isHeed} from "./method-mentioned.ts";
import type {Mention} from "./method-mentioned.ts";
import {generic} from "./method-words.ts";

const heads = new Map<string, MethodKind>();
for (const [kind, words] of [
  [
    "model",
    "network classifier parser tagger decoder encoder autoencoder grammar transformer machine forest automaton ensemble detector recognizer tracker regressor estimator perceptron cnn rnn lstm gnn gan svm hmm crf net vae mlp"
  ],
  [
    "method",
    "algorithm regression learning clustering descent search sampling optimization inference estimation distillation augmentation pruning quantization attention filter filtering kernel embedding regularization boosting propagation " +
      "backpropagation programming factorization decomposition transform annealing bandit convolution pooling normalization tuning pretraining decoding parsing smoothing voting bagging hashing unification modeling formalism heuristic"
  ],
  ["tool", "toolkit library simulator stemmer"]
] as const)
  for (const word of words.split(" ")) heads.set(word, kind);

/** Heads that name a method only behind a noun or a technical adjective: "graph-cut method", "statistical models". */
const broad = new Map<string, MethodKind>();
for (const [kind, words] of [
  ["model", "model architecture"],
  [
    "method",
    "method approach technique framework strategy scheme procedure mechanism paradigm module training loss analysis representation process theory"
  ],
  ["tool", "system"]
] as const)
  for (const word of words.split(" ")) broad.set(word, kind);

const vague = new Set(
  (
    "proposed existing previous prior current recent standard traditional conventional different various several many other such same similar certain particular possible important key main major common popular best better good " +
    "own overall whole entire given resulting corresponding underlying specific individual single multiple final initial full strong large small high low deep complex advanced modern typical actual real real-world classic " +
    "baseline competing competitive sota future further additional suitable appropriate necessary available successful wide broad extensive considerable significant theoretical experimental empirical practical qualitative quantitative " +
    "human computational basic detailed careful thorough in-depth formal mere second third last next four five former latter more most less least very well so-called our its their his her your my this that these those all any each every " +
    "no using applying building combining giving outperforming advancing leveraging employing adapting improving making enabling passing providing comparing evaluating training-free called based trained over behind under between via core " +
    "essential intelligent shared early late shallow straightforward simplest simpler refined optimal reliable accurate diverse general original exact auxiliary lightweight developing designing proposing introducing exploiting utilizing including surpassing integrating present facilitates compress aligned"
  ).split(" ")
);
const bare = new Set(
  "data research application problem task performance result test set decision business work process system model method approach technique algorithm framework computer user component compare design study paper experiment case".split(
    " "
  )
);

/** The rule of a phrase that describes a method and is no name of one. */
export const descriptionRule = "noun phrase";

/** Noun phrases that name a kind of method: "conditional random fields", "a statistical parser". */
export function methodPhrases(field: PreparedField, sentence: Sentence): Mention[] {
  const found: Mention[] = [];
  const {tokens} = sentence;
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && (end === i || tokens[end]!.gap !== "break") && inPhrase(tokens[end]!)) ++end;
    const kind = end - i > 1 ? kindOfPhrase(tokens, i, end) : null;
    if (
      kind &&
      !(tokens[end - 1]!.normal === "attention" && isHeed(field.text.slice(sentence.start, tokens[end - 1]!.end)))
    ) {
      const [start, stop] = [tokens[kind.from]!.start, tokens[end - 1]!.end];
      const name = field.text.slice(start, stop);
      found.push({
        name,
        expansion: null,
        role: "mentioned",
        rule: descriptionRule,
        weight: 0,
        field,
        start,
        end: stop,
        kind: kind.kind
      });
    }
    i = Math.max(end, i + 1);
  }
  return found;
}

const nominal: ReadonlySet<WordClass> = new Set(["N", "P", "A", "G", "D", "I"]);

function inPhrase(token: Token): boolean {
  return nominal.has(token.class) && !token.tags.has("Pronoun");
}

/** The kind of a phrase by its head, and its first word behind praise, numbers and "existing"; four words stand before a head. */
function kindOfPhrase(tokens: readonly Token[], from: number, end: number): {kind: MethodKind; from: number} | null {
  const head = tokens[end - 1]!;
  if (!/[NPG]/.test(head.class)) return null;
  const singular = head.normal.replace(/(?<!s)s$/, "");
  const exact = heads.get(head.normal) ?? heads.get(singular);
  const kind = exact ?? broad.get(head.normal) ?? broad.get(singular);
  if (!kind) return null;
  let start = Math.max(from, end - 5);
  while (start < end && (tokens[start]!.class === "I" || isVague(tokens[start]!))) ++start;
  if (start === 0 && tokens[0]!.class === "G" && end > 2) start = tokens[1]!.gap === "hyphen" ? end : 1;
  if (start >= end - 1 || tokens[start]!.gap === "hyphen") return null;
  const modifiers = tokens.slice(start, end - 1);
  if (modifiers.every(isVague) || (modifiers.length === 1 && bare.has(modifiers[0]!.normal.replace(/s$/, ""))))
    return null;
  if (modifiers.every(({text}) => /^\p{Lu}[\p{Lu}\p{N}]+s?$|\p{Ll}\p{Lu}/u.test(text))) return null;
  return exact || modifiers.some(isTechnical) ? {kind, from: start} : null;
}

function isVague({normal}: Token): boolean {
  return vague.has(normal) || generic.has(normal);
}

function isTechnical({class: letter, normal, gap}: Token): boolean {
  return (
    letter === "P" ||
    gap === "hyphen" ||
    (letter === "N" && !bare.has(normal)) ||
    /(?:ic|al|ive|ised|ized|ar|ian|ous|vised|ent)$/.test(normal)
  );
}
