import {plainText} from "../text/plain.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Two digits for a month as BibTeX files write it (aug, August, 8, 31 Jul--04 Aug: the first); null for others. */
export function monthNumber(month: string): string | null {
  const name = /[a-z]{3}/i.exec(month)?.[0].toLowerCase();
  const number = name ? months.indexOf(name) + 1 : /^\d{1,2}$/.test(month) ? Number(month) : 0;
  return number >= 1 && number <= 12 ? String(number).padStart(2, "0") : null;
}

/** The names in an author field, which "and" divides outside of braces, each as `fullName` gives it. */
export function namesIn(field: string): string[] {
  const names = [""];
  for (const {text, depth} of pieces(field)) {
    if (!depth && /^\s+and$/i.test(text)) names.push("");
    else names[names.length - 1] += text;
  }
  return names.map(fullName).filter(Boolean);
}

/** Braces, escaped characters, blanks with an "and", and what is between them, each with the depth of braces after it. */
function pieces(text: string): {text: string; depth: number}[] {
  let depth = 0;
  return text.split(/(\\.|[{}]|\s+and(?=\s))/is).map((text) => {
    depth = Math.max(0, depth + (text === "{" ? 1 : text === "}" ? -1 : 0));
    return {text, depth};
  });
}

/** A value without the further pair of braces that holds it whole, by which BibTeX is kept from changing its capitals. */
export function unbraced(value: string): string {
  return isBraced(value) ? unbraced(value.slice(1, -1).trim()) : value;
}

/** Whether one pair of braces holds a value whole, as a group's name, whose commas mean nothing. */
function isBraced(value: string): boolean {
  if (!value.startsWith("{") || !value.endsWith("}")) return false;
  return pieces(value)
    .slice(2, -2)
    .every(({depth}) => depth > 0);
}

/** "Given Family" for a BibTeX name written "Family, Given" or "Family, Jr, Given"; as it is where braces hold it together. */
function fullName(written: string): string {
  const name = written.trim();
  if (isBraced(name)) return plainText(name.slice(1, -1)).text;
  const [family, ...given] = plainText(name).text.split(/\s*,\s*/);
  return given.length ? [given.at(-1), family, ...given.slice(0, -1)].join(" ").trim() : family!;
}
