import {select} from "d3-selection";
import type {Selection} from "d3-selection";
import {rowFocus} from "../analysis/topic-table.js";
import type {TopicRow, TopicSegment, TopicTable} from "../analysis/topic-table.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark} from "../components/marks.js";
import {whenOpened} from "../components/opened.js";
import {fitText} from "../components/text-width.js";
import type {Group} from "./drawing.js";
import type {TopicBarsOptions} from "./topic-bars.js";
import {partStyle} from "./topic-parts.js";

/** Where the parts of a row stand, px from its left and top. */
export interface BarLayout {
  rowHeight: number;
  barTop: number;
  barHeight: number;
  left: number;
  right: number;
  labelY: number;
  labelWidth: number;
  /** Of the column of intervals; null where there is none. */
  distinct: {x: number; width: number; y: number} | null;
  /** Labels stand above bars, and the row is one target. */
  stacked: boolean;
}

/** The numbers at a bar: papers, their share of all, or both. */
export function numbersOf({papers, share}: TopicRow, measure: TopicBarsOptions["measure"] = "both"): string[] {
  if (measure === "papers") return [grouped(papers)];
  return measure === "share" ? [percent(share)] : [grouped(papers), percent(share)];
}

function colourOf({community}: TopicRow["term"], colour: TopicBarsOptions["colour"]): string {
  return colour === "none" ? "var(--c0)" : communityColour(community);
}

/** Each row's name and number, which open all of its papers. */
export function barNames(
  row: Group<TopicRow>,
  x: (papers: number) => number,
  {rowHeight, labelY, labelWidth, barTop, barHeight, left, stacked}: BarLayout,
  {n}: TopicTable,
  {width = 776, measure, colour, onOpen, opened}: TopicBarsOptions
): void {
  row.each(function ({term}) {
    const show = (open: boolean) => openRow(select(this), open, {width, rowHeight});
    show(this.classList.contains("opened"));
    whenOpened(this, (opened) => show(opened?.topics.includes(term.term) ?? false));
  });
  const name = row.append("g");
  name
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", width + 6)
    .attr("height", rowHeight);
  name
    .append("circle")
    .attr("cx", 5)
    .attr("cy", labelY)
    .attr("r", 4.5)
    .attr("fill", ({term}) => colourOf(term, colour));
  name
    .append("text")
    .attr("class", "label")
    .attr("x", 17)
    .attr("y", labelY)
    .attr("dy", "0.35em")
    .text(({term}) => fitText(capitalised(term.label), labelWidth + 1, 13));
  const number = name
    .append("text")
    .attr("class", "number")
    .attr("x", ({papers}) => x(papers) + 7)
    .attr("y", stacked ? barTop + barHeight / 2 : labelY)
    .attr("dy", "0.35em");
  number
    .selectAll("tspan")
    .data((row) => numbersOf(row, measure))
    .join("tspan")
    .attr("class", (_, i) => (i ? null : "papers"))
    .attr("dx", (_, i) => (i ? 3 : null))
    .text((words, i) => (i ? ` ${words}` : words));
  mark(name, {
    key: ({term}) => `topic.${term.term}`,
    label: ({term, papers, share}) =>
      `${capitalised(term.label)}: ${grouped(papers)}, ${percent(share)} of ${counted(n, "paper")}`,
    focus: (datum) => rowFocus(datum),
    onOpen,
    opened
  });
  if (stacked)
    row
      .append("line")
      .attr("class", "zero")
      .attr("x1", left)
      .attr("x2", left)
      .attr("y1", barTop - 2)
      .attr("y2", barTop + barHeight + 2);
}

/** Shows whether what is open asks for a row's topic: a wash behind the row, and the margin's mark. */
function openRow<Datum>(
  row: Selection<SVGGElement, Datum, null, undefined>,
  open: boolean,
  {width, rowHeight}: {width: number; rowHeight: number}
): void {
  row.classed("opened", open).selectAll(".wash, .hand").remove();
  if (!open) return;
  row.insert("rect", ":first-child").attr("class", "hand").attr("x", -13).attr("width", 3).attr("height", rowHeight);
  row
    .insert("rect", ":first-child")
    .attr("class", "wash")
    .attr("x", -12)
    .attr("width", width + 12)
    .attr("height", rowHeight);
}

/** The parts of each bar; each opens its own papers, but where a row is one target for a finger. */
export function barSegments(
  row: Group<TopicRow>,
  x: (papers: number) => number,
  {barTop, barHeight, stacked}: BarLayout,
  {parts}: TopicTable,
  {colour, onOpen, opened}: TopicBarsOptions
): void {
  type Drawn = TopicSegment & {row: TopicRow; from: number};
  const group = row
    .append("g")
    .attr("class", "segments")
    .selectAll<SVGGElement, Drawn>("g")
    .data((datum) => {
      let to = 0;
      return datum.segments.map((segment): Drawn => ({
        ...segment,
        row: datum,
        from: (to += segment.papers) - segment.papers
      }));
    })
    .join("g");
  group
    .append("rect")
    .attr("x", ({from}) => x(from))
    .attr("y", barTop)
    .attr("height", barHeight)
    .attr("width", ({from, papers}) => Math.max(0.5, x(from + papers) - x(from) - 1))
    .each(function ({part, row: {term}}) {
      partStyle(this, part, parts, colourOf(term, colour));
    });
  if (stacked) {
    group.style("pointer-events", "none");
    return;
  }
  const said = ({row: {term}, part, papers, row: whole}: Drawn): [string, string] => [
    `${capitalised(term.label)}${parts.length > 1 ? `, ${part.label}` : ""}`,
    parts.length > 1 ? `${grouped(papers)} of ${counted(whole.papers, "paper")}` : counted(papers, "paper")
  ];
  mark(group, {
    key: ({row: {term}, part}) => `topic.${term.term}.${part.key}`,
    label: (segment) => said(segment).join(": "),
    focus: ({row, part}) => rowFocus(row, part),
    onOpen,
    opened,
    tip: said
  });
}
