import {sharePhrase} from "./shares.js";
import {grouped} from "./wording.js";

/** From this share on, and below a half, a share is "nearly half". */
export const nearlyHalf = 0.44;

/**
 * A share of papers as a title says it: "no paper", "every paper", "nearly half", "half", "one paper in five"; else counted,
 * "5 of 14 papers". Fractions are as near to the share as `sharePhrase` has them.
 */
export function shareOfPapers(count: number, n: number): string {
  if (count === 0) return "no paper";
  if (count === n) return n === 1 ? "the one paper" : "every paper";
  const {text, fraction} = sharePhrase(count, n);
  if (text === "half" || 2 * count === n) return "half";
  if (fraction) return text.replace(/^\w+/, (first) => `${first} ${first === "one" ? "paper" : "papers"}`);
  if (2 * count < n && count / n >= nearlyHalf) return "nearly half";
  return countOfPapers(count, n);
}

/** "5 of 14 papers". */
export function countOfPapers(count: number, n: number): string {
  return `${grouped(count)} of ${grouped(n)} ${n === 1 ? "paper" : "papers"}`;
}
