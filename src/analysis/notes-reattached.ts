import {arxivId, doiOf} from "./citation.js";
import {fold} from "./fold.js";
import {mergeNotes} from "./notes.js";
import type {Notes, PaperNotes} from "./notes.js";

interface Named {
  id: string;
  title: string;
}

/**
 * A function that gives notes whose paper is here under another id than theirs to that paper: the only one here of their title (case,
 * accents and punctuation do not matter). Two arXiv numbers or two DOIs are two papers. A paper's own notes stay; nothing is lost.
 */
export function reattaching(papers: readonly Named[]): (notes: Notes) => Notes {
  const ids = new Set(papers.map(({id}) => id));
  let byTitle: Map<string, Named[]> | null = null;
  return (notes) => {
    const gone = [...notes.values()].filter(({id}) => !ids.has(id));
    if (!gone.length) return notes;
    byTitle ??= titled(papers);
    const rest = new Map(notes);
    const placed: [string, PaperNotes][] = [];
    for (const kept of gone) {
      const key = titleKey(kept);
      const [paper, twin] = byTitle.get(key) ?? [];
      if (!key || !paper || twin || areTwo(kept.id, paper.id)) continue;
      rest.delete(kept.id);
      placed.push([paper.id, {...kept, id: paper.id, title: paper.title}]);
    }
    return placed.length ? mergeNotes(rest, placed) : notes;
  };
}

function titled(papers: readonly Named[]): Map<string, Named[]> {
  const byTitle = new Map<string, Named[]>();
  for (const paper of papers) {
    const same = byTitle.get(titleKey(paper));
    if (same) same.push(paper);
    else byTitle.set(titleKey(paper), [paper]);
  }
  return byTitle;
}

function titleKey({title}: Named): string {
  return fold(title)
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
}

function areTwo(one: string, other: string): boolean {
  return [arxivId, doiOf].some((number) => {
    const [a, b] = [one, other].map((id) => number({id, url: null})?.toLowerCase());
    return Boolean(a && b && a !== b);
  });
}
