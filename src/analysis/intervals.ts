export interface Interval {
  share: number;
  low: number;
  high: number;
}

/** A share and its 95% interval by Wilson's score method (Wilson 1927), all 0 to 1; with n = 0 the interval is 0 to 1 and the share 0. */
export function wilson(count: number, n: number, z = 1.959964): Interval {
  if (n === 0) return {share: 0, low: 0, high: 1};
  const p = count / n;
  const scale = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    share: p,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === n ? 1 : Math.min(1, middle + half)
  };
}
