import {lstat, realpath} from "node:fs/promises";
import {dirname, join, sep} from "node:path";

/** A folder or file: starts with a letter, digit or _, has no blank or dot at its end, and is no device of Windows. */
const name =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .-]*[\p{L}\p{M}\p{N}_-])?$/iu;

/** Whether a path, spelled in one way only, is one that a page may write: the lexicon, or a page's source below src/. */
export function mayWrite(path: string): boolean {
  if (path === "data/lexicon.csv") return true;
  const [root, ...names] = path.split("/");
  if (root !== "src" || !names.length || path.length > 240 || path.normalize("NFC") !== path) return false;
  return names.every((part) => name.test(part)) && path.endsWith(".md");
}

/**
 * Where a path lies in the project; null where it may not be written, its folder is not there, or a link on the way (or in its place)
 * would lead elsewhere.
 */
export async function writablePlace(project: string, path: string): Promise<string | null> {
  if (!mayWrite(path)) return null;
  const place = join(await realpath(project), ...path.split("/"));
  const folder = await realpath(dirname(place)).catch(() => null);
  if (folder !== dirname(place)) return null;
  const found = await lstat(place).catch(() => null);
  if (found && !found.isFile()) return null;
  return place.startsWith(join(await realpath(project), sep)) ? place : null;
}
