import {distinctNote} from "../analysis/topic-words.js";
import type {TopicTable} from "../analysis/topic-table.js";
import {element} from "../components/element.js";

/** How distinctiveness is measured, with a link to more; only on wide screens unless the intervals are `always` drawn. */
export function topicsNote(table: TopicTable, {always, href}: {always: boolean; href: string}): HTMLElement {
  const link = element("a", {href: `${href}#distinctiveness`}, "How this is computed");
  return element("span", {class: always ? null : "only-wide"}, distinctNote(table), " ", link);
}
