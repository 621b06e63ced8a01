import type {ComparedSide, Comparison, SideName} from "../analysis/comparison.js";
import {fitText, textWidth} from "../components/text-width.js";
import type {Drawing} from "./drawing.js";

/** Path of a side's mark around 0, 0: a disc for A, a diamond for B. */
export function sideSymbol(side: SideName, r = 5): string {
  if (side === "a") return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
  const d = Math.round(125 * r) / 100;
  return `M0,${-d}L${d},0L0,${d}L${-d},0Z`;
}

/** "A since 2024" with its mark in front, in at most `width` px; returns how wide it came out. */
export function sideName(svg: Drawing, {name, label}: ComparedSide, x: number, y: number, width: number): number {
  const group = svg.append("g").attr("class", "side-name").attr("transform", `translate(${x},${y})`);
  group
    .append("path")
    .attr("class", `side side-${name}`)
    .attr("transform", "translate(6,0)")
    .attr("d", sideSymbol(name, 4.5));
  const letter = name.toUpperCase();
  const words = fitText(label, width - 18 - textWidth(`${letter} `, 12, 600), 12);
  const text = group.append("text").attr("class", "tick").attr("x", 17).attr("dy", "0.35em");
  text.append("tspan").attr("class", "letter").text(letter);
  text.append("tspan").attr("dx", 4).text(words);
  return 21 + textWidth(letter, 12, 600) + textWidth(words, 12);
}

/** Both sides' names in one line, or two where one would be too long; returns its height. */
export function sideNames(
  svg: Drawing,
  {a, b}: Pick<Comparison, "a" | "b">,
  x: number,
  y: number,
  width: number
): number {
  const wide = sideName(svg, a, x, y, width) + 18;
  const left = 21 + textWidth("B ", 12, 600) + textWidth(b.label, 12);
  if (wide + left <= width) {
    sideName(svg, b, x + wide, y, width - wide);
    return 18;
  }
  sideName(svg, b, x, y + 18, width);
  return 36;
}
