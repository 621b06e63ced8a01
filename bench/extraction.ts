import {fileURLToPath} from "node:url";
import {runOnOneCore} from "./one-core.ts";

export interface ExtractionTimes {
  papers: number;
  /** Milliseconds of processor time by tool. */
  times: Record<string, number>;
  /** Megabytes of heap in use after each tenth of the papers, as the pipeline alone reads them. */
  heap: number[];
  cores: string;
}

/** Times extraction beside other libraries on the same papers, in turns, in one process held to one core where that can be. */
export function timeExtraction(file: string): ExtractionTimes {
  return runOnOneCore<Omit<ExtractionTimes, "cores">>(
    fileURLToPath(new URL("extraction-run.ts", import.meta.url)),
    [file],
    ["--expose-gc"]
  );
}
