import {extent} from "d3-array";
import {scaleLinear, scaleSqrt} from "d3-scale";
import type {Community} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {SmallNetwork, SmallNode} from "../analysis/small-network.js";
import {capitalised, counted} from "../analysis/wording.js";
import {communityColour, communityText} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import {placeGroupNames} from "./group-names.js";
import type {PlacedName} from "./group-names.js";

export interface SmallNetworkOptions {
  width?: number;
  height?: number;
  /** Whether communities are named. */
  names?: boolean;
  /** Discs with room for a finger around them. */
  touch?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

interface DrawnNode extends SmallNode {
  x: number;
  y: number;
  r: number;
}

interface CommunityName {
  community: Community;
  /** Selected papers of the community. */
  papers: number;
  label: string;
  place: PlacedName;
}

const size = 13;

/** The network in small: topics as discs by papers where the whole corpus has them, lines between topics that go together, communities by name. */
export function smallNetwork(data: SmallNetwork, options: SmallNetworkOptions = {}): SVGSVGElement {
  const {width = 264, height = Math.round(1.02 * width), touch = false, names = true, onOpen, opened} = options;
  const svg = drawing("small-network", width, height);
  if (!data.nodes.length) {
    explanation(svg, 0, 20, "No two topics share enough papers.");
    return svg.node()!;
  }
  const nodes = placed(data.nodes, width, height);
  const byTerm = new Map(nodes.map((node) => [node.term.index, node]));
  const lines = data.edges.flatMap((edge) => {
    const [a, b] = [byTerm.get(edge.a.index), byTerm.get(edge.b.index)];
    return a && b ? [{...edge, from: a, to: b}] : [];
  });
  svg
    .append("g")
    .attr("class", "lines")
    .attr("aria-hidden", "true")
    .selectAll("line")
    .data(lines)
    .join("line")
    .attr("x1", ({from}) => from.x)
    .attr("y1", ({from}) => from.y)
    .attr("x2", ({to}) => to.x)
    .attr("y2", ({to}) => to.y);

  const disc = svg
    .append("g")
    .attr("class", "discs")
    .selectAll<SVGGElement, DrawnNode>("g")
    .data(nodes)
    .join("g")
    .attr("transform", ({x, y}) => `translate(${x},${y})`);
  disc
    .append("circle")
    .attr("class", "reach")
    .attr("r", ({r}) => Math.max(r + 2, touch ? 16 : 8));
  disc
    .append("circle")
    .attr("class", ({papers}) => (papers ? "shape" : "ghost"))
    .attr("r", ({r}) => r)
    .attr("fill", ({term, papers}) => (papers ? communityColour(term.community) : null));
  mark(disc, {
    key: ({term}) => `node.${term.term}`,
    label: ({term, papers}) => `${capitalised(term.label)}: ${counted(papers, "paper")}`,
    focus: ({term, papers}) => (papers ? {...everything, topics: [term.term]} : null),
    onOpen,
    opened,
    tip: ({term, papers}) => [capitalised(term.label), counted(papers, "paper")]
  });

  const name = svg
    .append("g")
    .attr("class", "names")
    .selectAll<SVGGElement, CommunityName>("g")
    .data(names ? communityNames(data, nodes, width, height) : [])
    .join("g");
  name
    .append("text")
    .attr("class", "halo")
    .attr("x", ({place}) => place.x)
    .attr("y", ({place}) => place.y)
    .attr("dy", "0.35em")
    .attr("text-anchor", ({place}) => place.anchor)
    .style("fill", ({community}) => communityText(community.index))
    .text(({label}) => label);
  mark(name, {
    key: ({community}) => `community.${community.id}`,
    label: ({community, papers}) => `Community ${community.label}: ${counted(papers, "paper")}`,
    focus: ({community, papers}) => (papers ? {...everything, communities: [community.id]} : null),
    onOpen,
    opened,
    tip: ({community, papers}) => [capitalised(community.label), counted(papers, "paper")]
  });
  return rove(svg.node()!);
}

/** Nodes where the corpus' drawing has them, fitted into the chart; the largest first, so that small ones lie on top. */
function placed(nodes: SmallNode[], width: number, height: number): DrawnNode[] {
  const r = scaleSqrt([0, Math.max(...nodes.map(({papers}) => papers), 1)], [1.5, 9]);
  const fit = (values: number[], room: number) => {
    const [low, high] = extent(values) as [number, number];
    return low === high ? () => room / 2 : scaleLinear([low, high], [12, room - 12]);
  };
  const x = fit(
    nodes.map(({term}) => term.x),
    width
  );
  const y = fit(
    nodes.map(({term}) => term.y),
    height
  );
  const rounded = (value: number) => Math.round(10 * value) / 10;
  return nodes
    .map(({term, papers}) => {
      return {term, papers, x: rounded(x(term.x)), y: rounded(y(term.y)), r: papers ? rounded(r(papers)) : 1.5};
    })
    .sort((a, b) => b.papers - a.papers || a.term.index - b.term.index);
}

/** Each coloured community by its leading topic, near its nodes; left out where there is no room. */
function communityNames(
  {communities}: SmallNetwork,
  nodes: DrawnNode[],
  width: number,
  height: number
): CommunityName[] {
  const named = communities.slice(0, 6).flatMap(({community, papers}) => {
    const members = nodes.filter((node) => node.term.community === community.index && node.papers);
    const [leading] = members;
    return leading
      ? [{community, papers, label: fitText(capitalised(leading.term.label), 0.72 * width, size, 600)}]
      : [];
  });
  const requests = named.map(({community, label}) => {
    return {group: community.index, width: textWidth(label, size, 600) + 2, height: size + 1};
  });
  const discs = nodes.filter(({papers}) => papers).map(({x, y, r, term}) => ({x, y, r, group: term.community}));
  const places = placeGroupNames(requests, discs, {x0: 0, y0: 0, x1: width, y1: height});
  return named.flatMap((name, i): CommunityName[] => (places[i] ? [{...name, place: places[i]}] : []));
}
