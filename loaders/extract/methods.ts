import type {MethodKind, MethodRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedPaper} from "../text/prepare.ts";
import {clauses} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {kindOf} from "./method-kind.ts";
import {mentionedIn} from "./method-mentioned.ts";
import type {Mention} from "./method-mentioned.ts";
import {methodPhrases} from "./method-phrases.ts";
import {proposedIn} from "./method-proposed.ts";
import {proposedInTitle, titleTails} from "./method-title.ts";
import {compactKey} from "./names.ts";

export type Method = Omit<MethodRow, "paper">;

/** Names that a paper proposes or mentions, each with the rule that found it and its span in the stored text. */
export function methods(paper: PreparedPaper): Method[] {
  const title = clauses(paper.title, paper.title.text);
  const abstract = clauses(paper.abstract, paper.title.text);
  const all = [...title, ...abstract];
  const proposed = merge(proposals(title, abstract, paper), all);
  return [
    ...proposed.map((found) => method(found)),
    ...mentions(paper, all, proposed).map((found) => method(found, found.kind))
  ];
}

/** Names mentioned beside the proposed ones, each at its first place; a phrase that holds a name already found adds nothing. */
function mentions(paper: PreparedPaper, all: Clause[], proposed: Candidate[]): Mention[] {
  const own = proposed.flatMap(({name, expansion}) => (expansion ? [name, expansion] : [name]));
  const seen = new Set(own.map(compactKey));
  const found: Mention[] = [];
  const add = (mention: Mention) => {
    const key = compactKey(mention.name);
    if (seen.has(key) || proposed.some(({name}) => isVersion(name, mention.name))) return;
    seen.add(key);
    found.push(mention);
  };
  const names = all.flatMap(mentionedIn);
  names.forEach(add);
  for (const field of [paper.title, paper.abstract])
    for (const sentence of field.sentences)
      for (const phrase of methodPhrases(field, sentence)) {
        const within = names.some(
          (name) =>
            name.field === field &&
            name.start < phrase.end &&
            name.end > phrase.start &&
            (name.start <= phrase.start || name.end === phrase.end)
        );
        if (!within && !own.some((name) => phrase.name.includes(name))) add(phrase);
      }
  const place = ({field, start}: Mention) => (field === paper.title ? -1e9 : 0) + start;
  return found.sort((a, b) => place(a) - place(b));
}

/** Candidates of all rules; the unsure ones only where no other is. */
function proposals(title: Clause[], abstract: Clause[], paper: PreparedPaper): Candidate[] {
  const whole = wholeTitle(paper, title);
  const found = [...proposedInTitle(whole, paper.abstract.text), ...abstract.flatMap(proposedIn)];
  const sure = found.filter(({weight}) => weight > 1);
  const keys = new Set(sure.map(({name}) => compactKey(name)));
  if (sure.length) return found.filter(({name, weight}) => weight > 1 || keys.has(compactKey(name)));
  const tails = titleTails(whole, abstract);
  return tails.length ? tails : found;
}

/** A title is read as one clause, even one with a full stop inside. */
function wholeTitle(paper: PreparedPaper, title: Clause[]): Clause {
  return {
    field: paper.title,
    text: paper.title.text,
    title: paper.title.text,
    words: title.flatMap((clause) => clause.words),
    definitions: title.flatMap((clause) => clause.definitions)
  };
}

/** One candidate for each name: the surest, then the first. A name, its expansion and its versions are one. */
function merge(candidates: Candidate[], all: Clause[]): Candidate[] {
  const groups: {keys: Set<string>; best: Candidate}[] = [];
  const shortOf = new Map<string, string>();
  const longOf = new Map<string, string>();
  for (const {definitions} of all)
    for (const {short, long} of definitions) {
      shortOf.set(compactKey(long), short);
      if (!longOf.has(compactKey(short))) longOf.set(compactKey(short), long);
    }
  for (const found of candidates) {
    const expansion = found.expansion ?? longOf.get(compactKey(found.name)) ?? null;
    const keys = [found.name, shortOf.get(compactKey(found.name)), expansion]
      .filter((name) => name != null)
      .map(compactKey);
    const named: Candidate = {
      ...found,
      expansion: expansion && compactKey(expansion) !== compactKey(found.name) ? expansion : null
    };
    const same = groups.filter(
      (group) => keys.some((key) => group.keys.has(key)) || isVersion(group.best.name, found.name)
    );
    const [group, ...others] = same;
    if (!group) {
      groups.push({keys: new Set(keys), best: named});
      continue;
    }
    for (const key of [...keys, ...others.flatMap((other) => [...other.keys])]) group.keys.add(key);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    for (const rival of [named, ...others.map(({best}) => best)]) group.best = better(group.best, rival);
  }
  return groups.map(({best}) => best);
}

/** "Name 1.5B" and "Name", "Name2" and "Name", "mName-Owl" and "Owl": one thing, more or less exactly named. */
function isVersion(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !/\p{Lu}/u.test(short)) return false;
  if (long.startsWith(short)) return /^[-\s]?v?\d[\d.]*[bm]?$/i.test(long.slice(short.length));
  return long.endsWith(short) && /[-\s]$/.test(long.slice(0, -short.length)) && /\p{Ll}\p{Lu}|\d/u.test(short);
}

function better(a: Candidate, b: Candidate): Candidate {
  const shorter =
    a.expansion && compactKey(a.expansion) === compactKey(b.name)
      ? a
      : b.expansion && compactKey(b.expansion) === compactKey(a.name)
        ? b
        : null;
  if (shorter) return shorter;
  const best = compactKey(a.name) === compactKey(b.name) ? a : b.weight > a.weight ? b : a;
  return {...best, expansion: best.expansion ?? a.expansion ?? b.expansion};
}

function method(found: Candidate, known?: MethodKind): Method {
  const {name, expansion, role, rule, field} = found;
  const [start, end] = storedSpan(field, found.start, found.end);
  const before = field.text.slice(Math.max(0, found.start - 80), found.start);
  const after = field.text.slice(found.end, found.end + 200);
  return {name, expansion, role, kind: known ?? kindOf(name, before, after), rule, field: field.field, start, end};
}
