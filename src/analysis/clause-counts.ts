import type {Corpus} from "./corpus.js";
import type {Selected} from "./selection.js";
import {codeStatuses} from "./tables.js";

/** Parts of a selection that allow any of several values. */
export type AnyOfClause = "code" | "digests" | "communities" | "hosts";

/** The values that a part of the selection can have in this corpus, in the order they are offered, with the papers among `papers` that have each. */
export function valueCounts(
  {mask, papers}: Selected,
  corpus: Corpus,
  clause: AnyOfClause
): [value: string, papers: number][] {
  const among = (positions: Iterable<number>) => {
    let count = 0;
    for (const paper of positions) count += mask[paper]!;
    return count;
  };
  switch (clause) {
    case "code":
      return codeStatuses.map((status) => [status, papers.filter(({code}) => code === status).length]);
    case "digests":
      return corpus.digests.map(({digest, appearances}) => [digest, among(appearances)]);
    case "communities":
      return Array.from(corpus.communityOf, ([id, community]) => [id, among(community.papers)]);
    case "hosts": {
      const byHost = new Map<string, Set<number>>();
      for (const {host, paper} of corpus.links) byHost.set(host, (byHost.get(host) ?? new Set()).add(paper));
      return Array.from(byHost, ([host, linking]): [string, number] => [host, among(linking)]).sort(
        (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
      );
    }
  }
}
