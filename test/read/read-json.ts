import {read} from "../../loaders/read/index.ts";
import type {Item, PaperRecord} from "../../loaders/read/item.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is read of a JSON text. */
export function readJson(
  text: string,
  name = "day.json"
): {format: string | null; papers: PaperRecord[]; problems: Item[]} {
  const {format, items} = read({name, bytes: bytes(text)});
  const all = [...items];
  return {
    format,
    papers: all.filter((item) => item.kind === "paper"),
    problems: all.filter((item) => item.kind === "problem")
  };
}
