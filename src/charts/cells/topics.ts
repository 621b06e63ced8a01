import {topicTable} from "../../analysis/topic-table.js";
import {references} from "../../analysis/topic-references.js";
import {topicBars} from "../topic-bars.js";
import type {againstOption, topicBarsOptions} from "../topic-options.js";
import type {ChartCell} from "./cell.js";

type Declared = typeof topicBarsOptions & typeof againstOption;

export const topicBarsCell: ChartCell<Declared> = (scope) => {
  const {corpus, selection, selected, focus, width, options, openPapers} = scope;
  //
  const against = references(corpus, selection, selected).find(({value}) => value === options.against);
  // One row per topic: label, papers, share, parts, and how distinctive it is.
  const table = topicTable(corpus, selected, {
    ...options,
    selection,
    compared: against ? against.sides : null
  });

  return topicBars(table, {
    ...options,
    width,
    intervals: options.sort === "distinctiveness",
    onOpen: openPapers,
    opened: focus
  });
};
