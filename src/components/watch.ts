import type {Corpus} from "../analysis/corpus.js";
import type {Observatory, View} from "./observatory.js";

/** The views of an observatory, one after another: what a page's cells depend on. */
export async function* watch(observatory: Observatory): AsyncGenerator<View> {
  let next: View | null = null;
  let wake: (() => void) | null = null;
  const stop = observatory.subscribe((view) => {
    next = view;
    wake?.();
  });
  try {
    while (true) {
      if (!next) await new Promise<void>((resolve) => (wake = resolve));
      const view: View = next!;
      next = null;
      yield view;
    }
  } finally {
    stop();
  }
}

/** The corpus, and again whenever the reader's lexicon changes it: for cells that depend on nothing else of the view. */
export async function* watchCorpus(observatory: Observatory): AsyncGenerator<Corpus> {
  let last: Corpus | null = null;
  for await (const {corpus} of watch(observatory)) if (corpus !== last) yield (last = corpus);
}
