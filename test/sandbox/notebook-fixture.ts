import {openBudget} from "../../src/sandbox/budget.ts";
import {rowsOf} from "../../src/sandbox/columns.ts";
import {openNotebook} from "../../src/sandbox/notebook.ts";
import {openRuntime} from "../../src/sandbox/open-runtime.ts";
import type {Report} from "../../src/sandbox/notebook.ts";

export type ErrorReport = Extract<Report, {type: "error"}>;

/** A notebook in jsdom, with rows of a table named `terms`, a part of `d3`, and a settable `knob`. */
export function notebook({budget = 100} = {}) {
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  const soon = (callback: () => void) => void setTimeout(callback);
  const runtime = openRuntime(soon);
  const page = runtime.module();
  page.define("terms", [], () => rowsOf("terms", [{label: "clustering", papers: 3, share: 0.5}]));
  page.define("d3", [], () => ({scaleLinear: () => "scale", max: Math.max}));
  const knob = page.variable();
  knob.define("knob", [], () => 1);
  const reports: Report[] = [];
  const {run, late} = openNotebook({
    root,
    page,
    runtime,
    given: () => new Set(["terms", "d3", "knob"]),
    budget: openBudget(budget, {now: () => performance.now(), soon}),
    soon,
    report: (report) => reports.push(report),
    markdown: async (text, values) => document.createTextNode(`${text}|${values.join()}`)
  });
  let runs = 0;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 120));
  return {
    reports,
    late,
    settle,
    setKnob: (value: unknown) => knob.define("knob", [], () => value),
    /** Runs cells, given as sources by id; those whose id starts with "m" are Markdown, and those whose ends with "hidden" are hidden. */
    async run(sources: Record<string, string>) {
      reports.length = 0;
      const cells = Object.entries(sources);
      run(
        ++runs,
        cells.map(([id, source]) => ({
          id,
          kind: id.startsWith("m") ? ("md" as const) : ("js" as const),
          source,
          hidden: id.endsWith("hidden")
        }))
      );
      await settle();
    },
    text: (id: string) => root.querySelector(`[data-cell="${id}"]`)!.textContent,
    errorOf: (id: string) =>
      reports.find((report): report is ErrorReport => report.type === "error" && report.cell === id),
    ranIn: (id: string) => reports.filter(({type, cell}) => type === "result" && cell === id).length
  };
}
