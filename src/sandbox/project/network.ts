export {neighbours, networkOf} from "../../analysis/network.js";
export {networkChart} from "../../charts/network.js";
