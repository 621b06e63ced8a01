import {fileURLToPath} from "node:url";
import {runOnOneCore} from "./one-core.ts";

export interface PipelineTimes {
  papers: number;
  /** Milliseconds. */
  first: number;
  best: number;
  runs: number;
  cores: string;
}

/** Times the pipeline in a process of its own, held to one core where the system can do that. */
export function timePipeline(files: readonly string[]): PipelineTimes {
  return runOnOneCore(fileURLToPath(new URL("pipeline-run.ts", import.meta.url)), files);
}
