import type {Comparison} from "../analysis/comparison.js";
import {everything, narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {counted, grouped, percent} from "../analysis/wording.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import {hatch} from "./hatch.js";

export interface CompareOptions {
  width?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** Whether a finger aims: then marks are as high as one. */
  touch?: boolean | undefined;
}

/** As high as a finger, px. */
export const fingerHeight = 44;

interface Segment {
  key: "a" | "both" | "b" | "neither";
  words: string;
  papers: number;
  focus: Selection;
  x: number;
  width: number;
}

/** The papers of the selection in one bar: only on A, on both, only on B, on neither; each part opens its papers. */
export function compareSizes(
  comparison: Comparison,
  {width = 776, measure = "papers", onOpen, opened}: CompareOptions & {measure?: "papers" | "share"} = {}
): SVGSVGElement {
  const numberOf = (papers: number) => (measure === "share" ? percent(papers / comparison.n) : grouped(papers));
  const segments = segmentsOf(comparison, width);
  const places = placed(segments, width, numberOf);
  const lines = Math.max(1, ...places.map(({line}) => line + 1));
  const svg = drawing("compare-sizes", width, 34 + 20 * lines);
  if (!segments.length) {
    explanation(svg, 0, 26, "No papers to compare.");
    return svg.node()!;
  }
  // Before the words, so that no line runs through them.
  svg
    .append("g")
    .selectAll("path")
    .data(places.filter(({line, x, segment}) => line > 0 || Math.abs(x - segment.x) > 1))
    .join("path")
    .attr("class", "leader")
    .attr("d", ({segment, x, line}) => {
      const from = segment.x + Math.min(6, segment.width / 2);
      return `M${from},26V${30 + 20 * line}H${x > from ? x : Math.min(from, x + 3)}`;
    });
  const group = svg.append("g").selectAll<SVGGElement, (typeof places)[number]>("g").data(places).join("g");
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", ({segment, x}) => Math.min(segment.x, x) - 2)
    .attr("width", ({segment, x, wide}) => Math.max(segment.x + segment.width, x + wide) - Math.min(segment.x, x) + 4)
    .attr("height", ({line}) => 34 + 20 * (line + 1));
  group
    .append("rect")
    .attr("class", ({segment}) => `shape size size-${segment.key}`)
    .attr("x", ({segment}) => segment.x)
    .attr("y", 1)
    .attr("width", ({segment}) => segment.width)
    .attr("height", 24);
  group
    .filter(({segment}) => segment.key === "both")
    .append("path")
    .attr("class", "hatch")
    .attr("d", ({segment}) => hatch(segment.x, 1, segment.x + segment.width, 25, 5));
  const text = group
    .append("text")
    .attr("class", "label halo")
    .attr("x", ({x}) => x)
    .attr("y", ({line}) => 42 + 20 * line);
  text
    .append("tspan")
    .attr("class", "number")
    .text(({segment}) => numberOf(segment.papers));
  text
    .append("tspan")
    .attr("dx", 1)
    .text(({segment}) => ` ${segment.words}`);
  mark(group, {
    key: ({segment}) => `size.${segment.key}`,
    label: ({segment}) => `${numberOf(segment.papers)} ${segment.words}: ${counted(segment.papers, "paper")}`,
    focus: ({segment}) => segment.focus,
    onOpen,
    opened
  });
  return rove(svg.node()!);
}

function segmentsOf({a, b, both, neither, n}: Comparison, width: number): Segment[] {
  const less = (focus: Selection, other: Selection) => narrow(focus, {...everything, except: [other]});
  const apart = both.size === 0;
  const parts: Omit<Segment, "x" | "width">[] = [
    {
      key: "a" as const,
      words: apart ? `in A, ${a.label}` : "only in A",
      papers: a.selected.size - both.size,
      focus: apart ? a.focus : less(a.focus, b.focus)
    },
    {key: "both" as const, words: "in both", papers: both.size, focus: both.focus},
    {
      key: "b" as const,
      words: apart ? `in B, ${b.label}` : "only in B",
      papers: b.selected.size - both.size,
      focus: apart ? b.focus : less(b.focus, a.focus)
    },
    {key: "neither" as const, words: "in neither", papers: neither.size, focus: neither.focus}
  ].filter(({papers}) => papers > 0);
  const gap = 2;
  const least = 3;
  const room = width - gap * (parts.length - 1) - least * parts.length;
  let x = 0;
  return parts.map((part) => {
    const segment = {...part, x, width: least + (n ? (room * part.papers) / n : 0)};
    x += segment.width + gap;
    return segment;
  });
}

/** Words under their segments, from left to right; one that would touch the one before goes a line down. */
function placed(
  segments: Segment[],
  width: number,
  numberOf: (papers: number) => string
): {segment: Segment; x: number; line: number; wide: number}[] {
  const ends: number[] = [];
  return segments.map((segment) => {
    const number = textWidth(numberOf(segment.papers), 13, 600) + 4;
    const words = fitText(segment.words, width - number, 13);
    const wide = number + textWidth(words, 13);
    const x = Math.max(0, Math.min(segment.x, width - wide));
    let line = 0;
    while (ends[line] !== undefined && ends[line]! + 14 > x) ++line;
    ends[line] = x + wide;
    return {segment: {...segment, words}, x, line, wide};
  });
}
