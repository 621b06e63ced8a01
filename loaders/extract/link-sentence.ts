import {plainOffset, storedSpan} from "../text/plain.ts";
import type {PreparedField} from "../text/prepare.ts";
import type {FoundUrl} from "./link-find.ts";

/** A sentence, its span in the plain and in the stored text, and the URLs that begin in it. */
export interface Passage {
  text: string;
  start: number;
  end: number;
  storedStart: number;
  storedEnd: number;
  urls: FoundUrl[];
}

/** The sentences of a field with their URLs; a URL that a sentence boundary cuts joins the sentences it touches. */
export function sentencesAround(field: PreparedField, urls: readonly FoundUrl[]): Passage[] {
  const passages: Passage[] = [];
  let i = 0;
  const {sentences} = field;
  for (let s = 0; s < sentences.length || i < urls.length; ++s) {
    const start = sentences[s]?.start ?? passages.at(-1)?.end ?? 0;
    let end = sentences[s]?.end ?? field.text.length;
    const own: FoundUrl[] = [];
    while (i < urls.length && (plainOffset(field, urls[i]!.start) < end || s >= sentences.length)) {
      const urlEnd = plainOffset(field, urls[i]!.end);
      while (urlEnd > end && s + 1 < sentences.length) end = sentences[++s]!.end;
      own.push(urls[i++]!);
    }
    const text = field.text.slice(start, end).trim();
    const [storedStart, storedEnd] = storedSpan(field, start, end);
    passages.push({text, start, end, storedStart, storedEnd, urls: own});
  }
  return passages;
}
