import type {CorpusData} from "../../analysis/corpus.js";
import {charts} from "../../charts/registry.js";
import type {ChartId} from "../../charts/registry.js";
import {element} from "../element.js";
import type {Observatory} from "../observatory.js";
import {changeable} from "./changeable.js";

/** The chart that the page's address names, to be changed; else the charts that can be. */
export async function changePage(observatory: Observatory, data: () => Promise<unknown>): Promise<HTMLElement> {
  const asked = new URLSearchParams(location.search).get("chart");
  const id = asked === null ? null : changeableChart(asked);
  if (id === null) return chartList(observatory, asked);
  document.title = `${charts[id].title} | Change this chart | Paper Observatory`;
  const {changeChart} = await import("./change-chart.js");
  try {
    return await changeChart(observatory, (await data()) as CorpusData, id);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return element("p", {class: "trouble", role: "alert"}, `The editor could not be opened: ${why}`);
  }
}

function changeableChart(id: string): ChartId | null {
  return Object.hasOwn(charts, id) && Object.values(changeable).includes(id as ChartId) ? (id as ChartId) : null;
}

function chartList(observatory: Observatory, asked: string | null): HTMLElement {
  const ids = [...new Set(Object.values(changeable))];
  const items = ids.map((id) =>
    element("li", {}, element("a", {href: observatory.href("change", undefined, {chart: id})}, charts[id].title))
  );
  return element(
    "div",
    {},
    asked === null
      ? null
      : element("p", {class: "trouble", role: "status"}, `There is no chart “${asked.slice(0, 40)}” to change.`),
    element("p", {}, "Choose a chart, or press “Change this chart” below one:"),
    element("ul", {class: "change-list"}, ...items)
  );
}
