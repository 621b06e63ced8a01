import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";

export interface PipelineTimes {
  papers: number;
  /** Milliseconds. */
  first: number;
  best: number;
  runs: number;
  cores: string;
}

/** Times the pipeline in a process of its own, held to one core where the system can do that. */
export function timePipeline(files: string[]): PipelineTimes {
  const script = fileURLToPath(new URL("pipeline-run.ts", import.meta.url));
  const command = [process.execPath, "--import", "tsx", script, ...files];
  const held = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  const [program, ...args] = held ? ["taskset", "-c", "0", ...command] : command;
  const {status, stdout} = spawnSync(program!, args, {stdio: ["ignore", "pipe", "inherit"], encoding: "utf8"});
  if (status !== 0) throw new Error(`the pipeline ended with code ${status}`);
  const times = JSON.parse(stdout) as Omit<PipelineTimes, "cores">;
  return {...times, cores: held ? "held to one core" : "one thread, not held to a core"};
}
