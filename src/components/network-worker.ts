import {runTask} from "../analysis/network-tasks.js";
import type {NetworkTask} from "../analysis/network-tasks.js";

// Works off the tasks of network-beside.ts, one after another.
addEventListener("message", ({data: {id, task}}: MessageEvent<{id: number; task: NetworkTask}>) => {
  postMessage({id, result: runTask(task)});
});
