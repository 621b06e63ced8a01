const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|etc|cf|vs|Fig|Figs|Eq|Eqs|Sec|Ref|Refs|No|resp|approx|w\.r\.t|a\.k\.a|Dr|Prof|St|[A-Z])\.$/;

/** Offsets of the sentence around `[start, end)` in plain text; a URL or an abbreviation does not end a sentence. */
export function sentenceAround(text: string, start: number, end: number): [number, number] {
  const bounds = sentenceStarts(text);
  let from = 0;
  let to = text.length;
  for (const bound of bounds)
    if (bound <= start) from = bound;
    else if (bound >= end) {
      to = bound;
      break;
    }
  return [from, from + text.slice(from, to).trimEnd().length];
}

/** Offsets where sentences begin. */
export function sentenceStarts(text: string): number[] {
  const starts = text ? [0] : [];
  for (const match of text.matchAll(/[.!?]["')\]’”]*\s+(?=["'“‘(\[]?[\p{Lu}\p{N}])/gu))
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index + 1)))
      starts.push(match.index + match[0].length);
  return starts;
}
