export {distinctiveness, logOddsRatio} from "../../analysis/distinctiveness.js";
export {topicTable} from "../../analysis/topic-table.js";
export {counted, grouped, percent} from "../../analysis/wording.js";
export {topicBars} from "../../charts/topic-bars.js";
export {references} from "../../analysis/topic-references.js";
export {orderLines, wordsAround} from "../../analysis/word-in-context.js";
export {contextLines} from "../../charts/context-lines.js";
