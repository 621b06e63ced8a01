import {spawn, type ChildProcessByStdio} from "node:child_process";
import {join} from "node:path";
import type {Readable} from "node:stream";

export type Framework = ChildProcessByStdio<null, Readable, Readable>;

/** Starts a command of Observable Framework in the working directory. */
export function runFramework(args: string[]): Framework {
  const command = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  return spawn(process.execPath, [command, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
}

/** The exit code of a process that was started; 1 when a signal ended it. */
export function exitCode(child: Framework): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
