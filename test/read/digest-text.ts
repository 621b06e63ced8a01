import {readFileSync} from "node:fs";
import type {Item, PaperRecord, Problem} from "../../loaders/read/item.ts";
import {trending} from "../../loaders/read/trending.ts";

export interface Text {
  title: string;
  abstract: string;
}

/** Lines that the page puts before and among the papers. */
export const boilerplate = [
  "Get trending papers in your email inbox once a day!",
  "Get trending papers in your email inbox!"
];

export const shipped = readFileSync(new URL("../../data/2026-11-22-partition.txt", import.meta.url), "utf8");

/** The papers of the shipped digest, taken apart by hand: after two lines, title and abstract in turn. */
export const papers: Text[] = (() => {
  const lines = shipped.split("\n").slice(2);
  lines[0] = lines[0]!.slice("Subscribe".length);
  return lines.flatMap((line, i) => (i % 2 ? [] : {title: line, abstract: lines[i + 1]!}));
})();

/** Papers and problems that the reader finds in a text. */
export function readText(text: string): {papers: PaperRecord[]; problems: Problem[]} {
  const items: Item[] = [...trending.read(text)];
  return {
    papers: items.filter((item) => item.kind === "paper"),
    problems: items.filter((item) => item.kind === "problem")
  };
}

/** Title and abstract alone. */
export function texts(papers: readonly Text[]): Text[] {
  return papers.map(({title, abstract}) => ({title, abstract}));
}

/** Lines of at most so many characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
