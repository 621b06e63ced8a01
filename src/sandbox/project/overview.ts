export {topicFrequency} from "../../analysis/frequency.js";
export {leadingTopics} from "../../analysis/leading-topics.js";
export {wilson} from "../../analysis/intervals.js";
export {timeline} from "../../analysis/timeline.js";
export {timelineChart} from "../../charts/timeline.js";
export {topicRows} from "../../charts/topic-rows.js";
export {smallNetworkOf} from "../../analysis/small-network.js";
export {smallNetwork} from "../../charts/small-network.js";
