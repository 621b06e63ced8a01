import {describe, expect, it} from "vitest";
import {corpusTables} from "../../loaders/corpus.ts";

/** What the rows of a name say, paper by paper. */
function meanings(abstracts: string[], name: string) {
  const lines = abstracts.map((abstract, i) => JSON.stringify({id: `p${i}`, title: `Paper ${i}`, abstract}));
  const {methods} = corpusTables([{name: "x.jsonl", bytes: new TextEncoder().encode(lines.join("\n"))}]);
  return methods.flatMap((row) => (row.name === name ? [[row.paper, row.expansion, row.stands_for]] : []));
}

const floating = ["We train SAM on boats.", "We use SAM for segmentation and float."];

describe("what a name stands for", () => {
  it("is what its paper says, else what the papers that spell it out agree on", () =>
    expect(meanings(["We use sharpness-aware minimization (SAM) on boats.", ...floating], "SAM")).toEqual([
      ["p0", "sharpness-aware minimization", "sharpness-aware minimization"],
      ["p1", null, "sharpness-aware minimization"],
      ["p2", null, "sharpness-aware minimization"]
    ]));

  it("is open where they do not agree", () =>
    expect(
      meanings(
        [
          "We use sharpness-aware minimization (SAM) on boats.",
          "We use the Segment Anything Model (SAM) on boats.",
          ...floating
        ],
        "SAM"
      ).slice(-2)
    ).toEqual([
      ["p2", null, null],
      ["p3", null, null]
    ]));

  it("is the same for neural nets and neural networks", () =>
    expect(
      meanings(
        [
          "We train graph neural nets (GNN) on boats.",
          ...["one", "two"].map((i) => `We train graph neural networks (GNN) on boat ${i}.`),
          "We train a GNN and float."
        ],
        "GNN"
      ).at(-1)
    ).toEqual(["p3", null, "graph neural networks"]));

  it("is open for a name of many papers of which one makes something else of its letters", () => {
    const abstracts = ["Coupled oscillation of cranes outdoors (COCO) is fast. We propose COCO, a model of boats."];
    for (let i = 0; i < 6; ++i) abstracts.push("We train on COCO and float.");
    const others = abstracts.slice(1).map((_, i) => [`p${i + 1}`, null, null]);
    expect(meanings(abstracts, "COCO").filter(([paper]) => paper !== "p0")).toEqual(others);
  });
});
