import type {ProblemRow} from "../../src/analysis/tables.ts";
import {fold} from "../text/fold.ts";
import {readColumns} from "./columns.ts";
import {decode} from "./decode.ts";
import {read} from "./index.ts";
import type {Input} from "./index.ts";
import type {PaperRecord} from "./item.ts";
import {dateInName, digestName, stem} from "./naming.ts";

export interface DigestRecord extends PaperRecord {
  /** What a table beside the digest adds, under its own names. */
  columns?: Map<string, string>;
}

/** One digest as read. */
export interface Digest {
  digest: string;
  date: string | null;
  source: string;
  format: string;
  records: DigestRecord[];
  /** Problems that cost a record. */
  problems: number;
}

export interface Reading {
  /** By date, undated last, then by name. */
  digests: Digest[];
  problems: ProblemRow[];
}

/** Reads inputs into digests, the same in whatever order they are given; a .csv adds columns to the digest of its name. */
export function readDigests(inputs: readonly Input[], progress?: (done: number, total: number) => void): Reading {
  const problems: ProblemRow[] = [];
  const digests: Digest[] = [];
  const sorted = [...inputs].sort((a, b) => compare(a.name, b.name) || compareBytes(a.bytes, b.bytes));
  const tables = sorted.filter(({name}) => /\.csv(\.gz)?$/i.test(name));
  const rest = sorted.filter((input) => !tables.includes(input));
  const bySource = new Map<string, Digest[]>();
  rest.forEach((input, i) => {
    const found = digestsOf(input, problems);
    bySource.set(stem(input.name), [...(bySource.get(stem(input.name)) ?? []), ...found]);
    digests.push(...found);
    progress?.(i + 1, rest.length);
  });
  for (const table of tables) addColumns(table, bySource.get(stem(table.name)), problems);
  makeUnique(digests);
  digests.sort((a, b) => compare(a.date ?? "9999", b.date ?? "9999") || compare(a.digest, b.digest));
  return {digests, problems};
}

function digestsOf(input: Input, problems: ProblemRow[]): Digest[] {
  const {format, items} = read(input);
  const found = new Map<string | null, Digest>();
  const digest = (date: string | null): Digest => {
    let digest = found.get(date);
    if (!digest) {
      const name = digestName(input.name);
      digest = {
        digest: date ? `${name}/${date}` : name,
        date: date ?? dateInName(input.name),
        source: input.name,
        format: format!,
        records: [],
        problems: 0
      };
      found.set(date, digest);
    }
    return digest;
  };
  let lost = 0;
  let current: Digest | null = null;
  for (const item of items) {
    if (item.kind === "problem") {
      problems.push({source: input.name, line: item.line, severity: item.severity, message: item.message});
      if (item.costsRecord) {
        if (current) current.problems += 1;
        else lost += 1;
      }
      continue;
    }
    current = digest(item.digestDate ?? null);
    current.records.push(item);
  }
  if (format && !found.size) digest(null);
  const all = [...found.values()];
  if (all.length === 1) all[0]!.digest = digestName(input.name);
  if (all[0]) all[0].problems += lost;
  return all;
}

function addColumns(table: Input, digests: Digest[] | undefined, problems: ProblemRow[]): void {
  const report = (line: number | null, severity: ProblemRow["severity"], message: string) =>
    problems.push({source: table.name, line, severity, message});
  if (!digests) {
    report(null, "error", "no digest of the same name beside it: name it like the digest whose papers it describes");
    return;
  }
  if (!digests.length) {
    report(null, "error", "the digest beside it could not be read: nothing to add columns to");
    return;
  }
  let text;
  try {
    text = decode(table.bytes).text;
  } catch (error) {
    report(null, "error", (error as Error).message);
    return;
  }
  const {rows, problems: found} = readColumns(text);
  for (const {line, severity, message} of found) report(line, severity, message);
  const matched = new Set<string>();
  for (const record of digests.flatMap(({records}) => records)) {
    const key = fold(record.title);
    const row = rows.get(key);
    if (!row) continue;
    matched.add(key);
    record.id = row.id ?? record.id;
    record.date = row.date ?? record.date;
    record.url = row.url ?? record.url;
    record.authors = row.authors ?? record.authors;
    record.columns = row.columns;
  }
  for (const [key, {line, title}] of rows)
    if (!matched.has(key)) report(line, "warning", `no paper has this title: ${title}`);
}

function makeUnique(digests: Digest[]): void {
  const seen = new Set<string>();
  for (const digest of digests) {
    for (let n = 2, name = digest.digest; seen.has(digest.digest); ++n) digest.digest = `${name} (${n})`;
    seen.add(digest.digest);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; ++i) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
