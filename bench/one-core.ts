import {spawnSync} from "node:child_process";

/** Runs a script that prints one JSON value, in a process of its own, held to one core where the system can do that. */
export function runOnOneCore<Result>(
  script: string,
  args: readonly string[],
  flags: readonly string[] = []
): Result & {cores: string} {
  const command = [process.execPath, ...flags, "--import", "tsx", script, ...args];
  const held = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  const [program, ...rest] = held ? ["taskset", "-c", "0", ...command] : command;
  const {status, stdout} = spawnSync(program!, rest, {stdio: ["ignore", "pipe", "inherit"], encoding: "utf8"});
  if (status !== 0) throw new Error(`${script} ended with code ${status}`);
  return {...(JSON.parse(stdout) as Result), cores: held ? "held to one core" : "one thread, not held to a core"};
}
