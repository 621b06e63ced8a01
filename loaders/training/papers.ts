import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";

/** A paper to learn from; `keyphrases` are those that a person gave it, null when the file has none. */
export interface TrainingPaper {
  title: string;
  abstract: string;
  keyphrases: string[] | null;
}

/** Papers of a file of JSON lines {title, abstract, keyphrases?}, which may be gzipped. Throws an error that names the line. */
export function readTrainingPapers(path: string): TrainingPaper[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line, i) => (line.trim() ? [trainingPaper(line, `${path}:${i + 1}`)] : []));
}

function trainingPaper(line: string, place: string): TrainingPaper {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw new Error(`not a line of JSON: ${place}`);
  }
  const {title, abstract, keyphrases} = (record ?? {}) as Record<string, unknown>;
  if (typeof title !== "string" || typeof abstract !== "string")
    throw new Error(`title and abstract must be text: ${place}`);
  const labels = Array.isArray(keyphrases) ? keyphrases.filter((label) => typeof label === "string") : [];
  return {title, abstract, keyphrases: labels.length ? labels : null};
}
