import {isoDate} from "./dates.ts";
import {problem} from "./item.ts";
import type {Format, Item} from "./item.ts";
import {jsonRecord} from "./json-record.ts";
import {jsonParts} from "./json-text.ts";

/** One JSON object a line. */
export const jsonLines: Format = {
  name: "jsonl",
  title: "JSON lines",
  recognises: (text) => !/^\s*\[/.test(text) && objectLines(text),
  *read(text): Generator<Item> {
    let number = 0;
    for (const line of linesOf(text)) {
      number += 1;
      if (line.trim()) yield* jsonRecord(line, number);
    }
  }
};

/** A JSON list of papers, or an object that holds one: a day of papers. */
export const json: Format = {
  name: "json",
  title: "JSON",
  recognises: (text) => /^\s*(?:\[\s*(?:[{"\]]|$)|\{\s*(?:"|\}))/.test(text),
  *read(text): Generator<Item> {
    if (/^\s*\[/.test(text)) yield* list(text, 0, 1, null);
    else yield* wrapper(text);
  }
};

/** The papers of a list that starts at an offset of the file. */
function* list(text: string, offset: number, line: number, digestDate: string | null): Generator<Item> {
  const parts = jsonParts(text, line);
  let part = parts.next();
  let records = 0;
  for (; !part.done; part = parts.next()) {
    records += 1;
    for (const item of jsonRecord(part.value.text, part.value.line, digestDate))
      yield item.kind === "problem" && item.costsRecord
        ? {...item, message: `record ${records} of the list: ${item.message}`}
        : item;
  }
  const {closed, end, line: last} = part.value;
  if (!closed) {
    const place = records ? `in or after record ${records}` : "before its first record";
    const message = `the list is not closed: cut off ${place}, at character ${offset + end} of the file`;
    yield problem(last, "warning", message);
  } else if (text.slice(end).trim()) yield problem(last, "error", "text after the list: left out");
}

/** An object whose only list of objects is the list of papers, such as {date, data: […]}; else the object is one paper. */
function* wrapper(text: string): Generator<Item> {
  const parts = [...jsonParts(text)];
  const papers = parts.find(
    ({key, text}) => /^\[\s*(?:[{"]|\])/.test(text) && key !== "authors" && key !== "keyphrases"
  );
  if (!papers || parts.some(({key}) => key === "title" || key === "abstract")) {
    yield* jsonRecord(text, 1);
    return;
  }
  const date = parts.find(({key}) => key === "date" || key === "digest_date")?.text.replace(/"/g, "");
  yield* list(papers.text, papers.start, papers.line, isoDate(date));
}

/** Whether at least two, and half, of the first lines each start an object. */
function objectLines(text: string): boolean {
  let seen = 0;
  let objects = 0;
  for (const line of linesOf(text)) {
    if (!line.trim()) continue;
    if (/^\s*\{\s*["}]/.test(line)) objects += 1;
    if (++seen === 50) break;
  }
  return objects >= 2 && objects * 2 >= seen;
}

function* linesOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf("\n", from);
    yield text.slice(from, end < 0 ? undefined : end);
    if (end < 0) return;
    from = end + 1;
  }
}
