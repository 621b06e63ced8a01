import type {Method} from "../analysis/corpus.js";
import type {OrderColumn} from "../analysis/paper-order.js";
import {counted} from "../analysis/wording.js";
import type {View} from "./observatory.js";

export interface Column {
  by: OrderColumn;
  name: string;
  /** The way that it runs at first. */
  down: boolean;
}

export const columns: Column[] = [
  {by: "code", name: "Code", down: false},
  {by: "title", name: "Paper", down: false},
  {by: "topics", name: "Topics", down: true},
  {by: "methods", name: "Named methods", down: true},
  {by: "date", name: "First published", down: true},
  {by: "line", name: "Line", down: false}
];

/** What is shown: a list has no columns to explain, a middling window no room for named methods and lines. */
export interface Shown {
  list: boolean;
  middling: boolean;
}

/** What the columns are, for a newcomer, and what was left out. */
export function describePapers({selected, corpus}: View, shown: Shown): string {
  const undated = selected.papers.filter(({date}) => !date).length;
  const received = selected.papers.filter(({dated}) => dated === "received").length;
  return [
    columnsInWords(new Set(corpus.papers.map(({source}) => source)), shown),
    undated === selected.size
      ? `${undated === 1 ? "It has no date" : "None of them has a date"}.`
      : undated
        ? `${counted(undated, "paper")} without a date ${undated === 1 ? "stands" : "stand"} at the end when sorted by date.`
        : "",
    received
      ? `${counted(received, "paper")} ${received === 1 ? "is" : "are"} dated by when the digest was received.`
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

function columnsInWords(files: Set<string>, {list, middling}: Shown): string {
  if (list) return "";
  if (middling) return "Topics are those its title or abstract mentions.";
  return `Topics and named methods are those its title or abstract mentions; the line is where it stands in ${files.size === 1 ? [...files][0]! : "its file"}.`;
}

/** "a, b, c and 4 more". */
export function short(names: string[], most: number): string {
  const left = names.length - most;
  return left > 1 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}

/** Different names of each paper, proposed ones first. */
export function methodsByPaper({corpus}: View): Map<number, Method[]> {
  const found = new Map<number, Method[]>();
  for (const method of [...corpus.methods].sort(
    (a, b) => Number(a.role === "mentioned") - Number(b.role === "mentioned")
  )) {
    const names = found.get(method.paper);
    if (!names) found.set(method.paper, [method]);
    else if (!names.some(({key}) => key === method.key)) names.push(method);
  }
  return found;
}
