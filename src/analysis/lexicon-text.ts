import {group} from "d3-array";
import type {CorpusData, PaperText} from "./corpus.js";
import type {AppliedNames} from "./lexicon-names.js";
import type {LexiconPlan} from "./lexicon-plan.js";
import type {SoughtTerm} from "./lexicon-sought.js";
import type {AppliedTerms} from "./lexicon-terms.js";
import {termKey} from "./term-key.js";

/** What a lexicon came to for the corpus; its terms are those that were extracted and behind them those that were sought. */
export interface AppliedAll {
  data: CorpusData;
  plan: LexiconPlan;
  applied: AppliedTerms;
  names: AppliedNames;
  extracted: number;
  sought: readonly SoughtTerm[];
}

type Mention = PaperText["mentions"][number];

/** Puts a paper's text in step with a corpus that a lexicon was applied to. */
export function lexiconText({data, plan, applied, names, extracted, sought}: AppliedAll) {
  const {paper} = data.methods;
  const places = sought.map(({places}) => places);
  const nodeOfKnown = new Map(sought.map(({known}, i) => [known, extracted + i]));
  const rowsOf = new Map<number, number[]>();
  if (names.changed.size)
    paper.forEach((index, row) => {
      const own = rowsOf.get(index);
      if (own) own.push(row);
      else rowsOf.set(index, [row]);
    });
  const addedTo = group(names.added, ({paper}) => paper);
  const renamedTerm = termOfKeyphrase(plan, applied);
  return (text: PaperText, index: number): PaperText => {
    const own = text.mentions.flatMap(([term, ...span]): Mention[] => {
      const node = term < extracted ? term : nodeOfKnown.get(term - extracted);
      return node === undefined ? [] : [[node, ...span]];
    });
    const found = places.flatMap((of, i) => (of.get(index) ?? []).map((span): Mention => [extracted + i, ...span]));
    const all = found.length ? [...own, ...found].sort(byPlace) : own;
    const moved = all.flatMap(([node, ...span]): Mention[] => {
      const at = applied.position[node] ?? -1;
      return at < 0 ? [] : [[at, ...span]];
    });
    const rows = rowsOf.get(index) ?? [];
    const kept = text.methods.filter((_, i) => names.changed.get(rows[i] ?? -1) !== null);
    const added = (addedTo.get(index) ?? []).map(({nodes}): [0 | 1, number, number] => {
      const [, ...span] = all.find(([node]) => nodes.includes(node)) ?? ([0, 1, 0, 0] as Mention);
      return span;
    });
    const keyphrases = text.keyphrases.flatMap((row) => {
      const name = renamedTerm(row.term, row.phrase);
      return name === null ? [] : [name === row.term ? row : {...row, term: name}];
    });
    return {
      ...text,
      mentions: outermost(moved),
      methods: [...kept, ...added],
      keyphrases: keyphrases.length < text.keyphrases.length ? ranked(keyphrases) : keyphrases
    };
  };
}

function byPlace(a: Mention, b: Mention): number {
  return a[1] - b[1] || a[2] - b[2] || b[3] - a[3];
}

/** Mentions without those inside another one of the same term, as merging "large language model" into "language model" makes them. */
function outermost(mentions: Mention[]): Mention[] {
  const last = new Map<string, number>();
  return mentions.filter(([term, field, , end]) => {
    const key = `${term} ${field}`;
    if (end <= (last.get(key) ?? -1)) return false;
    last.set(key, end);
    return true;
  });
}

/** Keyphrases in a new order of ranks, 1 = best, without gaps. */
export function ranked<Row extends {rank: number}>(rows: readonly Row[]): Row[] {
  const order = [...rows].sort((a, b) => a.rank - b.rank);
  const rank = new Map(order.map((row, i) => [row, i + 1]));
  return rows.map((row) => ({...row, rank: rank.get(row)!}));
}

/** The term that a keyphrase is after the lexicon; null where it is stopped. */
export function termOfKeyphrase(
  plan: LexiconPlan,
  applied: AppliedTerms
): (term: string, phrase: string) => string | null {
  const exact = new Map(plan.nodes.map(({term}, node) => [term, node]));
  const known = new Map<string, string | null>();
  const look = (term: string, phrase: string): string | null => {
    const own = exact.get(term) ?? -1;
    if (plan.stopped.has(own)) return null;
    if (own < 0 && (plan.stoppedKeys.has(termKey(term)) || plan.stoppedKeys.has(termKey(phrase)))) return null;
    const node = own >= 0 ? own : plan.resolve(phrase);
    if (node < 0 || !(plan.wanted.has(node) || plan.wanted.has(plan.countsAs[node]!))) return term;
    const at = applied.position[node] ?? -1;
    return at < 0 ? term : applied.terms[at]!.term;
  };
  return (term, phrase) => {
    const key = `${term}\n${phrase}`;
    let name = known.get(key);
    if (name === undefined) known.set(key, (name = look(term, phrase)));
    return name;
  };
}
