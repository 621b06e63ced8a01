import type {PlannedLine} from "./lexicon-plan.js";

/**
 * A line of `rename` after all others: where its term is hidden or counts as another one there is nothing to rename, wherever those lines
 * stand; where the name is that of another term, this is said.
 */
export function settledName(
  line: PlannedLine,
  {
    lines,
    merged,
    find,
    isTerm,
    label
  }: {
    lines: readonly PlannedLine[];
    merged: ReadonlyMap<number, number>;
    find: (form: string) => number;
    isTerm: (node: number) => boolean;
    /** How the term is shown without the line. */
    label: string | undefined;
  }
): PlannedLine {
  const {entry, node, holds} = line;
  if (entry.action !== "rename" || !holds) return line;
  const note = (message: string) => ({severity: "note" as const, message});
  if (!isTerm(node)) return {...line, holds: false, problem: note(`no paper mentions “${entry.term}” as a term`)};
  const over = lines.find(
    (other) => other.holds && other.node === node && (other.entry.action === "stop" || other.entry.action === "merge")
  );
  if (over) {
    const {action, as, line: at} = over.entry;
    const by = at === null ? "" : ` by line ${at}`;
    const idle =
      action === "stop"
        ? `“${entry.term}” is hidden${by}: there is nothing to rename`
        : `“${entry.term}” counts as “${as}”${by}: it is shown as that`;
    return {...line, holds: false, problem: note(idle)};
  }
  if (label === entry.as) return {...line, holds: false, problem: note(`“${entry.as}” is what it is called already`)};
  const other = find(entry.as);
  if (other < 0 || endOf(other, merged) === node) return line;
  return {...line, problem: note(`another term is called “${entry.as}”: merge them to count them as one`)};
}

/** The node that a node counts as after all mergers. */
export function endOf(node: number, merged: ReadonlyMap<number, number>): number {
  let at = node;
  for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
  return at;
}
