export interface Interval {
  share: number;
  low: number;
  high: number;
}

/** How often an interval holds the true value, in per cent, as readers choose it. */
export type IntervalLevel = "80" | "90" | "95" | "99";

/** Standard errors from the middle to the ends of an interval. */
export const zOfLevel: Readonly<Record<IntervalLevel, number>> = {
  "80": 1.281552,
  "90": 1.644854,
  "95": 1.959964,
  "99": 2.575829
};

/** A share and its interval (95% unless `z` says otherwise) by Wilson's score method (Wilson 1927), all 0 to 1; with n = 0 the interval is 0 to 1 and the share 0. */
export function wilson(count: number, n: number, z = zOfLevel["95"]): Interval {
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
