import {spawn, type ChildProcess} from "node:child_process";
import {join} from "node:path";

/** Starts a command of Observable Framework in the working directory; its standard error is ours. */
export function runFramework(args: string[]): ChildProcess & {stdout: NodeJS.ReadableStream} {
  const command = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  return child as ChildProcess & {stdout: NodeJS.ReadableStream};
}

/** The exit code of a process that was started; 1 when a signal ended it. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
