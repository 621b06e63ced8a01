export {fold} from "./fold.js";
export {select} from "./select.js";
export type {Selected} from "./select.js";
export {clauses, digestLabel, statusLabel} from "./selection-clauses.js";
export type {Clause} from "./selection-clauses.js";
export {readSelection, writeSelection} from "./selection-url.js";
export {everything, isEverything, narrow, sameSelection} from "./selection-value.js";
export type {Selection} from "./selection-value.js";
