/** What divides the names in the column `authors`; no name holds it. */
const divider = "; ";

/** The column `authors` of these names in their order; null where there is none. A semicolon within a name becomes a comma. */
export function joinAuthors(names: readonly string[]): string | null {
  const plain = names.map((name) => tidy(name.replace(/\s*;+\s*/g, ", ")).replace(/^[, ]+|[, ]+$/g, ""));
  return plain.filter(Boolean).join(divider) || null;
}

/** The names in the column `authors`, in their order. */
export function authorNames(authors: string | null): string[] {
  return (authors ?? "").split(";").map(tidy).filter(Boolean);
}

/**
 * The column `authors` of a text that people wrote: names divided by semicolons, or three and more names of two words each, as in
 * "Ada Roe, Bo Doe and Cy Poe". Any other text is one name, because "Roe, Ada" is: commas and "and" alone do not tell.
 */
export function writtenAuthors(text: string): string | null {
  const names = text.includes(";") ? text.split(";") : text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const many = text.includes(";") || (names.length > 2 && names.every((name) => /\S\s+\S/.test(name)));
  return joinAuthors(many ? names : [text]);
}

function tidy(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}
