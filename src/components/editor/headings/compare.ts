import {comparedNames} from "../../../analysis/compared-names.js";
import {comparedCode, comparedTopics} from "../../../analysis/compared-shares.js";
import {compareSides} from "../../../analysis/comparison.js";
import type {Comparison} from "../../../analysis/comparison.js";
import * as words from "../../../analysis/findings-compare.js";
import {everything} from "../../../analysis/selection.js";
import type {CellArguments, CellScope} from "../../../charts/cells/cell.js";
import type {Options} from "../../../analysis/options.js";
import type {compareCodeOptions, compareMovedOptions, compareOptions} from "../../../charts/compare-options.js";
import type {ChartHeading} from "./heading.js";

type Sides = CellArguments["compare"];

function compared({corpus, selection, sides}: Pick<CellScope, "corpus" | "selection"> & Sides): Comparison {
  return compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
}

export const compareSizesHeading: ChartHeading<Options, Sides> = (scope) => {
  const comparison = compared(scope);
  return {title: words.sizesTitle(comparison), subtitle: words.sizesSubtitle(comparison)};
};

export const compareOddsHeading: ChartHeading<typeof compareOptions, Sides> = (scope) => {
  const comparison = compared(scope);
  const topics = comparedTopics(scope.corpus, comparison);
  const {firm, level} = scope.options;
  return {
    title: words.distinctTitle(comparison, topics),
    subtitle: `${words.distinctSubtitle(comparison, topics, level)}${firm ? " Only topics that stand out." : ""}`
  };
};

export const compareMovedHeading: ChartHeading<typeof compareMovedOptions, Sides> = (scope) => {
  const comparison = compared(scope);
  return {
    title: words.movedTitle(comparison, comparedTopics(scope.corpus, comparison)),
    subtitle: words.movedSubtitle(comparison, scope.options.level)
  };
};

export const compareSharedHeading: ChartHeading<Options, Sides> = (scope) => {
  const comparison = compared(scope);
  return {
    title: words.sharedTitle(comparison, comparedTopics(scope.corpus, comparison)),
    subtitle: words.sharedSubtitle(comparison)
  };
};

export const compareCodeHeading: ChartHeading<typeof compareCodeOptions, Sides> = (scope) => {
  const comparison = compared(scope);
  return {
    title: words.codeTitleCompared(comparison, comparedCode(comparison)),
    subtitle: words.codeSubtitleCompared(comparison, scope.options.level)
  };
};

export const compareNamesHeading: ChartHeading<Options, Sides> = (scope) => {
  const comparison = compared(scope);
  const names = comparedNames(scope.corpus, comparison);
  return {title: words.namesTitle(comparison, names), subtitle: words.namesSubtitle(comparison, names)};
};
