import {spawn, type ChildProcessByStdio} from "node:child_process";
import {join} from "node:path";
import type {Readable} from "node:stream";

export type Framework = ChildProcessByStdio<null, Readable, Readable>;

const endWithParent = new URL("end-with-parent.js", import.meta.url).href;
const grouped = process.platform !== "win32";

/** Starts a command of Observable Framework in the working directory; it ends when this process does, even when that is killed. */
export function runFramework(args: string[], variables: Record<string, string> = {}): Framework {
  const command = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  return spawn(process.execPath, ["--import", endWithParent, command, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: grouped,
    env: {...process.env, ...variables, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  }) as unknown as Framework;
}

/** Ends what `runFramework` started, with the loaders that it runs. */
export function endFramework(child: Framework): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (grouped) process.kill(-child.pid!, "SIGTERM");
  else child.kill();
}

/** The exit code of a process that was started; 1 when a signal ended it. */
export function exitCode(child: Framework): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
