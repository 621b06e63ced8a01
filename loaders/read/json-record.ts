import {isoDate} from "./dates.ts";
import {problem} from "./item.ts";
import type {Item} from "./item.ts";

type Fields = Record<string, unknown>;

/** The paper of a JSON text with at least a title or an abstract, in any of the names that digests use; else a problem. */
export function* jsonRecord(text: string, line: number, digestDate: string | null = null): Generator<Item> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield problem(line, "error", `not JSON: ${reason(error)}`, {costsRecord: true});
    return;
  }
  if (!isFields(value)) {
    yield problem(line, "error", `not a paper: ${kindOf(value)} where an object {id, title, abstract} is read`, {
      costsRecord: true
    });
    return;
  }
  const inner = isFields(value.paper) ? value.paper : {};
  const first = (...names: string[]) => {
    for (const fields of [inner, value as Fields])
      for (const name of names) if (fields[name] !== undefined && fields[name] !== null) return fields[name];
    return null;
  };
  const title = first("title");
  const abstract = first("abstract", "summary", "text");
  if (typeof title !== "string" && typeof abstract !== "string") {
    yield problem(line, "error", "neither title nor abstract in this object", {costsRecord: true});
    return;
  }
  const id = string(first("id", "arxiv_id", "doi", "key"));
  const given = first("published", "publishedAt", "date", "year");
  const date = isoDate(given);
  yield {
    kind: "paper",
    title: string(title) ?? "",
    abstract: string(abstract) ?? "",
    id,
    date,
    authors: names(first("authors", "author")),
    url: string(first("url", "link")),
    digestDate: isoDate(first("digest_date")) ?? digestDate,
    line
  };
  if (!string(title)?.trim()) yield problem(line, "note", "a paper without a title");
  if (given !== null && !date) yield problem(line, "warning", `not a date: ${JSON.stringify(given).slice(0, 80)}`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function string(value: unknown): string | null {
  return typeof value === "string" ? value || null : typeof value === "number" ? String(value) : null;
}

/** Names of a list of names or of objects with a name, separated by commas. */
function names(value: unknown): string | null {
  if (!Array.isArray(value)) return string(value);
  const found = value.map((name) => string(isFields(name) ? name.name : name)?.trim()).filter((name) => name);
  return found.join(", ") || null;
}

/** What a JSON parser says, without the text itself, which may be long. */
function reason(error: unknown): string {
  return (error as Error).message
    .replace(/,? *(?:\.\.\.)?"[\s\S]*?"(?:\.\.\.)? is not valid JSON/, "")
    .replace(/\s+/g, " ")
    .slice(0, 100)
    .toLowerCase();
}
