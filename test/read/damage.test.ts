import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {boilerplate, papers, readText, texts, wrap} from "./digest-text.ts";
import type {Text} from "./digest-text.ts";

const runs = {numRuns: 40, seed: 20261122};
const some = fc.shuffledSubarray(papers, {minLength: 2, maxLength: 30});
const lineEnd = fc.constantFrom("\n", "\r\n", "\n \n", "\n\n\n");
const around = fc.constantFrom("", " ", "\t", "  ");

/** Lines without what stands between them and at their ends. */
function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe("whatever happens to a digest", () => {
  it("papers are read exactly in any order, with any line ends, blanks, boilerplate, and the last abstract gone", () => {
    fc.assert(
      fc.property(
        some,
        fc.infiniteStream(lineEnd),
        fc.infiniteStream(around),
        fc.infiniteStream(fc.nat(9)),
        fc.boolean(),
        (...args) => {
          const [papers, ends, blanks, chance, cut] = args;
          const draw = <T>(stream: Iterator<T>): T => stream.next().value as T;
          const last = papers.at(-1)!;
          const text = papers
            .flatMap((paper) => [
              ...(draw(chance) === 0 ? boilerplate : []),
              paper.title,
              ...(cut && paper === last ? [] : [paper.abstract])
            ])
            .map((line) => draw(blanks) + line + draw(blanks) + draw(ends))
            .join("");
          const expected = papers.map((paper) => (cut && paper === last ? {...paper, abstract: ""} : paper));
          expect(texts(readText(text).papers)).toEqual(texts(expected));
        }
      ),
      runs
    );
  });

  it.each([60, 72, 80, 100, 120])(
    "hardly a paper is read wrongly when every abstract is broken at %i characters",
    (width) => {
      const found = readText(
        papers.flatMap(({title, abstract}) => [title, ...wrap(abstract, width)]).join("\n")
      ).papers;
      const known = new Set(found.map(({title, abstract}) => `${title}\n${abstract}`));
      const exact = papers.filter(({title, abstract}) => known.has(`${title}\n${abstract}`));
      expect(exact.length).toBeGreaterThanOrEqual(131);
      expect(Math.abs(found.length - papers.length)).toBeLessThanOrEqual(1);
    }
  );

  it("every paper is read exactly or warned of, whatever the width at which abstracts are broken", () => {
    for (let width = 60; width <= 120; ++width) {
      const blocks = papers.map(({title, abstract}) => [title, ...wrap(abstract, width)]);
      const {papers: found, problems} = readText(blocks.flat().join("\n"));
      const warned = problems.filter(({severity}) => severity === "warning").map(({line}) => line!);
      const known = new Set(found.map(({title, abstract}) => `${title}\n${abstract}`));
      let start = 1;
      blocks.forEach((block, i) => {
        const {title, abstract} = papers[i]!;
        // a paper that swallows the next is warned of where that one starts
        const isWarned = warned.some((line) => line >= start && line <= start + block.length);
        expect(known.has(`${title}\n${abstract}`) || isWarned, `${width}: ${title}`).toBe(true);
        start += block.length;
      });
      expect(warned.length).toBeLessThanOrEqual(12);
    }
  });

  it("one abstract broken anywhere is joined to what it was", () => {
    const places = fc.uniqueArray(fc.nat(10_000), {minLength: 1, maxLength: 12});
    const broken = fc.record({papers: some, which: fc.nat(29), places});
    let exact = 0;
    fc.assert(
      fc.property(broken, ({papers, which, places}) => {
        const target = papers[which % papers.length]!;
        const words = target.abstract.split(" ");
        const cuts = new Set(places.map((place) => 1 + (place % (words.length - 1))));
        const lines = words.reduce((text, word, i) => `${text}${cuts.has(i) ? "\n" : " "}${word}`);
        const text = papers.map((paper) => `${paper.title}\n${paper === target ? lines : paper.abstract}`).join("\n");
        const found = texts(readText(text).papers);
        for (const paper of papers) if (paper !== target) expect(found).toContainEqual(paper);
        if (JSON.stringify(found) === JSON.stringify(texts(papers))) exact += 1;
      }),
      {...runs, numRuns: 100}
    );
    expect(exact).toBeGreaterThanOrEqual(90);
  });

  it("no word of any line is lost, changed or moved", () => {
    const stray = fc.constantFrom("Upvote", "12", "Read more", "· 3 days ago", "and", "We.", "Published on Nov 21");
    const cut = (text: string, places: number[]) => {
      const parts = text.split(" ");
      for (const place of places) parts[place % parts.length] += "\n";
      return parts.join(" ");
    };
    const paper = fc.constantFrom(...papers).chain((paper: Text) =>
      fc.tuple(
        fc.array(fc.nat(20), {maxLength: 2}).map((places) => cut(paper.title, places)),
        fc.array(fc.nat(300), {maxLength: 9}).map((places) => cut(paper.abstract, places)),
        fc.option(stray),
        fc.nat(9)
      )
    );
    fc.assert(
      fc.property(fc.array(paper, {maxLength: 12}), (damaged) => {
        const text = damaged
          .flatMap(([title, abstract, stray, n]) => [
            ...(n === 0 ? [] : [title]),
            ...(n === 1 ? [] : [abstract]),
            ...(stray ? [stray] : [])
          ])
          .join("\n");
        const {papers, problems} = readText(text);
        const kept = [
          ...papers.map(({line, title, abstract}) => ({line, text: `${title} ${abstract}`})),
          ...problems.flatMap(({line, message}) => {
            const stray = /^neither title nor abstract: (.*)$/s.exec(message);
            return stray ? {line: line!, text: stray[1]!} : [];
          })
        ];
        // a stray line inside a paper is told after it: compare what there is, then the order within each paper
        const bag = (text: string) => words(text).split(" ").sort();
        expect(bag(kept.map(({text}) => text).join(" "))).toEqual(bag(text));
        const whole = words(text);
        for (const {title} of papers) expect(whole).toContain(words(title));
        const lines = text.split("\n");
        for (const {line, title, abstract} of papers)
          expect(words(title || abstract)).toContain(words(lines[line - 1]!));
      }),
      {...runs, numRuns: 80}
    );
  });
});
