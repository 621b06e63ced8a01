import type {Corpus} from "../analysis/corpus.js";
import {networkItems} from "../analysis/network-items.js";
import {networkOf} from "../analysis/network.js";
import type {NetworkItem, NetworkKind} from "../analysis/network.js";
import {everything, select} from "../analysis/selection.js";
import {homesOf, seededPlaces} from "../charts/network-places.js";
import type {Homes} from "../charts/network-places.js";
import {beside} from "./network-beside.js";
import {fewestPapers} from "./network-knobs.js";

/** Topics whose places the corpus brings along. */
const broughtAlong = 150;

const known = new WeakMap<Corpus, Map<string, Homes>>();

/**
 * Where the network of the whole corpus has its items, so that they keep their places when a selection thins them. Those of the leading
 * topics come with the corpus; others are computed beside the page, which calls back once they are there and has them near what they
 * are linked to until then.
 */
export function networkHomes(corpus: Corpus, kind: NetworkKind, most: number, ready: () => void): Homes {
  const kept = known.get(corpus) ?? new Map<string, Homes>();
  known.set(corpus, kept);
  const key = `${kind} ${most}`;
  const before = kept.get(key);
  if (before) return before;
  const brought = topicHomes(corpus, kind === "topics" ? most : broughtAlong);
  if (kind === "topics" && most <= broughtAlong) {
    kept.set(key, brought);
    return brought;
  }
  const {nodes, edges} = networkOf(corpus, select(corpus, everything), {
    kind,
    most,
    least: fewestPapers(corpus.papers.length),
    mostEdges: 5000
  });
  const index = new Map(nodes.map(({item}, i) => [item.key, i]));
  const links = edges.map(({a, b, association, papers}) => {
    const weight = Math.log2(association) * Math.sqrt(papers);
    return {source: index.get(a.key)!, target: index.get(b.key)!, weight};
  });
  const near = methodMiddles(corpus, brought);
  const starts = seededPlaces(
    nodes.map(({item}) => brought.places.get(item.key) ?? near(item)),
    links
  );
  const at = (places: readonly (readonly [number, number] | null)[]): Homes =>
    homesOf(new Map(nodes.flatMap(({item}, i) => (places[i] ? [[item.key, places[i]] as const] : []))));
  const first = at(starts);
  kept.set(key, first);
  const task = {
    task: "places" as const,
    nodes: nodes.map(({item, papers}, i) => {
      const start = starts[i] ?? null;
      return {r: 2 + Math.sqrt(papers), group: item.community, ...(start && {start})};
    }),
    links
  };
  void beside(task).then((places) => {
    kept.set(key, at(places));
    ready();
  });
  return first;
}

function topicHomes(corpus: Corpus, most: number): Homes {
  const leading = networkItems(corpus, "topics")
    .filter(({home}) => home)
    .sort((a, b) => b.papers.length - a.papers.length || (a.key < b.key ? -1 : 1))
    .slice(0, most);
  return homesOf(new Map(leading.map(({key, home}) => [key, home!])));
}

/** The middle of the homes of the topics that a method's papers are about; null where those have none. */
function methodMiddles(corpus: Corpus, {places}: Homes): (item: NetworkItem) => readonly [number, number] | null {
  const byIndex = new Map(
    networkItems(corpus, "topics").flatMap(({index, key}) => (places.has(key) ? [[index, places.get(key)!]] : []))
  );
  return ({papers}) => {
    let [x, y, n] = [0, 0, 0];
    for (const paper of papers)
      for (const topic of corpus.papers[paper]!.topics) {
        const at = byIndex.get(topic);
        if (at) [x, y, n] = [x + at[0], y + at[1], n + 1];
      }
    return n ? [x / n, y / n] : null;
  };
}
