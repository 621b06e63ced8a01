import stem from "wink-porter2-stemmer";
import {judgeCandidates} from "../extract/keyphrase-judge.ts";
import {prepare} from "../text/prepare.ts";
import type {LabelledRows} from "./logistic.ts";
import type {TrainingPaper} from "./papers.ts";

/** A labelled paper: its candidates, their features, and which of them a person chose. */
export interface Example extends LabelledRows {
  /** Stems of each candidate, as gold and found phrases are compared. */
  stems: string[];
  /** Phrases that a person gave the paper, those that its text does not have included. */
  wanted: number;
}

/** Examples of one file, all files weighing the same: a file of few papers counts each of them more. */
export function examples(papers: readonly TrainingPaper[], fileWeight: number): Example[] {
  const labelled = papers.filter(({keyphrases}) => keyphrases);
  return labelled.map((paper) => {
    const wanted = new Set(paper.keyphrases!.map(stems).filter(Boolean));
    const {candidates, rows} = judgeCandidates(prepare(paper));
    const found = candidates.map(({field, tokens}) =>
      stems(field.text.slice(tokens[0]!.start, tokens[tokens.length - 1]!.end))
    );
    return {
      rows,
      labels: Uint8Array.from(found, (text) => Number(wanted.has(text))),
      weight: fileWeight / labelled.length,
      stems: found,
      wanted: wanted.size
    };
  });
}

/** A phrase's words, stemmed: Porter 2. */
export function stems(phrase: string): string {
  return (phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => stem(word)).join(" ");
}

/** F1 of the best `k` candidates by score against the wanted phrases, 0 to 1. */
export function f1(example: Example, scores: ArrayLike<number>, k: number): number {
  const order = [...example.stems.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const seen = new Set<string>();
  let hits = 0;
  for (const i of order) {
    const text = example.stems[i]!;
    if (!text || seen.has(text)) continue;
    if (seen.size === k) break;
    seen.add(text);
    hits += example.labels[i]!;
  }
  return hits ? (2 * hits) / (k + example.wanted) : 0;
}
