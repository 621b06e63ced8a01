import {ascending, descending} from "d3-array";
import type {Corpus, Paper} from "./corpus.js";
import {codeStatuses} from "./tables.js";

export const orderColumns = ["date", "title", "code", "topics", "methods", "line"] as const;
export type OrderColumn = (typeof orderColumns)[number];

/** A column of the table of papers and which way it runs. */
export interface Order {
  by: OrderColumn;
  down: boolean;
}

/** Newest first. */
export const newestFirst: Order = Object.freeze({by: "date", down: true});

/** The order that a URL spells as "title" or "-date"; newest first where it spells none. */
export function readOrder(text: string | null): Order {
  const by = orderColumns.find((column) => column === text?.replace(/^-/, ""));
  return by ? {by, down: text!.startsWith("-")} : newestFirst;
}

/** The order as a URL spells it; null for newest first. */
export function writeOrder({by, down}: Order): string | null {
  return by === newestFirst.by && down === newestFirst.down ? null : `${down ? "-" : ""}${by}`;
}

/** "newest first", "by title from Z to A": what stands behind the title of a sorted list; whether any of it is `dated`. */
export function orderInWords({by, down}: Order, {dated = true} = {}): string {
  switch (by) {
    case "date":
      if (!dated) return "in the order of the digest";
      return down ? "newest first" : "oldest first";
    case "title":
      return down ? "by title, from Z to A" : "by title";
    case "code":
      return down ? "those without code first" : "those with code first";
    case "topics":
      return down ? "those with most topics first" : "those with fewest topics first";
    case "methods":
      return down ? "those with most named methods first" : "those with fewest named methods first";
    case "line":
      return down ? "the last read first" : "as they were read";
  }
}

/** Papers in order; those without a date stand at the end either way, and what is equal keeps the order of the digest. */
export function sortPapers(corpus: Corpus, papers: readonly Paper[], {by, down}: Order): Paper[] {
  const direction = down ? descending : ascending;
  const value = valueOf(corpus, by);
  return papers
    .map((paper) => ({paper, key: value(paper)}))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || a.paper.index - b.paper.index;
      return direction(a.key, b.key) || a.paper.index - b.paper.index;
    })
    .map(({paper}) => paper);
}

function valueOf(corpus: Corpus, by: OrderColumn): (paper: Paper) => string | number | null {
  switch (by) {
    case "date":
      return ({date}) => date;
    case "title":
      return ({title}) => title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "") || null;
    case "code":
      return ({code}) => codeStatuses.indexOf(code);
    case "topics":
      return ({topics}) => topics.length;
    case "methods": {
      const names = methodCounts(corpus);
      return ({index}) => names[index]!;
    }
    case "line":
      return ({index}) => index;
  }
}

/** How many different names each paper proposes or mentions, by position. */
export function methodCounts(corpus: Corpus): Uint32Array {
  const counts = new Uint32Array(corpus.papers.length);
  for (const rows of corpus.methodsOf.values())
    for (const paper of new Set(rows.map(({paper}) => paper))) ++counts[paper]!;
  return counts;
}
