/** What a letter or number tells the kinds of apart: "vitamin D", "hepatitis C", "interleukin 6". */
const lettered = new Set(
  "vitamin hepatitis influenza coenzyme interleukin angiotensin immunoglobulin haemoglobin hemoglobin".split(" ")
);
const letterOrNumber = /^(?:[B-HJ-Z]|\d{1,2}|II|III|IV)$/;
/** "Type 2", "type II". */
const numeral = /^(?:\d|I{1,3}|IV|V)$/;

/**
 * What a word in front makes another thing: the T cell is a kind of cell, the n cells of a grid are a number of them; and squares are
 * not what "least squares" are about.
 */
const kinds = new Map(
  Object.entries({
    b: "cell cells lymphocyte lymphocytes meson mesons",
    d: "meson mesons",
    f: "score scores test tests statistic statistics",
    k: "means medoids meson mesons",
    least: "square squares",
    p: "value values",
    q: "learning network networks function functions value values",
    t: "cell cells lymphocyte lymphocytes test tests",
    u: "net nets",
    w: "boson bosons",
    x: "ray rays chromosome chromosomes",
    y: "chromosome chromosomes",
    z: "boson bosons score scores"
  }).map(([first, words]) => [first, new Set(words.split(" "))])
);

/** Whether a blank between two words joins them as a hyphen would: "T cells", "type 2", "least squares". */
export function isTied(before: string, after: string): boolean {
  if (before.length === 1 || before === "least" || before === "Least")
    return !!kinds.get(before.toLowerCase())?.has(after.toLowerCase());
  return after.length <= 3 && after.charCodeAt(0) < firstSmall && isLetterOf(before.toLowerCase(), after);
}

/** Capitals and digits come before small letters. */
const firstSmall = "a".charCodeAt(0);

/** Whether a word is the letter or number that tells which of its kind the one before, in lower case, is. */
export function isLetterOf(before: string, letter: string): boolean {
  return before === "type" ? numeral.test(letter) : letterOrNumber.test(letter) && lettered.has(before);
}
