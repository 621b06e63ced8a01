export {comparedTopics, distinctTopics} from "../../analysis/compared-shares.js";
export {compareSides} from "../../analysis/comparison.js";
export {compareOdds} from "../../charts/compare-odds.js";
