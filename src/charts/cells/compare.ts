import {comparedTopics, distinctTopics} from "../../analysis/compared-shares.js";
import {compareSides} from "../../analysis/comparison.js";
import {compareOdds} from "../compare-odds.js";
import type {compareOptions} from "../compare-options.js";
import type {CellArguments, ChartCell} from "./cell.js";

export const compareOddsCell: ChartCell<typeof compareOptions, CellArguments["compare"]> = (scope) => {
  const {corpus, selection, everything, focus, width, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  // One row per topic: its papers on either side, and how distinctive it is.
  const rows = distinctTopics(comparedTopics(corpus, comparison), options.show, options);

  return compareOdds(rows, comparison, {
    width,
    firm: options.firm,
    onOpen: openPapers,
    opened: focus
  });
};
