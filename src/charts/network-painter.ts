import type {ZoomTransform} from "d3-zoom";
import type {CanvasPaint} from "./canvas-paint.js";
import type {Anchor} from "./label-placement.js";
import {nameSize} from "./network-labels.js";
import type {SceneLabels} from "./network-labels.js";
import type {Scene, SceneNode} from "./network-scene.js";
import {diamond} from "./network-shape.js";

/** Names as they were placed when the drawing last rested, and the view that this was for. */
export interface RestingLabels {
  labels: SceneLabels;
  view: ZoomTransform;
  /** Has no name of its own. */
  without: SceneNode | null;
}

export interface NetworkPainter {
  node(node: SceneNode, transform: ZoomTransform, how: {hovered: boolean; ringed: boolean}): void;
  /** Lines from nodes to the names that stand apart from them. */
  ties(resting: RestingLabels, transform: ZoomTransform): void;
  /** Names keep their side of what they name while it moves, and find a better place when it rests. */
  names(resting: RestingLabels, transform: ZoomTransform): void;
  /** The name of one node beside it, whatever is there. */
  name(node: SceneNode, transform: ZoomTransform): void;
}

/** Paints the nodes of a scene and the names of nodes and groups on a canvas, px. */
export function networkPainter(
  context: CanvasRenderingContext2D,
  {nodes, groups, groupSize, width, height}: Scene,
  paint: CanvasPaint
): NetworkPainter {
  return {
    node(node, transform, {hovered, ringed}) {
      const [x, y] = transform.apply([node.x, node.y]);
      const {r} = node;
      if (x < -r || y < -r || x > width + r || y > height + r) return;
      outline(node, x, y);
      context.fillStyle = paint.colour(node.paint.fill);
      context.fill();
      context.strokeStyle = paint.colour(hovered ? "var(--ink)" : node.paint.stroke);
      context.lineWidth = hovered ? 2 : node.paint.strokeWidth;
      context.stroke();
      if (!ringed) return;
      context.beginPath();
      context.arc(x, y, r + 4, 0, 2 * Math.PI);
      context.strokeStyle = paint.colour("var(--hand)");
      context.lineWidth = 2;
      context.stroke();
    },
    ties(resting, transform) {
      context.strokeStyle = paint.colour("var(--ink)");
      context.lineWidth = 1;
      for (const {node, tie} of moved(resting, transform)) {
        if (!tie) continue;
        context.beginPath();
        context.moveTo(...transform.apply([node.x, node.y]));
        context.lineTo(...tie);
        context.stroke();
      }
    },
    names(resting, transform) {
      for (const {node, x, y, anchor} of moved(resting, transform))
        write(node.name, x, y, anchor, nameFont(node.bold), node.bold ? "var(--ink)" : "var(--ink-2)");
      groups.forEach(({name, colour}, i) => {
        const label = resting.labels.groups[i];
        if (!label) return;
        const [x, y] = transform.apply(resting.view.invert([label.x, label.y]));
        write(name, x, y, label.anchor, `italic 600 ${groupSize}px var(--serif)`, colour);
      });
    },
    name(node, transform) {
      const [x, y] = transform.apply([node.x, node.y]);
      write(node.name, x + node.r + 5, y, "start", nameFont(true), "var(--ink)");
    }
  };

  function* moved({labels, view, without}: RestingLabels, transform: ZoomTransform) {
    for (const node of nodes) {
      const label = labels.names.get(node.key);
      if (!label || node === without) continue;
      const dx = transform.applyX(node.x) - view.applyX(node.x);
      const dy = transform.applyY(node.y) - view.applyY(node.y);
      const tie = label.tie && ([label.tie[0] + dx, label.tie[1] + dy] as const);
      yield {node, x: label.x + dx, y: label.y + dy, anchor: label.anchor, tie};
    }
  }

  function outline({node, r}: SceneNode, x: number, y: number): void {
    context.beginPath();
    if (node.item.kind === "topic") return context.arc(x, y, r, 0, 2 * Math.PI);
    const d = r * diamond;
    context.moveTo(x, y - d);
    context.lineTo(x + d, y);
    context.lineTo(x, y + d);
    context.lineTo(x - d, y);
    context.closePath();
  }

  function write(text: string, x: number, y: number, anchor: Anchor, font: string, colour: string): void {
    if (x < -300 || y < -20 || x > width + 300 || y > height + 20) return;
    context.lineJoin = "round";
    context.textBaseline = "middle";
    context.font = paint.font(font);
    context.textAlign = anchor === "middle" ? "center" : anchor;
    context.strokeStyle = paint.colour("var(--paper)");
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.fillStyle = paint.colour(colour);
    context.fillText(text, x, y);
  }
}

function nameFont(bold: boolean): string {
  return `${bold ? 600 : 400} ${nameSize(bold)}px var(--sans)`;
}
