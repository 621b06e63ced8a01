import {comparedTopics} from "../../../analysis/compared-shares.js";
import {compareSides} from "../../../analysis/comparison.js";
import {distinctSubtitle, distinctTitle} from "../../../analysis/findings-compare.js";
import {everything} from "../../../analysis/selection.js";
import type {CellArguments} from "../../../charts/cells/cell.js";
import type {compareOptions} from "../../../charts/compare-options.js";
import type {ChartHeading} from "./heading.js";

export const compareOddsHeading: ChartHeading<typeof compareOptions, CellArguments["compare"]> = (scope) => {
  const {corpus, selection, options, sides} = scope;
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  const topics = comparedTopics(corpus, comparison);
  return {
    title: distinctTitle(comparison, topics),
    subtitle: `${distinctSubtitle(comparison, topics)}${options.firm ? " Only topics that stand out." : ""}`
  };
};
