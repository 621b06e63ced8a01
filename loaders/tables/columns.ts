import type {Paper} from "./papers.ts";

/**
 * For each paper, what the tables beside the digests add to it: every column on every paper, null where it has no value;
 * numbers where every value of the column is one.
 */
export function columnRows(papers: readonly Paper[]): Record<string, string | number | null>[] {
  const names = [...new Set(papers.flatMap(({columns}) => [...columns.keys()]))];
  const numeric = new Set(
    names.filter((name) => {
      const values = papers.map(({columns}) => columns.get(name)).filter((value) => value);
      return values.length > 0 && values.every((value) => String(Number(value)) === value);
    })
  );
  return papers.map(({columns}) =>
    Object.fromEntries(
      names.map((name) => {
        const value = columns.get(name) || null;
        return [name, value !== null && numeric.has(name) ? Number(value) : value];
      })
    )
  );
}
