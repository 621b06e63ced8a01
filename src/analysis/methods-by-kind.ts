import type {NamedMethod} from "./methods.js";
import type {MethodKind} from "./tables.js";

/** Names of one kind: those to show, and how many more there are. */
export interface KindOfName {
  kind: MethodKind;
  rows: NamedMethod[];
  /** Names of this kind in at least as many papers as asked for. */
  total: number;
}

const kinds: readonly MethodKind[] = ["method", "model", "dataset", "metric", "tool", "other"];

/** Names in at least `least` papers by kind, at most `most` of each in the order given; kinds without a name are left out. */
export function byKind(named: NamedMethod[], {least = 1, most = Infinity} = {}): KindOfName[] {
  return kinds.flatMap((kind) => {
    const rows = named.filter((row) => row.kind === kind && row.papers.length >= least);
    return rows.length ? [{kind, rows: rows.slice(0, most), total: rows.length}] : [];
  });
}
