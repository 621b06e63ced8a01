import type {NetworkResults, NetworkTask} from "../analysis/network-tasks.js";

let worker: Worker | null = null;
let broken = false;
let last = 0;
const waiting = new Map<number, {task: NetworkTask; done: (result: never) => void; failed: (error: unknown) => void}>();

/** Does a task beside the page, so that the page stays quick; in the page where there are no workers. */
export function beside<Task extends NetworkTask>(task: Task): Promise<NetworkResults[Task["task"]]> {
  return new Promise((done, failed) => {
    const id = ++last;
    waiting.set(id, {task, done, failed});
    if (broken || typeof Worker === "undefined") return void inPage();
    try {
      worker ??= start();
      worker.postMessage({id, task});
    } catch {
      void giveUp();
    }
  });
}

function start(): Worker {
  const started = new Worker(import.meta.resolve("./network-worker.js"), {type: "module"});
  started.addEventListener("message", ({data: {id, result}}: MessageEvent<{id: number; result: never}>) => {
    waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  started.addEventListener("error", () => void giveUp());
  return started;
}

function giveUp(): Promise<void> {
  broken = true;
  worker?.terminate();
  return inPage();
}

async function inPage(): Promise<void> {
  const {runTask} = await import("../analysis/network-tasks.js");
  for (const [id, {task, done, failed}] of [...waiting]) {
    waiting.delete(id);
    try {
      done(runTask(task) as never);
    } catch (error) {
      failed(error);
    }
  }
}
