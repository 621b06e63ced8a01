import type {LeadingTopic} from "../analysis/leading-topics.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import type {Group} from "./drawing.js";
import {paperSymbols} from "./paper-symbol.js";

export interface TopicRowsOptions {
  width?: number;
  /** Papers selected, for what a row is a part of. */
  n?: number;
  /** Rows high enough for a finger. */
  touch?: boolean;
  /** Rows are bars, even where marks find room. */
  draw?: "fitting" | "bars";
  /** The number at a row: its papers, or their share of `n`. */
  measure?: "papers" | "share";
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

/** The least room a mark needs, px; rows that would give less are bars. */
const leastPitch = 4.4;

/** Topics as rows of marks, one a paper, in the topic's colour and shaped by code status; the row opens them. Bars where marks find no room. */
export function topicRows(rows: LeadingTopic[], options: TopicRowsOptions = {}): SVGSVGElement {
  const {width = 384, touch = false, draw = "fitting", onOpen, opened, n} = options;
  const asShare = options.measure === "share" && n !== undefined && n > 0;
  const number = (papers: number) => (asShare ? percent(papers / n) : grouped(papers));
  const pitchY = touch ? 44 : 24;
  const svg = drawing("topic-rows", width, Math.max(1, rows.length) * pitchY);
  if (!rows.length) {
    explanation(svg, 0, 16, "No topic is mentioned here.");
    return svg.node()!;
  }
  const labels = rows.map(({term}) => capitalised(term.label));
  const most = Math.max(...rows.map(({papers}) => papers.length));
  const numberWidth = textWidth(number(most), 13) + 8;
  const widest = Math.max(...labels.map((label) => textWidth(label, 13)));
  const left = Math.min(widest, 0.46 * width) + 14;
  const room = width - left - numberWidth;
  const pitch = Math.min(touch ? 6.6 : 6.2, room / most);
  const group = svg
    .selectAll<SVGGElement, LeadingTopic>("g")
    .data(rows)
    .join("g")
    .attr("transform", (_, i) => `translate(0,${i * pitchY})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", width + 6)
    .attr("height", pitchY);
  const middle = pitchY / 2;
  group
    .append("text")
    .attr("class", "label")
    .attr("y", middle)
    .attr("dy", "0.35em")
    .text((_, i) => fitText(labels[i]!, left - 10, 13));
  const asMarks = draw !== "bars" && pitch >= leastPitch;
  if (asMarks) unitMarks(group, left, middle, pitch);
  else bars(group, left, middle, room / most);
  group
    .append("text")
    .attr("class", "number")
    .attr("x", ({papers}) => left + papers.length * (asMarks ? pitch : room / most) + 6)
    .attr("y", middle)
    .attr("dy", "0.35em")
    .text(({papers}) => number(papers.length));
  mark(group, {
    key: ({term}) => `topic.${term.term}`,
    label: ({papers}, i) => `${labels[i]!}: ${counted(papers.length, "paper")}${n ? ` of ${grouped(n)}` : ""}`,
    focus: ({term}) => ({...everything, topics: [term.term]}),
    onOpen,
    opened
  });
  return rove(svg.node()!);
}

function unitMarks(group: Group<LeadingTopic>, left: number, y: number, pitch: number): void {
  group
    .append("g")
    .attr("class", "papers")
    .each(function () {
      this.setAttribute("aria-hidden", "true");
    })
    .selectAll("g")
    .data(({papers, term}) =>
      papers.map((paper, i) => ({
        paper: {...paper, community: term.community},
        x: left + (i + 0.5) * pitch,
        y,
        ghost: false
      }))
    )
    .join("g")
    .call(paperSymbols, {r: 0.45 * pitch});
}

/** The part with code linked in full colour, the rest of the row pale. */
function bars(group: Group<LeadingTopic>, left: number, y: number, unit: number): void {
  const bar = (name: string, size: (row: LeadingTopic) => number) =>
    group
      .append("rect")
      .attr("class", name)
      .attr("x", left)
      .attr("y", y - 5)
      .attr("height", 10)
      .attr("width", (row) => size(row) * unit)
      .attr("fill", ({term}) => communityColour(term.community));
  bar("shape pale", ({papers}) => papers.length);
  bar("linked", ({papers}) => papers.filter(({code}) => code === "linked").length);
}
