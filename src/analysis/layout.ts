import {forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY} from "d3-force";
import type {SimulationLinkDatum, SimulationNodeDatum} from "d3-force";

export interface LayoutLink {
  source: number;
  target: number;
  weight: number;
}

/** Positions of nodes joined by links, about -1 to 1, by a seeded force simulation (Fruchterman & Reingold's idea as in d3-force). */
export function networkLayout(radii: number[], links: LayoutLink[], {ticks = 300} = {}): [number, number][] {
  if (!radii.length) return [];
  const nodes: SimulationNodeDatum[] = radii.map(() => ({}));
  const heaviest = Math.max(1e-9, ...links.map(({weight}) => weight));
  const joined: (SimulationLinkDatum<SimulationNodeDatum> & {weight: number})[] = links.map((link) => ({...link}));
  forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-60))
    .force(
      "link",
      forceLink(joined)
        .distance(36)
        .strength((link) => 0.05 + 0.5 * (link.weight / heaviest))
    )
    .force("x", forceX().strength(0.06))
    .force("y", forceY().strength(0.09))
    .force(
      "collide",
      forceCollide((_, i) => radii[i]! + 6)
    )
    .stop()
    .tick(ticks);
  const extent = Math.max(1e-9, ...nodes.map(({x = 0, y = 0}) => Math.max(Math.abs(x), Math.abs(y))));
  const rounded = (value: number) => Math.round((1000 * value) / extent) / 1000;
  return nodes.map(({x = 0, y = 0}) => [rounded(x), rounded(y)]);
}
