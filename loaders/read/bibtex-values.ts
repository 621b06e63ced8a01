import {plainText} from "../text/plain.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Two digits for a month as BibTeX files write it (aug, August, 8, 31 Jul--04 Aug: the first); null for others. */
export function monthNumber(month: string): string | null {
  const name = /[a-z]{3}/i.exec(month)?.[0].toLowerCase();
  const number = name ? months.indexOf(name) + 1 : /^\d{1,2}$/.test(month) ? Number(month) : 0;
  return number >= 1 && number <= 12 ? String(number).padStart(2, "0") : null;
}

/** "Given Family" for a BibTeX name written "Family, Given" or "Family, Jr, Given". */
export function fullName(name: string): string {
  const [family, ...given] = plainText(name.trim()).text.split(/\s*,\s*/);
  return given.length ? [given.at(-1), family, ...given.slice(0, -1)].join(" ").trim() : family!;
}
