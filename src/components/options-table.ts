import {describeOptions} from "../analysis/options-described.js";
import {charts} from "../charts/registry.js";
import type {DeclaredChart} from "../charts/registry.js";
import {element} from "./element.js";

const pageNames: Record<DeclaredChart["page"], string> = {
  index: "Overview",
  topics: "Topics",
  trends: "Trends",
  network: "Network",
  methods: "Methods",
  code: "Code",
  compare: "Compare"
};

/** Every option of every chart, made from their declarations: a part for each chart, with what each option may be and does. */
export function chartOptionsTable(): HTMLElement {
  return element("div", {class: "chart-options"}, ...Object.values(charts).map(chartPart));
}

function chartPart(chart: DeclaredChart): HTMLElement {
  const rows = describeOptions(chart.options);
  const page = chart.page === "index" ? "./" : `./${chart.page}.html`;
  const heads = ["Option", "In the address", "May be", "By default", "What it does"];
  const part = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("strong", {}, chart.title),
      ` on ${pageNames[chart.page]}, `,
      rows.length === 1 ? "1 option" : `${rows.length} options`
    ),
    element("p", {}, element("a", {href: `${page}#${chart.figure}`}, `${chart.title} on ${pageNames[chart.page]}`)),
    element(
      "div",
      {class: "scrolling", tabindex: "0", role: "region", "aria-label": `Options: ${chart.title}`},
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", {scope: "col"}, head)))),
        element(
          "tbody",
          {},
          ...rows.map(({name, label, range, default: usual, what}) =>
            element(
              "tr",
              {},
              element("th", {scope: "row"}, label),
              element("td", {}, element("code", {}, chart.prefix + name)),
              element("td", {}, range),
              element("td", {}, usual),
              element("td", {}, what)
            )
          )
        )
      )
    )
  );
  return part;
}
