import type {AppearanceRow, DigestRow, ProblemRow} from "../../src/analysis/tables.ts";
import type {Digest, DigestRecord} from "../read/digests.ts";
import {idKey, idKind} from "../read/identifiers.ts";
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
  source: string;
  line: number;
  columns: Map<string, string>;
}

interface Draft extends Omit<Paper, "id"> {
  ownId: string | null;
  /** All own ids seen for it. */
  ids: string[];
  digest: string;
}

export interface PaperTables {
  papers: Paper[];
  digests: DigestRow[];
  appearances: AppearanceRow[];
  problems: ProblemRow[];
}

/**
 * One paper for each id or, where ids do not tell, for each folded title whose abstracts are versions of one text. The first
 * appearance gives title and abstract (digests by date, then name); later ones fill in what it lacks.
 */
export function mergePapers(digests: readonly Digest[]): PaperTables {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const byTitle = new Map<string, Draft[]>();
  const problems: ProblemRow[] = [];
  const digestRows: DigestRow[] = [];
  const appearances: {paper: Draft; digest: string; position: number}[] = [];

  for (const {digest, date, source, format, records, problems: lost} of digests) {
    const here = new Set<Draft>();
    let papers = 0;
    records.forEach((record, index) => {
      const note = (severity: "note" | "warning", message: string) =>
        problems.push({source, line: record.line, severity, message});
      const key = fold(record.title) || `\n${fold(record.abstract)}`;
      const sameTitle = byTitle.get(key) ?? [];
      let draft = record.id ? byId.get(idKey(record.id)) : undefined;
      if (draft) noteDifferences(draft, record, note);
      else {
        draft = sameTitle.find((other) => mayMerge(other, record, here.has(other)));
        if (draft) {
          if (here.has(draft)) note("note", `same title as line ${draft.line}: merged into one paper`);
          noteDifferences(draft, record, note);
        } else {
          const other = sameTitle.find((other) => here.has(other));
          const why = record.id ? "another id" : "another abstract";
          if (other) note("warning", `same title as line ${other.line} but ${why}: kept as two papers`);
        }
      }
      if (draft) fill(draft, record);
      else {
        draft = {
          title: record.title,
          abstract: record.abstract,
          date: record.date ?? null,
          authors: record.authors ?? null,
          url: record.url ?? null,
          source,
          line: record.line,
          columns: new Map(record.columns),
          ownId: record.id ?? null,
          ids: record.id ? [record.id] : [],
          digest
        };
        drafts.push(draft);
        papers += 1;
      }
      if (record.id && !byId.has(idKey(record.id))) byId.set(idKey(record.id), draft);
      if (!sameTitle.includes(draft)) byTitle.set(key, [...sameTitle, draft]);
      if (!here.has(draft)) appearances.push({paper: draft, digest, position: index + 1});
      here.add(draft);
    });
    digestRows.push({
      digest,
      date,
      source,
      format,
      records: records.length + lost,
      papers,
      merged: records.length - papers,
      problems: lost
    });
  }

  const ids = assignIds(drafts);
  return {
    papers: drafts.map(({title, abstract, date, authors, url, source, line, columns}, i) => ({
      id: ids[i]!,
      title,
      abstract,
      date,
      authors,
      url,
      source,
      line,
      columns
    })),
    digests: digestRows,
    appearances: appearancesRows(appearances, drafts, ids),
    problems
  };
}

function appearancesRows(
  appearances: {paper: Draft; digest: string; position: number}[],
  drafts: Draft[],
  ids: string[]
): AppearanceRow[] {
  const idOf = new Map(drafts.map((draft, i) => [draft, ids[i]!]));
  return appearances.map(({paper, digest, position}) => ({paper: idOf.get(paper)!, digest, position}));
}

/** Two ids of one kind (arXiv, DOI), or two ids in one digest, are two papers whatever their titles. */
function mayMerge(draft: Draft, record: DigestRecord, sameDigest: boolean): boolean {
  if (record.id && draft.ownId) {
    if (sameDigest) return false;
    const kind = idKind(record.id);
    if (kind && draft.ids.some((id) => idKind(id) === kind)) return false;
  }
  return sameAbstract(draft.abstract, record.abstract);
}

function noteDifferences(
  draft: Draft,
  record: DigestRecord,
  note: (severity: "note", message: string) => unknown
): void {
  const where = `line ${draft.line} of ${draft.source}`;
  if (record.title && draft.title && fold(record.title) !== fold(draft.title))
    note("note", `same id as ${where} but another title: the title there is kept`);
  else if (record.abstract && draft.abstract && fold(record.abstract) !== fold(draft.abstract))
    note("note", `same paper as ${where} with another wording of the abstract: the one there is kept`);
}

function fill(draft: Draft, record: DigestRecord): void {
  draft.title ||= record.title;
  draft.abstract ||= record.abstract;
  if (record.date && (!draft.date || (record.date.startsWith(draft.date) && record.date.length > draft.date.length)))
    draft.date = record.date;
  draft.authors ??= record.authors ?? null;
  draft.url ??= record.url ?? null;
  if (record.id) {
    draft.ownId ??= record.id;
    draft.ids.push(record.id);
  }
  for (const [name, value] of record.columns ?? []) if (!draft.columns.get(name)) draft.columns.set(name, value);
}

/** Own id, else one derived from the title; made unique where two papers of one title differ in their abstracts. */
function assignIds(drafts: readonly Draft[]): string[] {
  const used = new Set(drafts.flatMap(({ownId}) => ownId ?? []));
  return drafts.map(({ownId, title, abstract}) => {
    if (ownId) return ownId;
    let id = derivedId(title, title ? "" : abstract);
    if (used.has(id)) id = derivedId(title, abstract);
    for (let n = 2, base = id; used.has(id); ++n) id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}
