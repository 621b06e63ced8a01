export {periodsOf} from "../../analysis/periods.js";
export {periodFocus, periodsOfSelection, spanFocus, unitsOfSelection} from "../../analysis/selection-periods.js";
