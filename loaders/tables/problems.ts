import type {ProblemRow} from "../../src/analysis/tables.ts";

/** Problems by input and line, those about the whole input first. */
export function sortProblems(problems: readonly ProblemRow[]): ProblemRow[] {
  return [...problems].sort(
    (a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0)
  );
}
