import {drag} from "d3-drag";
import {select} from "d3-selection";
import {zoom, zoomIdentity} from "d3-zoom";
import type {ZoomTransform} from "d3-zoom";
import {drawsAs} from "../components/canvas-drawing.js";
import {byFinger, reachByFinger} from "../components/finger.js";
import {tooltip} from "../components/tooltip.js";
import {canvasPaint, onTheme} from "./canvas-paint.js";
import {networkChart, zoomExtent, zoomFilter} from "./network.js";
import type {NetworkDrawing, NetworkOptions} from "./network.js";
import {nodeList} from "./network-keys.js";
import {sceneLabels} from "./network-labels.js";
import type {SceneLabels} from "./network-labels.js";
import {drawLine, lineLayer} from "./network-layer.js";
import {glide} from "./network-motion.js";
import {networkPainter} from "./network-painter.js";
import {networkPointer} from "./network-pointer.js";
import type {Scene, SceneEdge, SceneNode} from "./network-scene.js";

/** Milliseconds without a move after which lines and names are drawn as they should be. */
const rest = 120;

/**
 * The drawing of a large network: the same scene as networkChart's on a canvas, which keeps up with the pointer where thousands of
 * elements would not. The canvas holds the nodes as buttons for keyboards and screen readers, and is saved as the SVG it stands for.
 */
export function networkCanvas(scene: Scene, options: NetworkOptions = {}): HTMLCanvasElement & NetworkDrawing {
  const {width, height, nodes, edges} = scene;
  const canvas = document.createElement("canvas");
  const density = Math.min(2, globalThis.devicePixelRatio || 1);
  canvas.className = "chart network network-canvas";
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.setAttribute("role", "group");
  const context = canvas.getContext("2d")!;
  const paint = canvasPaint(canvas);
  const pointer = networkPointer(scene);
  const painter = networkPainter(context, scene, paint);
  const layer = lineLayer(edges, scene, paint, {scale: density});
  const bounds = {x0: 0, y0: 0, x1: width, y1: height};

  let transform: ZoomTransform = options.transform ?? zoomIdentity;
  let labels: SceneLabels | null = null;
  let labelled: ZoomTransform = zoomIdentity;
  let hovered: SceneNode | SceneEdge | null = null;
  let dragged: SceneNode | null = null;
  /** Lines that move, drawn over a picture without them until there is one with them. */
  let live: ReadonlySet<SceneEdge> | null = null;
  let moved = 0;
  let asked = false;
  let tries = 60;

  reachByFinger(document);
  const keys = nodeList(scene, options, (node) => {
    if (node) reveal(node);
    ask();
  });
  canvas.append(keys.list);

  function ask(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(frame);
  }

  function frame(): void {
    asked = false;
    // A chart is drawn a moment before it is put into the page.
    if (!canvas.isConnected) return void (--tries > 0 && ask());
    const resting = performance.now() - moved > rest;
    if ((resting && !layer.sharp(transform)) || (!layer.busy() && !layer.covers(transform)))
      layer.want(transform, dragged && live ? live : undefined);
    const more = layer.work(resting ? 10 : 4);
    if (live && !dragged && !layer.leavesOut(live)) live = null;
    if (resting && !dragged && labelled !== transform) labels = null;
    if (resting && !dragged && !labels) {
      labelled = transform;
      labels = sceneLabels(scene, (node) => transform.apply([node.x, node.y]));
    }
    draw();
    if (more || !resting || (!labels && !dragged)) ask();
  }

  function draw(): void {
    context.setTransform(density, 0, 0, density, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, width, height);
    layer.paint(context, transform);
    if (live) for (const edge of live) drawLine(context, edge, transform, paint, bounds);
    if (hovered && "source" in hovered)
      drawLine(context, {...hovered, colour: "var(--ink)", opacity: 1}, transform, paint, bounds);
    const link = keys.link();
    if (link)
      drawLine(context, {...link, colour: "var(--hand)", opacity: 1, width: link.width + 2}, transform, paint, bounds);
    context.globalAlpha = 1;
    const resting = labels && {labels, view: labelled, without: dragged};
    if (resting) painter.ties(resting, transform);
    for (const node of nodes)
      painter.node(node, transform, {hovered: node === hovered, ringed: node.opened || node === keys.focused()});
    if (!resting) return;
    painter.names(resting, transform);
    const pointed = dragged ?? (hovered && "node" in hovered ? hovered : keys.focused());
    if (pointed && (pointed === dragged || !resting.labels.names.get(pointed.key))) painter.name(pointed, transform);
  }

  function touched(): void {
    moved = performance.now();
    ask();
  }

  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent(zoomExtent)
    .extent([
      [0, 0],
      [width, height]
    ])
    .filter(zoomFilter)
    .clickDistance(4)
    .on("zoom", (event: {transform: ZoomTransform}) => {
      transform = event.transform;
      options.onView?.(transform);
      touched();
    });

  const element = select(canvas);
  element.call(
    drag<HTMLCanvasElement, unknown, SceneNode>()
      .container(canvas)
      .clickDistance(4)
      .filter(
        (event: Event) =>
          !event.type.startsWith("touch") && !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey
      )
      .subject((event: {x: number; y: number}) => pointer.node(event.x, event.y, transform) as SceneNode)
      .on("drag", (event: {subject: SceneNode; dx: number; dy: number}) => {
        const node = event.subject;
        if (!dragged) {
          dragged = node;
          live = new Set(edges.filter(({source, target}) => source === node || target === node));
          layer.want(transform, live);
        }
        node.x += event.dx / transform.k;
        node.y += event.dy / transform.k;
        options.onMove?.(node.key, [node.x, node.y]);
        touched();
      })
      .on("end", () => {
        if (!dragged) return;
        dragged = null;
        pointer.moved();
        layer.want(transform);
        labels = null;
        ask();
      })
  );
  element.property("__zoom", transform);
  element.call(zooming).on("dblclick.zoom", null);
  canvas.style.touchAction = "pan-x pan-y";

  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const [x, y] = [event.offsetX, event.offsetY];
    const found = pointer.at(x, y, transform);
    canvas.style.cursor = found ? "pointer" : "";
    if (found === hovered) return;
    hovered = found;
    ask();
  });
  canvas.addEventListener("pointerleave", () => {
    if (hovered) ask();
    hovered = null;
  });
  tooltip(canvas, () => hovered?.tip ?? null);
  canvas.addEventListener("click", (event) => {
    if (event.target !== canvas) return;
    const [x, y] = [event.offsetX, event.offsetY];
    const found = pointer.at(x, y, transform, byFinger());
    if (!found) return;
    event.stopPropagation();
    options.onOpen?.(found.focus);
  });

  /** Moves the frame so that a node is inside it. */
  function reveal(node: SceneNode): void {
    const [x, y] = transform.apply([node.x, node.y]);
    const margin = 24;
    const dx = x < margin ? margin - x : x > width - margin ? width - margin - x : 0;
    const dy = y < margin ? margin - y : y > height - margin ? height - margin - y : 0;
    if (dx || dy) element.call(zooming.translateBy, dx / transform.k, dy / transform.k);
  }

  onTheme(canvas, () => {
    paint.forget();
    layer.want(transform, dragged && live ? live : undefined);
    ask();
  });
  void document.fonts?.ready.then(() => {
    paint.forget();
    ask();
  });
  drawsAs(canvas, () => networkChart(scene, {transform}));
  if (options.from)
    glide(nodes, options.from, () => {
      pointer.moved();
      layer.want(transform);
      labels = null;
      touched();
    });
  ask();
  return Object.assign(canvas, {
    zoomBy(factor: number) {
      if (factor === 0) element.call(zooming.transform, zoomIdentity);
      else element.call(zooming.scaleBy, factor);
    }
  });
}
