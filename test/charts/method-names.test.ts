// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it, vi} from "vitest";
import type {Community, Paper} from "../../src/analysis/corpus.ts";
import {namedMethods, takenUp} from "../../src/analysis/methods.ts";
import type {NamedMethod} from "../../src/analysis/methods.ts";
import {byKind} from "../../src/analysis/methods-by-kind.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {methodNames} from "../../src/charts/method-names.ts";
import {methodReuse} from "../../src/charts/method-reuse.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {svgFile} from "./snapshot.ts";

const corpus = fixtureCorpus();
const {communities} = corpus;
const named = namedMethods(corpus, select(corpus, everything));

/** A name in made-up papers of every month. */
function busy(name: string, papers: number, proposing = 1): NamedMethod {
  const made = Array.from({length: papers}, (_, i): Paper => {
    const base = corpus.papers[i % corpus.papers.length]!;
    const month = String((i % 12) + 1).padStart(2, "0");
    return {...base, index: i, id: `${name}-${i}`, date: i === 3 ? null : `${2020 + (i % 5)}-${month}`};
  });
  return {
    key: name.toLowerCase(),
    name,
    expansion: null,
    forms: [],
    kind: "method",
    papers: made,
    proposing: made.slice(0, proposing),
    rules: ["made up"],
    focus: {...everything, methods: [name.toLowerCase()]}
  };
}

const long = "Neural-Symbolic-Programme-Synthesis-Benchmark-For-Everything-2";
const names = (rows: NamedMethod[], options = {}, of: Community[] = communities) =>
  methodNames({kinds: byKind(rows), communities: of}, options);

describe("the chart of names", () => {
  it("draws names by kind, papers as marks, proposals underlined", async () => {
    await expect(svgFile(names(named))).toMatchFileSnapshot("method-names.svg");
  });

  it("fits a phone, with names above their marks", async () => {
    await expect(svgFile(names(named, {width: 312}))).toMatchFileSnapshot("method-names-narrow.svg");
  });

  it("draws one name, a long one, and bars for many papers", async () => {
    await expect(svgFile(names(named.slice(0, 1)))).toMatchFileSnapshot("method-names-one.svg");
    await expect(svgFile(names([busy(long, 5)], {width: 312}))).toMatchFileSnapshot("method-names-long.svg");
    const many = names([busy("BERT", 400, 2), busy("GPT", 40)]);
    expect(many.querySelectorAll(".papers")).toHaveLength(0);
    await expect(svgFile(many)).toMatchFileSnapshot("method-names-many.svg");
  });

  it("explains itself without names", async () => {
    await expect(svgFile(names([]))).toMatchFileSnapshot("method-names-none.svg");
  });

  it("keeps marks and numbers inside the drawing, however many names and papers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 300}), {minLength: 1, maxLength: 12}),
        fc.constantFrom(312, 480, 776, 1164),
        (counts, width) => {
          const svg = names(
            counts.map((papers, i) => busy(`N${i}`, papers)),
            {width}
          );
          for (const number of svg.querySelectorAll(".number"))
            expect(Number(number.getAttribute("x"))).toBeLessThan(width);
          expect(svg.querySelectorAll(".rows > .mark")).toHaveLength(counts.length);
        }
      ),
      {numRuns: 25}
    );
  });

  it("shows on each row as many papers as the row opens, whatever is selected", () => {
    fc.assert(
      fc.property(
        randomCorpus({least: 1}).chain((made) => fc.tuple(fc.constant(made), randomSelection(made))),
        ([made, selection]) => {
          const rows = namedMethods(made, select(made, selection));
          const onOpen = vi.fn();
          for (const svg of [names(rows, {onOpen}, made.communities), methodReuse(takenUp(rows), {onOpen})])
            for (const mark of svg.querySelectorAll<SVGGElement>(".mark")) {
              mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
              const {size} = select(made, narrow(selection, onOpen.mock.lastCall![0]));
              const shapes = mark.querySelectorAll(".papers .shape").length;
              expect(shapes).toBe(size);
              expect(mark.getAttribute("aria-label")).toMatch(new RegExp(`\\b${size} papers?\\b`));
              const number = mark.querySelector(".number");
              if (number) expect(number.textContent).toBe(String(size));
            }
        }
      ),
      {numRuns: 40}
    );
  });
});

describe("the chart of names taken up", () => {
  it("draws each name along the dates of its papers, those without a date apart", async () => {
    await expect(svgFile(methodReuse(takenUp(named)))).toMatchFileSnapshot("method-reuse.svg");
    const rows = [busy("BERT", 60), busy("CLIP", 7), busy(long, 3)];
    await expect(svgFile(methodReuse(rows))).toMatchFileSnapshot("method-reuse-many.svg");
  });

  it("fits a phone", async () => {
    const rows = [busy("CLIP", 7), busy(long, 3)];
    await expect(svgFile(methodReuse(rows, {width: 312}))).toMatchFileSnapshot("method-reuse-narrow.svg");
  });

  it("explains itself without names, and without any date", async () => {
    await expect(svgFile(methodReuse([], {width: 312}))).toMatchFileSnapshot("method-reuse-none.svg");
    const undated = busy("CLIP", 2);
    undated.papers.forEach((paper) => (paper.date = null));
    expect(methodReuse([undated]).textContent).toContain("no date");
  });
});
