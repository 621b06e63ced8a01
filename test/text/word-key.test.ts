import {describe, expect, it} from "vitest";
import {tokenKey, wordKey, wordKeys} from "../../loaders/text/word-key.ts";
import {words} from "../../loaders/text/words.ts";

const same: [string, string][] = [
  ["networks", "network"],
  ["analyses", "analysis"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["policies", "policy"],
  ["biases", "bias"],
  ["corpora", "corpus"],
  ["caches", "cache"],
  ["hypotheses", "hypothesis"],
  ["optimisation", "optimization"],
  ["tokenised", "tokenized"],
  ["behaviour", "behavior"],
  ["modelling", "modeling"],
  ["fibre", "fiber"]
];

const different: [string, string][] = [
  ["transform", "transformer"],
  ["transformer", "transformation"],
  ["statistics", "statistic"],
  ["physics", "physic"],
  ["lens", "len"],
  ["gas", "ga"],
  ["cluster", "clustering"],
  ["user", "us"],
  ["rise", "rize"],
  ["noise", "noize"],
  ["exercise", "exercize"]
];

describe("wordKey", () => {
  it.each(same)("counts %s and %s as one", (a, b) => expect(wordKey(a)).toBe(wordKey(b)));
  it.each(different)("keeps %s and %s apart", (a, b) => expect(wordKey(a)).not.toBe(wordKey(b)));

  it("gives keys that are their own keys", () => {
    for (const [a, b] of same) for (const word of [a, b]) expect(wordKey(wordKey(word))).toBe(wordKey(word));
  });

  it("tells the plural of an acronym from one that ends in S", () => {
    const key = (text: string): string => tokenKey({text, normal: text.toLowerCase()});
    expect(key("GPUs")).toBe(key("GPU"));
    expect(key("LLMs")).toBe("llm");
    expect(key("SMS")).toBe("sms");
  });

  it("takes the forms of pre-training and fine-tuning as one each, and no others", () => {
    const keys = (text: string): string => wordKeys(words(text)).join("");
    for (const form of ["pre-train", "pre-trained", "pretrained", "pretraining", "pre training"])
      expect(keys(form)).toBe("pretraining");
    for (const form of ["fine-tune", "fine-tuned", "finetuning"]) expect(keys(form)).toBe("finetuning");
    expect(keys("jointly trained")).not.toBe(keys("jointly training"));
  });

  it("takes the plurals of a phrase in capitals as plurals, and no acronym as one", () => {
    const keys = (text: string): string => wordKeys(words(text)).join(" ");
    for (const phrase of ["RIVER DELTAS", "ANCIENT GREEK VASES", "SPARSE-MATRIX SOLVERS", "COASTAL WETLANDS"])
      expect(keys(phrase)).toBe(keys(phrase.toLowerCase()));
    expect(keys("SMALL LLMS ON GPUS WITH DNS, GPS")).toBe("small llms on gpus with dns gps");
    expect(keys("AIDS PATIENTS")).toBe("aids patient");
    expect(keys("the COMPASS and SYSTEMS")).toBe("the compass and systems");
  });
});
