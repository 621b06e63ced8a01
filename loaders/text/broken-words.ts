import {isKnownPhrase, isKnownWord} from "../extract/background.ts";
import {wordKeys} from "./word-key.ts";
import {words} from "./words.ts";

export interface PlacedText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

const broken = /(?<!\p{L})(\p{L}*\p{Ll})[-‐] (\p{Ll}{2,})(?!\p{L})/gu;

/**
 * Joins words that a line's end has broken, "infor- mation", where papers write the whole word so; "long- term" keeps its hyphen. What
 * neither is, as "short- and long-term", stays as it is.
 */
export function joinBrokenWords(placed: PlacedText): PlacedText {
  const gone = new Set<number>();
  for (const match of placed.text.matchAll(broken)) {
    const [, before, after] = match as unknown as [string, string, string];
    const at = match.index + before.length;
    if (isKnownWord(key(before + after))) gone.add(at).add(at + 1);
    else if (isKnownPhrase(key(`${before}-${after}`))) gone.add(at + 1);
  }
  if (!gone.size) return placed;
  const kept = <Value>(_: Value, i: number) => !gone.has(i);
  return {
    text: placed.text.split("").filter(kept).join(""),
    starts: placed.starts.filter(kept),
    ends: placed.ends.filter(kept)
  };
}

function key(word: string): string {
  return wordKeys(words(word.normalize("NFKC"))).join("");
}
