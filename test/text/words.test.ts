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
});
