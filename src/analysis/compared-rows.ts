import type {ComparedName} from "./compared-names.js";
import type {ComparedShare, ComparedTopic} from "./compared-shares.js";
import type {Comparison} from "./comparison.js";
import {tabledP} from "./multiple-tests.js";
import {capitalised} from "./wording.js";

/** The rows of the Compare page's tables; each names its `key` by position, so that a row finds its papers. */

export function sizeRows({a, b, both, neither}: Comparison): {side: string; papers: number}[] {
  return [
    {side: `A: ${a.label}`, papers: a.selected.size},
    {side: `B: ${b.label}`, papers: b.selected.size},
    {side: "both", papers: both.size},
    {side: "neither", papers: neither.size}
  ];
}

export function oddsRows(topics: ComparedTopic[]): Record<string, string | number | null>[] {
  return topics.map((row) => ({
    topic: capitalised(row.label),
    "papers in A": row.a,
    "of A": row.aN,
    "papers in B": row.b,
    "of B": row.bN,
    "log-odds": digits(row.odds.logOdds),
    low: digits(row.odds.low),
    high: digits(row.odds.high),
    "p, adjusted": row.adjusted === null ? null : tabledP(row.adjusted),
    "stands out": row.standsOut ? `more in ${row.standsOut.toUpperCase()}` : "no"
  }));
}

export function shareRows(
  rows: ComparedShare[],
  of: string,
  {differences = true} = {}
): Record<string, string | number | null>[] {
  return rows.map((row) => ({
    [of]: capitalised(row.label),
    "papers in A": row.a,
    "of A": row.aN,
    "papers in B": row.b,
    "of B": row.bN,
    ...(differences && {
      "A less B": digits(row.difference.difference),
      low: digits(row.difference.low),
      high: digits(row.difference.high),
      "stands out": row.few ? "too few to tell" : row.standsOut ? `more in ${row.standsOut.toUpperCase()}` : "no"
    })
  }));
}

export function nameRows(rows: ComparedName[]): Record<string, string | number>[] {
  return rows.map(({name, kind, a, b}) => ({
    name,
    kind,
    "papers in A": a.papers,
    "proposed in A": a.proposing.length,
    "papers in B": b.papers,
    "proposed in B": b.proposing.length
  }));
}

function digits(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(4)) : null;
}
