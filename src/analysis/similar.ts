import type {Corpus, Paper, Term} from "./corpus.js";

export interface SimilarPaper {
  paper: Paper;
  /** The topics that both mention, those in fewest papers first. */
  shared: Term[];
  /** Sum of the shared topics' inverse document frequencies, in nats; above 0. */
  score: number;
}

/**
 * The papers that share most with a paper, by the topics that both mention: a topic weighs log(N / df) (inverse document
 * frequency, Spärck Jones 1972), so that rare ones count more and one that every paper has counts nothing. Best first,
 * ties in the order of the corpus.
 */
export function similarPapers(corpus: Corpus, paper: Paper, {limit = 3} = {}): SimilarPaper[] {
  const scores = new Map<number, number>();
  const terms = paper.topics.map((index) => corpus.terms[index]!);
  for (const {papers} of terms) {
    const weight = Math.log(corpus.papers.length / papers.length);
    if (weight > 0)
      for (const other of papers) if (other !== paper.index) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  return [...scores]
    .sort(([a, x], [b, y]) => (Math.abs(y - x) > 1e-9 ? y - x : a - b))
    .slice(0, limit)
    .map(([index, score]) => {
      const other = corpus.papers[index]!;
      const shared = terms.filter((term) => other.topics.includes(term.index));
      return {
        paper: other,
        score,
        shared: shared.sort((a, b) => a.papers.length - b.papers.length || a.index - b.index)
      };
    });
}
