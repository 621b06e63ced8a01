import type {ChartId} from "../../charts/registry.js";

/** Figures whose code can be changed, as "page figure", and the chart that each draws. Light enough for every page. */
export const changeable: Readonly<Record<string, ChartId>> = {
  "index timeline": "timeline",
  "index topics": "topic-rows",
  "index methods": "newest-methods",
  "index code": "code-units",
  "index communities": "small-network",
  "topics topics": "topic-bars",
  "topics context": "context",
  "trends trend": "trend",
  "trends trends-small": "trend-multiples",
  "trends bursts": "bursts",
  "trends first-seen": "first-seen",
  "network network": "network",
  "methods most-named": "method-names",
  "methods taken-up": "method-reuse",
  "code code": "code-bar",
  "code code-periods": "code-periods",
  "code code-topics": "code-topics",
  "code hosts": "hosts",
  "code code-papers": "code-papers",
  "compare compare-sizes": "compare-sizes",
  "compare distinctive": "compare-odds",
  "compare moved": "compare-moved",
  "compare shared": "compare-shared",
  "compare compare-code": "compare-code",
  "compare compare-names": "compare-names"
};

/** The charts that can be changed, each once. */
export const changeableCharts: readonly ChartId[] = Object.values(changeable);
