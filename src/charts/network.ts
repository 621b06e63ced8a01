import {drag} from "d3-drag";
import {create, pointer as placeOf, select} from "d3-selection";
import {zoom, zoomIdentity} from "d3-zoom";
import type {ZoomTransform} from "d3-zoom";
import type {Selection} from "../analysis/selection.js";
import {byFinger} from "../components/finger.js";
import {mark, rove} from "../components/marks.js";
import type {MarkOptions, OnOpen} from "../components/marks.js";
import type {Segment} from "./label-geometry.js";
import type {PlacedLabel} from "./label-placement.js";
import {sceneLabels} from "./network-labels.js";
import type {SceneLabels} from "./network-labels.js";
import {glide} from "./network-motion.js";
import type {Places} from "./network-places.js";
import {networkPointer} from "./network-pointer.js";
import type {Scene, SceneEdge, SceneGroup, SceneNode} from "./network-scene.js";
import {shapePath} from "./network-shape.js";

export interface NetworkOptions {
  onOpen?: OnOpen;
  /** What is open: its mark is announced as current. */
  opened?: Selection | null;
  /** Where things were drawn before: they move from there. */
  from?: Places | null;
  /** How the drawing is moved and enlarged at first. */
  transform?: ZoomTransform;
  /** Told where a reader put an item, and how the drawing was moved and enlarged. */
  onMove?: (key: string, place: readonly [number, number]) => void;
  onView?: (transform: ZoomTransform) => void;
}

/** A drawing of a network, in whatever technique. */
export interface NetworkDrawing {
  /** Zooms by a factor around the middle; 0 puts everything back. */
  zoomBy(factor: number): void;
}

/** How far a reader may zoom. */
export const zoomExtent: [number, number] = [0.6, 8];

/** Wheels zoom with Ctrl or ⌘ only, and fingers with two, so that the page can be scrolled over a drawing. */
export function zoomFilter(event: Event): boolean {
  if (event.type === "wheel") return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).button;
}

/** Items as discs (methods as diamonds) by papers, joined by lines as wide as their link is strong; each of them opens its papers. */
export function networkChart(scene: Scene, options: NetworkOptions = {}): SVGSVGElement & NetworkDrawing {
  const {width, height, nodes, edges} = scene;
  const svg = create("svg:svg")
    .attr("class", "chart network")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group") as unknown as ReturnType<typeof select<SVGSVGElement, unknown>>;
  const lines = svg.append("g").attr("class", "lines");
  const ties = svg.append("g").attr("class", "ties");
  const [discs, names, groups] = ["discs", "names", "groups"].map((name) => svg.append("g").attr("class", name));

  const marking: MarkOptions<SceneEdge | SceneNode> = {
    key: ({key}) => key,
    label: ({label}) => label,
    focus: ({focus}) => focus,
    onOpen: options.onOpen,
    opened: options.opened,
    tip: ({tip}) => tip
  };
  const line = lines
    .selectAll<SVGGElement, SceneEdge>("g")
    .data(edges)
    .join("g")
    .classed("linked", ({linked}) => linked)
    .call((g) => g.append("line").attr("class", "reach").attr("stroke", "transparent").attr("stroke-width", 11))
    .call((g) =>
      g
        .append("line")
        .attr("class", "shape")
        .attr("stroke", ({colour}) => colour)
        .attr("stroke-opacity", ({opacity}) => opacity)
        .attr("stroke-width", ({width}) => width)
    );
  mark(line, marking);

  const disc = discs!
    .selectAll<SVGGElement, SceneNode>("g")
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
        .append("path")
        .attr("class", "shape")
        .attr("d", ({node, r}) => shapePath(node.item.kind, r))
        .attr("fill", ({paint}) => paint.fill)
        .attr("stroke", ({paint}) => paint.stroke)
        .attr("stroke-width", ({paint}) => paint.strokeWidth)
    );
  disc
    .filter(({opened}) => opened)
    .append("circle")
    .attr("class", "ring")
    .attr("r", ({r}) => r + 4)
    .attr("fill", "none")
    .attr("stroke", "var(--hand)")
    .attr("stroke-width", 2);
  mark(disc, marking);

  const name = names!
    .selectAll<SVGTextElement, SceneNode>("text")
    .data([...nodes].sort((a, b) => b.rank - a.rank))
    .join("text")
    .attr("class", ({bold}) => (bold ? "halo leading" : "halo"))
    .attr("dy", "0.35em")
    .text((node) => node.name);
  const group = groups!
    .selectAll<SVGTextElement, SceneGroup>("text")
    .data(scene.groups)
    .join("text")
    .attr("class", "community-name halo")
    .style("fill", ({colour}) => colour)
    .style("font-size", `${scene.groupSize}px`)
    .attr("dy", "0.35em")
    .text(({name}) => name);

  let transform: ZoomTransform = options.transform ?? zoomIdentity;
  place();

  function place(): void {
    const at = (node: SceneNode): [number, number] => transform.apply([node.x, node.y]);
    disc.attr("transform", (node) => `translate(${at(node).map(rounded).join(",")})`);
    line.selectAll<SVGLineElement, SceneEdge>("line").each(function (edge) {
      const [[x1, y1], [x2, y2]] = [at(edge.source), at(edge.target)];
      select(this).attr("x1", rounded(x1)).attr("y1", rounded(y1)).attr("x2", rounded(x2)).attr("y2", rounded(y2));
    });
    const labels = sceneLabels(scene, at);
    name.each(function ({key}) {
      show(this, labels.names.get(key) ?? null);
    });
    group.each(function (_, i) {
      show(this, labels.groups[i] ?? null);
    });
    ties
      .selectAll("line")
      .data(tiesOf(nodes, labels, at))
      .join("line")
      .attr("x1", ([[x]]) => rounded(x))
      .attr("y1", ([[, y]]) => rounded(y))
      .attr("x2", ([, [x]]) => rounded(x))
      .attr("y2", ([, [, y]]) => rounded(y));
  }

  const zooming = zoom<SVGSVGElement, unknown>()
    .scaleExtent(zoomExtent)
    .filter(zoomFilter)
    .on("zoom", (event: {transform: ZoomTransform}) => {
      transform = event.transform;
      options.onView?.(transform);
      place();
    });
  if (options.transform) svg.property("__zoom", options.transform);
  svg.call(zooming).on("dblclick.zoom", null);
  disc.call(
    drag<SVGGElement, SceneNode>()
      .clickDistance(4)
      .filter((event: Event) => !event.type.startsWith("touch") && !(event as MouseEvent).button)
      .on("drag", (event: {dx: number; dy: number}, node) => {
        node.x += event.dx / transform.k;
        node.y += event.dy / transform.k;
        options.onMove?.(node.key, [node.x, node.y]);
        place();
      })
  );
  const pointer = networkPointer(scene);
  svg.node()!.addEventListener(
    "click",
    (event) => {
      if (!byFinger()) return;
      pointer.moved();
      const found = pointer.at(...placeOf(event, svg.node()), transform, true);
      if (!found) return;
      event.stopPropagation();
      options.onOpen?.(found.focus);
    },
    true
  );
  if (options.from) glide(nodes, options.from, place);
  return rove(
    Object.assign(svg.node()!, {
      zoomBy(factor: number) {
        if (factor === 0) zooming.transform(svg, zoomIdentity);
        else zooming.scaleBy(svg, factor);
      }
    })
  );
}

/** Empty axes of a network: a line of italic that says why there is nothing. */
export function emptyNetwork(text: string, width: number): SVGSVGElement & NetworkDrawing {
  const height = Math.round(width < 500 ? width * 0.8 : width * 0.4);
  const svg = create("svg:svg")
    .attr("class", "chart network")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height);
  svg
    .append("text")
    .attr("class", "empty")
    .attr("x", width / 2)
    .attr("y", height / 2)
    .attr("text-anchor", "middle")
    .text(text);
  return Object.assign(svg.node() as SVGSVGElement, {zoomBy() {}});
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}

/** Lines from marks to the names that stand apart from them. */
function tiesOf(nodes: SceneNode[], {names}: SceneLabels, at: (node: SceneNode) => [number, number]): Segment[] {
  return nodes.flatMap((node): Segment[] => {
    const tie = names.get(node.key)?.tie;
    return tie ? [[at(node), tie]] : [];
  });
}

function show(text: SVGTextElement, label: PlacedLabel | null): void {
  const element = select(text).attr("display", label ? null : "none");
  if (label) element.attr("x", rounded(label.x)).attr("y", rounded(label.y)).attr("text-anchor", label.anchor);
}
