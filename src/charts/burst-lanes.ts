import type {Period} from "../analysis/periods.js";
import type {Selection} from "../analysis/selection.js";
import {spanInWords} from "../analysis/topic-bursts.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import {periodTicks} from "./period-ticks.js";

export interface BurstLanesOptions {
  width?: number;
  /** Whether rows are as high as a finger needs. */
  touch?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

const narrow = 560;
const head = 22;

/** Bursts as bars along time, a row each: topic, span, papers, and how far above the topic's usual share. A row opens the papers of its span. */
export function burstLanes(
  {bursts, periods}: {bursts: TopicBurst[]; periods: Period[]},
  options: BurstLanesOptions = {}
): SVGSVGElement {
  const {width = 776, touch = false, onOpen, opened} = options;
  const stacked = width < narrow;
  const rowHeight = stacked ? 56 : touch ? 44 : 28;
  const words = bursts.map(spanInWords);
  const number = ({papers}: TopicBurst) => grouped(papers);
  const [level, weight] = [
    ({level}: TopicBurst) => `${level.toFixed(1)}×`,
    ({weight}: TopicBurst) => weight.toFixed(1)
  ];
  const widest = (texts: string[], size = 13) => Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))));
  const nameWidth = Math.min(widest(bursts.map(({trend}) => capitalised(trend.term.label))), 0.26 * width);
  const columns = [
    {name: "papers", text: number},
    {name: "level", text: level},
    {name: "weight", text: weight}
  ].map((column) => ({...column, width: widest([column.name, ...bursts.map(column.text)], 12) + 16}));
  const numbers = columns.reduce((sum, column) => sum + column.width, 0);
  const left = stacked ? 0 : Math.round(17 + nameWidth + 20);
  const right = stacked ? width : width - numbers - widest(words, 12) - 22;
  const foot = head + rowHeight * Math.max(2, bursts.length);
  const step = (right - left) / Math.max(1, periods.length);
  const ticks = periodTicks(periods, step, 12);
  const labelled = ticks.some(({label}) => label);
  const svg = drawing("burst-lanes", width, foot + (labelled && ticks.some(({year}) => year) ? 40 : 24));
  const x = (at: number) => left + at * step;
  const grid = svg.append("g").attr("class", "grid");
  const inYears = ticks.some(({year}) => year);
  ticks.forEach(({label, year}, i) => {
    const words = (text: string, y: number) => {
      const half = textWidth(text, 12) / 2;
      const at = Math.min(Math.max(x(i) + step / 2, half), width - half);
      if (text)
        grid.append("text").attr("class", "tick").attr("x", at).attr("y", y).attr("text-anchor", "middle").text(text);
    };
    words(label, foot + 16);
    words(year, foot + (labelled ? 32 : 16));
    if (inYears ? year : label)
      grid
        .append("line")
        .attr("x1", Math.round(x(i)) + 0.5)
        .attr("x2", Math.round(x(i)) + 0.5)
        .attr("y1", head - 4)
        .attr("y2", foot);
  });
  if (!bursts.length) {
    explanation(
      svg,
      left,
      head + 26,
      periods.length ? "No topic bursts." : "A burst needs dates; these papers have none."
    );
    return svg.node()!;
  }
  if (!stacked) {
    let at = width;
    for (const column of [...columns].reverse()) {
      svg.append("text").attr("class", "tick").attr("x", at).attr("y", 11).attr("text-anchor", "end").text(column.name);
      at -= column.width;
    }
  }
  const rows = svg
    .append("g")
    .selectAll<SVGGElement, TopicBurst>("g")
    .data(bursts)
    .join("g")
    .attr("class", "row")
    .attr("transform", (_, i) => `translate(0,${head + rowHeight * i})`);
  const middle = stacked ? 15 : rowHeight / 2;
  rows
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", width + 6)
    .attr("height", rowHeight);
  const barY = stacked ? 38 : middle;
  rows.append("line").attr("class", "lane").attr("x1", left).attr("x2", right).attr("y1", barY).attr("y2", barY);
  const heaviest = Math.max(...bursts.map(({weight}) => weight));
  const height = ({weight}: TopicBurst) => 4 + 8 * Math.sqrt(weight / heaviest);
  rows
    .append("rect")
    .attr("class", "shape")
    .attr("x", ({start}) => x(start) + Math.min(1, step / 8))
    .attr("width", ({start, end}) => Math.max(3, (end - start + 1) * step - Math.min(2, step / 4)))
    .attr("y", (burst) => barY - height(burst) / 2)
    .attr("height", height)
    .attr("fill", ({trend}) => communityColour(trend.term.community));
  rows
    .append("circle")
    .attr("cx", 5)
    .attr("cy", middle)
    .attr("r", 4.5)
    .attr("fill", ({trend}) => communityColour(trend.term.community));
  const text = (name: string, at: number, size: string, of: (burst: TopicBurst, i: number) => string, to = rows) =>
    to
      .append("text")
      .attr("class", name)
      .attr("x", at)
      .attr("y", middle)
      .attr("dy", "0.35em")
      .attr("text-anchor", size)
      .text(of);
  const summary = (burst: TopicBurst, i: number) => `${words[i]} · ${counted(burst.papers, "paper")}`;
  const room = (burst: TopicBurst, i: number) =>
    stacked ? width - 17 - textWidth(summary(burst, i), 12) - 10 : left - 17 - 12;
  text("label", 17, "start", (burst, i) => fitText(capitalised(burst.trend.term.label), room(burst, i), 13));
  if (stacked) text("count", width, "end", summary);
  else {
    text("count", right + 14, "start", (_, i) => words[i]!);
    // Level and weight are told in words where the row is named.
    const others = svg
      .append("g")
      .attr("class", "measures")
      .attr("aria-hidden", "true")
      .selectAll<SVGGElement, TopicBurst>("g")
      .data(bursts)
      .join("g")
      .attr("transform", (_, i) => `translate(0,${head + rowHeight * i})`);
    let at = width;
    for (const column of [...columns].reverse()) {
      if (column.name === "papers") text("papers", at, "end", column.text);
      else text("count", at, "end", column.text, others);
      at -= column.width;
    }
  }
  mark(rows, {
    key: ({trend, from}) => `burst.${trend.term.term}@${from.key}`,
    label: (burst) => rowInWords(burst),
    focus: ({focus}) => focus,
    tip: burstInWords,
    onOpen,
    opened
  });
  return rove(svg.node()!);
}

/** A row as it is read out: what is seen in it, and the rest. */
function rowInWords(burst: TopicBurst): string {
  const {trend, papers, n, level, weight} = burst;
  return `${capitalised(trend.term.label)}, ${spanInWords(burst)}: ${counted(papers, "paper")} of ${grouped(n)}, ${level.toFixed(1)} times its usual share, burst of weight ${weight.toFixed(1)}`;
}

/** A burst as it is read out: its topic and span; its papers, level and weight. */
export function burstInWords(burst: TopicBurst): [string, string] {
  const {trend, papers, n, level, weight} = burst;
  return [
    `${capitalised(trend.term.label)}, burst ${spanInWords(burst)}`,
    `${grouped(papers)} of ${counted(n, "paper")}, ${level.toFixed(1)} times its usual share, weight ${weight.toFixed(1)}`
  ];
}
