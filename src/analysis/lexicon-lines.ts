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

/**
 * The lines with one more, as the reader's last word: what they said before of the same term in the same respect gives way, and where a
 * term is hidden that others were counted as, those are hidden too.
 */
export function withLine(lines: readonly LexiconEntry[], added: LexiconEntry): LexiconEntry[] {
  const [term, as] = [termKey(added.term), termKey(added.as)];
  const after = lines.flatMap((line): LexiconEntry[] => {
    const [itsTerm, itsAs] = [termKey(line.term), termKey(line.as)];
    if (added.action === "stop" && line.action === "merge" && itsAs === term) return [];
    if (added.action === "merge" && line.action === "merge" && itsTerm === as && itsAs === term) return [];
    if (itsTerm === term && gives[added.action].includes(line.action)) return [];
    if (added.action === "merge" && itsTerm === as && line.action === "stop") return [];
    return [line];
  });
  const counted = lines.filter(({action, as}) => added.action === "stop" && action === "merge" && termKey(as) === term);
  const hidden = counted.reduce((all, line) => withLine(all, {...line, action: "stop", as: "", line: null}), after);
  return [...hidden, added];
}

/** By action of a new line, the actions of earlier lines about the same term that it takes the place of. */
const gives: Record<LexiconAction, LexiconAction[]> = {
  stop: ["stop", "keep", "merge"],
  keep: ["stop", "keep"],
  merge: ["stop", "merge"],
  rename: ["rename"],
  class: ["class"]
};

/** The lines of several with those of others, each as the later one's last word. */
export function withLines(lines: readonly LexiconEntry[], added: readonly LexiconEntry[]): LexiconEntry[] {
  return added.reduce<LexiconEntry[]>(withLine, [...lines]);
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
  return withLines(
    file.filter((line) => !has(removed, line)),
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
  return {added: added.filter((line) => !has(file, line)), removed: removed.filter((line) => has(file, line))};
}

export function has(lines: readonly LexiconEntry[], line: LexiconEntry): boolean {
  return lines.some((other) => sameLine(line, other));
}

/** The name by which what a browser keeps says what it is. */
export const storedFormat = "paper-observatory-lexicon";

/** A reader's changes as a browser keeps them. */
export function storeLines({added, removed}: ReaderLines): string {
  const rows = (lines: readonly LexiconEntry[]) => lines.map(({action, term, as}) => ({action, term, as}));
  return JSON.stringify({format: storedFormat, version: 1, lines: rows(added), without: rows(removed)});
}
