export interface SlopeTest {
  /** Change of the share per unit of time, by regression weighted by the papers of each period. */
  slope: number;
  /** Standard normal under no trend; positive when the share rises. */
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Whether a share rises or falls over time: the Cochran–Armitage test for trend (Cochran 1954, Armitage 1955) of `counts` out
 * of `totals` at `times`. Without two different times, or where all or none count, z is 0 and p is 1.
 */
export function cochranArmitage(counts: number[], totals: number[], times: number[]): SlopeTest {
  const n = sum(totals);
  const share = n ? sum(counts) / n : 0;
  const mean = n ? sum(totals.map((total, i) => total * times[i]!)) / n : 0;
  const spread = sum(totals.map((total, i) => total * (times[i]! - mean) ** 2));
  const trend = sum(counts.map((count, i) => (times[i]! - mean) * (count - totals[i]! * share)));
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return {slope: spread > 0 ? trend / spread : 0, z: 0, p: 1};
  const z = trend / Math.sqrt(variance);
  return {slope: trend / spread, z, p: twoSided(z)};
}

/** The chance of a standard normal at least as far from 0 as z; relative error below 1.2e-7 (erfcc, Numerical Recipes §6.2). */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277
  ];
  return Math.min(1, t * Math.exp(-x * x + terms.reduceRight((value, term) => value * t + term, 0)));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
