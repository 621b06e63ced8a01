import type {TopicPart, TopicTable} from "../analysis/topic-table.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import type {Drawing} from "./drawing.js";

/** Colours a shape that stands for a part of every row: the greens of code, greys from early to late, or the row's own colour. */
export function partStyle(shape: SVGElement, part: TopicPart, parts: TopicPart[], own: string): void {
  if (part.kind === "whole") return paint(shape, "shape", own);
  if (part.key === "undated") return paint(shape, "shape part-undated");
  if (part.kind === "code") return paint(shape, `shape code-area code-area-${part.key}`);
  const dated = parts.filter(({key}) => key !== "undated");
  const place = dated.indexOf(part) / Math.max(1, dated.length - 1);
  paint(shape, "shape", `color-mix(in srgb, var(--ink) ${Math.round(20 + 62 * place)}%, var(--paper))`);
}

function paint(shape: SVGElement, name: string, fill?: string): void {
  shape.setAttribute("class", name);
  if (fill) shape.setAttribute("style", `fill: ${fill}`);
}

interface KeyOptions {
  width: number;
  /** Height of a line, px: a finger's where there is no mouse to aim with. */
  line?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

interface KeyEntry {
  part: TopicPart;
  papers: number;
  x: number;
  y: number;
  width: number;
}

/** What the parts of the bars are, each with its papers, which it opens; in as many lines as `width` needs. Nothing for a whole. */
export function partKey(
  {parts, partPapers}: TopicTable,
  {width, line = 18, onOpen, opened}: KeyOptions
): {height: number; draw: (svg: Drawing, at: [number, number]) => void} {
  const entries: KeyEntry[] = [];
  let [x, y] = [0, 0];
  for (const [i, part] of parts.entries()) {
    if (part.kind === "whole") continue;
    const papers = partPapers[i]!;
    const wide = 16 + textWidth(`${part.label} ${grouped(papers)}`, 12) + 14;
    if (x && x + wide > width) [x, y] = [0, y + line];
    entries.push({part, papers, x, y, width: wide});
    x += wide;
  }
  return {height: entries.length ? y + line : 0, draw};

  function draw(svg: Drawing, at: [number, number]): void {
    const entry = svg
      .append("g")
      .attr("class", "part-key")
      .attr("transform", `translate(${at.join(",")})`)
      .selectAll<SVGGElement, KeyEntry>("g")
      .data(entries)
      .join("g")
      .attr("transform", ({x, y}) => `translate(${x},${y})`);
    entry
      .append("rect")
      .attr("class", "reach")
      .attr("x", -3)
      .attr("width", (entry) => entry.width - 4)
      .attr("height", line);
    entry
      .append("rect")
      .attr("y", line / 2 - 6)
      .attr("width", 10)
      .attr("height", 10)
      .each(function ({part}) {
        partStyle(this, part, parts, "var(--c0)");
      });
    const words = entry
      .append("text")
      .attr("class", "key")
      .attr("x", 16)
      .attr("y", line / 2 + 3);
    words.append("tspan").text(({part}) => part.label);
    words
      .append("tspan")
      .attr("class", "count")
      .attr("dx", 1)
      .text(({papers}) => ` ${grouped(papers)}`);
    mark(entry, {
      key: ({part}) => `part.${part.key}`,
      label: ({part, papers}) => `${capitalised(part.label)}: ${counted(papers, "paper")}`,
      focus: ({part, papers}) => (papers ? {...everything, ...part.clause} : null),
      onOpen,
      opened
    });
  }
}
