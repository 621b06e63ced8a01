export {linkHosts, linkingByPeriod, linkingByTopic, linkingSlope, papersWithCode} from "../../analysis/code.js";
export {codeCounts} from "../../analysis/frequency.js";
export {repositories} from "../../analysis/repositories.js";
export {codeBar} from "../../charts/code-bar.js";
export {codePapers} from "../../charts/code-papers.js";
export {codeUnits} from "../../charts/code-units.js";
export {hostBars} from "../../charts/host-bars.js";
export {shareDots} from "../../charts/share-dots.js";
