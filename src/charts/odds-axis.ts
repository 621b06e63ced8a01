import {ascending} from "d3-array";
import type {Drawing} from "./drawing.js";

/** The axis of odds that are compared: lines from `top` to `foot` px where they are equal and where they are `tick` times as high. */
export function oddsAxis(
  svg: Drawing,
  {at, tick, top, foot}: {at: (logOdds: number) => number; tick: number; top: number; foot: number}
): void {
  const group = svg.append("g").attr("class", "grid");
  const values = [-Math.log(tick), 0, Math.log(tick)].sort((a, b) => ascending(at(a), at(b)));
  for (const value of values) {
    const x = Math.round(at(value)) + 0.5;
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
      .attr("x", x)
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(value ? `${tick} times` : "equal");
  }
}
