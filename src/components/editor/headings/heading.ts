import type {OptionValues} from "../../../analysis/options.js";
import type {Options} from "../../../analysis/options.js";
import type {CellScope} from "../../../charts/cells/cell.js";

/** What stands above a chart on its page: what is found, and what is drawn. */
export interface Heading {
  title: string;
  subtitle: string;
}

/** What a chart of the site is headed, from what its cell is given; the same as on its page. */
export type ChartHeading<Declared extends Options, More = unknown> = (
  scope: Pick<CellScope, "corpus" | "selection" | "selected" | "focus"> & {options: OptionValues<Declared>} & More
) => Heading;
