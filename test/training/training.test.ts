import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {featureCount, featureGroups, featureNames} from "../../loaders/extract/keyphrase-features.ts";
import weights from "../../loaders/extract/keyphrase-weights.json" with {type: "json"};
import {countBackground} from "../../loaders/training/count-background.ts";
import {crossValidate, without} from "../../loaders/training/cross-validate.ts";
import {examples, f1, stems} from "../../loaders/training/examples.ts";
import {fitLogistic} from "../../loaders/training/logistic.ts";
import {readTrainingPapers} from "../../loaders/training/papers.ts";

describe("fitLogistic", () => {
  it("finds the log-odds of a two by two table", () => {
    // 30 of 40 with the feature, 10 of 50 without it.
    const labels = [...Array(40).fill(0), ...Array(50).fill(0)].map((_, i) => Number(i < 30 || (i >= 40 && i < 50)));
    const rows = Float64Array.from(labels, (_, i) => Number(i < 40));
    const model = fitLogistic([{rows, labels: Uint8Array.from(labels), weight: 1}], 1, {penalty: 0, steps: 20});
    expect(model.intercept).toBeCloseTo(Math.log(10 / 40), 6);
    expect(model.weights[0]).toBeCloseTo(Math.log(30 / 10) - Math.log(10 / 40), 6);
  });

  it("counts a weight of two as two rows, and shrinks under a penalty", () => {
    const rows = Float64Array.of(1, 0, 1, 0);
    const labels = Uint8Array.of(1, 0, 0, 1);
    const one = {rows: Float64Array.of(1, 0), labels: Uint8Array.of(1, 0)};
    const doubled = fitLogistic(
      [
        {rows, labels, weight: 1},
        {...one, weight: 2}
      ],
      1,
      {penalty: 0.1}
    );
    const repeated = fitLogistic(
      [
        {rows, labels, weight: 1},
        {...one, weight: 1},
        {...one, weight: 1}
      ],
      1,
      {penalty: 0.1}
    );
    expect(doubled.weights[0]).toBeCloseTo(repeated.weights[0]!, 12);
    const strict = fitLogistic(
      [
        {rows, labels, weight: 1},
        {...one, weight: 2}
      ],
      1,
      {penalty: 10}
    );
    expect(Math.abs(strict.weights[0]!)).toBeLessThan(Math.abs(doubled.weights[0]!));
  });

  const [labels, first, second] = [
    [1, 0, 1, 1, 0, 0, 1, 0, 1, 1],
    [3, 1, 0, 2, 0, 1, 4, 2, 0, 1],
    [0, 2, 1, 0, 1, 3, 0, 0, 2, 1]
  ];
  const pairs = {
    rows: Float64Array.from(labels.flatMap((_, i) => [first[i]!, second[i]!])),
    labels: Uint8Array.from(labels)
  };

  it.each([0.1, 1, 20])("ends where the penalised loss is least, the intercept without penalty: %d", (penalty) => {
    const {intercept, weights} = fitLogistic([{...pairs, weight: 3}], 2, {penalty, steps: 40});
    const error = labels.map((label, i) => {
      const score = intercept + weights[0]! * first[i]! + weights[1]! * second[i]!;
      return 3 * (1 / (1 + Math.exp(-score)) - label);
    });
    const slope = (feature: number[]) => error.reduce((sum, each, i) => sum + each * feature[i]!, 0);
    expect(slope(labels.map(() => 1))).toBeCloseTo(0, 9);
    expect(slope(first) + penalty * weights[0]!).toBeCloseTo(0, 9);
    expect(slope(second) + penalty * weights[1]!).toBeCloseTo(0, 9);
  });

  it("is there after the few steps it takes", () => {
    const options = {penalty: 20};
    const [few, many] = [8, 60].map((steps) => fitLogistic([{...pairs, weight: 3}], 2, {...options, steps}));
    for (const f of [0, 1]) expect(few!.weights[f]).toBeCloseTo(many!.weights[f]!, 12);
  });

  it.each([994, 1e5])("takes shorter steps where whole ones overshoot: 1 to %d", (zeros) => {
    // 4 of 5 with the feature, one without it against so many.
    const rare = {rows: Float64Array.of(1, 1, 1, 1, 1), labels: Uint8Array.of(1, 1, 1, 1, 0), weight: 1};
    const one = {rows: Float64Array.of(0), labels: Uint8Array.of(1), weight: 1};
    const none = {rows: Float64Array.of(0), labels: Uint8Array.of(0), weight: zeros};
    const model = fitLogistic([rare, one, none], 1, {penalty: 0, steps: 400});
    expect(model.intercept).toBeCloseTo(-Math.log(zeros), 6);
    expect(model.weights[0]).toBeCloseTo(Math.log(4) + Math.log(zeros), 6);
  });

  it("begins with the log-odds of the labels, and with even odds where there are no two kinds", () => {
    const begun = (labels: number[]) =>
      fitLogistic([{rows: new Float64Array(0), labels: Uint8Array.from(labels), weight: 2}], 0, {steps: 0}).intercept;
    expect(begun([1, 0, 0, 0])).toBeCloseTo(-Math.log(3), 12);
    expect(begun([1, 1])).toBe(0);
    expect(begun([0])).toBe(0);
  });
});

describe("f1", () => {
  const example = {
    rows: new Float64Array(0),
    labels: Uint8Array.of(1, 0, 1, 1),
    weight: 1,
    stems: ["heat", "cold", "wind", "heat"],
    wanted: 4
  };
  it("compares the best phrases with all that were wanted, each once", () => {
    expect(f1(example, [4, 3, 2, 1], 2)).toBeCloseTo((2 * 1) / (2 + 4), 12);
    expect(f1(example, [4, 1, 3, 2], 2)).toBeCloseTo((2 * 2) / (2 + 4), 12);
    expect(f1(example, [1, 9, 2, 0], 1)).toBe(0);
  });

  it("takes inflections of a phrase as one", () =>
    expect(stems("Spectral Clusterings")).toBe(stems("spectral clustering")));
});

const towns = Array.from({length: 12}, (_, i) => ({
  title: `Traffic Simulation for Town ${i}`,
  abstract: `Traffic simulation is used in town ${i}. The results of the Gaussian plume model show ${i} traffic jams.`,
  keyphrases: ["traffic simulation", "Gaussian plume models"]
}));

describe("training", () => {
  it("ranks what people chose above the rest, on papers it has not seen", () => {
    const files = [examples(towns, 100)];
    const [score] = crossValidate(files, 3);
    expect(score!.at5).toBeGreaterThan(50);
    const blind = crossValidate(without(files, new Set(featureNames.keys())), 3);
    expect(blind[0]!.at5).toBeLessThan(score!.at5);
    expect(crossValidate(files, 3)).toEqual([score]);
  });

  it("has a weight for each feature and a group for each", () => {
    expect(Object.keys(weights.weights)).toEqual(featureNames);
    expect(
      Object.values(featureGroups)
        .flat()
        .sort((a, b) => a - b)
    ).toEqual([...Array(featureCount).keys()]);
    expect(new Set(featureNames).size).toBe(featureCount);
  });

  it("counts words and phrases by papers and titles, in the case they have in sentences", () => {
    const {papers, terms} = countBackground(towns);
    expect(papers).toBe(12);
    expect(terms).toContain("traffic simulation 12 12");
    expect(terms).toContain("Gaussian 12 0");
    expect(terms).toContain("town 12 12");
  });
});

describe("readTrainingPapers", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "training-"));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it("reads lines of JSON, gzipped or not, and names a wrong line", () => {
    const lines = '{"title": "a", "abstract": "b", "keyphrases": ["c"]}\n\n{"title": "", "abstract": "d"}\n';
    const expected = [
      {title: "a", abstract: "b", keyphrases: ["c"]},
      {title: "", abstract: "d", keyphrases: null}
    ];
    writeFileSync(join(folder, "a.jsonl"), lines);
    writeFileSync(join(folder, "a.jsonl.gz"), gzipSync(lines));
    expect(readTrainingPapers(join(folder, "a.jsonl"))).toEqual(expected);
    expect(readTrainingPapers(join(folder, "a.jsonl.gz"))).toEqual(expected);
    writeFileSync(join(folder, "b.jsonl"), '{"title": "a", "abstract": "b"}\n{"title": 3}\n');
    expect(() => readTrainingPapers(join(folder, "b.jsonl"))).toThrow(/title and abstract must be text: .*b\.jsonl:2/);
    writeFileSync(join(folder, "c.jsonl"), "{");
    expect(() => readTrainingPapers(join(folder, "c.jsonl"))).toThrow(/not a line of JSON: .*c\.jsonl:1/);
  });
});
