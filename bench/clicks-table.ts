import type {PageClicks} from "./clicks.ts";
import {markdownTable, median} from "./report.ts";

/** What is measured, in a sentence or two. */
export const whatClicksMeasure =
  "From the event of a click to the end of the frame that shows the last change it made in the page, charts and list of papers " +
  "(an animation frame requested after the last change, and then a message); animations are off. Work is processor time of the page's main thread, without waiting for other processes. Blocked is the longest task.";

/** The pages' clicks as a table, and all of them in its last line. */
export function clicksTable(pages: PageClicks[]): string {
  const all = pages.flatMap(({clicks}) => clicks);
  const rows = pages.map(({path, clicks, load, firstList}) => [
    path,
    ...figures(clicks),
    task(load),
    clicks.some(({name}) => name.startsWith("open")) ? task(firstList) : "no list"
  ]);
  const worst = (name: "load" | "firstList") => task(Math.max(0, ...pages.map((page) => page[name])));
  return markdownTable(
    [
      "page",
      "clicks",
      "ms, median",
      "ms, 95%",
      "ms, most",
      "work, median",
      "work, 95%",
      "blocked by a click",
      "while loading",
      "by the first list"
    ],
    [...rows, ["all", ...figures(all), worst("load"), worst("firstList")]]
  );
}

function figures(clicks: PageClicks["clicks"]): string[] {
  if (!clicks.length) return ["0", "", "", "", "", "", ""];
  const times = clicks.map(({time}) => time);
  const work = clicks.map(({work}) => work);
  const blocked = Math.max(...clicks.map(({blocked}) => blocked));
  return [
    String(clicks.length),
    ...[median(times), at95(times), Math.max(...times), median(work), at95(work)].map((time) =>
      String(Math.round(time))
    ),
    task(blocked)
  ];
}

function at95(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(0.95 * values.length) - 1]!;
}

function task(duration: number): string {
  return duration ? String(Math.round(duration)) : "under 50";
}
