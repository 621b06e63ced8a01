import {create} from "d3-selection";
import type {HostShare} from "../analysis/code.js";
import type {Selection} from "../analysis/selection.js";
import {compareNames} from "../analysis/leading-topics.js";
import {counted, grouped, percent} from "../analysis/wording.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";

export interface HostBarsOptions {
  width?: number;
  /** Hosts drawn; the others are counted in a last line. */
  most?: number;
  /** Papers with links, for shares of them. */
  n?: number;
  /** The number at a row: its papers, or their share of `n`. */
  measure?: "papers" | "share";
  /** Order of the hosts drawn. */
  sort?: "papers" | "name";
  /** Whether rows are as high as a finger. */
  touch?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null;
}

/** Hosts as bars by how many papers link there; each opens its papers. */
export function hostBars(hosts: HostShare[], options: HostBarsOptions = {}): SVGSVGElement {
  const {width = 270, most = 8, touch = false, n = 0, measure = "papers"} = options;
  const shown = hosts.slice(0, most);
  if (options.sort === "name") shown.sort((a, b) => compareNames(a.host, b.host));
  const number = (papers: number) => (measure === "share" && n ? percent(papers / n) : grouped(papers));
  const row = touch ? 44 : width < 320 || hosts.length < 1 ? 28 : 25;
  const names = shown.map(({host}) => fitText(host, 0.55 * width, 13));
  const left = Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, 13)))) + 14;
  const greatest = Math.max(1, ...shown.map(({papers}) => papers));
  const numbers = Math.max(0, ...shown.map(({papers}) => textWidth(number(papers), 13))) + 8;
  const length = (papers: number) => Math.max(2, (papers / greatest) * (width - left - numbers));
  const more = hosts.length - shown.length;
  const height = Math.max(row, row * shown.length) + (more ? 22 : 0);
  const svg = create("svg:svg")
    .attr("class", "chart host-bars")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  if (!hosts.length)
    svg.append("text").attr("class", "nothing").attr("y", 18).text("None of these papers gives a link.");
  const rows = svg.selectAll<SVGGElement, HostShare>("g").data(shown).join("g").attr("class", "row");
  const middle = (i: number) => row * (i + 0.5);
  rows
    .append("rect")
    .attr("class", "reach")
    .attr("y", (_, i) => row * i)
    .attr("width", width)
    .attr("height", row);
  const texts = svg.append("g").attr("class", "texts").selectAll("text").data(shown);
  texts
    .enter()
    .append("text")
    .attr("class", "name")
    .attr("y", (_, i) => middle(i))
    .attr("dy", "0.35em")
    .text((_, i) => names[i]!);
  rows
    .append("rect")
    .attr("class", "shape bar")
    .attr("x", left)
    .attr("y", (_, i) => middle(i) - 6)
    .attr("width", ({papers}) => length(papers))
    .attr("height", 12);
  texts
    .enter()
    .append("text")
    .attr("class", "number")
    .attr("x", ({papers}) => left + length(papers) + 6)
    .attr("y", (_, i) => middle(i))
    .attr("dy", "0.35em")
    .text(({papers}) => number(papers));
  if (more)
    svg
      .append("text")
      .attr("class", "more")
      .attr("y", height - 6)
      .text(`and ${counted(more, "host")} more`);
  mark(rows, {
    key: ({host}) => host,
    label: ({host, papers}) => `${host}: ${counted(papers, "paper")}`,
    focus: ({focus}) => focus,
    tip: ({host, papers}) => [host, `${counted(papers, "paper")} ${papers === 1 ? "links" : "link"} there`],
    onOpen: options.onOpen,
    opened: options.opened
  });
  return rove(svg.node() as unknown as SVGSVGElement);
}
