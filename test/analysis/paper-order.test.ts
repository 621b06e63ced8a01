import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {
  methodCounts,
  newestFirst,
  orderColumns,
  orderInWords,
  readOrder,
  sortPapers,
  writeOrder
} from "../../src/analysis/paper-order.ts";
import type {Order} from "../../src/analysis/paper-order.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus} from "../random-corpora.ts";

const corpus = fixtureCorpus();
const order: fc.Arbitrary<Order> = fc.record({by: fc.constantFrom(...orderColumns), down: fc.boolean()});
const ids = (order: Order) => sortPapers(corpus, corpus.papers, order).map(({id}) => id);

it("puts the newest first, and papers without a date at the end either way", () => {
  expect(ids(newestFirst).slice(0, 3)).toEqual(["2502.00012", "2501.00011", "2406.00010"]);
  expect(ids(newestFirst).at(-1)).toBe("t-8f3a21c0");
  expect(ids({by: "date", down: false})[0]).toBe("1907.00006");
  expect(ids({by: "date", down: false}).at(-1)).toBe("t-8f3a21c0");
});

it("sorts by title without regard to case, by code from linked to none, by counts", () => {
  expect(ids({by: "title", down: false})[0]).toBe("t-8f3a21c0");
  expect(ids({by: "code", down: false}).slice(0, 4)).toEqual(["2401.00001", "2405.00008", "2502.00012", "2402.00002"]);
  expect(ids({by: "topics", down: true})[0]).toBe("2502.00012");
  expect(ids({by: "methods", down: true})[0]).toBe("2401.00001");
  expect(ids({by: "line", down: true})[0]).toBe("2502.00012");
});

it("counts a name once for a paper that has it as proposed and as mentioned", () => {
  const lantern = (role: "proposed" | "mentioned", name = "Lantern") => ({name, role});
  const paper = {title: "A paper", abstract: "Lantern and Sextant", date: null, code: "none" as const, digests: [0]};
  const {data} = corpusOf([
    {...paper, id: "a", methods: [lantern("proposed"), lantern("mentioned"), lantern("mentioned", "Sextant")]},
    {...paper, id: "b", methods: [lantern("mentioned")]},
    {...paper, id: "c"}
  ]);
  expect([...methodCounts(openCorpus(data))]).toEqual([2, 1, 0]);
});

it("loses and doubles no paper", () => {
  fc.assert(
    fc.property(randomCorpus(), order, (corpus, order) => {
      const sorted = sortPapers(corpus, corpus.papers, order);
      expect(sorted.map(({index}) => index).sort((a, b) => a - b)).toEqual(corpus.papers.map(({index}) => index));
    })
  );
});

it("comes back from a URL, and is the newest first where the URL makes no sense", () => {
  fc.assert(
    fc.property(order, (order) => {
      expect(readOrder(writeOrder(order))).toEqual(order);
    })
  );
  for (const text of [null, "", "-", "author", "--date"]) expect(readOrder(text)).toEqual(newestFirst);
});

it("says each order in words of its own", () => {
  const words = orderColumns.flatMap((by) => [true, false].map((down) => orderInWords({by, down})));
  expect(new Set(words).size).toBe(2 * orderColumns.length);
});
