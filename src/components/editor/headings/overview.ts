import {
  codeFinding,
  communitiesFinding,
  leadingTopicsFinding,
  newestMethodsFinding,
  timelineFinding
} from "../../../analysis/findings-overview.js";
import {timeline} from "../../../analysis/timeline.js";
import {sizeInWords, timelineSubtitle} from "../../../analysis/timeline-words.js";
import {newestMethods} from "../../../analysis/newest-methods.js";
import type {newestMethodsOptions} from "../../../charts/overview-options.js";
import type {timelineOptions} from "../../../charts/timeline-options.js";
import type {Options} from "../../../analysis/options.js";
import type {ChartHeading} from "./heading.js";

export const timelineHeading: ChartHeading<typeof timelineOptions> = ({corpus, selected, options}) => ({
  title: timelineFinding(selected),
  subtitle: timelineSubtitle(corpus, timeline(corpus, selected, options), selected, options)
});

export const topicRowsHeading: ChartHeading<Options> = ({corpus, selection, selected}) => ({
  title: leadingTopicsFinding(corpus, selection, selected),
  subtitle: "Papers that mention the topic; a paper counts in each"
});

export const newestMethodsHeading: ChartHeading<typeof newestMethodsOptions> = ({corpus, selected, options}) => {
  const {show, sort: order} = options;
  return newestMethodsFinding(newestMethods(corpus, selected, {most: show + 1, order}), order);
};

export const codeUnitsHeading: ChartHeading<Options> = ({selected}) => ({
  title: codeFinding(selected),
  subtitle: `What the abstract says; ${sizeInWords(selected.size)}`
});

export const smallNetworkHeading: ChartHeading<Options> = ({corpus, selected}) => ({
  title: communitiesFinding(corpus, selected),
  subtitle: "Lines join topics found in the same papers"
});
