import {existsSync, readFileSync, readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import fc from "./fast-check.ts";
import {gunzipSync, strFromU8} from "fflate";
import {describe, expect, it} from "vitest";
import {labelledSets} from "../bench/evaluation/labelled.ts";
import {corpusTables} from "../loaders/corpus.ts";
import type {Input} from "../loaders/corpus.ts";
import {inputsIn} from "../loaders/read/files.ts";
import {plainOffset, plainText} from "../loaders/text/plain.ts";
import type {PlainText} from "../loaders/text/plain.ts";
import type {Span} from "../src/analysis/tables.ts";

/** Labelled papers and long digests that do not belong to the project; what needs them is skipped where they are not. */
const evaluation = process.env["EVALUATION"] ?? fileURLToPath(new URL("../../shared/evaluation", import.meta.url));
const present = existsSync(evaluation);

/** Faults of the rows whose offsets do not cover what they say. */
function faults(inputs: readonly Input[]): {spans: number; faults: string[]} {
  const tables = corpusTables(inputs);
  const papers = new Map(tables.papers.map((paper) => [paper.id, paper]));
  const plain = new Map<string, PlainText>();
  const faults: string[] = [];
  let spans = 0;
  const covered = ({paper, field, start, end}: Span & {paper: string}): {stored: string; read: string} => {
    spans += 1;
    const stored = papers.get(paper)![field];
    const text = plain.get(stored) ?? plainText(stored);
    plain.set(stored, text);
    return {
      stored: stored.slice(start, end),
      read: text.text.slice(plainOffset(text, start), plainOffset(text, end))
    };
  };
  for (const row of tables.keyphrases) {
    const {read} = covered(row);
    if (read !== row.phrase) faults.push(`${row.paper}: keyphrase ${row.phrase} at "${read}"`);
  }
  for (const row of tables.methods) {
    const {read} = covered(row);
    if (read !== row.name) faults.push(`${row.paper}: name ${row.name} at "${read}"`);
  }
  for (const row of tables.links) {
    const {stored} = covered(row);
    if (!letters(stored).includes(letters(row.url))) faults.push(`${row.paper}: link ${row.url} at "${stored}"`);
  }
  return {spans, faults};
}

/** An address without its scheme, blanks, TeX and punctuation. */
function letters(url: string): string {
  return url
    .toLowerCase()
    .replace(/h\s*t\s*t\s*p\s*s?\s*:/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function jsonLines(papers: readonly {id: string | null; title: string; abstract: string | null}[]): Input[] {
  const lines = papers.map(({id, title, abstract}) => JSON.stringify({id, title, abstract}));
  return [{name: "papers.jsonl", bytes: new TextEncoder().encode(lines.join("\n"))}];
}

/** The papers of a year of daily digests, a line of JSON each. */
const days = present
  ? readdirSync(`${evaluation}/time`)
      .filter((name) => name.startsWith("hf-daily"))
      .flatMap((name) => strFromU8(gunzipSync(readFileSync(`${evaluation}/time/${name}`))).split("\n"))
      .filter(Boolean)
  : [];

/** Things in parts of a size that takes seconds, with the number of each. */
function inParts<Thing>(things: readonly Thing[]): [number, Thing[]][] {
  return Array.from({length: Math.ceil(things.length / 250)}, (_, i) => [i + 1, things.slice(250 * i, 250 * (i + 1))]);
}

describe("the text between a row's offsets", () => {
  it("is what the row says, for the digest that ships with the project", () => {
    const found = faults(inputsIn("data").inputs);
    expect(found.spans).toBeGreaterThan(2000);
    expect(found.faults).toEqual([]);
  });

  it("is what the row says, for papers of any wording", () => {
    const piece = fc.constantFrom(
      "We propose \\textbf{StarNet}, a graph neural network",
      "we call it $\\phi^3$-Net (PN)",
      '{\\it K}now{\\em ing} na\\"ive Bayes classi\\-fiers',
      "Code: \\url{https://github.com/a\\_b/c}.",
      "see https: //github. com/x/y now",
      "<a href='https://z.github.io/w'>page</a> &amp; co",
      "BERT--based models – and “quoted” methods",
      "\u0301\u200b ﬁne-tuning \ud83d\ude00 transformers",
      "\n",
      " ",
      ", "
    );
    const text = fc
      .array(fc.oneof({weight: 4, arbitrary: piece}, fc.string()), {maxLength: 12})
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(fc.record({title: text, abstract: text}), {minLength: 1, maxLength: 4}), (papers) => {
        expect(faults(jsonLines(papers.map((paper, i) => ({id: `p${i}`, ...paper})))).faults).toEqual([]);
      }),
      {numRuns: 100}
    );
  });

  const {sets} = present ? labelledSets(evaluation) : {sets: []};
  const withAbstracts = sets.filter(({papers}) => papers.some(({abstract}) => abstract !== null));
  it.skipIf(!present)("is tried on some labelled papers, and on digests", () => {
    expect(withAbstracts.length).toBeGreaterThan(0);
    expect(days.length).toBeGreaterThan(300);
  });

  for (const {name, papers} of withAbstracts)
    it.each(inParts(papers))(`is what the row says, for the labelled papers of ${name}, part %i`, (_, part) => {
      expect(faults(jsonLines(part)).faults).toEqual([]);
    });

  it.each(inParts(days))("is what the row says, for a year of daily digests, part %i", (_, part) => {
    expect(faults([{name: "daily.jsonl", bytes: new TextEncoder().encode(part.join("\n"))}]).faults).toEqual([]);
  });
});
