import {firstDay, lastDay} from "./calendar.js";
import {wordsOf} from "./fold.js";
import type {CodeStatus} from "./tables.js";

/** What the reader looks at: every clause narrows it, and a clause that is empty says nothing. */
export interface Selection {
  /** Words that must all occur in the title or abstract. */
  text: string;
  /** Terms: all of, any of, none of. */
  topics: string[];
  anyTopics: string[];
  notTopics: string[];
  /** Method names, all of. */
  methods: string[];
  /** Code statuses, any of. */
  code: CodeStatus[];
  /** ISO year, month or day, both included. */
  from: string | null;
  to: string | null;
  /** Only papers without a date. */
  undated: boolean;
  /** Digests, communities (by id), link hosts, papers (by id): any of. */
  digests: string[];
  communities: string[];
  hosts: string[];
  papers: string[];
  /** Further selections that must fit as well, for what one list of "any of" cannot say; they have none of their own. */
  and: Selection[];
  /** Selections that a paper must not fit, such as the other side of a comparison. */
  except: Selection[];
}

export const everything: Selection = Object.freeze({
  text: "",
  topics: [],
  anyTopics: [],
  notTopics: [],
  methods: [],
  code: [],
  from: null,
  to: null,
  undated: false,
  digests: [],
  communities: [],
  hosts: [],
  papers: [],
  and: [],
  except: []
});

/** The clauses that are lists of values, by the names that URLs give them. */
export const listClauses = {
  topic: "topics",
  any: "anyTopics",
  not: "notTopics",
  method: "methods",
  code: "code",
  digest: "digests",
  community: "communities",
  host: "hosts",
  paper: "papers"
} as const;

export type ListClause = (typeof listClauses)[keyof typeof listClauses];

/** Clauses that a paper fits by any one of their values. */
export type AnyOf = "anyTopics" | "code" | "digests" | "communities" | "hosts" | "papers";

/** Clauses that a paper fits, or must not fit, by each of their values. */
export type AllOf = "topics" | "notTopics" | "methods";

const clausesOfValues = Object.values(listClauses);

/** Whether a selection narrows nothing. */
export function isEverything(selection: Selection): boolean {
  const {text, from, to, undated, and, except} = selection;
  if (text || from || to || undated || except.length) return false;
  return clausesOfValues.every((clause) => !selection[clause].length) && and.every(isEverything);
}

/** Whether two selections say the same: the same values of every clause in the same order. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (a === b) return true;
  if (a.text !== b.text || (a.from || null) !== (b.from || null) || (a.to || null) !== (b.to || null)) return false;
  if (a.undated !== b.undated || !clausesOfValues.every((clause) => sameValues(a[clause], b[clause]))) return false;
  if (a.except.length !== b.except.length) return false; // to leave out everything is not to leave out nothing
  for (const further of ["and", "except"] as const)
    for (let i = 0; i < Math.max(a[further].length, b[further].length); ++i)
      if (!sameSelection(a[further][i] ?? everything, b[further][i] ?? everything)) return false;
  return true;
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Both selections at once: its papers are those that fit the one and the other. */
export function narrow(selection: Selection, by: Selection): Selection {
  const joined = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const further: Selection[] = [];
  const both = <Clause extends AnyOf>(clause: Clause): Selection[Clause] => {
    const [a, b] = [selection[clause] as string[], by[clause] as string[]];
    const common = b.filter((value) => a.includes(value));
    if (!a.length || !b.length) return (a.length ? a : b) as Selection[Clause];
    const exact = oneOfEach.has(clause) ? common.length > 0 : common.length === Math.min(a.length, b.length);
    if (exact) return common as Selection[Clause];
    further.push({...everything, [clause]: b});
    return a as Selection[Clause];
  };
  return {
    text: joined(wordsOf(selection.text), wordsOf(by.text)).join(" "),
    topics: joined(selection.topics, by.topics),
    anyTopics: both("anyTopics"),
    notTopics: joined(selection.notTopics, by.notTopics),
    methods: joined(selection.methods, by.methods),
    code: both("code"),
    from: latest(selection.from, by.from),
    to: earliest(selection.to, by.to),
    undated: selection.undated || by.undated,
    digests: both("digests"),
    communities: both("communities"),
    hosts: both("hosts"),
    papers: both("papers"),
    and: differing([...selection.and, ...by.and, ...further]),
    except: differing([...selection.except, ...by.except])
  };
}

function differing(selections: Selection[]): Selection[] {
  return selections.filter((one, i, all) => all.findIndex((other) => sameSelection(one, other)) === i);
}

/** Clauses of which a paper has one value only, so that two lists of them allow what is in both. */
const oneOfEach = new Set<AnyOf>(["code", "communities", "papers"]);

function latest(a: string | null, b: string | null): string | null {
  return a && b ? (firstDay(a) > firstDay(b) ? a : b) : (a ?? b);
}

function earliest(a: string | null, b: string | null): string | null {
  return a && b ? (lastDay(a) < lastDay(b) ? a : b) : (a ?? b);
}
