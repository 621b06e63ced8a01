import {wilson, zOfLevel} from "./intervals.js";

/** A difference of two shares, −1 to 1, and the ends of its 95% interval. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The share of `a` of `aN` less that of `b` of `bN`, of papers that are not the same, with its interval (95% unless `z` says otherwise) from the two Wilson
 * intervals (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10). From −1 to 1 where a side has no papers.
 */
export function shareDifference(a: number, aN: number, b: number, bN: number, z = zOfLevel["95"]): Difference {
  if (!aN || !bN) return {difference: 0, low: -1, high: 1};
  const [one, other] = [wilson(a, aN, z), wilson(b, bN, z)];
  const difference = one.share - other.share;
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(one.share - one.low, other.high - other.share)),
    high: Math.min(1, difference + Math.hypot(one.high - one.share, other.share - other.low))
  };
}
