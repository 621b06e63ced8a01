/** Papers that a topic needs in a corpus of this size: 3 of 134, 25 of 10,000. */
export function fewestPapers(papers: number): number {
  if (papers < 10) return 1;
  if (papers < 60) return 2;
  return Math.max(3, Math.ceil(Math.sqrt(papers) / 4));
}

/** Topics that a corpus of this size is given at most: 58 for 134 papers, 500 from 10,000 on. */
export function mostTopics(papers: number): number {
  return Math.min(500, Math.max(12, Math.round(5 * Math.sqrt(papers))));
}
