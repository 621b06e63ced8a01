import {describe, expect, it} from "vitest";
import {words} from "../../loaders/text/words.ts";

/** The words of a text with what stands between them; "|" where a phrase ends. */
function joined(text: string): string {
  return words(text)
    .map(({text, gap}, i) => (i ? {blank: " ", hyphen: "-", break: "|"}[gap] : "") + text)
    .join("");
}

describe("words", () => {
  it.each([
    ["Mohr–Coulomb soil", "Mohr-Coulomb soil"],
    ["host–parasite dynamics", "host-parasite dynamics"],
    ["Soil–water retention", "Soil-water retention"],
    ["the mass–radius relation", "the mass-radius relation"],
    ["teacher–AI trust", "teacher-AI trust"]
  ])("takes the en dash of %s as a hyphen", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    ["depths of 10–20 cm", "depths of 10|20 cm"],
    ["ages 1990–present", "ages 1990|present"],
    ["two soils–clay and sand", "two soils|clay and sand"],
    ["a river–the Oder", "a river|the Oder"],
    ["its rate–rising since", "its rate|rising since"],
    ["erosion–especially here", "erosion|especially here"],
    ["the tide – salt", "the tide|salt"],
    ["the tide—salt", "the tide|salt"]
  ])("takes the dash of %s as the end of a phrase", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    ["see peat.github.io.", "see peat.github.io"],
    ["ask a.b@bog.example, or", "ask a.b@bog.example|or"],
    ["the {ann,bo}@bog.example list", "the|ann|bo|@bog.example list"],
    ["availableathttps://bog.example/x.", "availableathttps://bog.example/x"],
    ["pass@k and mAP@0.5", "pass|k and mAP|0.5"],
    ["it ends.In the", "it ends|In the"]
  ])("takes each address in %s as one word", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    ["Alzheimer's disease", "Alzheimer disease"],
    ["Parkinson’s disease", "Parkinson disease"],
    ["Bayes' theorem", "Bayes theorem"],
    ["Newton's second law", "Newton second law"],
    ["Grover's quantum search algorithm", "Grover quantum search algorithm"]
  ])("takes %s, which a person gave the name, as one phrase", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    ["the model's theory", "the model|theory"],
    ["Users' Tests", "Users|Tests"],
    ["Gardeners' methods", "Gardeners|methods"],
    ["China's law", "China|law"],
    ["Google's algorithm", "Google|algorithm"],
    ["OpenAI's GPT", "OpenAI|GPT"],
    ["Okonkwo's peat", "Okonkwo|peat"],
    ["Okonkwo's view of the theorem", "Okonkwo|view of the theorem"],
    ["Okonkwo's, a theorem", "Okonkwo|a theorem"]
  ])("ends a phrase at the possessive of %s", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    ["T cells and B lymphocytes", "T-cells and B-lymphocytes"],
    ["vitamin D deficiency", "vitamin-D deficiency"],
    ["type 2 diabetes", "type-2 diabetes"],
    ["partial least squares", "partial least-squares"],
    ["X rays", "X-rays"]
  ])("ties the words that make one thing of %s", (text, read) => expect(joined(text)).toBe(read));

  it.each([
    "n samples",
    "K classes",
    "N cells",
    "Figure 2 shows",
    "step 3 of",
    "vitamin A",
    "type T values",
    "least work"
  ])("ties nothing in %s", (text) => expect(joined(text)).toBe(text));
});
