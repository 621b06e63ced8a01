import {agreeing, isPlural} from "./agreement.js";
import {unchosen} from "./leading-topics.js";
import type {Selection} from "./selection.js";
import {sharePhrase} from "./shares.js";
import type {TopicCount, TopicRow, TopicSort, TopicTable} from "./topic-table.js";
import {capitalised, counted, grouped, listed} from "./wording.js";

/** As many names as a title holds. */
const mostNamed = 3;

export interface TopicsView {
  count: TopicCount;
  sort: TopicSort;
  selection: Selection;
}

/**
 * What is seen on the Topics page: by frequency, the topic in most papers (those the reader chose left out) and in what part of
 * them; by distinctiveness, what sets one side apart.
 */
export function topicsFinding(table: TopicTable, {count, sort, selection}: TopicsView): string {
  const {rows, n} = table;
  const one = count === "words" ? "word" : "topic";
  if (!n) return count === "words" ? "Words" : "Topics";
  if (!rows.length) return `No ${one} was found in ${n === 1 ? "this paper" : "these papers"}`;
  if (sort === "distinctiveness") return distinctiveFinding(table, count, selection);
  if (n === 1) return `${counted(rows.length, one)} in one paper`;
  const others = unchosen(rows, selection);
  const [first] = others;
  if (!first) return `No other ${one} comes up`;
  const leaders = others.filter(({papers}) => papers === first.papers);
  if (first.papers === 1) return `No ${one} is in more than one paper`;
  if (leaders.length > mostNamed)
    return `No ${one} leads: ${counted(leaders.length, one)} are in ${grouped(first.papers)} papers each`;
  const names = leaders.map((row) => named(row, count));
  const many = leaders.length > 1 || (count === "phrases" && isPlural(first.term.label));
  const each = leaders.length > 1 ? " each" : "";
  return `${capitalised(listed(names))} ${many ? "are" : "is"}${each} in ${papersInWords(first.papers, n)}`;
}

/** The rows that tell the sides apart beyond chance, strongest first. */
export function distinctiveRows({rows}: TopicTable): TopicRow[] {
  return rows.filter(({standsOut}) => standsOut).sort((a, b) => Math.abs(b.distinct!.z) - Math.abs(a.distinct!.z));
}

function distinctiveFinding(table: TopicTable, count: TopicCount, selection: Selection): string {
  const {sides} = table;
  const one = count === "words" ? "word" : "topic";
  if (!sides) return "Too few papers to tell two sides apart";
  const {favoured, other} = sides;
  const rows = unchosen(distinctiveRows(table), selection);
  for (const [side, against, sign] of [
    [favoured, other, 1],
    [other, favoured, -1]
  ] as const) {
    const mine = rows.filter(({distinct}) => distinct!.z * sign > 0).slice(0, mostNamed);
    if (!mine.length) continue;
    const names = listed(mine.map((row) => named(row, count)));
    const verb = mine.length > 1 ? "set" : count === "words" ? "sets" : agreeing(mine[0]!.term.label, "sets", "set");
    return `${capitalised(names)} ${verb} ${side.among} apart from ${against.among}`;
  }
  return `No ${selection.topics.length ? "other " : ""}${one} sets ${favoured.among} apart from ${other.among}`;
}

function named({term}: TopicRow, count: TopicCount): string {
  return count === "words" ? `“${term.label}”` : term.label;
}

/** "one paper in five", "half of the papers", "all papers", "6 of 28 papers". */
export function papersInWords(papers: number, n: number): string {
  const {text, fraction} = sharePhrase(papers, n, {of: true});
  if (!fraction) return `${text} papers`;
  const [a, b] = fraction;
  if (a === b) return `all ${counted(n, "paper")}`;
  if (b === 2) return "half of the papers";
  return text.replace(" in ", a === 1 ? " paper in " : " papers in ");
}
