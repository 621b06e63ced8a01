export {periodsOf} from "../../analysis/periods.js";
export {orderTrends, trendsOf} from "../../analysis/trends.js";
export {smallTrendChart} from "../../charts/trend-small.js";
export {trendChart} from "../../charts/trend.js";
