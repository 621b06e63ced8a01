export {chosenMethods, orderMethods} from "../../analysis/chosen-methods.js";
export {byKind} from "../../analysis/methods-by-kind.js";
export {namedMethods, newestFirst, proposals, takenUp} from "../../analysis/methods.js";
export {newestMethods} from "../../analysis/newest-methods.js";
export {methodNames} from "../../charts/method-names.js";
export {methodReuse} from "../../charts/method-reuse.js";
export {newestMethodsList} from "../../charts/newest-methods.js";
