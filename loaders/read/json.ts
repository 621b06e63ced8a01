import {problem} from "./item.ts";
import type {Format, Item} from "./item.ts";

/** One JSON object a line. */
export const jsonLines: Format = {
  name: "jsonl",
  title: "JSON lines",
  recognises: (text) => /^\s*\{/.test(text),
  *read(text): Generator<Item> {
    let number = 0;
    for (const line of text.split("\n")) {
      number += 1;
      if (!line.trim()) continue;
      try {
        const {id, title, abstract, published, date, url, digest_date} = JSON.parse(line) as Record<string, string>;
        yield {
          kind: "paper",
          id: id ?? null,
          title: title ?? "",
          abstract: abstract ?? "",
          date: date ?? published ?? null,
          url: url ?? null,
          digestDate: digest_date ?? null,
          line: number
        };
      } catch {
        yield problem(number, "error", "not a JSON object", {costsRecord: true});
      }
    }
  }
};
