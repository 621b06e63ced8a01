/** A line of two texts side by side: in both, only in the old one, or only in the new one. */
export interface DiffLine {
  kind: "same" | "gone" | "new";
  text: string;
  /** Its number in the text it is in (for `same`: in the new one), from 1. */
  number: number;
}

/** Lines of texts that are longer than this are not compared in their middle. */
const mostCells = 4_000_000;

/** The lines of two texts, by their longest common subsequence; what is gone stands before what is new. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) ++head;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) ++tail;
  const [n, m] = [old.length - tail - head, now.length - tail - head];
  const same = (i: number): DiffLine => ({kind: "same", text: now[i]!, number: i + 1});
  const gone = (i: number): DiffLine => ({kind: "gone", text: old[i]!, number: i + 1});
  const added = (i: number): DiffLine => ({kind: "new", text: now[i]!, number: i + 1});
  const lines = Array.from({length: head}, (_, i) => same(i));
  const large = n * m > mostCells;
  const common = large ? [] : commonLengths(old.slice(head, head + n), now.slice(head, head + m));
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const equal = !large && i < n && j < m && old[head + i] === now[head + j];
    if (equal) lines.push(same(head + j));
    if (equal) [i, j] = [i + 1, j + 1];
    else if (i < n && (j === m || large || common[i + 1]![j]! >= common[i]![j + 1]!)) lines.push(gone(head + i++));
    else lines.push(added(head + j++));
  }
  for (let k = now.length - tail; k < now.length; ++k) lines.push(same(k));
  return lines;
}

/** Lengths of the longest common subsequences of what follows each pair of places. */
function commonLengths(old: string[], now: string[]): Uint32Array[] {
  const rows = Array.from({length: old.length + 1}, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; --i)
    for (let j = now.length - 1; j >= 0; --j)
      rows[i]![j] = old[i] === now[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}

/** Numbers, from 1, of the lines of the new text that are not in the old one, and of those before which lines are only gone. */
export function changedLines(before: string, after: string): number[] {
  const changed: number[] = [];
  let [fresh, gone, last] = [0, 0, 0];
  const count = after.split("\n").length;
  const close = () => {
    if (gone && !fresh) changed.push(Math.min(count, last + 1));
    [fresh, gone] = [0, 0];
  };
  for (const {kind, number} of diffLines(before, after)) {
    if (kind === "gone") ++gone;
    else if (kind === "new") {
      ++fresh;
      changed.push(number);
    } else close();
    if (kind !== "gone") last = number;
  }
  close();
  return changed;
}
