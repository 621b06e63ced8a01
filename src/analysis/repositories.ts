import type {Corpus, Paper} from "./corpus.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";

/** A place that holds code, and the papers that link to it. */
export interface Repository {
  /** "owner/name" on hosts that have owners, else host and path. */
  name: string;
  host: string;
  url: string;
  papers: Paper[];
  focus: Selection;
}

/** Hosts whose repositories are named by their owner and a name. */
const owned = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/;

/** Repositories that the selected papers link to, those of several papers first, then by name; deeper links count for their repository. */
export function repositories(corpus: Corpus, selected: Selected): Repository[] {
  const found = new Map<string, Repository>();
  for (const {paper, url, host, kind} of corpus.links) {
    if (kind !== "code" || !selected.mask[paper]) continue;
    const address = repositoryAddress(url);
    if (!address) continue;
    const key = address.url.toLowerCase();
    const repository = found.get(key) ?? {...address, host, papers: [], focus: everything};
    if (!repository.papers.includes(corpus.papers[paper]!)) repository.papers.push(corpus.papers[paper]!);
    found.set(key, repository);
  }
  return [...found.values()]
    .map((repository) => ({...repository, focus: {...everything, papers: repository.papers.map(({id}) => id)}}))
    .sort((a, b) => b.papers.length - a.papers.length || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** The name and address of the repository that a URL leads to; null for what is no http or https URL. */
export function repositoryAddress(url: string): {name: string; url: string} | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  const path = parsed.pathname.split("/").filter(Boolean);
  if (owned.test(parsed.hostname) && path.length >= 2) {
    const name = `${path[0]}/${path[1]!.replace(/\.git$/, "")}`;
    return {name, url: `${parsed.origin}/${name}`};
  }
  return {name: [parsed.host, ...path].join("/"), url};
}
