import {everything} from "../analysis/selection.js";
import {mark} from "../components/marks.js";
import type {Drawing} from "./drawing.js";
import {paperSymbols, paperTip} from "./paper-symbol.js";
import type {PlacedPaper} from "./paper-symbol.js";
import type {TimelineData, TimelineOptions} from "./timeline.js";
import type {TimelinePlaces} from "./timeline-places.js";

export interface DrawnOptions extends TimelineOptions {
  width: number;
  /** Each paper is a mark. */
  asMarks: boolean;
  /** Papers outside the selection are faint rings. */
  ghosts: boolean;
}

/** The part of a time line above its axis: how high it is, and how it is drawn with the axis at `y`. */
export interface TimelinePart {
  height: number;
  draw: (svg: Drawing, y: number) => void;
}

/** As high as stacks should be, in papers and px. */
const rows = 9;
const highest = 152;

/** Papers as marks, stacked over their column from left to right and upwards: those selected first. */
export function timelineMarks(
  {communities}: TimelineData,
  {slots}: TimelinePlaces,
  {ghosts, colour, onOpen, opened}: DrawnOptions
): TimelinePart {
  const stacks = slots.map((placed) => {
    const {papers, rest} = placed.slot;
    return {...placed, papers: [...papers, ...(ghosts ? rest : [])], selected: papers.length};
  });
  const columns = stacks.filter(({part}) => part !== "early");
  const fullest = Math.max(1, ...columns.map(({papers}) => papers.length));
  const narrowest = Math.min(...columns.map(({width}) => width));
  const pitch = fittingPitch(fullest, narrowest);
  const across = (width: number, n: number) => Math.max(1, Math.min(Math.floor(width / pitch), Math.ceil(n / rows)));
  const acrossColumn = across(narrowest, fullest);
  const wide = ({part, width, papers}: (typeof stacks)[number]) =>
    part === "column" ? acrossColumn : across(width, papers.length);
  const stacked = Math.max(...stacks.map((stack) => Math.ceil(stack.papers.length / wide(stack))));
  return {
    height: Math.max(5, stacked) * pitch + 10,
    draw(svg, y) {
      const placed = stacks.flatMap((stack) => {
        const k = wide(stack);
        const left = stack.x + stack.width / 2 - ((k - 1) / 2) * pitch;
        return stack.papers.map((paper, i): PlacedPaper => {
          const row = Math.floor(i / k);
          return {paper, x: left + (i % k) * pitch, y: y - 3 - (row + 0.5) * pitch, ghost: i >= stack.selected};
        });
      });
      const r = 0.43 * pitch;
      const symbols = (list: PlacedPaper[], name: string) =>
        svg.append("g").attr("class", name).selectAll<SVGGElement, PlacedPaper>("g").data(list).join("g");
      symbols(
        placed.filter(({ghost}) => ghost),
        "ghosts"
      ).call(paperSymbols, {r});
      const marks = symbols(
        placed.filter(({ghost}) => !ghost),
        "papers"
      );
      marks
        .append("rect")
        .attr("class", "reach")
        .attr("x", -pitch / 2)
        .attr("y", -pitch / 2)
        .attr("width", pitch)
        .attr("height", pitch);
      marks.call(paperSymbols, {r, ...plainly(colour)});
      mark(marks, {
        key: ({paper}) => `paper.${paper.id}`,
        label: ({paper}) => paperTip(paper, communities).join(", "),
        focus: ({paper}) => ({...everything, papers: [paper.id]}),
        onOpen,
        opened,
        tip: ({paper}) => paperTip(paper, communities)
      });
    }
  };
}

/** What paints marks all the same, where a reader wants that. */
export function plainly(colour: TimelineOptions["colour"]): {colour?: string} {
  return colour === "none" ? {colour: "var(--c0)"} : {};
}

/** The room for a mark, 14 px down to 7, that keeps the highest stack low. */
function fittingPitch(fullest: number, width: number): number {
  for (let pitch = 14; pitch > 7; --pitch) {
    const across = Math.max(1, Math.min(Math.floor(width / pitch), Math.ceil(fullest / rows)));
    if (Math.ceil(fullest / across) * pitch <= highest) return pitch;
  }
  return 7;
}
