import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {prepare} from "../../loaders/text/prepare.ts";

function sentencesOf(abstract: string): string[] {
  const {text, sentences} = prepare({title: "", abstract}).abstract;
  return sentences.map(({start, end}) => text.slice(start, end));
}

function classesOf(abstract: string): string {
  return prepare({title: "", abstract})
    .abstract.sentences.flatMap(({tokens}) => tokens.map((token) => `${token.text}/${token.class}`))
    .join(" ");
}

const prose = fc
  .array(
    fc.constantFrom(
      ..."We show a model, e.g. graph-based (GNN) 3.5 % of $x_i$ et al. Kim's naïve “quoted” end. No? U.S. https://a.b/c-d. \n \n\n {\\it x} – &amp; Φ³ 图 😀".split(
        " "
      )
    )
  )
  .map((parts) => parts.join(" "));

describe("prepare", () => {
  it("gives words and sentences that are the text they point at, in order", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: "binary"}), prose), (abstract) => {
        const {text, sentences} = prepare({title: "", abstract}).abstract;
        let last = 0;
        for (const {start, end, tokens} of sentences) {
          expect(tokens.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(last);
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(last);
            last = token.end;
          }
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      })
    );
  });

  it("ends sentences at stops, not after abbreviations, initials and numbers", () => {
    expect(
      sentencesOf("We use 3.5 layers, e.g. Large ones, as in Fig. 3. Does it work? Yes (see A. Smith et al. 2020).")
    ).toEqual([
      "We use 3.5 layers, e.g. Large ones, as in Fig. 3.",
      "Does it work?",
      "Yes (see A. Smith et al. 2020)."
    ]);
  });

  it("tells nouns from verbs by their neighbours", () => {
    expect(classesOf("Large language models cluster graphs")).toContain("models/N");
    expect(classesOf("This paper models the heat of scenes")).toBe(
      "This/F paper/N models/V the/F heat/N of/O scenes/N"
    );
    expect(classesOf("We estimate the cost and we employ it")).toMatch(/estimate\/V.*employ\/V/);
    expect(classesOf("A good estimate of costs")).toContain("estimate/N");
    expect(classesOf("Features are learned from unlabeled data")).toMatch(/learned\/V.*unlabeled\/D/);
  });

  it("tells verbs behind their subjects and the adjective of a superlative", () => {
    expect(classesOf("Laplace transforms work well on tides")).toMatch(/transforms\/N work\/V/);
    expect(classesOf("Okonkwo transforms work into art")).toMatch(/transforms\/V work\/N/);
    expect(classesOf("Peat and river clay differ")).toMatch(/clay\/N differ\/V/);
    expect(classesOf("The principle of least action costs at least action")).toMatch(/least\/A.*least\/F/);
  });

  it("splits compounds, leaves possessives out, keeps a URL whole", () => {
    expect(classesOf("the model's text-to-image code at https://example.org/a-b.")).toBe(
      "the/F model/N text/N to/F image/N code/N at/F https://example.org/a-b/X"
    );
  });
});
