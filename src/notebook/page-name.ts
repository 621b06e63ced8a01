/** Names that Framework or a web server gives a meaning of their own. */
const reserved = new Set(["index", "404", "con", "prn", "aux", "nul"]);

export const longestPageName = 60;

/** A title as the name of a page: small letters, digits and dashes; "" where nothing of it can be kept. */
export function pageNameOf(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, longestPageName)
    .replace(/^-+|-+$/g, "");
}

/** What is wrong with the name of a new page, in one line; null where nothing is. Whether there is such a page is not asked. */
export function pageNameProblem(name: string): string | null {
  if (!name) return "A page needs a name.";
  if (!/^[a-z\d-]+$/.test(name))
    return "Small letters, digits and dashes only: the name is part of the page’s address.";
  if (name.startsWith("-") || name.endsWith("-")) return "A name begins and ends with a letter or a digit.";
  if (name.length > longestPageName) return `At most ${longestPageName} characters.`;
  if (reserved.has(name) || /^(com|lpt)\d$/.test(name)) return `“${name}” is not a name that a page can have.`;
  return null;
}
