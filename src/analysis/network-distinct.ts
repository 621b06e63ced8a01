import type {Corpus} from "./corpus.js";
import {logOddsRatio, priorPapers, sides} from "./distinctiveness.js";
import type {Sides} from "./distinctiveness.js";
import type {NetworkItem} from "./network-items.js";
import type {Selected} from "./selection.js";

/** How distinctive items are of one set of papers against another. */
export interface Distinct {
  /** How a sentence calls the two sets: "the papers selected", "papers before 2024". */
  favoured: string;
  other: string;
  /** Natural logarithm of the odds ratio with an informative prior (Monroe et al. 2008); above 0 = of the favoured set. */
  logOdds: (item: NetworkItem) => number;
}

const known = new WeakMap<Selected, Sides | null>();

/** The selection against the rest of the corpus; with everything selected, later papers against earlier ones. Null where one is too small. */
export function distinctOf(corpus: Corpus, selected: Selected): Distinct | null {
  const found = known.has(selected) ? known.get(selected)! : sides(corpus, selected);
  known.set(selected, found);
  if (!found) return null;
  const {favoured, other} = found;
  return {
    favoured: favoured.among,
    other: other.among,
    logOdds({papers}) {
      let [here, there] = [0, 0];
      for (const paper of papers)
        if (favoured.mask[paper]) ++here;
        else if (other.mask[paper]) ++there;
      const share = (here + there) / (favoured.size + other.size);
      if (!(share > 0 && share < 1)) return 0;
      return logOddsRatio({y: here, n: favoured.size}, {y: there, n: other.size}, priorPapers * share, priorPapers)
        .logOdds;
    }
  };
}
