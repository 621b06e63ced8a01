import type {KeyphraseRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedPaper} from "../text/prepare.ts";

export type Keyphrase = Omit<KeyphraseRow, "paper">;

/** Noun phrases of one paper in order of appearance; `score` in 0..1, rank 1 = best. */
export function keyphrases(paper: PreparedPaper): Keyphrase[] {
  const found: Keyphrase[] = [];
  const seen = new Set<string>();
  for (const field of [paper.title, paper.abstract])
    for (const {tokens} of field.sentences)
      for (let i = 0; i < tokens.length;) {
        let j = i;
        while (
          j < tokens.length &&
          j - i < 4 &&
          (tokens[j]!.tags.has("Noun") || tokens[j]!.tags.has("Adjective")) &&
          !tokens[j]!.tags.has("Pronoun")
        )
          ++j;
        if (j > i && tokens[j - 1]!.tags.has("Noun")) {
          const start = tokens[i]!.start;
          const end = tokens[j - 1]!.end;
          const term = field.text.slice(start, end).toLowerCase();
          if (!seen.has(term)) {
            seen.add(term);
            const [from, to] = storedSpan(field, start, end);
            found.push({
              rank: found.length + 1,
              phrase: field.text.slice(start, end),
              term,
              score: 1 / (found.length + 1),
              field: field.field,
              start: from,
              end: to
            });
          }
        }
        i = Math.max(j, i + 1);
      }
  return found;
}
