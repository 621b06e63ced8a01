/** The name among `names` that `name` was most likely meant to be: at most a third of its letters differ; null when none is that near. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const other of names) {
    if (other === name || Math.abs(other.length - name.length) > most) continue;
    const distance = other.toLowerCase() === name.toLowerCase() ? 0.5 : edits(name, other);
    if (distance < least || (distance === least && best !== null && other < best)) [best, least] = [other, distance];
  }
  return best;
}

/** Letters put in, left out, replaced or swapped with a neighbour (optimal string alignment). */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
