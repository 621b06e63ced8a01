import {fractionTolerance} from "../../src/analysis/shares.ts";

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The least and the greatest share that words for a share of papers may stand for; throws for words that stand for none. */
export function meant(words: string): [number, number] {
  const text = words.toLowerCase().replace(/ of the papers$/, "");
  if (text === "no paper" || text === "none" || text === "0") return [0, 0];
  if (text === "every paper" || text === "the one paper" || text === "all") return [1, 1];
  if (text === "half") return [0.5 - fractionTolerance, 0.5 + fractionTolerance];
  if (text === "nearly half") return [0.44, 0.5];
  const fraction = /^(\w+) (?:papers? )?in (\w+)$/.exec(text);
  if (fraction) {
    const [a, b] = fraction.slice(1).map((word) => numbers.indexOf(word)) as [number, number];
    if (a > 0 && b > 0) return [a / b - fractionTolerance, a / b + fractionTolerance];
  }
  const count = /^([\d,]+) of ([\d,]+)(?: papers?)?$/.exec(text);
  if (count) {
    const [k, n] = count.slice(1).map((digits) => Number(digits.replaceAll(",", ""))) as [number, number];
    return [k / n, k / n];
  }
  throw new Error(`not a share in words: ${words}`);
}
