import {topicsFinding} from "../analysis/findings-topics.js";
import {topicTable} from "../analysis/topic-table.js";
import {topicsSubtitle, topicsTableRows} from "../analysis/topic-words.js";
import {topicBars} from "../charts/topic-bars.js";
import {topicKnobLines} from "../charts/topic-knobs.js";
import type {topicKnobs} from "../charts/topic-knobs.js";
import {topicsNote} from "../charts/topic-note.js";
import {figure} from "./figure.js";
import type {Observatory, View} from "./observatory.js";
import {topicKeys} from "./topic-keys.js";
import {comparedSides} from "./topic-reference.js";

/** How many papers mention each topic, or what sets papers apart from a reference. */
export function topicsFigure(
  observatory: Observatory,
  {corpus, selection, selected, focus}: View,
  {line, reference}: {line: ReturnType<typeof topicKnobs>; reference: Parameters<typeof comparedSides>[0]}
): HTMLElement {
  const chosen = line.value;
  const table = topicTable(corpus, selected, {...chosen, selection, compared: comparedSides(reference)});
  const intervals = chosen.sort === "distinctiveness";
  const drawn = figure({
    id: "topics",
    level: "page",
    title: topicsFinding(table, {...chosen, selection}),
    subtitle: topicsSubtitle(table, chosen.count),
    knobs: topicKnobLines(line, reference),
    chart: (width) => topicBars(table, {width, ...chosen, intervals, onOpen: observatory.open, opened: focus}),
    rows: topicsTableRows(table),
    note: topicsNote(table, {always: intervals, href: observatory.href("about")})
  });
  return topicKeys(drawn, observatory);
}
