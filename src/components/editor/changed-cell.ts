import type {DeclaredChart} from "../../charts/registry.js";

/** A chart as it declares itself, with the code that draws it from its options. */
export interface ChangedChart extends DeclaredChart {
  body: string;
}
