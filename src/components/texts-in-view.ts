import type {Paper, PaperText} from "../analysis/corpus.js";
import type {Observatory} from "./observatory.js";

export interface TextsInView {
  /** The text of a paper; null while it is fetched. */
  of(paper: Paper): PaperText | null;
}

/** Fetches the texts of papers as they come into view, those of one drawing together; `came` is called with those that had to be waited for. */
export function textsInView(
  observatory: Observatory,
  came: (papers: Paper[]) => void,
  failed: () => void
): TextsInView {
  const known = new Map<number, PaperText>();
  const asked = new Set<Paper>();
  let waiting: Paper[] = [];
  let broken = false;

  async function fetchWaiting(): Promise<void> {
    const papers = waiting;
    waiting = [];
    try {
      const texts = await observatory.texts(papers);
      for (const paper of papers) {
        const text = texts[paper.index];
        if (text) known.set(paper.index, text);
      }
      came(papers.filter(({index}) => known.has(index)));
    } catch {
      if (!broken) failed();
      broken = true;
    }
  }

  return {
    of(paper) {
      const text = known.get(paper.index) ?? observatory.loadedTexts()?.[paper.index] ?? null;
      if (text || broken || asked.has(paper)) return text;
      asked.add(paper);
      if (waiting.push(paper) === 1) queueMicrotask(() => void fetchWaiting());
      return null;
    }
  };
}
