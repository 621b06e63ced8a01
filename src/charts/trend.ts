import {trendAcross} from "./trend-across.js";
import type {TrendChartData, TrendChartOptions} from "./trend-data.js";
import {trendDown} from "./trend-down.js";

/** Below this width time runs downwards, one row a period. */
const narrow = 520;

/** Share, papers or rank of topics by period, with intervals where the measure has them; each point opens its papers. */
export function trendChart(data: TrendChartData, options: TrendChartOptions = {}): SVGSVGElement {
  const {width = 776} = options;
  return width < narrow ? trendDown(data, {...options, width}) : trendAcross(data, {...options, width});
}

export type {TrendChartData, TrendChartOptions} from "./trend-data.js";
