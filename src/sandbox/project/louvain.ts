export {louvainGroups} from "../../analysis/louvain.js";
