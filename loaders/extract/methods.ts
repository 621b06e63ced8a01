import type {MethodRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedPaper} from "../text/prepare.ts";
import {clauses} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {kindOf} from "./method-kind.ts";
import {proposedIn} from "./method-proposed.ts";
import {proposedInTitle, titleTails} from "./method-title.ts";
import {nameKey, singularKey} from "./names.ts";

export type Method = Omit<MethodRow, "paper">;

/** Names that a paper proposes or mentions, each with the rule that found it and its span in the stored text. */
export function methods(paper: PreparedPaper): Method[] {
  const title = clauses(paper.title);
  const abstract = clauses(paper.abstract);
  const proposed = merge(proposals(title, abstract, paper), [...title, ...abstract]);
  return proposed.map(method);
}

function proposals(title: Clause[], abstract: Clause[], paper: PreparedPaper): Candidate[] {
  const found: Candidate[] = [];
  const whole = wholeTitle(paper, title);
  found.push(...proposedInTitle(whole, paper.abstract.text));
  for (const clause of abstract) found.push(...proposedIn(clause));
  if (!found.length) found.push(...titleTails(whole, abstract));
  return found;
}

/** A title is read as one clause, even one with a full stop inside. */
function wholeTitle(paper: PreparedPaper, title: Clause[]): Clause {
  return {
    field: paper.title,
    text: paper.title.text,
    words: title.flatMap((clause) => clause.words),
    definitions: title.flatMap((clause) => clause.definitions)
  };
}

/** One candidate for each name: the surest, then the first; a name and its expansion are one. */
function merge(candidates: Candidate[], all: Clause[]): Candidate[] {
  const groups: {keys: Set<string>; best: Candidate}[] = [];
  const expansions = new Map<string, string>();
  for (const {definitions} of all)
    for (const d of definitions) {
      expansions.set(singularKey(d.long), d.short);
      if (!expansions.has(`=${d.short}`)) expansions.set(`=${d.short}`, d.long);
    }
  for (const found of candidates) {
    const short = expansions.get(singularKey(found.name));
    const expansion = found.expansion ?? expansions.get(`=${found.name}`) ?? null;
    const keys = [found.name, short, expansion].filter((name) => name != null).map(singularKey);
    const named: Candidate = {
      ...found,
      expansion: expansion && nameKey(expansion) !== nameKey(found.name) ? expansion : null
    };
    const same = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    if (!same.length) {
      groups.push({keys: new Set(keys), best: named});
      continue;
    }
    const [group, ...others] = same;
    for (const key of [...keys, ...others.flatMap((other) => [...other.keys])]) group!.keys.add(key);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    for (const rival of [named, ...others.map(({best}) => best)]) group!.best = better(group!.best, rival);
  }
  return groups.map(({best}) => best);
}

function better(a: Candidate, b: Candidate): Candidate {
  const shorter =
    a.expansion && singularKey(a.expansion) === singularKey(b.name)
      ? a
      : b.expansion && singularKey(b.expansion) === singularKey(a.name)
        ? b
        : null;
  if (shorter) return shorter;
  const best = b.weight > a.weight ? b : a;
  return {...best, expansion: best.expansion ?? a.expansion ?? b.expansion};
}

function method(found: Candidate): Method {
  const {name, expansion, role, rule, field} = found;
  const [start, end] = storedSpan(field, found.start, found.end);
  const before = field.text.slice(Math.max(0, found.start - 80), found.start);
  const after = field.text.slice(found.end, found.end + 200);
  return {name, expansion, role, kind: kindOf(name, before, after), rule, field: field.field, start, end};
}
