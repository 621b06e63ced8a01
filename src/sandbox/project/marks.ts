export {capitalised, dateInWords, listed} from "../../analysis/wording.js";
export {spreadOut} from "../../charts/line-labels.js";
export {codeAreaClass, codeMark, codeSymbol} from "../../components/code-mark.js";
export {communityColour, communityText} from "../../components/community.js";
export {mark, rove} from "../../components/marks.js";
export {fitText, textWidth, wrapText} from "../../components/text-width.js";
