import {topicsFinding} from "../../../analysis/findings-topics.js";
import {references} from "../../../analysis/topic-references.js";
import {topicFrequency} from "../../../analysis/frequency.js";
import {topicTable} from "../../../analysis/topic-table.js";
import {topicsSubtitle} from "../../../analysis/topic-words.js";
import {capitalised, listed} from "../../../analysis/wording.js";
import type {againstOption, topicBarsOptions} from "../../../charts/topic-options.js";
import type {Options} from "../../../analysis/options.js";
import type {ChartHeading} from "./heading.js";

export const topicBarsHeading: ChartHeading<typeof topicBarsOptions & typeof againstOption> = (scope) => {
  const {corpus, selection, selected, options} = scope;
  const against = references(corpus, selection, selected).find(({value}) => value === options.against);
  const table = topicTable(corpus, selected, {...options, selection, compared: against ? against.sides : null});
  return {title: topicsFinding(table, {...options, selection}), subtitle: topicsSubtitle(table, options.count)};
};

export const contextHeading: ChartHeading<Options> = ({corpus, selected, focus}) => {
  const asked = focus ? [...new Set([...focus.topics, ...focus.anyTopics])] : [];
  const labels = asked.length
    ? asked.map((term) => corpus.termOf.get(term)?.label ?? term)
    : topicFrequency(corpus, selected)
        .slice(0, 1)
        .map(({term}) => term.label);
  return {
    title: labels.length ? `${capitalised(listed(labels))}, in context` : "No topic to show in context",
    subtitle: "Mentions in titles and abstracts; each line opens its paper."
  };
};
