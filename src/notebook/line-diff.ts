/** A line of a text that became another: as it was, taken out, or put in. Numbers begin at 1. */
export interface DiffLine {
  kind: "same" | "out" | "in";
  text: string;
  /** Its number in the old text, and in the new one; null where it is not there. */
  old: number | null;
  new: number | null;
}

/** A stretch of changed lines with a few unchanged ones around it. */
export type Hunk = DiffLine[];

/** Longer middles than this are shown as taken out and put in whole: the table of common lines grows with their product. */
const mostPairs = 4_000_000;

/** What became of a text, line by line: the fewest lines taken out and put in (longest common subsequence). */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) ++head;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) ++tail;
  const [n, m] = [old.length - head - tail, now.length - head - tail];
  const common = n * m > mostPairs ? null : commonLengths(old, now, head, n, m);
  const lines: DiffLine[] = [];
  const same = (i: number, j: number) => lines.push({kind: "same", text: old[i]!, old: i + 1, new: j + 1});
  for (let i = 0; i < head; ++i) same(i, i);
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (common && i < n && j < m && old[head + i] === now[head + j]) same(head + i++, head + j++);
    else if (i < n && (j === m || !common || common[(i + 1) * (m + 1) + j]! >= common[i * (m + 1) + j + 1]!))
      lines.push({kind: "out", text: old[head + i]!, old: head + ++i, new: null});
    else lines.push({kind: "in", text: now[head + j]!, old: null, new: head + ++j});
  }
  for (let k = 0; k < tail; ++k) same(head + n + k, head + m + k);
  return lines;
}

/** The changed stretches of a text, each with so many unchanged lines before and after. */
export function hunksOf(lines: readonly DiffLine[], around = 3): Hunk[] {
  const hunks: Hunk[] = [];
  let last = -1;
  lines.forEach((line, at) => {
    if (line.kind === "same") return;
    const from = Math.max(at - around, last);
    if (from > last || !hunks.length) hunks.push([]);
    for (let i = Math.max(from, 0); i < Math.min(at + around + 1, lines.length); ++i)
      if (i >= last) {
        hunks.at(-1)!.push(lines[i]!);
        last = i + 1;
      }
  });
  return hunks;
}

/** The lines of a text without their ends. A last line that is empty is none. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** How many lines two texts have in common from each pair of places on. */
function commonLengths(old: string[], now: string[], head: number, n: number, m: number): Uint32Array {
  const common = new Uint32Array((n + 1) * (m + 1));
  for (let i = n - 1; i >= 0; --i)
    for (let j = m - 1; j >= 0; --j)
      common[i * (m + 1) + j] =
        old[head + i] === now[head + j]
          ? common[(i + 1) * (m + 1) + j + 1]! + 1
          : Math.max(common[(i + 1) * (m + 1) + j]!, common[i * (m + 1) + j + 1]!);
  return common;
}
