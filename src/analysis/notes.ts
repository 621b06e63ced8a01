/** What a reader keeps about one paper. Notes are plain text. */
export interface PaperNotes {
  id: string;
  /** Its title when it was last seen, for when the paper is no longer here. */
  title: string;
  starred: boolean;
  /** Usually one; more where two were written apart from each other. */
  notes: string[];
}

/** What a reader keeps, by the id of the paper; a paper with neither star nor note is not in it. */
export type Notes = ReadonlyMap<string, PaperNotes>;

export const noNotes: Notes = new Map();

/** The name by which a file of notes says what it is. */
const format = "paper-observatory-notes";

/** With a paper starred, or not any more. */
export function withStar(notes: Notes, {id, title}: {id: string; title: string}, starred: boolean): Notes {
  return replaced(notes, {...kept(notes, id), title: title || kept(notes, id).title, starred});
}

/**
 * With one note of a paper rewritten: `before` as it was when the writing began ("" = there was none), `after` as it is now ("" = taken
 * out). Where `before` is there no more, because another page rewrote it, both are kept.
 */
export function withNote(notes: Notes, {id, title}: {id: string; title: string}, before: string, after: string): Notes {
  const known = kept(notes, id);
  const [old, text] = [before.trim(), after.trim()];
  const at = old ? known.notes.indexOf(old) : -1;
  const changed = at < 0 ? [...known.notes, text] : known.notes.with(at, text);
  return replaced(notes, {...known, title: title || known.title, notes: unique(changed)});
}

/** Both together: starred where one of them has a star, with every note of either. Nothing is lost, and doing it twice changes nothing. */
export function mergeNotes(notes: Notes, others: Iterable<readonly [string, PaperNotes]>): Notes {
  const merged = new Map(notes);
  for (const [, other] of others) merge(merged, other);
  return merged;
}

/** The notes as a file holds them: JSON, papers in the order of their ids. */
export function writeNotes(notes: Notes): string {
  const papers = [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return `${JSON.stringify({format, version: 1, papers}, null, 1)}\n`;
}

/**
 * The notes in a file, and how many of its records could not be read. Throws where the text is no file of notes at all, and says why
 * in one line.
 */
export function readNotes(text: string): {notes: Notes; unread: number} {
  const file = parsed(text);
  if (!isRecord(file) || file["format"] !== format)
    throw new Error(`this is no file of notes: it lacks "format": "${format}"`);
  if (file["version"] !== 1)
    throw new Error(
      `its version is ${JSON.stringify(file["version"])?.slice(0, 40)}, and only version 1 can be read here`
    );
  if (!Array.isArray(file["papers"])) throw new Error('this file of notes has no list of "papers"');
  const notes = new Map<string, PaperNotes>();
  let unread = 0;
  for (const record of file["papers"] as unknown[]) {
    const read = readRecord(record);
    if (read) merge(notes, read);
    else ++unread;
  }
  return {notes, unread};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Error("this is no file of notes: it is not JSON");
  }
}

function readRecord(record: unknown): PaperNotes | null {
  if (!isRecord(record)) return null;
  const {id, title = "", starred = false, notes = []} = record;
  if (typeof id !== "string" || !id || typeof title !== "string" || typeof starred !== "boolean") return null;
  if (!Array.isArray(notes) || !notes.every((note) => typeof note === "string")) return null;
  return {id, title, starred, notes: unique(notes as string[])};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kept(notes: Notes, id: string): PaperNotes {
  return notes.get(id) ?? {id, title: "", starred: false, notes: []};
}

function replaced(notes: Notes, paper: PaperNotes): Notes {
  const next = new Map(notes);
  put(next, paper);
  return next;
}

/** Adds what is known of a paper to what is kept of it. */
function merge(notes: Map<string, PaperNotes>, other: PaperNotes): void {
  const known = kept(notes, other.id);
  put(notes, {
    id: other.id,
    title: known.title || other.title,
    starred: known.starred || other.starred,
    notes: unique([...known.notes, ...other.notes])
  });
}

function put(notes: Map<string, PaperNotes>, paper: PaperNotes): void {
  if (paper.starred || paper.notes.length) notes.set(paper.id, paper);
  else notes.delete(paper.id);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}
