import {
  codeFinding,
  communitiesFinding,
  leadingTopicsFinding,
  newestMethodsFinding,
  timelineFinding
} from "../analysis/findings-overview.js";
import {codeCounts} from "../analysis/frequency.js";
import {leadingTopics} from "../analysis/leading-topics.js";
import {newestMethods} from "../analysis/newest-methods.js";
import {codeTable, communitiesTable, methodsTable, timelineTable, topicsTable} from "../analysis/overview-tables.js";
import type {SmallNetwork} from "../analysis/small-network.js";
import {timeline} from "../analysis/timeline.js";
import {sizeInWords, timelineSubtitle} from "../analysis/timeline-words.js";
import {codeUnits} from "../charts/code-units.js";
import {timelineKeys} from "../charts/keys.js";
import {newestMethodsList} from "../charts/newest-methods.js";
import {smallNetwork} from "../charts/small-network.js";
import {timelineChart} from "../charts/timeline.js";
import {topicRows} from "../charts/topic-rows.js";
import {figure} from "./figure.js";
import type {Observatory, View} from "./observatory.js";
import type {OverviewKnobs} from "./overview-knobs.js";
import {touchTargets} from "./touch.js";

/** When the papers were published, and what they say of code. */
export function timelineFigure(observatory: Observatory, now: View, line: OverviewKnobs["timeline"]): HTMLElement {
  const {corpus, selected} = now;
  const options = {...drawn(observatory, now), ...line.value};
  const found = timeline(corpus, selected, line.value);
  return figure({
    id: "timeline",
    title: timelineFinding(selected),
    subtitle: timelineSubtitle(corpus, found, selected, line.value),
    knobs: line,
    key: timelineKeys(now, options),
    chart: (width) => timelineChart({timeline: found, communities: corpus.communities}, {width, ...options}),
    rows: timelineTable(found)
  });
}

/** The topics of the most papers. */
export function topicsFigure(observatory: Observatory, now: View, line: OverviewKnobs["topics"]): HTMLElement {
  const {corpus, selection, selected} = now;
  const {show, sort} = line.value;
  const topics = leadingTopics(corpus, selected, {most: show, order: sort});
  return figure({
    id: "topics",
    title: leadingTopicsFinding(corpus, selection, selected),
    subtitle: "Papers that mention the topic; a paper counts in each",
    knobs: line,
    chart: (width) => topicRows(topics, {width, ...drawn(observatory, now), ...line.value}),
    rows: topicsTable(topics, selected)
  });
}

/** The newest names that papers propose. */
export function methodsFigure(observatory: Observatory, now: View, line: OverviewKnobs["methods"]): HTMLElement {
  const {show, sort} = line.value;
  const found = newestMethods(now.corpus, now.selected, {most: show + 1, order: sort});
  const methods = found.slice(0, show);
  return figure({
    id: "methods",
    ...newestMethodsFinding(found, sort),
    knobs: line,
    chart: () => newestMethodsList(methods, {...drawn(observatory, now), ...line.value}),
    rows: methodsTable(methods)
  });
}

/** What papers say of code. */
export function codeFigure(observatory: Observatory, now: View, line: OverviewKnobs["code"]): HTMLElement {
  const {selected} = now;
  const counts = codeCounts(selected);
  return figure({
    id: "code",
    title: codeFinding(selected),
    subtitle: `What the abstract says; ${sizeInWords(selected.size)}`,
    knobs: line,
    chart: (width) => codeUnits(counts, {width, ...drawn(observatory, now), ...line.value}),
    rows: codeTable(counts)
  });
}

/** Topics that are found in the same papers. */
export function communitiesFigure(
  observatory: Observatory,
  now: View,
  network: SmallNetwork,
  line: OverviewKnobs["communities"]
): HTMLElement {
  return figure({
    id: "communities",
    title: communitiesFinding(now.corpus, now.selected),
    subtitle: "Lines join topics found in the same papers",
    knobs: line,
    chart: (width) => smallNetwork(network, {width, ...drawn(observatory, now), ...line.value}),
    rows: communitiesTable(network)
  });
}

function drawn({open}: Observatory, {focus, selected}: View) {
  return {onOpen: open, opened: focus, n: selected.size, touch: touchTargets()};
}
