import {create} from "d3-selection";
import {everything, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {codeStatuses} from "../analysis/tables.js";
import type {CodeStatus} from "../analysis/tables.js";
import {counted, grouped, percent} from "../analysis/wording.js";
import {codeAreaClass, codeSymbol, codeSymbolClass} from "../components/code-mark.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";

export interface CodeBarOptions {
  width?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null;
  /** The number at a part: its papers, or their share. */
  measure?: "papers" | "share";
  /** Whether what an answer means follows it, where there is room. */
  meanings?: boolean;
}

interface Segment {
  status: CodeStatus;
  papers: number;
  n: number;
  x0: number;
  x1: number;
  number: string;
  words: string;
  /** Left edge of its words. */
  at: number;
}

const meanings: Record<CodeStatus, string> = {
  linked: "a repository is given",
  promised: "it will be released",
  claimed: "said to be available, no link",
  page: "a project page, data set or model",
  none: "the abstract says nothing about code"
};

/** Height of the bar, and least width of a segment that holds any paper, px. */
const [thickness, least] = [26, 3];

/** All papers in one bar by what they say about code (counts in the order of `codeStatuses`), words under each segment; each opens its papers. */
export function codeBar(counts: number[], options: CodeBarOptions = {}): SVGSVGElement {
  const {width = 776} = options;
  const n = counts.reduce((sum, count) => sum + count, 0);
  const segments = placed(counts, n, width, options);
  const listed = segments === null;
  const rows = segments ?? widths(counts, n, width, options);
  const height = n === 0 ? 64 : listed ? thickness + 10 + 44 * rows.length : 62;
  const svg = create("svg:svg")
    .attr("class", "chart code-bar")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  if (!n) {
    svg
      .append("rect")
      .attr("class", "outline")
      .attr("x", 0.5)
      .attr("y", 0.5)
      .attr("width", width - 1)
      .attr("height", thickness - 1);
    svg
      .append("text")
      .attr("class", "nothing")
      .attr("x", 0)
      .attr("y", thickness + 26)
      .text(width < 420 ? "This selection has no papers." : "A bar needs at least one paper; this selection has none.");
    return svg.node() as unknown as SVGSVGElement;
  }
  const groups = svg.selectAll<SVGGElement, Segment>("g").data(rows).join("g").attr("class", "part");
  groups
    .append("rect")
    .attr("class", ({status}) => `shape ${codeAreaClass(status)}`)
    .attr("x", ({x0}) => x0)
    .attr("width", ({x0, x1}) => x1 - x0)
    .attr("height", thickness);
  groups
    .append("rect")
    .attr("class", "reach")
    .attr("x", ({x0, at}) => (listed ? 0 : Math.min(x0, at)))
    .attr("y", (_, i) => (listed ? thickness + 10 + 44 * i : thickness))
    .attr("width", ({x0, at, words}) => (listed ? width : textWidth(words, 13, 500) + Math.max(0, at - x0)))
    .attr("height", (_) => (listed ? 44 : height - thickness));
  if (!listed)
    groups
      .filter(({at, x1}) => at > x1)
      .append("path")
      .attr("class", "leader")
      .attr("d", ({x0, x1, at}) => {
        const later = rows.filter((other) => other.at > other.x1 && other.at > at).length;
        const bend = thickness + 5 + 4 * later;
        return `M${(x0 + x1) / 2},${thickness + 2}V${bend}H${at + 8}V${thickness + 16}`;
      })
      .attr("data-status", ({status}) => status);
  if (listed)
    groups
      .append("path")
      .attr("class", ({status}) => codeSymbolClass(status))
      .attr("d", ({status}) => codeSymbol(status, 5))
      .attr("transform", (_, i) => `translate(6,${thickness + 10 + 44 * i + 22})`);
  const text = svg
    .append("g")
    .attr("class", "texts")
    .selectAll("text")
    .data(rows)
    .join("text")
    .attr("class", "words")
    .attr("x", ({at}) => (listed ? 22 : at))
    .attr("y", (_, i) => (listed ? thickness + 10 + 44 * i + 22 : thickness + 26))
    .attr("dy", listed ? "0.35em" : null);
  text
    .append("tspan")
    .attr("class", "number")
    .text(({number}) => number);
  text.append("tspan").text(({words, number}) => words.slice(number.length));
  mark(groups, {
    key: ({status}) => status,
    label: ({status, papers}) =>
      `${statusLabel(status)}: ${counted(papers, "paper")} of ${grouped(n)}, ${percent(papers / n)}; ${meanings[status]}`,
    focus: ({status}) => ({...everything, code: [status]}),
    tip: ({status, papers}) => [
      `${statusLabel(status)}: ${meanings[status]}`,
      `${counted(papers, "paper")} of ${grouped(n)}, ${percent(papers / n)}`
    ],
    onOpen: options.onOpen,
    opened: options.opened
  });
  return rove(svg.node() as unknown as SVGSVGElement);
}

/** Segments along the bar; those that hold papers are never thinner than can be seen. */
function widths(
  counts: number[],
  n: number,
  width: number,
  {measure = "papers", meanings: told = true}: CodeBarOptions
): Segment[] {
  const held = codeStatuses.flatMap((status, i) => (counts[i] ? [{status, papers: counts[i]}] : []));
  const gap = 2;
  const room = width - gap * (held.length - 1);
  // What thin segments take from the others may make one of these thin, too.
  const thin = new Set<CodeStatus>();
  const lengthOf = () => {
    const rest = held.reduce((sum, {status, papers}) => sum + (thin.has(status) ? 0 : papers), 0);
    return (papers: number) => (papers / rest) * (room - least * thin.size);
  };
  for (let before = -1; before < thin.size;) {
    before = thin.size;
    const length = lengthOf();
    for (const {status, papers} of held) if (length(papers) < least) thin.add(status);
  }
  const wide = lengthOf();
  let x = 0;
  return held.map(({status, papers}): Segment => {
    const length = thin.has(status) ? least : wide(papers);
    const x0 = x;
    x += length + gap;
    const number = measure === "share" ? percent(papers / n) : grouped(papers);
    const words = `${number} ${statusLabel(status)}${told ? `: ${meanings[status]}` : ""}`;
    return {status, papers, n, x0, x1: x0 + length, number, words, at: x0};
  });
}

/** Segments with their words side by side below them, in as many words as fit; null where even the fewest do not. */
function placed(counts: number[], n: number, width: number, options: CodeBarOptions): Segment[] | null {
  const segments = widths(counts, n, width, options);
  const brief = (segment: Segment) => `${segment.number} ${statusLabel(segment.status)}`;
  const forms: ((segment: Segment) => string)[] = [
    ({words}) => words,
    (segment) => (segment.status === "linked" || segment.status === "none" ? segment.words : brief(segment)),
    (segment) => (segment.status === "none" ? segment.words : brief(segment)),
    brief
  ];
  const between = 22;
  for (const form of forms) {
    const rows = segments.map((segment) => ({...segment, words: form(segment)}));
    let end = -between;
    for (const row of rows) {
      row.at = Math.max(row.x0, end + between);
      end = row.at + textWidth(row.words, 13, 500);
    }
    // From the right, words that run over the end push those before them to the left.
    let limit = width;
    for (const row of [...rows].reverse()) {
      row.at = Math.min(row.at, limit - textWidth(row.words, 13, 500));
      limit = row.at - between;
    }
    if (rows.every((row, i) => row.at >= 0 && (row.at >= row.x0 - 4 || i === rows.length - 1))) return rows;
  }
  return null;
}
