import type {CorpusData} from "../analysis/corpus.js";
import {applyLexicon, extractedTerm} from "../analysis/lexicon-apply.js";
import {lexiconFile, parseLexicon, textOf, writeLexicon} from "../analysis/lexicon.js";
import type {LexiconEntry, LexiconReading} from "../analysis/lexicon.js";
import {combined, has, withLines} from "../analysis/lexicon-lines.js";
import type {ReaderLines} from "../analysis/lexicon-lines.js";
import {termKey} from "../analysis/term-key.js";
import type {FileVersion, PreviewSave} from "./preview-save.js";

/** Where the lexicon is in the project. */
export const lexiconPath = `data/${lexiconFile}`;

/** A file that is not what the page was made from, with what it has more and less. */
export interface Conflict {
  more: LexiconEntry[];
  less: LexiconEntry[];
  current: FileVersion;
}

/** The lexicon as a file: its lines as the reader has them, and those that were not understood. */
export function lexiconText(file: readonly LexiconEntry[], lines: ReaderLines, left: readonly string[][]): string {
  return writeLexicon(combined(file, lines), left);
}

/**
 * Writes the reader's changes into the project's lexicon. Where that is not what the page was made from (or, with `onto`, not the version
 * that the reader has seen), nothing is written and the difference is returned. Throws in words a reader understands.
 */
export async function writeToProject(
  save: PreviewSave,
  {file, lines, left, onto}: {file: readonly LexiconEntry[]; lines: ReaderLines; left: string[][]; onto?: FileVersion}
): Promise<{written: number} | {conflict: Conflict}> {
  const before = onto ?? (await save.read(lexiconPath));
  const read = parseLexicon(before.text ?? "");
  const conflict = differenceOf(file, read.entries, before);
  if (!onto && conflict) return {conflict};
  const entries = combined(read.entries, lines);
  const result = await save.write(lexiconPath, writeLexicon(entries, [...read.left, ...left]), before.version);
  if (result.written) return {written: entries.length};
  const now = parseLexicon(result.conflict.text ?? "").entries;
  return {conflict: differenceOf(read.entries, now, result.conflict) ?? {more: [], less: [], current: result.conflict}};
}

function differenceOf(
  known: readonly LexiconEntry[],
  now: readonly LexiconEntry[],
  current: FileVersion
): Conflict | null {
  const more = now.filter((line) => !has(known, line));
  const less = known.filter((line) => !has(now, line));
  return more.length || less.length ? {more, less, current} : null;
}

/**
 * Reads the lines of a file: a lexicon, or a VOSviewer thesaurus (a table of labels and replacements, with tabs), for a corpus as it was
 * extracted. As in `data/`, of lines that contradict each other the first holds; the others are problems with their number.
 */
export async function readLexiconFile(bytes: Uint8Array, name: string, extracted: CorpusData): Promise<LexiconReading> {
  const reading = await readLines(bytes, name, extractedTerm(extracted));
  const refused = applyLexicon(extracted, reading.entries).changes.flatMap(({entry, problem}) =>
    problem?.severity === "warning" ? [{entry, problem}] : []
  );
  const out = new Set(refused.map(({entry}) => entry));
  const problems = refused.map(({entry, problem}) => ({source: name, line: entry.line, ...problem}));
  return {
    ...reading,
    entries: reading.entries.filter((entry) => !out.has(entry)),
    problems: [...reading.problems, ...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  };
}

async function readLines(bytes: Uint8Array, name: string, find: (form: string) => number): Promise<LexiconReading> {
  const {text, note} = textOf(bytes);
  const [head = ""] = text.split(/\r\n|\n|\r/).filter((line) => line.trim());
  if (!head.includes("\t") || /\baction\b/i.test(head)) return parseLexicon(bytes, name);
  const {readThesaurus} = await import("../analysis/thesaurus.js");
  const isOne = (label: string, by: string) =>
    termKey(label) === termKey(by) || (find(label) >= 0 && find(label) === find(by));
  const {problems, ...reading} = readThesaurus(text, name, isOne);
  return {
    ...reading,
    problems: note ? [{source: name, line: null, severity: "warning", message: note}, ...problems] : problems
  };
}

/** Adds the lines of a file to the reader's, as their last word; lines that they had taken out of the site's file come back. */
export function imported({added, removed}: ReaderLines, {entries}: LexiconReading): ReaderLines {
  return {added: withLines(added, entries), removed: removed.filter((line) => !has(entries, line))};
}
