import {networkLayout} from "./layout.js";
import type {LayoutLink, LayoutNode, LayoutOptions} from "./layout.js";
import {louvainGroups} from "./louvain.js";
import type {WeightedLink} from "./louvain.js";
import {adjustedRand, meanAgreement, modularityOf} from "./partitions.js";
import type {Partition} from "./partitions.js";

/** What takes longer than a frame, and is done beside the page. */
export type NetworkTask =
  | {task: "places"; nodes: LayoutNode[]; links: LayoutLink[]; options?: LayoutOptions}
  | {task: "groups"; n: number; links: WeightedLink[]; resolution: number}
  | {task: "stability"; links: WeightedLink[]; groups: Partition; resolution: number};

export interface Stability {
  /** Runs of the Louvain method, each from its own seed. */
  runs: number;
  /** Mean adjusted Rand index of every two runs, and of each run with the groups shown. */
  stability: number;
  agreement: number;
  /** Of the first run, and of the groups shown. */
  modularity: number;
  shownModularity: number;
}

export interface NetworkResults {
  places: [number, number][];
  groups: number[];
  stability: Stability;
}

export function runTask<Task extends NetworkTask>(task: Task): NetworkResults[Task["task"]];
export function runTask(task: NetworkTask): NetworkResults[NetworkTask["task"]] {
  if (task.task === "places") return networkLayout(task.nodes, task.links, task.options);
  if (task.task === "groups") return [...louvainGroups(task.n, task.links, task).groups];
  return stabilityOf(task.groups, task.links, task);
}

/** How much the groups of a network depend on the order in which the Louvain method happens to look: seeds 1 to `runs`. */
export function stabilityOf(
  groups: Partition,
  links: readonly WeightedLink[],
  {resolution, runs = 20}: {resolution: number; runs?: number}
): Stability {
  const found = Array.from({length: runs}, (_, i) => louvainGroups(groups.length, links, {resolution, seed: i + 1}));
  return {
    runs,
    stability: meanAgreement(found.map((run) => run.groups)),
    agreement: found.reduce((sum, run) => sum + adjustedRand(run.groups, groups), 0) / runs,
    modularity: found[0]!.modularity,
    shownModularity: modularityOf(groups, links, resolution)
  };
}
