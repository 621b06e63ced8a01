export {inputsIn} from "./files.ts";
