import type {Link, PaperText} from "./corpus.js";

/** A piece of text; with an address, words that lead there. */
export interface LinkedText {
  text: string;
  url: string | null;
}

/** The sentence that decides a paper's code status, cut at its links (`links` in the order of `text.links`); only http and https addresses count. */
export function codeSentence({abstract, codeSentence: sentence, links: spans}: PaperText, links: Link[]): LinkedText[] {
  if (!sentence) return [];
  const from = abstract.indexOf(sentence);
  const found = spans
    .flatMap(([field, start, end], i): {start: number; end: number; url: string}[] => {
      const url = links[i]?.url ?? "";
      const inside = field === 1 && from >= 0 && start >= from && end <= from + sentence.length && end > start;
      return inside && isWebAddress(url) ? [{start: start - from, end: end - from, url}] : [];
    })
    .sort((a, b) => a.start - b.start);
  const parts: LinkedText[] = [];
  let at = 0;
  for (const {start, end, url} of found) {
    if (start < at) continue;
    if (start > at) parts.push({text: sentence.slice(at, start), url: null});
    parts.push({text: sentence.slice(start, end), url});
    at = end;
  }
  if (at < sentence.length) parts.push({text: sentence.slice(at), url: null});
  return parts;
}

/** Whether an address may become a link: http or https only. */
export function isWebAddress(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
