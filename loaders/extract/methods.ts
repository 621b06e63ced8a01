import type {MethodKind, MethodRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedField, PreparedPaper} from "../text/prepare.ts";
import type {Definition} from "./acronyms.ts";
import {clauses} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {meantIn} from "./method-everyday.ts";
import {headKind, longFormKind} from "./method-kind.ts";
import {kindOf, placesOf} from "./method-kind-evidence.ts";
import {isOwnShortForm, meaningOf} from "./method-meanings.ts";
import {knownRule, mentionedIn, spelledRule, writtenRule} from "./method-mentioned.ts";
import type {Mention} from "./method-mentioned.ts";
import {methodPhrases} from "./method-phrases.ts";
import {proposedIn} from "./method-proposed.ts";
import {likelyNames, namesOfRepository} from "./method-signs.ts";
import {proposedInTitle} from "./method-title.ts";
import {titleTails} from "./method-title-tail.ts";
import {acceptable, isCamel, proposal} from "./method-words.ts";
import {compactKey} from "./names.ts";
import type {NameWord} from "./names.ts";

export type Method = Omit<MethodRow, "paper" | "stands_for">;

/** Names that a paper proposes or mentions, each with the rule that found it and its span in the stored text. */
export function methods(paper: PreparedPaper): Method[] {
  const title = clauses(paper.title, paper.title.text);
  const abstract = clauses(paper.abstract, paper.title.text);
  const all = [...title, ...abstract];
  const proposed = merge(proposals(title, abstract, paper), all);
  proposed.push(...variants(all, proposed));
  return [
    ...proposed.map((found) => method(found, kindOfProposed(found, paper))),
    ...mentions(paper, all, proposed).map((found) => method(found, found.kind))
  ];
}

/** "NAME+" and "NAME-Lite" beside a proposed NAME; not sizes of it, and nothing that is only based on it. */
function variants(all: readonly Clause[], proposed: readonly Candidate[]): Candidate[] {
  const seen = new Set(proposed.flatMap(({name, expansion}) => [name, expansion ?? name]).map(compactKey));
  const found: Candidate[] = [];
  const names = proposed.filter(({name}) => /^[^\s]{3,}$/.test(name) && /\p{Lu}/u.test(name));
  for (const clause of all)
    for (const word of clause.words)
      for (const {name} of word.shape === "odd" || word.shape === "capital" ? names : []) {
        if (!word.text.startsWith(name) || word.text.length === name.length) continue;
        const suffix = word.text.slice(name.length);
        const own =
          (/^(?:\p{Lu}\p{Ll}{2,})+$/u.test(suffix) && name.length > 4 && /\p{Ll}$/u.test(name)) ||
          (/^(?:[+*]{1,2}|-\p{Lu}[\p{L}\p{N}+]*|-\p{Ll}{3,8})$/u.test(suffix) &&
            !/(?:ed|ing|ion|ble|al)$/.test(suffix));
        if (!own || !isCamelOrPlain(word) || seen.has(variantKey(word.text))) continue;
        seen.add(variantKey(word.text));
        found.push(proposal(clause, word.start, word.end, "variant of NAME", 3));
      }
  return found;
}

/** A variant differs from its base by its mark alone: "NAME+" is not "NAME". */
function variantKey(name: string): string {
  return compactKey(name) + (/[+*]+$/.exec(name)?.[0] ?? "");
}

function isCamelOrPlain(word: NameWord): boolean {
  return isCamel(word) || /^[\p{Lu}\p{N}-]+[+*]*$/u.test(word.text);
}

/** Names mentioned beside the proposed ones, each at its first place; a phrase that holds a name already found adds nothing. */
function mentions(paper: PreparedPaper, all: Clause[], proposed: Candidate[]): Mention[] {
  const own = proposed.flatMap(({name, expansion}) => (expansion ? [name, expansion] : [name]));
  const seen = new Set(own.map(compactKey));
  const found: Mention[] = [];
  const add = (mention: Mention) => {
    const key = compactKey(mention.name);
    if (seen.has(key) || (mention.rule === writtenRule && own.some((name) => name.split(" ").includes(mention.name))))
      return;
    if (proposed.some(({name}) => isVersion(name, mention.name))) return;
    seen.add(key);
    found.push(mention);
  };
  const longOf = longForms(all);
  const mentioned = all.flatMap(mentionedIn);
  const isMeant = meantIn(
    paper,
    mentioned.filter(({rule}) => rule === knownRule)
  );
  const names = mentioned.flatMap((mention) => {
    const expansion = mention.expansion ?? longOf.get(compactKey(mention.name)) ?? null;
    if (expansion !== null) return spelledOut(mention, expansion) ?? [];
    return mention.rule === knownRule && !isMeant(mention) ? [] : mention;
  });
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
        if (!within && isMeant(phrase) && !own.some((name) => phrase.name.includes(name))) add(phrase);
      }
  const place = ({field, start}: Mention) => (field === paper.title ? -1e9 : 0) + start;
  return found.sort((a, b) => place(a) - place(b));
}

/** A mention with what the paper says it stands for, which comes before what the field means by it; null where that is no method. */
function spelledOut(mention: Mention, expansion: string): Mention | null {
  const meaning = mention.rule === knownRule ? meaningOf(mention.name, expansion) : undefined;
  if (meaning === undefined || meaning === "known") return {...mention, expansion};
  if (meaning !== "other") return {...mention, expansion, kind: meaning};
  const kind = longFormKind(expansion);
  return kind && kind !== "other" ? {...mention, expansion, kind, rule: spelledRule} : null;
}

/** Candidates of all rules; the unsure ones only where no other is. */
function proposals(title: Clause[], abstract: Clause[], paper: PreparedPaper): Candidate[] {
  const whole = wholeTitle(paper, title);
  const found = [
    ...proposedInTitle(whole, paper.abstract.text),
    ...abstract.flatMap(proposedIn),
    ...namesOfRepository(abstract)
  ];
  const sure = found.filter(({weight}) => weight > 1);
  const keys = sure.map(({name}) => compactKey(name));
  if (sure.length)
    return found.filter(({name, weight}) => weight > 1 || keys.some((key) => key.startsWith(compactKey(name))));
  const tails = titleTails(whole, abstract);
  if (tails.length) return tails;
  return found.length ? found : likelyNames(abstract);
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
  const longOf = longForms(all);
  const shortOf = new Map<string, {definition: Definition; field: PreparedField}>();
  for (const {definitions, field} of all)
    for (const definition of definitions) shortOf.set(compactKey(definition.long), {definition, field});
  for (const candidate of candidates) {
    const found = abbreviated(candidate, shortOf.get(compactKey(candidate.name)));
    const expansion = longOf.get(compactKey(found.name)) ?? found.expansion;
    const keys = [found.name, candidate.name, expansion].filter((name) => name !== null).map(compactKey);
    const named = {
      ...found,
      expansion: expansion && compactKey(expansion) !== compactKey(found.name) ? expansion : null
    };
    const same = groups.filter(
      (group) =>
        keys.some((key) => group.keys.has(key)) ||
        (isVersion(group.best.name, found.name) && isDataset(group.best, all) === isDataset(found, all))
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

/** What short forms stand for in a paper, by their keys: the first definition holds. */
function longForms(all: readonly Clause[]): Map<string, string> {
  const longOf = new Map<string, string>();
  for (const {definitions} of all)
    for (const {short, long} of definitions) if (!longOf.has(compactKey(short))) longOf.set(compactKey(short), long);
  return longOf;
}

/** A candidate by its short form, where the paper defines one. */
function abbreviated(
  candidate: Candidate,
  short: {definition: Definition; field: PreparedField} | undefined
): Candidate {
  if (!short || !acceptableIn(short)) return candidate;
  const {definition, field} = short;
  return {
    ...candidate,
    name: definition.short,
    expansion: definition.long,
    field,
    start: definition.shortStart,
    end: definition.shortEnd
  };
}

function acceptableIn({definition: {short, long}}: {definition: Definition}): boolean {
  return acceptable(short) || isOwnShortForm(short, long);
}

/** "Name 1.5B" and "Name", "Name2" and "Name", "mName-Owl" and "Owl": one thing, more or less exactly named. */
function isVersion(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !/\p{Lu}/u.test(short)) return false;
  const rest = long.toLowerCase().startsWith(`${short.toLowerCase()} `) ? long.slice(short.length + 1) : "";
  if (rest && headKind(rest)) return true;
  if (long.startsWith(short)) return /^[-\s]?v?\d[\d.]*[bm]?$/i.test(long.slice(short.length));
  return long.endsWith(short) && /[-\s]$/.test(long.slice(0, -short.length)) && /\p{Ll}\p{Lu}|\d/u.test(short);
}

/** Whether a paper says of a numbered name that it is a data set: "NAME-1M, a corpus of", beside the model NAME. */
function isDataset({name, expansion}: Candidate, all: readonly Clause[]): boolean {
  return all.some(({text}) => text.includes(name) && kindOf(name, expansion, placesOf(name, text)) === "dataset");
}

function better(a: Candidate, b: Candidate): Candidate {
  const shorter =
    a.expansion && compactKey(a.expansion) === compactKey(b.name)
      ? a
      : b.expansion && compactKey(b.expansion) === compactKey(a.name)
        ? b
        : null;
  if (shorter) return shorter;
  const titled = a.field.field === "title" && compactKey(b.name).startsWith(compactKey(a.name));
  const best = titled || b.weight <= a.weight ? a : b;
  return {...best, expansion: best.expansion ?? a.expansion ?? b.expansion};
}

function kindOfProposed({name, expansion}: Candidate, {title, abstract}: PreparedPaper): MethodKind {
  const places = [title, abstract].flatMap(({text}) => placesOf(name, text));
  return kindOf(
    name,
    expansion,
    expansion ? [...places.slice(0, 1), ...placesOf(expansion, abstract.text), ...places.slice(1)] : places
  );
}

function method({name, expansion, role, rule, field, start, end}: Candidate, kind: MethodKind): Method {
  const [from, to] = storedSpan(field, start, end);
  return {name, expansion, role, kind, rule, field: field.field, start: from, end: to};
}
