import {extent} from "d3-array";
import {drag} from "d3-drag";
import {scaleLinear, scaleSqrt} from "d3-scale";
import {create, select} from "d3-selection";
import {zoom, zoomIdentity} from "d3-zoom";
import type {ZoomTransform} from "d3-zoom";
import type {Community} from "../analysis/corpus.js";
import {networkLayout} from "../analysis/layout.js";
import type {LinkMeasure, Network, NetworkEdge, NetworkNode} from "../analysis/network.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted} from "../analysis/wording.js";
import {communityColour, communityText} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {placeLabels} from "./label-placement.js";
import type {Box, LabelRequest, PlacedLabel} from "./label-placement.js";

export interface NetworkOptions {
  width?: number;
  height?: number;
  measure?: LinkMeasure;
  /** Colour of a node; by default its community's. */
  colour?: (node: NetworkNode) => string;
  communities?: Community[];
  onOpen?: OnOpen;
  opened?: Selection | null;
}

export type NetworkDrawing = SVGSVGElement & {
  /** Zooms by a factor around the middle; 0 puts everything back. */
  zoomBy(factor: number): void;
};

interface DrawnNode extends NetworkNode {
  x: number;
  y: number;
  r: number;
}

interface DrawnEdge extends NetworkEdge {
  source: DrawnNode;
  target: DrawnNode;
}

/** Topics as discs by papers, joined by lines as wide as their association; hover, zoom, drag, and each disc and line opens its papers. */
export function networkChart(network: Network, options: NetworkOptions = {}): NetworkDrawing {
  const {
    width = 776,
    height = Math.round(width < 500 ? width * 1.25 : width * 0.78),
    measure = "association"
  } = options;
  const svg = create("svg:svg")
    .attr("class", "chart network")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group") as unknown as ReturnType<typeof select<SVGSVGElement, unknown>>;
  if (!network.edges.length) {
    const text = network.n
      ? "No two topics share enough papers to be joined."
      : "A network needs papers; this selection has none.";
    svg
      .append("text")
      .attr("class", "empty")
      .attr("x", width / 2)
      .attr("y", height / 2)
      .attr("text-anchor", "middle")
      .text(text);
    return Object.assign(svg.node()!, {zoomBy() {}});
  }
  const {nodes, edges} = drawn(network, width, height, measure);
  const [lines, discs, names, groups] = ["lines", "discs", "names", "groups"].map((name) =>
    svg.append("g").attr("class", name)
  );
  const widest = Math.max(...edges.map((edge) => edge[measure]));
  const thickness = scaleLinear([0, widest], [0.6, width < 500 ? 4 : 6]);
  const opened = new Set(options.opened?.topics ?? []);
  const isOpen = ({a, b}: NetworkEdge) =>
    opened.size === 1 ? opened.has(a.term) || opened.has(b.term) : opened.has(a.term) && opened.has(b.term);
  const neighbour = new Set(edges.filter(isOpen).flatMap(({a, b}) => [a.term, b.term]));

  const line = lines!
    .selectAll<SVGGElement, DrawnEdge>("g")
    .data(edges)
    .join("g")
    .classed("linked", isOpen)
    .call((g) => g.append("line").attr("class", "reach").attr("stroke", "transparent").attr("stroke-width", 11))
    .call((g) =>
      g
        .append("line")
        .attr("class", "shape")
        .attr("stroke", (edge) =>
          isOpen(edge)
            ? "var(--hand)"
            : edge.a.community === edge.b.community
              ? communityColour(edge.a.community)
              : "var(--rule-2)"
        )
        .attr("stroke-opacity", (edge) => (isOpen(edge) ? 0.95 : edge.a.community === edge.b.community ? 0.5 : 0.28))
        .attr("stroke-width", (edge) => thickness(edge[measure]))
    );
  mark(line, {
    key: ({a, b}) => `${a.term}+${b.term}`,
    label: (edge) =>
      `${capitalised(edge.a.label)} and ${edge.b.label}: ${counted(edge.papers, "paper")}, ${times(edge.association)} more often than chance`,
    focus: ({a, b}) => ({...everything, topics: [a.term, b.term]}),
    onOpen: options.onOpen,
    opened: options.opened,
    tip: (edge) => [
      `${capitalised(edge.a.label)} and ${edge.b.label}`,
      `${counted(edge.papers, "paper")} of ${network.n}, ${times(edge.association)} more often than chance`
    ]
  });

  const disc = discs!
    .selectAll<SVGGElement, DrawnNode>("g")
    .data(nodes)
    .join("g")
    .call((g) =>
      g
        .append("circle")
        .attr("class", "reach")
        .attr("r", ({r}) => Math.max(r + 3, 12))
        .attr("fill", "transparent")
    )
    .call((g) =>
      g
        .append("circle")
        .attr("class", "shape")
        .attr("r", ({r}) => r)
        .attr("fill", (node) => options.colour?.(node) ?? communityColour(node.term.community))
        .attr("stroke", "var(--paper)")
        .attr("stroke-width", 1.5)
    );
  disc
    .filter(({term}) => opened.has(term.term))
    .append("circle")
    .attr("r", ({r}) => r + 4)
    .attr("fill", "none")
    .attr("stroke", "var(--hand)")
    .attr("stroke-width", 2);
  mark(disc, {
    key: ({term}) => term.term,
    label: ({term, papers}) => `${capitalised(term.label)}: ${counted(papers, "paper")} of ${network.n}`,
    focus: ({term}) => ({...everything, topics: [term.term]}),
    onOpen: options.onOpen,
    opened: options.opened,
    tip: ({term, papers}) => [capitalised(term.label), `${counted(papers, "paper")} of ${network.n}`]
  });

  const groupSize = width < 500 ? 14 : 17;
  const leading = new Set(nodes.slice(0, 8));
  const ordered = [...nodes].sort((a, b) => rank(b) - rank(a));
  function rank(node: DrawnNode): number {
    const {term} = node.term;
    return (
      1e6 * Number(opened.has(term)) + 1e5 * Number(leading.has(node)) + 1e4 * Number(neighbour.has(term)) + node.papers
    );
  }
  const bold = (node: DrawnNode) => leading.has(node) || opened.has(node.term.term);
  const name = names!
    .selectAll<SVGTextElement, DrawnNode>("text")
    .data(ordered)
    .join("text")
    .attr("class", (node) => (bold(node) ? "halo leading" : "halo"))
    .attr("dy", "0.35em")
    .text(({term}) => capitalised(term.label));
  const group = groups!
    .selectAll<SVGTextElement, CommunityName>("text")
    .data(communityNames(nodes, options.communities ?? []))
    .join("text")
    .attr("class", "community-name halo")
    .style("fill", ({community}) => communityText(community.index))
    .style("font-size", `${groupSize}px`)
    .attr("dy", "0.35em")
    .text(({community}) => capitalised(community.label));

  let transform: ZoomTransform = zoomIdentity;
  place();

  function place(): void {
    const at = (node: DrawnNode): [number, number] => transform.apply([node.x, node.y]);
    disc.attr("transform", (node) => `translate(${at(node).map(rounded).join(",")})`);
    line.selectAll<SVGLineElement, DrawnEdge>("line").each(function (edge) {
      const [[x1, y1], [x2, y2]] = [at(edge.source), at(edge.target)];
      select(this).attr("x1", rounded(x1)).attr("y1", rounded(y1)).attr("x2", rounded(x2)).attr("y2", rounded(y2));
    });
    const obstacles = nodes.map((node): Box => {
      const [x, y] = at(node);
      return {x0: x - node.r, y0: y - node.r, x1: x + node.r, y1: y + node.r};
    });
    const bounds = {x0: 0, y0: 2, x1: width, y1: height - 2};
    const request = (node: DrawnNode) => {
      const [x, y] = at(node);
      const size = bold(node) ? 14 : 13;
      const label = capitalised(node.term.label);
      return {x, y, r: node.r, width: textWidth(label, size, bold(node) ? 600 : 400) + 2, height: size + 2};
    };
    const first = ordered.filter((node) => opened.has(node.term.term) || leading.has(node));
    const rest = ordered.filter((node) => !first.includes(node));
    const middles = group.data().map(({community, members}) => groupRequest(members.map(at), community));
    const placed = placeLabels([...first.map(request), ...middles, ...rest.map(request)], obstacles, bounds);
    const labels = [...placed.slice(0, first.length), ...placed.slice(first.length + middles.length)];
    name.each(function (_, i) {
      show(this, labels[i] ?? null);
    });
    group.each(function (_, i) {
      show(this, placed[first.length + i] ?? null);
    });
  }

  function groupRequest(places: [number, number][], community: Community): LabelRequest {
    const [left, right] = extent(places, ([x]) => x) as [number, number];
    const [top, bottom] = extent(places, ([, y]) => y) as [number, number];
    const y = (top + bottom) / 2;
    const label = capitalised(community.label);
    return {
      x: (left + right) / 2,
      y,
      r: (right - left) / 2,
      width: textWidth(label, groupSize, 600, "serif") + 4,
      height: groupSize + 4,
      stack: {half: (bottom - top) / 2 + 10, first: y < height / 2 ? -1 : 1}
    };
  }

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.6, 6])
    .filter((event: Event) => {
      if (event.type === "wheel") return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
      if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1;
      return !(event as MouseEvent).button;
    })
    .on("zoom", (event: {transform: ZoomTransform}) => {
      transform = event.transform;
      place();
    });
  svg.call(zooming).on("dblclick.zoom", null);
  disc.call(
    drag<SVGGElement, DrawnNode>()
      .clickDistance(4)
      .filter((event: Event) => !event.type.startsWith("touch") && !(event as MouseEvent).button)
      .on("drag", (event: {x: number; y: number; dx: number; dy: number}, node) => {
        node.x += event.dx / transform.k;
        node.y += event.dy / transform.k;
        place();
      })
  );
  return rove(
    Object.assign(svg.node()!, {
      zoomBy(factor: number) {
        if (factor === 0) zooming.transform(svg, zoomIdentity);
        else zooming.scaleBy(svg, factor);
      }
    })
  );
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}

function times(association: number): string {
  return `${association < 10 ? association.toFixed(1) : Math.round(association)}×`;
}

function show(text: SVGTextElement, label: PlacedLabel | null): void {
  const element = select(text).attr("display", label ? null : "none");
  if (label) element.attr("x", rounded(label.x)).attr("y", rounded(label.y)).attr("text-anchor", label.anchor);
}

/** Nodes and links with their places, fitted to the drawing with room for labels at the sides. */
function drawn(
  network: Network,
  width: number,
  height: number,
  measure: LinkMeasure
): {nodes: DrawnNode[]; edges: DrawnEdge[]} {
  const most = Math.max(...network.nodes.map(({papers}) => papers));
  const radius = scaleSqrt([0, most], [2, width < 500 ? 13 : 18]);
  const index = new Map(network.nodes.map(({term}, i) => [term.index, i]));
  const positions = networkLayout(
    network.nodes.map(({term, papers}) => ({
      r: radius(papers),
      group: term.community,
      home: [term.x, term.y] as const
    })),
    network.edges.map((edge) => ({
      source: index.get(edge.a.index)!,
      target: index.get(edge.b.index)!,
      weight: Math.max(0, edge[measure])
    })),
    {ticks: 120, ratio: height / width}
  );
  const [side, top] = width < 500 ? [24, 34] : [84, 48];
  const fit = (values: number[], low: number, high: number) => {
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return from === to ? () => (low + high) / 2 : scaleLinear([from, to], [low, high]);
  };
  const x = fit(
    positions.map(([value]) => value),
    side,
    width - side
  );
  const y = fit(
    positions.map(([, value]) => value),
    top,
    height - top
  );
  const nodes = network.nodes.map((node, i): DrawnNode => {
    return {...node, x: x(positions[i]![0]), y: y(positions[i]![1]), r: radius(node.papers)};
  });
  const edges = network.edges.map((edge): DrawnEdge => {
    return {...edge, source: nodes[index.get(edge.a.index)!]!, target: nodes[index.get(edge.b.index)!]!};
  });
  return {nodes, edges};
}

interface CommunityName {
  community: Community;
  members: DrawnNode[];
}

/** Communities with at least three topics in the drawing. */
function communityNames(nodes: DrawnNode[], communities: Community[]): CommunityName[] {
  return communities
    .slice(0, 6)
    .map((community) => ({community, members: nodes.filter(({term}) => term.community === community.index)}))
    .filter(({members}) => members.length >= 3);
}
