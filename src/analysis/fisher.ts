/**
 * Fisher's exact test, two-sided: how likely a table at least as unlikely as this one is when `count` of `n` here and
 * `otherCount` of `otherN` elsewhere share one rate (Fisher 1934; tables no likelier than the observed are summed).
 */
export function fisherExact(count: number, n: number, otherCount: number, otherN: number): number {
  const all = count + otherCount;
  const least = Math.max(0, all - otherN);
  const most = Math.min(n, all);
  // Chances relative to that of the observed table, walking outwards from it, so that nothing over- or underflows early.
  const relative = new Map([[count, 1]]);
  const ratio = (k: number) => ((n - k) * (all - k)) / ((k + 1) * (otherN - all + k + 1));
  for (let k = count, chance = 1; k < most; ++k) relative.set(k + 1, (chance *= ratio(k)));
  for (let k = count, chance = 1; k > least; --k) relative.set(k - 1, (chance /= ratio(k - 1)));
  let total = 0;
  let extreme = 0;
  for (const chance of relative.values()) {
    total += chance;
    if (chance <= 1 + 1e-7) extreme += chance;
  }
  return Math.min(1, extreme / total);
}
