import {grouped} from "./wording.js";

/** Papers from which a share is said as a fraction; below, they are counted. */
const enoughForFractions = 30;
/** How far a fraction in words may be from the share it stands for. */
export const fractionTolerance = 0.02;

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A part of the papers as it is said, and whether it takes a plural verb. */
export interface SharePhrase {
  text: string;
  plural: boolean;
  /** Numerator and denominator where it is said as a fraction ("two in nine"), else null. */
  fraction: [number, number] | null;
}

/**
 * `count` of `n` papers in words: "one in five", "half" or "all" where that is within `fractionTolerance` of the share and there
 * are enough papers; else the count, with its `n` when asked for: "27 of 28".
 */
export function sharePhrase(count: number, n: number, {of = false} = {}): SharePhrase {
  if (count === n && n > 1) return {text: "all", plural: true, fraction: [1, 1]};
  const fraction = n < enoughForFractions ? null : nearestFraction(count / n);
  if (!fraction)
    return {text: of ? `${grouped(count)} of ${grouped(n)}` : grouped(count), plural: count !== 1, fraction};
  const [a, b] = fraction;
  return {text: b === 2 ? "half" : `${numbers[a]!} in ${numbers[b]!}`, plural: a > 1 || b === 2, fraction};
}

/** The fraction that people would say: near, and rather "one in six" or "three in five" than "four in seven". */
function nearestFraction(share: number): [number, number] | null {
  let best: [number, number] | null = null;
  let least = Infinity;
  for (let b = 2; b <= 10; ++b)
    for (let a = 1; a < b; ++a) {
      const error = Math.abs(a / b - share);
      const strangeness = a === 1 ? 0.004 : [3, 4, 5, 10].includes(b) ? 0.008 : 0.018;
      if (error > fractionTolerance || error + strangeness + b / 5000 >= least) continue;
      least = error + strangeness + b / 5000;
      best = [a, b];
    }
  return best;
}
