import {compareNames} from "./leading-topics.js";
import {searchNames} from "./methods.js";
import type {NamedMethod} from "./methods.js";
import type {MethodKind} from "./tables.js";

/** Which names a reader asks for. */
export interface MethodChoice {
  kind: MethodKind | "all";
  /** In how many papers a name must be. */
  least: number;
  /** Only names that one of the papers proposes. */
  proposed: boolean;
  /** Words that a name must have in one of the ways it is written. */
  named: string;
}

export type MethodOrder = "papers" | "name" | "newest" | "first";

/** The names that are asked for, and how many are left out for being in too few papers alone. */
export function chosenMethods(
  methods: NamedMethod[],
  {kind, least, proposed, named}: MethodChoice
): {chosen: NamedMethod[]; fewer: number} {
  const asked = searchNames(methods, named).filter(
    (row) => (kind === "all" || row.kind === kind) && (!proposed || row.proposing.length > 0)
  );
  const chosen = asked.filter(({papers}) => papers.length >= least);
  return {chosen, fewer: asked.length - chosen.length};
}

/** Names in an order: most papers first (as they come), by name, by their newest paper, or by their first one; undated last. */
export function orderMethods(methods: readonly NamedMethod[], order: MethodOrder): NamedMethod[] {
  const dates = ({papers}: NamedMethod) => papers.flatMap(({date}) => date ?? []).sort();
  const ordered = [...methods];
  if (order === "name") ordered.sort((a, b) => compareNames(a.name, b.name));
  const key = new Map(methods.map((row) => [row, (order === "newest" ? dates(row).at(-1) : dates(row)[0]) ?? ""]));
  if (order === "newest") ordered.sort((a, b) => -compareNames(key.get(a)!, key.get(b)!));
  if (order === "first")
    ordered.sort((a, b) => Number(!key.get(a)) - Number(!key.get(b)) || compareNames(key.get(a)!, key.get(b)!));
  return ordered;
}
