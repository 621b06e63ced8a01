import {group} from "d3-array";
import {methodKey} from "./method-key.js";
import type {Corpus, Method, Term} from "./corpus.js";

/** How a name is written all over the corpus, whatever is selected. */
export interface MethodWords {
  /** The commonest way it is written, the first of equals. */
  name: string;
  /** What it stands for where it is short: the commonest spelled-out form; null where none is given. */
  expansion: string | null;
  /** Every way it is written or spelled out, and those of the topic it is one with. */
  forms: string[];
}

interface Known {
  topics: Map<string, Term[]>;
  words: Map<string, MethodWords>;
  /** The words of all, in the order of the corpus; null before they were asked for. */
  all: Map<string, MethodWords> | null;
}

const knownOf = new WeakMap<Corpus, Known>();

/** What is known of the names of a corpus so far. */
function known(corpus: Corpus): Known {
  let known = knownOf.get(corpus);
  if (!known) {
    const topics = group(corpus.terms, ({label}) => corpus.methodKeyOf(label));
    knownOf.set(corpus, (known = {topics, words: new Map(), all: null}));
  }
  return known;
}

/** Name, expansion and written forms of the names of a corpus by their key. */
export function methodWords(corpus: Corpus): Map<string, MethodWords> {
  const kept = known(corpus);
  kept.all ??= new Map(Array.from(corpus.methodsOf.keys(), (key) => [key, wordsOfMethod(corpus, key)!]));
  return kept.all;
}

/** The same of one key; undefined where it is none of the corpus. */
export function wordsOfMethod(corpus: Corpus, key: string): MethodWords | undefined {
  const {topics, words} = known(corpus);
  let found = words.get(key);
  const rows = corpus.methodsOf.get(key);
  if (!found && rows) words.set(key, (found = findWords(key, rows, topics.get(key) ?? [])));
  return found;
}

/** The name that a key, or another way to write a name, has all over the corpus; as given where it is none of the corpus. */
export function methodLabel(corpus: Corpus, name: string): string {
  return wordsOfMethod(corpus, corpus.methodKeyOf(name))?.name ?? name;
}

/** Values by how often they occur, the first of equals first. */
export function commonest<Value extends string>(values: Value[]): Value[] {
  if (values.length < 2) return values;
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function findWords(key: string, rows: Method[], topics: Term[]): MethodWords {
  // Most names are of one paper and nothing else.
  if (rows.length === 1 && !rows[0]!.expansion && !topics.length) {
    const [{name}] = rows as [Method];
    return {name, expansion: null, forms: [name]};
  }
  const names = commonest(rows.map(({name}) => name));
  const expansions = rows.flatMap(({expansion}) => expansion ?? []);
  const ofTopic = topics.flatMap(({label, variants}) => [label, ...variants]);
  const [name] = names as [string];
  const forms = [...new Set([...names, ...commonest(expansions), ...ofTopic])];
  const written = [...rows.map((row) => row.name), ...expansions];
  return {name, expansion: spelledOut(key, name, [...commonest(written), ...ofTopic], expansions), forms};
}

/** The commonest form that the key is of, where the name is another; else the commonest expansion that differs from the name. */
function spelledOut(key: string, name: string, forms: string[], expansions: string[]): string | null {
  const own = methodKey(name);
  if (own !== key) return forms.find((form) => methodKey(form) === key) ?? null;
  return commonest(expansions).find((expansion) => methodKey(expansion) !== own) ?? null;
}
