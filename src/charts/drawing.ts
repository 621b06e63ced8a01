import {create} from "d3-selection";
import type {Selection as Elements} from "d3-selection";
import {wrapText} from "../components/text-width.js";

export type Drawing = Elements<SVGSVGElement, undefined, null, undefined>;
export type Group<Datum = unknown> = Elements<SVGGElement, Datum, SVGElement, unknown>;

/** An empty SVG of a size in px; its class names the chart. */
export function drawing(name: string, width: number, height: number): Drawing {
  const svg = create("svg:svg") as unknown as Drawing;
  return svg
    .attr("class", `chart ${name}`)
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height);
}

/** A sentence in italic where marks would be, saying why there are none; in lines where the drawing is narrow. */
export function explanation(svg: Drawing, x: number, y: number, words: string): void {
  const text = svg.append("text").attr("class", "explanation").attr("x", x).attr("y", y);
  const lines = wrapText(words, Number(svg.attr("width")) - x, 16, {face: "serif"});
  if (lines.length < 2) return void text.text(words);
  text
    .selectAll("tspan")
    .data(lines)
    .join("tspan")
    .attr("x", x)
    .attr("dy", (_, i) => (i ? 22 : 0))
    .text((line) => line);
}
