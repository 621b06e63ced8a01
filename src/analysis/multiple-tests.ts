/**
 * P-values adjusted for the number of tests so that, of those at most q, a share of q is expected to be false (Benjamini &
 * Hochberg 1995); in the order given, 0 to 1. Of more tests than are given, the others count as p = 1.
 */
export function benjaminiHochberg(p: number[], tests = p.length): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]!);
  const adjusted = p.map(() => 1);
  let least = 1;
  order.forEach((i, fromLargest) => {
    least = Math.min(least, p[i]! * (tests / (p.length - fromLargest)));
    adjusted[i] = least;
  });
  return adjusted;
}

/** A p-value as tables and files give it: to three digits that count, so that none but 0 reads as 0. */
export function tabledP(p: number): number {
  return Number(p.toPrecision(3));
}
