import {ascending} from "d3-array";
import {textWidth} from "../components/text-width.js";
import type {Drawing} from "./drawing.js";

/** The axis of odds that are compared: lines from `top` to `foot` px where they are equal and where they are `tick` times as high. */
export function oddsAxis(
  svg: Drawing,
  {at, tick, top, foot}: {at: (logOdds: number) => number; tick: number; top: number; foot: number}
): void {
  const group = svg.append("g").attr("class", "grid");
  const values = [-Math.log(tick), 0, Math.log(tick)].sort((a, b) => ascending(at(a), at(b)));
  const width = Number(svg.attr("width"));
  for (const value of values) {
    const x = Math.round(at(value)) + 0.5;
    const words = value ? `${tick} times` : "equal";
    group
      .append("line")
      .attr("class", value ? null : "zero")
      .attr("x1", x)
      .attr("x2", x)
      .attr("y1", top)
      .attr("y2", foot + 4);
    group
      .append("text")
      .attr("class", "tick")
      // Under its line, and within the drawing: where it is framed, nothing beyond is seen.
      .attr("x", Math.min(x, width - Math.ceil(textWidth(words, 12) / 2)))
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(words);
  }
}
