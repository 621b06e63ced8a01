import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {LinkingGroup, LinkingShares} from "../analysis/code.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth, wrapText} from "../components/text-width.js";
import {shareTickLabel, shareTicks} from "./share-ticks.js";

export interface ShareDotsOptions {
  width?: number;
  rowHeight?: number;
  /** Whether shares have their intervals. */
  intervals?: boolean;
  /** Said where there are no rows. */
  nothing?: string;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null;
}

/**
 * The share of papers that link to code in each group, with its 95% interval, beside that of all papers; groups with few papers are
 * grey and hollow, groups that stand out bold. A row opens the papers of the group that link to code.
 */
export function shareDots(shares: LinkingShares, options: ShareDotsOptions = {}): SVGSVGElement {
  const {width = 340, rowHeight = 30, intervals = true, nothing = "No papers to compare."} = options;
  const {groups} = shares;
  const dots = groups.some(({term}) => term !== null);
  const inset = dots ? 16 : 0;
  const ratio = ({papers, n}: LinkingGroup) => (n ? `${grouped(papers)}/${grouped(n)}` : "none");
  const nameWidth = Math.max(30, ...groups.map(({label}) => textWidth(capitalised(label), 13, 600))) + inset;
  const right = Math.ceil(Math.max(24, ...groups.map((group) => textWidth(ratio(group), 12)))) + 10;
  const above = nameWidth > 0.48 * width;
  const left = above ? 6 : Math.ceil(nameWidth) + 14;
  const row = above ? Math.max(rowHeight, 44) : rowHeight;
  const solid = groups.filter(({enough}) => enough);
  const {ticks, top: most} = shareTicks(
    Math.max(0, ...(solid.length ? solid : groups).map(({interval}) => (intervals ? interval.high : interval.share))) ||
      0.8
  );
  const x = scaleLinear([0, most], [left, width - right - 4]);
  const head = 24;
  const foot = head + row * Math.max(3, groups.length);
  const height = foot + 22;
  const middle = (i: number) => head + row * i + (above ? 31 : row / 2);
  const middleOf = (group: LinkingGroup) => middle(groups.indexOf(group));
  const svg = create("svg:svg")
    .attr("class", "chart share-dots")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");

  const grid = svg.append("g").attr("class", "grid");
  for (const tick of ticks) {
    grid
      .append("line")
      .attr("class", tick ? null : "base")
      .attr("x1", x(tick))
      .attr("x2", x(tick))
      .attr("y1", head)
      .attr("y2", foot);
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", x(tick))
      .attr("y", foot + 16)
      .attr("text-anchor", "middle")
      .text(shareTickLabel(tick));
  }
  if (!groups.length) {
    wrapText(nothing, width - 16, 15, {face: "serif"}).forEach((line, i) =>
      svg
        .append("text")
        .attr("class", "nothing halo")
        .attr("x", width / 2)
        .attr("y", (head + foot) / 2 + 20 * i)
        .attr("text-anchor", "middle")
        .text(line)
    );
    return svg.node() as unknown as SVGSVGElement;
  }
  const overall = shares.n ? shares.papers / shares.n : 0;
  const words = `all papers ${percent(overall)}`;
  const half = textWidth(words, 12) / 2;
  const onAxis = Math.min(overall, most);
  const reference = svg.append("g").attr("class", "reference");
  reference
    .append("line")
    .attr("x1", x(onAxis))
    .attr("x2", x(onAxis))
    .attr("y1", head - 4)
    .attr("y2", foot);
  reference
    .append("text")
    .attr("x", Math.min(Math.max(x(onAxis), half), width - half))
    .attr("y", head - 9)
    .attr("text-anchor", "middle")
    .text(words);

  const rows = svg
    .append("g")
    .attr("class", "rows")
    .selectAll<SVGGElement, LinkingGroup>("g")
    .data(groups)
    .join("g")
    .attr("class", ({enough}) => (enough ? "row" : "row few"));
  rows
    .append("rect")
    .attr("class", "reach")
    .attr("width", width)
    .attr("y", (_, i) => head + row * i)
    .attr("height", row);
  const nameY = (i: number) => (above ? head + row * i + 12 : middle(i));
  if (dots)
    rows
      .append("circle")
      .attr("class", "community")
      .attr("cx", 5)
      .attr("cy", (_, i) => nameY(i))
      .attr("r", 4.5)
      .attr("fill", ({community}) => communityColour(community));
  const texts = svg.append("g").attr("class", "texts").selectAll("text").data(groups);
  texts
    .enter()
    .append("text")
    .attr("class", ({standsOut}) => (standsOut ? "name stands-out" : "name"))
    .attr("x", inset)
    .attr("y", (_, i) => nameY(i))
    .attr("dy", "0.35em")
    .text(({label, standsOut}) =>
      fitText(capitalised(label), (above ? width : left - 8) - inset, 13, standsOut ? 600 : 400)
    );
  const end = x.range()[1]!;
  const held = rows.filter(({n}) => n > 0);
  const told = held.filter(() => intervals);
  told
    .append("line")
    .attr("class", "interval")
    .attr("x1", ({interval}) => x(interval.low))
    .attr("x2", ({interval}) => Math.min(x(interval.high), end))
    .attr("y1", middleOf)
    .attr("y2", middleOf);
  told
    .filter(({interval}) => interval.high > most)
    .append("path")
    .attr("class", "beyond")
    .attr("d", (group) => `M${end - 5},${middleOf(group) - 4}l6,4l-6,4`);
  held
    .filter(({interval}) => interval.share <= most)
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({interval}) => x(interval.share))
    .attr("cy", middleOf)
    .attr("r", 5);
  texts
    .enter()
    .append("text")
    .attr("class", "count")
    .attr("x", width)
    .attr("y", (_, i) => middle(i))
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(ratio);
  mark(rows, {
    key: ({key}) => key,
    label: (group) => `${capitalised(group.label)}: ${groupInWords(group)}`,
    focus: ({focus}) => focus,
    tip: (group) => [capitalised(group.label), groupInWords(group)],
    onOpen: options.onOpen,
    opened: options.opened
  });
  return rove(svg.node() as unknown as SVGSVGElement);
}

function groupInWords({papers, n, interval, enough, standsOut}: LinkingGroup): string {
  const {share, low, high} = interval;
  if (!n) return "no papers";
  const count = `${grouped(papers)} of ${counted(n, "paper")} ${papers === 1 ? "links" : "link"} code`;
  if (!enough) return `${count}, too few to tell`;
  const stands = standsOut ? `, ${standsOut} than the others` : "";
  return `${count}, ${percent(share)} (${percent(low)} to ${percent(high)})${stands}`;
}
