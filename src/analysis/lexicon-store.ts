import {lexiconActions, lexiconClasses, lexiconEntry} from "./lexicon-entry.js";
import type {LexiconAction, LexiconEntry} from "./lexicon.js";
import {storedFormat} from "./lexicon-lines.js";
import type {LexiconStep, ReaderLines} from "./lexicon-lines.js";

/** What a browser kept. */
export interface StoredLexicon {
  lines: ReaderLines;
  /** Lines that could not be read. */
  unread: number;
  /** What can be undone and done again; empty where it could not be read as a whole. */
  past: LexiconStep[];
  future: LexiconStep[];
}

/** The changes that a browser kept; null where the text holds none at all. */
export function readLines(text: string): StoredLexicon | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file) || file["format"] !== storedFormat || file["version"] !== 1) return null;
  const found = linesOf(file);
  return found && {...found, past: stepsOf(file["past"]), future: stepsOf(file["future"])};
}

function linesOf({lines, without}: Record<string, unknown>): {lines: ReaderLines; unread: number} | null {
  if (!Array.isArray(lines) || !Array.isArray(without)) return null;
  const [added, removed] = [lines, without].map((rows: unknown[]) => rows.flatMap((row) => readLine(row) ?? []));
  const unread = lines.length + without.length - added!.length - removed!.length;
  return {lines: {added: added!, removed: removed!}, unread};
}

function stepsOf(rows: unknown): LexiconStep[] {
  if (!Array.isArray(rows)) return [];
  const steps = rows.flatMap((row: unknown): LexiconStep[] => {
    const found = isRecord(row) ? linesOf(row) : null;
    return found?.unread === 0 ? [{lines: found.lines, what: String((row as {what: unknown}).what)}] : [];
  });
  return steps.length === rows.length ? steps : [];
}

function readLine(row: unknown): LexiconEntry | null {
  if (!isRecord(row)) return null;
  const {action, term, as} = row;
  if (typeof action !== "string" || typeof term !== "string" || typeof as !== "string") return null;
  if (!(lexiconActions as readonly string[]).includes(action)) return null;
  const line = lexiconEntry(action as LexiconAction, term, as);
  if (!line.term || line.term.length > 400 || line.as.length > 400) return null;
  const needsAs = line.action === "merge" || line.action === "rename" || line.action === "class";
  if (needsAs && !line.as) return null;
  if (line.action === "class" && !(lexiconClasses as readonly string[]).includes(line.as)) return null;
  return line;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
