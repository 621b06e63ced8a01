import {isoDate} from "./dates.ts";

/** The part of an input's name that names its digest: no folder, no endings such as .txt, .jsonl.gz. */
export function digestName(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return base.replace(/\.gz$/i, "").replace(/(?!^)\.[a-z]\w{0,6}$/i, "") || base;
}

/** Name without its endings but with its folder: equal for a digest and the table of columns beside it. */
export function stem(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1) + digestName(name);
}

/** The ISO day at the front of an input's name; null when there is none. */
export function dateInName(name: string): string | null {
  const date = isoDate(/^\d{4}-\d\d-\d\d(?!\d)/.exec(digestName(name))?.[0]);
  return date?.length === 10 ? date : null;
}
