import {itemFocus} from "../analysis/network-items.js";
import {groupColour} from "../analysis/network-groups.js";
import type {Grouping, NetworkGroup} from "../analysis/network-groups.js";
import type {LinkMeasure, Network, NetworkEdge, NetworkNode} from "../analysis/network.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour, communityText} from "../components/community.js";
import type {Tip} from "../components/tooltip.js";
import type {Paint} from "./network-colour.js";
import {isLarge, radiusOf} from "./network-places.js";
import type {Frame, Places} from "./network-places.js";

export interface SceneNode {
  key: string;
  node: NetworkNode;
  name: string;
  label: string;
  tip: Tip;
  focus: Selection;
  x: number;
  y: number;
  r: number;
  paint: Paint;
  /** Whether its name is bold: one of the leading ones, or open. */
  bold: boolean;
  opened: boolean;
  /** The order in which names are placed, the highest first. */
  rank: number;
}

export interface SceneEdge {
  key: string;
  edge: NetworkEdge;
  source: SceneNode;
  target: SceneNode;
  label: string;
  tip: Tip;
  focus: Selection;
  width: number;
  colour: string;
  opacity: number;
  /** Whether it leads to what is open. */
  linked: boolean;
}

export interface SceneGroup {
  group: NetworkGroup;
  name: string;
  colour: string;
  members: SceneNode[];
}

/** A network ready to be drawn, on whatever: what stands where, how it looks, what it says and opens. */
export interface Scene extends Frame {
  nodes: SceneNode[];
  edges: SceneEdge[];
  groups: SceneGroup[];
  /** Size of the names of groups, px. */
  groupSize: number;
  /** Whether names turn away from the middle. */
  outwards: boolean;
  /** Whether marks have names, besides those that are open. */
  named: boolean;
}

export interface SceneOptions extends Frame {
  measure: LinkMeasure;
  grouping: Grouping;
  colour: (node: NetworkNode) => Paint;
  places: Places;
  /** Keys of what is open. */
  opened?: readonly string[];
  outwards?: boolean;
  /** Whether groups go without a name. */
  unnamed?: boolean;
  /** What is named where there is room: marks, groups, both or neither; what is open always is. */
  names?: "all" | "marks" | "communities" | "none";
}

/** Names of groups that fit a drawing. */
const mostGroups = 8;

export function networkScene(
  network: Network,
  {
    width,
    height,
    measure,
    grouping,
    colour,
    places,
    opened = [],
    outwards = false,
    unnamed = false,
    names = "all"
  }: SceneOptions
): Scene {
  const open = new Set(opened);
  const isOpen = ({a, b}: NetworkEdge) =>
    open.size === 1 ? open.has(a.key) || open.has(b.key) : open.has(a.key) && open.has(b.key);
  const near = new Set(network.edges.filter(isOpen).flatMap(({a, b}) => [a.key, b.key]));
  const radius = radiusOf(network, width);
  const nodes = network.nodes.map((node, i): SceneNode => {
    const {item, papers} = node;
    const [x, y] = places.get(item.key)!;
    const leading = i < 8;
    const name = capitalised(item.label);
    return {
      key: item.key,
      node,
      name,
      label: `${name}: ${counted(papers, "paper")} of ${grouped(network.n)}`,
      tip: [name, `${counted(papers, "paper")} of ${grouped(network.n)}`],
      focus: itemFocus(item),
      x,
      y,
      r: radius(papers),
      paint: colour(node),
      bold: leading || open.has(item.key),
      opened: open.has(item.key),
      rank: 1e6 * Number(open.has(item.key)) + 1e5 * Number(leading) + 1e4 * Number(near.has(item.key)) + papers
    };
  });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const crowded = isLarge(network);
  // Many lines are paler, so that they do not run together.
  const pale = Math.min(1, Math.max(0.3, Math.sqrt(160 / Math.max(1, network.edges.length))));
  const widest = network.edges.reduce((most, edge) => Math.max(most, edge[measure]), 1e-9);
  const thickest = (width < 500 ? 4 : 6) * (crowded ? 0.6 : 1);
  const edges = network.edges.map((edge): SceneEdge => {
    const {a, b, papers} = edge;
    const inside = grouping.of.get(a.key) === grouping.of.get(b.key) && (grouping.of.get(a.key) ?? -1) >= 0;
    const linked = isOpen(edge);
    const names = `${capitalised(a.label)} and ${b.label}`;
    const chance = `${times(edge.association)} what chance would give`;
    return {
      key: `${a.key}+${b.key}`,
      edge,
      source: byKey.get(a.key)!,
      target: byKey.get(b.key)!,
      label: `${names}: ${counted(papers, "paper")}, ${chance}, ${chanceInWords(edge.q)}`,
      tip: [names, `${counted(papers, "paper")} of ${grouped(network.n)}, ${chance}, ${chanceInWords(edge.q)}`],
      focus: itemFocus(a, b),
      width: 0.6 + (thickest - 0.6) * Math.max(0, edge[measure] / widest),
      colour: linked ? "var(--hand)" : inside ? communityColour(groupColour(grouping, a)) : "var(--rule-2)",
      opacity: linked ? 0.95 : Math.round(100 * (inside ? 0.5 : 0.28) * pale) / 100,
      linked
    };
  });
  return {
    width,
    height,
    nodes,
    edges,
    groups: unnamed || names === "marks" || names === "none" ? [] : sceneGroups(grouping, byKey),
    named: names === "all" || names === "marks",
    groupSize: width < 500 ? 14 : 17,
    outwards
  };
}

/** The groups with at least three items in the drawing: those of a colour, and as many more as fit. */
function sceneGroups({by, groups}: Grouping, byKey: Map<string, SceneNode>): SceneGroup[] {
  return groups
    .slice(0, by === "corpus" ? 6 : mostGroups)
    .map((group) => ({
      group,
      name: capitalised(group.label),
      colour: communityText(group.colour),
      members: group.items.flatMap(({key}) => byKey.get(key) ?? [])
    }))
    .filter(({members}) => members.length >= 3);
}

/** Association strength as people read it: "4.3×". */
export function times(association: number): string {
  return `${association < 10 ? association.toFixed(1) : Math.round(association)}×`;
}

/** What the test says, allowing for all pairs tried: "q = 0.012". */
export function chanceInWords(q: number): string {
  return q < 0.001 ? "q < 0.001" : `q = ${q.toFixed(q < 0.1 ? 3 : 2)}`;
}
