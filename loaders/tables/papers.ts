import type {AppearanceRow, DigestRow, ProblemRow, Severity} from "../../src/analysis/tables.ts";
import type {Digest, DigestRecord} from "../read/digests.ts";
import {idKey, idKind, idMonth, idUrl} from "../read/identifiers.ts";
import {fold, sameAbstract} from "../text/fold.ts";
import {derivedId} from "./derived-id.ts";

/** One paper, whatever number of digests it came in. */
export interface Paper {
  id: string;
  title: string;
  abstract: string;
  date: string | null;
  authors: string | null;
  url: string | null;
  /** Where it was read first. */
  source: string;
  line: number;
  /** From tables beside digests. */
  columns: Map<string, string>;
}

export interface PaperTables {
  papers: Paper[];
  digests: DigestRow[];
  appearances: AppearanceRow[];
  problems: ProblemRow[];
}

/**
 * One paper for each id and, where ids do not tell, for each folded title whose abstracts are versions of one text. The first
 * appearance gives title and abstract (in the order of `digests`); later ones fill in what it lacks.
 */
export function mergePapers(digests: readonly Digest[]): PaperTables {
  const merge = new Merge();
  const rows = digests.map((digest): DigestRow => {
    const {digest: name, date, source, format, records, problems} = digest;
    const papers = merge.add(digest);
    return {
      digest: name,
      date,
      source,
      format,
      records: records.length + problems,
      papers,
      merged: records.length - papers,
      problems
    };
  });
  return {digests: rows, ...merge.result()};
}

interface Draft extends Omit<Paper, "id"> {
  /** All its own ids, the first of which names it. */
  ids: string[];
}

class Merge {
  private readonly drafts: Draft[] = [];
  private readonly byId = new Map<string, Draft>();
  private readonly byTitle = new Map<string, Draft[]>();
  private readonly appearances: {draft: Draft; digest: string; position: number}[] = [];
  private readonly problems: ProblemRow[] = [];

  /** Adds the records of a digest; returns how many papers are new. */
  add({digest, source, records}: Digest): number {
    const here = new Set<Draft>();
    const before = this.drafts.length;
    records.forEach((record, index) => {
      const note = (severity: Severity, message: string) => {
        this.problems.push({source, line: record.line, severity, message});
      };
      const id = this.trustedId(record, note);
      const draft = this.find(record, id, here, note) ?? this.create(record, source);
      fill(draft, record, id);
      if (id) this.byId.set(idKey(id), draft);
      const key = titleKey(record);
      const sameTitle = this.byTitle.get(key);
      if (!sameTitle) this.byTitle.set(key, [draft]);
      else if (!sameTitle.includes(draft)) sameTitle.push(draft);
      if (!here.has(draft)) this.appearances.push({draft, digest, position: index + 1});
      here.add(draft);
    });
    return this.drafts.length - before;
  }

  result(): Omit<PaperTables, "digests"> {
    const ids = assignIds(this.drafts);
    return {
      papers: this.drafts.map(({title, abstract, date, authors, url, source, line, columns, ids: own}, i) => ({
        id: ids.get(this.drafts[i]!)!,
        title,
        abstract,
        date: date ?? first(own, idMonth),
        authors,
        url: url ?? first(own, idUrl),
        source,
        line,
        columns
      })),
      appearances: this.appearances.map(({draft, digest, position}) => ({paper: ids.get(draft)!, digest, position})),
      problems: this.problems
    };
  }

  /** The record's own id, unless it is a key that another paper has already: keys are only unique in their file. */
  private trustedId(record: DigestRecord, note: (severity: Severity, message: string) => void): string | null {
    const id = record.id || null;
    const known = id === null ? undefined : this.byId.get(idKey(id));
    if (!id || !known || idKind(id)) return id;
    const isSame =
      titleKey(known) === titleKey(record) ||
      (known.abstract.trim() && record.abstract.trim() && sameAbstract(known.abstract, record.abstract));
    if (isSame) return id;
    note("warning", `the id ${id} is that of ${place(known)}, another paper: this one gets an id from its title`);
    return null;
  }

  private find(
    record: DigestRecord,
    id: string | null,
    here: ReadonlySet<Draft>,
    note: (severity: Severity, message: string) => void
  ): Draft | undefined {
    const byId = id ? this.byId.get(idKey(id)) : undefined;
    const sameTitle = this.byTitle.get(titleKey(record)) ?? [];
    const found = byId ?? sameTitle.find((draft) => mayBeOne(draft, record, id, here.has(draft)));
    if (!found) {
      const twin = sameTitle.find((draft) => here.has(draft));
      const difference = id && twin?.ids.length ? "id" : "abstract";
      if (twin) note("warning", `same title as ${place(twin)} but another ${difference}: kept as two papers`);
      return undefined;
    }
    if (found.title.trim() && record.title.trim() && fold(found.title) !== fold(record.title))
      note("note", `same id as ${place(found)} with another title: merged, the title there is kept`);
    else if (found.abstract.trim() && record.abstract.trim() && fold(found.abstract) !== fold(record.abstract))
      note("note", `same paper as ${place(found)} with another abstract: merged, the abstract there is kept`);
    else if (here.has(found)) note("note", `same paper as ${place(found)}: merged`);
    return found;
  }

  private create({title, abstract, line}: DigestRecord, source: string): Draft {
    const draft: Draft = {
      title,
      abstract,
      date: null,
      authors: null,
      url: null,
      source,
      line,
      columns: new Map(),
      ids: []
    };
    this.drafts.push(draft);
    return draft;
  }
}

/** What papers of one title share; papers without a title are told apart by their abstracts. */
function titleKey({title, abstract}: {title: string; abstract: string}): string {
  return fold(title) || `\n${fold(abstract)}`;
}

function place({source, line}: Draft): string {
  return `line ${line} of ${source}`;
}

/** Two ids of one scheme, or two ids in one digest, are two papers, whatever their titles. */
function mayBeOne(draft: Draft, record: DigestRecord, id: string | null, sameDigest: boolean): boolean {
  if (id && draft.ids.length) {
    if (sameDigest) return false;
    const kind = idKind(id);
    if (kind && draft.ids.some((other) => idKind(other) === kind)) return false;
  }
  return sameAbstract(draft.abstract, record.abstract);
}

function fill(draft: Draft, record: DigestRecord, id: string | null): void {
  if (!draft.title.trim()) draft.title = record.title;
  if (!draft.abstract.trim()) draft.abstract = record.abstract;
  if (record.date && (!draft.date || (record.date.length > draft.date.length && record.date.startsWith(draft.date))))
    draft.date = record.date;
  draft.authors ??= record.authors ?? null;
  draft.url ??= record.url ?? null;
  if (id && !draft.ids.includes(id)) draft.ids.push(id);
  for (const [name, value] of record.columns ?? []) if (!draft.columns.get(name)) draft.columns.set(name, value);
}

function first<T>(ids: readonly string[], of: (id: string) => T | null): T | null {
  for (const id of ids) {
    const value = of(id);
    if (value !== null) return value;
  }
  return null;
}

/** Own id, else one derived from the title; with the abstract where two papers have one title. */
function assignIds(drafts: readonly Draft[]): Map<Draft, string> {
  const used = new Set(drafts.flatMap(({ids}) => ids.slice(0, 1)));
  const assigned = new Map<Draft, string>();
  for (const draft of drafts) {
    const {ids, title, abstract} = draft;
    let id = ids[0] ?? derivedId(title, fold(title) ? "" : abstract);
    if (!ids.length) {
      if (used.has(id)) id = derivedId(title, abstract);
      for (let n = 2, base = id; used.has(id); ++n) id = `${base}-${n}`;
      used.add(id);
    }
    assigned.set(draft, id);
  }
  return assigned;
}
