import {associationStrength} from "./link-measures.js";
import type {CorpusData} from "./corpus.js";
import type {LexiconEntry} from "./lexicon.js";
import type {AppliedTerm} from "./lexicon-terms.js";

interface Place {
  community: number;
  x: number;
  y: number;
}

/**
 * Communities and places in the network for the terms that a lexicon leaves. With the entries of the file they are those of the build;
 * otherwise topics stay where they are, and newcomers join the topics that they share most papers with (association strength).
 */
export function lexiconPlaces(
  data: CorpusData,
  terms: readonly AppliedTerm[],
  entries: readonly LexiconEntry[]
): Pick<CorpusData["terms"], "community" | "x" | "y"> {
  const {placed} = data.lexicon ?? {placed: data.terms};
  const known = new Map(
    placed.term.map((term, i) => [term, {community: placed.community[i]!, x: placed.x[i]!, y: placed.y[i]!}])
  );
  const built = data.lexicon && sameEntries(entries, data.lexicon.entries);
  const nowhere: Place = {community: -1, x: 0, y: 0};
  const settled = terms.filter(({topic, term}) => topic && (known.get(term)?.community ?? -1) >= 0);
  const before = new Set(data.lexicon ? placed.term : placed.term.filter((_, i) => data.terms.topic[i]));
  const places = terms.map((term) => {
    if (!term.topic) return nowhere;
    if (built || before.has(term.term)) return known.get(term.term) ?? nowhere;
    return besides(term, settled, known, data.papers.id.length) ?? nowhere;
  });
  const used = [...new Set(places.map(({community}) => community).filter((community) => community >= 0))].sort(
    (a, b) => a - b
  );
  return {
    community: places.map(({community}) => used.indexOf(community)),
    x: places.map(({x}) => x),
    y: places.map(({y}) => y)
  };
}

/** Whether two lexicons say the same, line by line. */
export function sameEntries(a: readonly LexiconEntry[], b: readonly LexiconEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every(({action, term, as}, i) => action === b[i]!.action && term === b[i]!.term && as === b[i]!.as)
  );
}

function besides(
  term: AppliedTerm,
  others: readonly AppliedTerm[],
  known: ReadonlyMap<string, Place>,
  papers: number
): Place | null {
  const mask = new Uint8Array(papers);
  for (const paper of term.papers) mask[paper] = 1;
  const weights = new Map<number, number>();
  let [x, y, sum] = [0, 0, 0];
  for (const other of others) {
    let both = 0;
    for (const paper of other.papers) both += mask[paper]!;
    const association = associationStrength(both, term.papers.length, other.papers.length, papers);
    if (association <= 1) continue;
    const weight = Math.log2(association) * Math.sqrt(both);
    const at = known.get(other.term)!;
    weights.set(at.community, (weights.get(at.community) ?? 0) + weight);
    if (!at.x && !at.y) continue;
    x += weight * at.x;
    y += weight * at.y;
    sum += weight;
  }
  if (!weights.size) return null;
  const [[community]] = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]) as [[number, number]];
  const round = (value: number) => (sum ? Math.round((10 * value) / sum) / 10 : 0);
  return {community, x: round(x), y: round(y)};
}
