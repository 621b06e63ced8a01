import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** A page that someone added to the site. */
export interface AddedPage {
  /** "/heat-map" */
  path: string;
  /** Its title, as it says it itself; else its file's name. */
  name: string;
}

/** The pages in a folder of sources that are not among the known ones, by name. A page with parameters in its name is no single page. */
export function addedPages(known: ReadonlySet<string>, root = "src"): AddedPage[] {
  return pagesIn(root, "")
    .filter((path) => !known.has(path) && !path.includes("["))
    .map((path) => ({path, name: titleOf(readFileSync(join(root, `${path}.md`), "utf8")) ?? path.slice(1)}))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
}

/** The pages in a folder of sources, as "/folder/name". */
export function pagesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (/^[._]/.test(entry.name)) return [];
    if (entry.isDirectory()) return pagesIn(root, path);
    return entry.isFile() && path.endsWith(".md") ? [path.slice(0, -".md".length)] : [];
  });
}

/** The title of a page's front matter, else its first heading; null where it has neither. */
function titleOf(markdown: string): string | null {
  const [whole = "", front = ""] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(markdown) ?? [];
  const named = /^title:[ \t]*(\S.*?)[ \t]*\r?$/m.exec(front)?.[1];
  if (named) return plain(named);
  return /^#[ \t]+(\S.*?)[ \t#]*\r?$/m.exec(markdown.slice(whole.length))?.[1] ?? null;
}

/** A scalar of YAML in one line, without its quotes. */
function plain(scalar: string): string {
  if (/^'.*'$/.test(scalar)) return scalar.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(scalar)) return scalar;
  try {
    return String(JSON.parse(scalar));
  } catch {
    return scalar.slice(1, -1);
  }
}
