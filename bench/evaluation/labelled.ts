import {readFileSync, readdirSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {gunzipSync} from "fflate";

export interface ProposedName {
  name: string;
  role: string;
  aliases?: string[];
  expansion?: string | null;
}

/** One paper as people labelled it; without an abstract it is a paper of `data/`. */
export interface LabelledPaper {
  id: string | null;
  title: string;
  abstract: string | null;
  keyphrases: string[];
  entities: {text: string; type: string}[];
  proposed: ProposedName[];
  /** Names that may be found or not. */
  optional: string[];
  urls: {url: string; accept_url?: string[]}[];
  accept_status: string[];
}

export const measures = ["keyphrases", "methods", "entities", "links"] as const;
export type Measure = (typeof measures)[number];

export interface LabelledSet {
  /** File name without its parts "train" and "dev": both are one set. */
  name: string;
  measure: Measure;
  papers: LabelledPaper[];
}

/** What a row must have to be labelled for a measure. */
const labels: Record<Measure, string> = {
  keyphrases: "keyphrases",
  methods: "proposed",
  entities: "entities",
  links: "urls"
};

/**
 * The labelled sets in a folder and the folders in it: files of JSON lists or JSON lines, told by the fields of their rows. Files
 * with labels that are not scored are in `skipped`, and how many have none. Throws without the folder.
 */
export function labelledSets(folder: string): {sets: LabelledSet[]; skipped: string[]} {
  const sets = new Map<string, LabelledSet>();
  const skipped: string[] = [];
  let unlabelled = 0;
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.jsonl?(\.gz)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const shown = relative(folder, file).split(sep).join("/");
    const rows = rowsOf(file);
    const measure =
      rows && measures.find((one) => rows.length > 0 && rows.every((row) => Array.isArray(row[labels[one]])));
    if (!rows || !measure) unlabelled += 1;
    else if (measure === "entities" && !rows.some((row) => (row["entities"] as {type: string}[]).some(isMethod)))
      skipped.push(`${shown}: no entities of type Method`);
    else {
      const name = shown.replace(/\.jsonl?(\.gz)?$/, "").replace(/[-.](train|dev|test)(?=[-.]|$)/g, "");
      const set = sets.get(name) ?? {name, measure, papers: []};
      set.papers.push(...rows.map(labelledPaper));
      sets.set(name, set);
    }
  }
  if (unlabelled) skipped.push(`${unlabelled} files without labels`);
  const order = (set: LabelledSet): number => measures.indexOf(set.measure);
  return {sets: [...sets.values()].sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1)), skipped};
}

export function isMethod({type}: {type: string}): boolean {
  return type === "Method";
}

type Row = Record<string, unknown>;

function rowsOf(file: string): Row[] | null {
  const bytes = readFileSync(file);
  const text = new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  try {
    const rows: unknown = /\.jsonl/.test(file)
      ? text.split("\n").flatMap((line) => (line.trim() ? [JSON.parse(line) as unknown] : []))
      : JSON.parse(text);
    return Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null) ? (rows as Row[]) : null;
  } catch {
    return null;
  }
}

function labelledPaper(row: Row): LabelledPaper {
  const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null);
  const list = <Item>(value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : []);
  const numbered = typeof row["n"] === "number" ? `labelled-${row["n"]}` : null;
  return {
    id: text(row["id"]) ?? text(row["paper"]) ?? numbered,
    title: text(row["title"]) ?? "",
    abstract: text(row["abstract"]) ?? text(row["text"]),
    keyphrases: list(row["keyphrases"]),
    entities: list(row["entities"]),
    proposed: list(row["proposed"]),
    optional: list(row["optional"]),
    urls: list(row["urls"]),
    accept_status: list(row["accept_status"])
  };
}
