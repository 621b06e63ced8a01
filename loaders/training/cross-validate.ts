import {featureCount} from "../extract/keyphrase-features.ts";
import {f1} from "./examples.ts";
import type {Example} from "./examples.ts";
import {fitLogistic} from "./logistic.ts";

/** Mean F1 of the best 5 and 10 phrases of a file's papers, each ranked by a model that has not seen the paper; × 100. */
export interface Score {
  at5: number;
  at10: number;
}

/** Scores by file, from `folds` models of which each learns from all files but every `folds`-th paper. */
export function crossValidate(files: readonly Example[][], folds = 5): Score[] {
  const sums = files.map(() => ({at5: 0, at10: 0}));
  for (let fold = 0; fold < folds; ++fold) {
    const {weights} = fitLogistic(
      files.flatMap((file) => file.filter((_, i) => i % folds !== fold)),
      featureCount
    );
    files.forEach((file, f) => {
      for (let i = fold; i < file.length; i += folds) {
        const scores = scoreRows(file[i]!, weights);
        sums[f]!.at5 += f1(file[i]!, scores, 5);
        sums[f]!.at10 += f1(file[i]!, scores, 10);
      }
    });
  }
  return sums.map(({at5, at10}, f) => ({at5: (100 * at5) / files[f]!.length, at10: (100 * at10) / files[f]!.length}));
}

function scoreRows({rows, labels}: Example, weights: Float64Array): Float64Array {
  return Float64Array.from(labels, (_, row) => {
    let sum = 0;
    for (let f = 0; f < featureCount; ++f) sum += weights[f]! * rows[row * featureCount + f]!;
    return sum;
  });
}

/** The same examples as if some features did not exist. */
export function without(files: readonly Example[][], features: ReadonlySet<number>): Example[][] {
  return files.map((file) =>
    file.map((example) => ({
      ...example,
      rows: example.rows.map((value, i) => (features.has(i % featureCount) ? 0 : value))
    }))
  );
}
