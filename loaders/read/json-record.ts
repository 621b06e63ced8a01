import {problem} from "./item.ts";
import type {Item} from "./item.ts";
import {isFields, JsonFields, kindOf} from "./json-fields.ts";

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
  const fields = new JsonFields(isFields(value.paper) ? [value.paper, value] : [value], line);
  const title = fields.text("title");
  const abstract = fields.text("abstract", "summary", "text");
  if (title === null && abstract === null) {
    yield problem(line, "error", "neither title nor abstract in this object", {costsRecord: true});
    yield* fields.problems;
    return;
  }
  yield {
    kind: "paper",
    title: title ?? "",
    abstract: abstract ?? "",
    id: fields.text("id", "arxiv_id", "doi", "key") || null,
    date: fields.date("published", "publishedAt", "date", "year"),
    authors: fields.people("authors", "author") || null,
    url: fields.address("url", "link"),
    digestDate: fields.date("digest_date") ?? digestDate,
    line
  };
  if (!title?.trim()) yield problem(line, "note", "a paper without a title");
  if (!abstract?.trim()) yield problem(line, "warning", title?.trim() ? "a title without an abstract" : "no abstract");
  yield* fields.problems;
}

/** What a JSON parser says, without the text itself, which may be long. */
function reason(error: unknown): string {
  return (error as Error).message
    .replace(/,? *(?:\.\.\.)?"[\s\S]*?"(?:\.\.\.)? is not valid JSON/, "")
    .replace(/\s+/g, " ")
    .slice(0, 100)
    .toLowerCase();
}
