import type {LexiconAction, LexiconClass, LexiconEntry} from "./lexicon.js";
import {termKey} from "./term-key.js";

/** What `class` may say, as a reader is asked. */
export const kindNames: Record<LexiconClass, string> = {
  method: "a method",
  model: "a model",
  dataset: "a data set",
  metric: "a metric",
  tool: "a tool",
  other: "another named thing",
  topic: "a topic only"
};

/** By action of a new line, the actions of earlier lines about the same term that it takes the place of. */
const gives: Record<LexiconAction, LexiconAction[]> = {
  stop: ["stop", "keep", "merge"],
  keep: ["stop", "keep"],
  merge: ["stop", "merge"],
  rename: ["rename"],
  class: ["class"]
};

/**
 * The lines with one more, as the reader's last word: what they said before of the same term in the same respect gives way, and where a
 * term is hidden that others were counted as, those are hidden too.
 */
export function withLine(lines: readonly LexiconEntry[], added: LexiconEntry): LexiconEntry[] {
  return withLines(lines, [added]);
}

/** The lines with others, each of these as the reader's last word. */
export function withLines(lines: readonly LexiconEntry[], added: readonly LexiconEntry[]): LexiconEntry[] {
  const said = new Set<LexiconEntry>();
  const of = new Map<string, Set<LexiconEntry>>();
  const into = new Map<string, Set<LexiconEntry>>();
  const put = (entry: LexiconEntry): void => {
    const line = {...entry};
    said.add(line);
    setOf(of, termKey(line.term)).add(line);
    if (line.action === "merge") setOf(into, termKey(line.as)).add(line);
  };
  const drop = (line: LexiconEntry): void => {
    said.delete(line);
    of.get(termKey(line.term))?.delete(line);
    into.get(termKey(line.as))?.delete(line);
  };
  const say = (line: LexiconEntry): void => {
    const [term, as] = [termKey(line.term), termKey(line.as)];
    for (const other of [...(of.get(term) ?? [])]) if (gives[line.action].includes(other.action)) drop(other);
    if (line.action === "merge")
      for (const other of [...(of.get(as) ?? [])])
        if (other.action === "stop" || (other.action === "merge" && termKey(other.as) === term)) drop(other);
    const counted = line.action === "stop" ? [...(into.get(term) ?? [])] : [];
    counted.forEach(drop);
    for (const other of counted) say({...other, action: "stop", as: "", line: null});
    put(line);
  };
  lines.forEach(put);
  added.forEach(say);
  return [...said];
}

function setOf<Value>(sets: Map<string, Set<Value>>, key: string): Set<Value> {
  const set = sets.get(key) ?? new Set<Value>();
  sets.set(key, set);
  return set;
}

export function sameLine(one: LexiconEntry, other: LexiconEntry): boolean {
  return one.action === other.action && one.term === other.term && one.as === other.as;
}

/** A line as a sentence: "“heat transfer” is hidden". */
export function lineInWords({action, term, as}: LexiconEntry): string {
  switch (action) {
    case "stop":
      return `“${term}” is hidden`;
    case "keep":
      return `“${term}” is always a topic`;
    case "merge":
      return `“${term}” counts as “${as}”`;
    case "rename":
      return `“${term}” is called “${as}”`;
    case "class":
      return `“${term}” is ${kindNames[as as LexiconClass]}`;
  }
}

/** What a reader changed of the lexicon of the file: lines of their own, and lines of the file that they took out. */
export interface ReaderLines {
  added: readonly LexiconEntry[];
  removed: readonly LexiconEntry[];
}

export const nothingChanged: ReaderLines = {added: [], removed: []};

/** The lexicon as the reader has it: the lines of the file without those taken out, then the reader's own as the last word. */
export function combined(file: readonly LexiconEntry[], {added, removed}: ReaderLines): LexiconEntry[] {
  const out = isAmong(removed);
  return withLines(
    file.filter((line) => !out(line)),
    added
  );
}

/** Without a line: one of the reader's own is forgotten, one of the file is taken out. */
export function withoutLine({added, removed}: ReaderLines, line: LexiconEntry): ReaderLines {
  return has(added, line)
    ? {added: added.filter((other) => !sameLine(line, other)), removed}
    : {added, removed: [...removed, line]};
}

/** With a line of the file put back that the reader had taken out. */
export function withLineBack({added, removed}: ReaderLines, line: LexiconEntry): ReaderLines {
  return {added, removed: removed.filter((other) => !sameLine(line, other))};
}

/** What of the reader's changes the file does not say by now. */
export function stillChanged(file: readonly LexiconEntry[], {added, removed}: ReaderLines): ReaderLines {
  const inFile = isAmong(file);
  return {added: added.filter((line) => !inFile(line)), removed: removed.filter(inFile)};
}

/** Tells, for many lines at once, whether each is among these. */
export function isAmong(lines: readonly LexiconEntry[]): (line: LexiconEntry) => boolean {
  const spelled = ({action, term, as}: LexiconEntry) => JSON.stringify([action, term, as]);
  const known = new Set(lines.map(spelled));
  return (line) => known.has(spelled(line));
}

export function has(lines: readonly LexiconEntry[], line: LexiconEntry): boolean {
  return lines.some((other) => sameLine(line, other));
}

/** The name by which what a browser keeps says what it is. */
export const storedFormat = "paper-observatory-lexicon";

/** The lines before a change of the reader's, and the change in words. */
export interface LexiconStep {
  lines: ReaderLines;
  what: string;
}

/** A reader's changes as a browser keeps them, with what can be undone and done again. */
export function storeLines(
  lines: ReaderLines,
  {past = [], future = []}: {past?: readonly LexiconStep[]; future?: readonly LexiconStep[]} = {}
): string {
  const rows = (lines: readonly LexiconEntry[]) => lines.map(({action, term, as}) => ({action, term, as}));
  const kept = ({added, removed}: ReaderLines) => ({lines: rows(added), without: rows(removed)});
  const steps = (all: readonly LexiconStep[]) => all.map(({lines, what}) => ({...kept(lines), what}));
  return JSON.stringify({
    format: storedFormat,
    version: 1,
    ...kept(lines),
    past: steps(past),
    future: steps(future)
  });
}
