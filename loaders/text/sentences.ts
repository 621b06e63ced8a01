import type {Word} from "./words.ts";

/** A sentence's words are `words[from]` to `words[to - 1]`; `start` and `end` are offsets that include its punctuation. */
export interface SentenceSpan {
  start: number;
  end: number;
  from: number;
  to: number;
}

const abbreviations = new Set(
  "al approx ca cf ch def dept dr ed eds eg eq eqs esp est etc ex fig figs ie inc jr lemma ltd mr mrs ms no nos p pp prof prop ref refs resp sec secs sect sr st tab thm univ viz vol vs".split(
    " "
  )
);

/** Splits a text into sentences at full stops, question marks and blank lines, but not after abbreviations or initials. */
export function sentences(text: string, words: readonly Word[]): SentenceSpan[] {
  const found: SentenceSpan[] = [];
  let from = 0;
  let start = skipBlanks(text, 0);
  for (let i = 1; i <= words.length; ++i) {
    const previous = words[i - 1]!;
    const next = words[i];
    const cut = next ? sentenceEnd(text, previous, next) : text.trimEnd().length;
    if (cut === null) continue;
    found.push({start, end: cut, from, to: i});
    from = i;
    start = skipBlanks(text, cut);
  }
  return found;
}

/** The offset after a sentence's last character, where one ends between two words; else null. */
function sentenceEnd(text: string, previous: Word, next: Word): number | null {
  if (next.gap !== "break") return null;
  const between = text.slice(previous.end, next.start);
  const paragraph = /\n\s*\n/.exec(between);
  if (paragraph) return previous.end + paragraph.index;
  const stop = /[.?!]["'”’)\]}]*(?=\s)/.exec(between);
  if (!stop || /^\p{Ll}/u.test(next.text)) return null;
  if (stop[0] === "." && stop.index === 0 && abbreviated(previous)) return null;
  return previous.end + stop.index + stop[0].length;
}

function abbreviated(word: Word): boolean {
  return /^\p{Lu}$/u.test(word.text) || /\p{L}\.$/u.test(word.text) || abbreviations.has(word.normal);
}

function skipBlanks(text: string, from: number): number {
  while (from < text.length && /\s/.test(text[from]!)) ++from;
  return from;
}
