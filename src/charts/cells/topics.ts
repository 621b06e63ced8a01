import {topicTable} from "../../analysis/topic-table.js";
import {references} from "../../analysis/topic-references.js";
import {orderLines, wordsAround} from "../../analysis/word-in-context.js";
import {contextLines} from "../context-lines.js";
import {topicBars} from "../topic-bars.js";
import type {againstOption, contextOptions, topicBarsOptions} from "../topic-options.js";
import type {CellTables, ChartCell} from "./cell.js";

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

export const contextCell: ChartCell<typeof contextOptions, CellTables> = (scope) => {
  const {selected, opened, focus, options, papers, terms, mentions, openPapers} = scope;
  //
  // The topics that are open; else the one that most papers mention.
  const asked = focus ? [...focus.topics, ...focus.anyTopics] : [];
  const leading = terms.filter(({topic}) => topic).slice(0, 1);
  const topics = asked.length ? asked : leading.map(({term}) => term);

  // Each mention with the words before and after it, from the paper's own text.
  const shown = new Set((opened ?? selected).papers.map(({id}) => id));
  const paperOf = new Map(papers.map((paper) => [paper.id, paper]));
  const lines = mentions.flatMap(({paper: id, term, field, start, end}) => {
    const paper = paperOf.get(id);
    if (!paper || !shown.has(id) || !topics.includes(term)) return [];
    const text = field === "title" ? paper.title : (paper.abstract ?? "");
    return {paper, field, start, ...wordsAround(text, start, end)};
  });

  return contextLines(orderLines(lines, options.context), {
    onOpen: openPapers,
    opened: focus
  });
};
