import {comparedNames, shownNames} from "../../analysis/compared-names.js";
import {
  atLevel,
  comparedCode,
  comparedTopics,
  distinctTopics,
  movedTopics,
  sharedTopics
} from "../../analysis/compared-shares.js";
import {asksForCode, compareSides} from "../../analysis/comparison.js";
import {compareNames} from "../compare-names.js";
import {compareOdds} from "../compare-odds.js";
import {compareShares} from "../compare-shares.js";
import {compareSizes} from "../compare-sizes.js";
import type {
  compareCodeOptions,
  compareMovedOptions,
  compareNamesOptions,
  compareOptions,
  compareSharedOptions,
  compareSizesOptions
} from "../compare-options.js";
import type {CellArguments, ChartCell} from "./cell.js";

type Sides = CellArguments["compare"];

export const compareSizesCell: ChartCell<typeof compareSizesOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });

  return compareSizes(comparison, {...options, width, onOpen: openPapers, opened: focus});
};

export const compareOddsCell: ChartCell<typeof compareOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  // One row per topic: its papers on either side, and how distinctive it is.
  const rows = distinctTopics(comparedTopics(corpus, comparison), options.show, options);

  return compareOdds(atLevel(rows, options.level), comparison, {
    width,
    firm: options.firm,
    onOpen: openPapers,
    opened: focus
  });
};

export const compareMovedCell: ChartCell<typeof compareMovedOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, touch, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  // One row per topic: its share on either side, and the difference.
  const rows = movedTopics(comparedTopics(corpus, comparison), options.show);

  return compareShares(atLevel(rows, options.level), comparison, {
    level: options.level,
    width,
    touch,
    onOpen: openPapers,
    opened: focus
  });
};

export const compareSharedCell: ChartCell<typeof compareSharedOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, touch, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  const rows = sharedTopics(comparedTopics(corpus, comparison), options.show);

  return compareShares(rows, comparison, {
    differences: false,
    nothing: "No topic is in enough papers of both.",
    width,
    touch,
    onOpen: openPapers,
    opened: focus
  });
};

export const compareCodeCell: ChartCell<typeof compareCodeOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, touch, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  // One row per answer: linked, promised, claimed, page only, none.
  const rows = atLevel(comparedCode(comparison), options.level);

  return compareShares(rows, comparison, {
    level: options.level,
    differences: !asksForCode(comparison),
    width,
    touch,
    onOpen: openPapers,
    opened: focus
  });
};

export const compareNamesCell: ChartCell<typeof compareNamesOptions, Sides> = (scope) => {
  const {corpus, selection, everything, focus, width, touch, options, sides, openPapers} = scope;
  //
  const comparison = compareSides(corpus, selection, {
    a: sides.a && {...everything, ...sides.a},
    b: sides.b && {...everything, ...sides.b}
  });
  const names = shownNames(comparedNames(corpus, comparison), options.show);

  return compareNames(names, comparison, {width, touch, onOpen: openPapers, opened: focus});
};
