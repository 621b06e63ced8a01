import type {Corpus, Paper, PaperText} from "./corpus.js";

export type HighlightKind = "link" | "proposed" | "again" | "mentioned" | "topic" | "keyphrase" | "code";

/** A stretch of a paper's title (0) or abstract (1) and what it was read as. */
export interface Highlight {
  kind: HighlightKind;
  field: 0 | 1;
  start: number;
  end: number;
  /** Position in `terms` (topics), `keyphrases`, or the paper's rows of `methods` or `links`. */
  of: number;
}

/** A stretch of text with all that covers it. */
export interface Segment {
  start: number;
  end: number;
  highlights: Highlight[];
}

/** As many of a paper's keyphrases as its page shows, the best ones. */
const mostKeyphrases = 10;

/** The best keyphrases of a paper, by position in `text.keyphrases`. */
export function leadingKeyphrases({keyphrases}: PaperText): number[] {
  return keyphrases
    .map((_, i) => i)
    .sort((a, b) => keyphrases[a]!.rank - keyphrases[b]!.rank)
    .slice(0, mostKeyphrases);
}

/**
 * All that was read in a paper's title and abstract: topics, the best keyphrases wherever they recur, names proposed (again wherever
 * they recur) and mentioned, links, and the sentence that decides the code status where no link says it.
 */
export function highlightsOf(corpus: Corpus, paper: Paper, text: PaperText): Highlight[] {
  const found: Highlight[] = [];
  const fields = [paper.title, text.abstract] as const;
  const add = (kind: HighlightKind, of: number, field: 0 | 1, start: number, end: number) => {
    if (start >= 0 && start < end && end <= fields[field].length) found.push({kind, of, field, start, end});
  };
  for (const [term, field, start, end] of text.mentions)
    if (corpus.terms[term]?.topic) add("topic", term, field, start, end);
  for (const i of leadingKeyphrases(text)) {
    const {field, start, end} = text.keyphrases[i]!;
    add("keyphrase", i, field, start, end);
    for (const [from, to] of recurrences(text.abstract, fields[field].slice(start, end)))
      if (field !== 1 || from !== start) add("keyphrase", i, 1, from, to);
  }
  const {methods, links} = rowsOf(corpus, paper);
  for (const [i, [field, start, end]] of text.methods.entries()) {
    const method = methods[i];
    if (!method) continue;
    add(method.role, i, field, start, end);
    if (method.role === "proposed")
      for (const [from, to] of recurrences(text.abstract, method.name, {name: true}))
        if (field !== 1 || from >= end || to <= start) add("again", i, 1, from, to);
  }
  for (const [i, [field, start, end]] of text.links.entries()) if (links[i]) add("link", i, field, start, end);
  const from = text.codeSentence ? text.abstract.indexOf(text.codeSentence) : -1;
  if (from >= 0) {
    const to = from + text.codeSentence!.length;
    if (!found.some(({kind, field, start, end}) => kind === "link" && field === 1 && start < to && end > from))
      add("code", 0, 1, from, to);
  }
  return found;
}

/** The rows of `methods` and `links` of a paper, in the order of its text's spans. */
export function rowsOf({methods, links}: Corpus, {index}: Paper): Pick<Corpus, "methods" | "links"> {
  return {methods: methods.filter(({paper}) => paper === index), links: links.filter(({paper}) => paper === index)};
}

/** The text cut wherever a highlight begins or ends: segments side by side, from 0 to its length. */
export function segments(length: number, highlights: Highlight[]): Segment[] {
  const cuts = [...new Set([0, length, ...highlights.flatMap(({start, end}) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    return {start, end, highlights: highlights.filter((highlight) => highlight.start < end && highlight.end > start)};
  });
}

/** Where a phrase stands in a text as whole words, whatever their case unless it is a name. */
function recurrences(text: string, phrase: string, {name = false} = {}): [number, number][] {
  if (!phrase.trim()) return [];
  const pattern = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  const words = new RegExp(`(?<![\\p{L}\\p{N}/-])${pattern}(?![\\p{L}\\p{N}-])`, name ? "gu" : "giu");
  return Array.from(text.matchAll(words), (match) => [match.index, match.index + match[0].length]);
}
