export {comparedNames, shownNames} from "../../analysis/compared-names.js";
export {
  atLevel,
  comparedCode,
  comparedTopics,
  distinctTopics,
  movedTopics,
  sharedTopics
} from "../../analysis/compared-shares.js";
export {asksForCode, compareSides} from "../../analysis/comparison.js";
export {compareNames} from "../../charts/compare-names.js";
export {compareOdds} from "../../charts/compare-odds.js";
export {compareShares} from "../../charts/compare-shares.js";
export {compareSizes} from "../../charts/compare-sizes.js";
