import type {Corpus} from "./corpus.js";
import {methodWords} from "./method-words.js";
import {everything} from "./selection.js";
import type {Selection} from "./selection.js";

/** What a network joins: topics, methods, or topics with methods. */
export const networkKinds = ["topics", "methods", "both"] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** A topic or a method, as a network joins it. */
export interface NetworkItem {
  /** Tells it from all others in a network: a topic's term, or "@" and a method's key. */
  key: string;
  /** The same for other programs: a topic's term, a method's name, with "(method)" after it where a topic is called so, too. */
  id: string;
  kind: "topic" | "method";
  /** What a selection calls it. */
  name: string;
  label: string;
  /** Position among the corpus' topics, or among its methods. */
  index: number;
  /** Corpus-wide community: a topic's own, and for a method the one that most of its papers belong to; -1 = none. */
  community: number;
  /** Papers of the corpus that mention it, ascending. */
  papers: Uint32Array;
  /** Where the corpus' own network has it, px from the middle; null for what that does not draw. */
  home: readonly [number, number] | null;
}

const known = new WeakMap<Corpus, Map<NetworkItem["kind"], NetworkItem[]>>();

/** The topics, the methods, or both, of a corpus. */
export function networkItems(corpus: Corpus, kind: NetworkKind): NetworkItem[] {
  const lists = known.get(corpus) ?? new Map<NetworkItem["kind"], NetworkItem[]>();
  known.set(corpus, lists);
  const of = (one: NetworkItem["kind"]) => {
    const items = lists.get(one) ?? (one === "topic" ? topicItems(corpus) : methodItems(corpus));
    lists.set(one, items);
    return items;
  };
  return kind === "topics" ? of("topic") : kind === "methods" ? of("method") : [...of("topic"), ...of("method")];
}

/** What finds the papers that mention all of these. */
export function itemFocus(...items: NetworkItem[]): Selection {
  const names = (kind: NetworkItem["kind"]) => items.filter((item) => item.kind === kind).map(({name}) => name);
  return {...everything, topics: names("topic"), methods: names("method")};
}

/** The items that a selection names. */
export function itemsNamed(corpus: Corpus, {topics, methods}: Selection): string[] {
  return [...topics, ...methods.map((name) => `@${corpus.methodKeyOf(name)}`)];
}

function topicItems(corpus: Corpus): NetworkItem[] {
  return corpus.terms
    .filter(({topic}) => topic)
    .map(({term, label, index, community, papers, x, y}) => {
      const home = x === 0 && y === 0 ? null : ([x, y] as const);
      return {key: term, id: term, kind: "topic", name: term, label, index, community, papers, home};
    });
}

function methodItems(corpus: Corpus): NetworkItem[] {
  const words = methodWords(corpus);
  const taken = new Set(
    corpus.terms.filter(({topic}) => topic).flatMap(({term, label}) => [term, label.toLowerCase()])
  );
  const idOf = (label: string) => {
    const named = label.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
    const id = firstFree(taken.has(named.toLowerCase()) ? `${named} (method)` : named, taken);
    taken.add(id.toLowerCase());
    return id;
  };
  return Array.from(corpus.methodsOf, ([key, rows], index): NetworkItem => {
    const papers = Uint32Array.from(new Set(rows.map(({paper}) => paper))).sort();
    const community = commonCommunity(corpus, papers);
    const label = words.get(key)?.name ?? key;
    return {key: `@${key}`, id: idOf(label), kind: "method", name: key, label, index, community, papers, home: null};
  });
}

/** The name, with a number after it where it is taken. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let i = 2; taken.has(free.toLowerCase()); ++i) free = `${name} ${i}`;
  return free;
}

/** The community that most papers belong to, the larger one of equals; -1 where none belongs to any. */
function commonCommunity(corpus: Corpus, papers: Uint32Array): number {
  const counts = corpus.communities.map(() => 0);
  for (const paper of papers) {
    const {community} = corpus.papers[paper]!;
    if (community >= 0) ++counts[community]!;
  }
  const most = Math.max(0, ...counts);
  return most ? counts.indexOf(most) : -1;
}
