import type {ChartId} from "../../charts/registry.js";
import {element} from "../element.js";
import type {Observatory} from "../observatory.js";
import {changeableCharts} from "./changeable.js";

/** The chart that the page's address names, to be changed; else the charts that can be. */
export async function changePage(observatory: Observatory): Promise<HTMLElement> {
  const asked = new URLSearchParams(location.search).get("chart");
  const id = changeableCharts.find((id) => id === asked);
  if (id === undefined) return chartList(observatory, asked);
  try {
    const {changeChart} = await import("./change-chart.js");
    return await changeChart(observatory, id);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return element("p", {class: "trouble", role: "alert"}, `The editor could not be opened: ${why}`);
  }
}

async function chartList(observatory: Observatory, asked: string | null): Promise<HTMLElement> {
  const {charts} = await import("../../charts/registry.js");
  const item = (chart: ChartId) =>
    element("li", {}, element("a", {href: observatory.href("change", undefined, {chart})}, charts[chart].title));
  const none = asked !== null && `There is no chart “${asked.slice(0, 40)}” to change.`;
  return element(
    "div",
    {},
    none && element("p", {class: "trouble", role: "status"}, none),
    element("p", {class: "change-choose"}, "Choose a chart, or press “Change this chart” below one:"),
    element("ul", {class: "change-list"}, ...changeableCharts.map(item))
  );
}
