import {acronymMeanings, methodKey} from "../../src/analysis/method-key.ts";
import type {MethodRow, TermRow} from "../../src/analysis/tables.ts";

/** Names with what each stands for: as its paper spells it out, else as the corpus does; null where nobody does. */
export function withMeanings(rows: readonly Omit<MethodRow, "stands_for">[], terms: readonly TermRow[]): MethodRow[] {
  const topics = terms.map(({label, variants}) => ({label, variants: variants.split("; ")}));
  const meanings = acronymMeanings(rows, topics);
  return rows.map((row) => ({...row, stands_for: row.expansion ?? meanings.get(methodKey(row.name)) ?? null}));
}
