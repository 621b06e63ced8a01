import type {Files} from "./copied-files.js";

/** What a reader wrote: the chart's code, and the files of the chart that are changed, by path in `src`. */
export interface Written {
  source: string;
  copies: Files;
}

/** Characters. */
const most = 400_000;

export function sameWritten(one: Written, other: Written): boolean {
  const files = new Set([...Object.keys(one.copies), ...Object.keys(other.copies)]);
  return one.source === other.source && [...files].every((file) => one.copies[file] === other.copies[file]);
}

/** What a reader wrote, from a value of any kind; null where it is nothing that an editor wrote. */
export function readWritten(value: unknown): Written | null {
  if (typeof value !== "object" || value === null) return null;
  const {source, copies = {}} = value as Record<string, unknown>;
  if (!isCode(source) || typeof copies !== "object" || copies === null || Array.isArray(copies)) return null;
  const files = Object.entries(copies);
  if (files.length > 50 || !files.every(([, text]) => isCode(text))) return null;
  return {source, copies: Object.fromEntries(files) as Files};
}

function isCode(value: unknown): value is string {
  return typeof value === "string" && value.length <= most;
}

/** What a file is called beside the code: "topic-bars.js". */
export function fileName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.ts$/, ".js");
}
