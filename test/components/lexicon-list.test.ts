// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {applyLexicon} from "../../src/analysis/lexicon-apply.ts";
import {parseLexicon} from "../../src/analysis/lexicon.ts";
import {changeInWords, lexiconInWords} from "../../src/analysis/lexicon-words.ts";
import type {everything} from "../../src/analysis/selection.ts";
import {select} from "../../src/analysis/selection.ts";
import {lexiconList} from "../../src/components/lexicon-list.ts";
import type {Observatory, View} from "../../src/components/observatory.ts";
import {fixtureData} from "../corpus-fixture.ts";

const data = fixtureData();
const read = (...rows: string[]) => {
  const {entries} = parseLexicon(["action,term,as", ...rows].join("\n"));
  return openCorpus(applyLexicon(data, entries).data);
};
const papersOf = (term: string) => data.terms.papers[data.terms.term.indexOf(term)]!;

describe("what the lexicon changed", () => {
  const rows = [
    "stop,Speech Recognition",
    "merge,spectral clustering,community-detection",
    "keep,graphs",
    "rename,LMs,Models of language",
    "class,heat transfer,method",
    "class,Lantern,topic",
    "keep,language model",
    "stop,language models",
    "merge,zebra,horse"
  ];
  const corpus = read(...rows);

  it("is said line by line, with the papers that each concerns", () => {
    const stopped = papersOf("speech recognition").length;
    const merged = papersOf("spectral clustering").length;
    const both = new Set([...papersOf("spectral clustering"), ...papersOf("community detection")]).size;
    const models = papersOf("language model").length;
    expect(corpus.lexicon.map(changeInWords)).toEqual([
      `${stopped} papers no longer count under “speech recognition”`.replace(
        /^1 papers no longer count/,
        "1 paper no longer counts"
      ),
      `${merged} papers with “spectral clustering” count under “community detection”, ${both} papers in all`,
      `${papersOf("graph").length} papers have “graph” as a topic now`,
      `“language models” is shown as “Models of language” in ${models} papers`,
      `${papersOf("heat transfer").length} papers name “heat transfer” as a method now`,
      "2 papers no longer name “Lantern”",
      `“Models of language” is a topic anyway, of ${models} papers`,
      "contradicts line 8, which keeps it: left out",
      "abstracts are not searched for “zebra” yet"
    ]);
    expect(lexiconInWords(corpus.lexicon)).toBe(
      "One term is stopped, two are kept, one is merged into another, one is renamed and two are given their kind; two lines do nothing."
    );
    expect(lexiconInWords([])).toBe("");
  });

  it("stands on the page, follows the view, and its numbers open as many papers", () => {
    let listener: (view: View) => void = () => undefined;
    const open = vi.fn();
    const observatory = {
      open,
      subscribe: (each: typeof listener) => {
        listener = each;
        each({corpus} as View);
        return () => undefined;
      }
    } as unknown as Observatory;
    const list = lexiconList(observatory);
    const items = Array.from(list.querySelectorAll("li"));
    expect(items.length).toBe(rows.length);
    expect(items[0]!.textContent).toContain("stop, Speech Recognition line 2");
    expect(items.filter((item) => item.classList.contains("trouble")).map((item) => rows[items.indexOf(item)])).toEqual(
      ["stop,language models"]
    );
    expect(items[0]!.querySelector("button")).toBeNull();
    for (const i of [1, 2, 3, 4, 6]) {
      const button = items[i]!.querySelector("button")!;
      button.click();
      const focus = open.mock.lastCall![0] as typeof everything;
      expect(button.getAttribute("aria-label")).toContain(`: ${select(corpus, focus).size} papers on`);
      expect(items[i]!.textContent).toContain(`${select(corpus, focus).size} papers`);
    }
    listener({corpus: read()} as View);
    expect(list.textContent).toMatch(/^Nothing: there is no lexicon/);
  });

  it("is shown in steps", () => {
    const long = read(...Array.from({length: 70}, (_, i) => `stop,word ${i}`));
    const list = lexiconList({subscribe: (each: (view: View) => void) => each({corpus: long} as View)} as never);
    expect(list.querySelectorAll("li")).toHaveLength(30);
    list.querySelector<HTMLButtonElement>("div > button")!.click();
    list.querySelector<HTMLButtonElement>("div > button")!.click();
    expect(list.querySelectorAll("li")).toHaveLength(70);
  });
});
