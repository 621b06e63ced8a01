export {partsOfProject as partsByName} from "../project-parts.js";
