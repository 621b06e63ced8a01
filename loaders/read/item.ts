import type {Severity} from "../../src/analysis/tables.ts";

/** One paper as its input gives it; `title` and `abstract` exactly as they stand there. */
export interface PaperRecord {
  kind: "paper";
  title: string;
  abstract: string;
  /** Where it starts, counted from 1. */
  line: number;
  /** The record's own id; null when it has none. */
  id?: string | null;
  /** ISO day, month or year. */
  date?: string | null;
  authors?: string | null;
  url?: string | null;
  /** The digest it came in, where one input holds several: ISO day. */
  digestDate?: string | null;
}

/** Something that was not understood. */
export interface Problem {
  kind: "problem";
  line: number | null;
  severity: Severity;
  message: string;
  /** Whether it stands for a record that gave no paper. */
  costsRecord?: boolean;
}

export type Item = PaperRecord | Problem;

/** One input format: a file in this folder and a line in formats.ts. */
export interface Format {
  name: string;
  /** What it is called in a message to people. */
  title: string;
  /** Whether a text is of this format, judged by its content; `name` is the input's name without .gz. */
  recognises(text: string, name: string): boolean;
  /** Papers and problems in the order of the text; throws nothing for any text. */
  read(text: string): Generator<Item>;
}

export function problem(
  line: number | null,
  severity: Severity,
  message: string,
  {costsRecord = false}: {costsRecord?: boolean} = {}
): Problem {
  return {kind: "problem", line, severity, message, costsRecord};
}
