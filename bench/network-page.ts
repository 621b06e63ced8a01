import {seeded} from "../src/analysis/seeded.js";
import type {Grouping} from "../src/analysis/network-groups.js";
import type {Network, NetworkItem, NetworkNode} from "../src/analysis/network.js";
import {networkCanvas} from "../src/charts/network-canvas.js";
import {networkScene} from "../src/charts/network-scene.js";
import {networkChart} from "../src/charts/network.js";

const [width, height] = [1100, 800];

declare global {
  interface Window {
    /** Draws a made-up network and moves it by the mouse for a while; the time of every frame, ms. */
    moveNetwork: (how: Technique, what: Motion, size: {nodes: number; edges: number}, ms: number) => Promise<number[]>;
  }
}

export type Technique = "canvas" | "SVG";
export type Motion = "pan" | "drag" | "zoom";

window.moveNetwork = async (how, what, size, ms) => {
  const {scene, dragged} = madeUp(size.nodes, size.edges);
  const drawing = how === "canvas" ? networkCanvas(scene) : networkChart(scene);
  document.body.replaceChildren(drawing);
  await frames(1_000);
  const {left, top} = drawing.getBoundingClientRect();
  const [x, y] = what === "drag" ? [dragged.x, dragged.y] : [4, 4];
  const target = document.elementFromPoint(left + x, top + y)!;
  const fire = (to: EventTarget, type: string, clientX: number, clientY: number) =>
    to.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, view: window, clientX, clientY}));
  if (what !== "zoom") fire(target, "mousedown", left + x, top + y);
  let step = 0;
  const times = await frames(ms, () => {
    ++step;
    if (what === "zoom")
      return void drawing.dispatchEvent(
        new WheelEvent("wheel", {
          bubbles: true,
          cancelable: true,
          view: window,
          ctrlKey: true,
          deltaY: step % 120 < 60 ? -6 : 6,
          clientX: left + width / 2,
          clientY: top + height / 2
        })
      );
    fire(window, "mousemove", left + x + 180 * Math.sin(step / 25), top + y + 90 * (1 - Math.cos(step / 25)));
  });
  if (what !== "zoom") fire(window, "mouseup", left + x, top + y);
  return times;
};

function frames(ms: number, each: () => void = () => {}): Promise<number[]> {
  const times: number[] = [];
  return new Promise((resolve) => {
    const frame = (now: number) => {
      times.push(now);
      if (now - times[0]! >= ms) return resolve(times);
      each();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** A network of so many items in ten groups, most links inside them, in the places of a spiral of spirals. */
function madeUp(size: number, links: number) {
  const random = seeded(500);
  const places = new Map<string, readonly [number, number]>();
  const nodes = Array.from({length: size}, (_, i): NetworkNode => {
    const group = i % 10;
    const item: NetworkItem = {
      key: `t${i}`,
      id: `t${i}`,
      kind: "topic",
      name: `t${i}`,
      label: `made-up topic ${i}`,
      index: i,
      community: group,
      papers: new Uint32Array(),
      home: null
    };
    const [far, turn] = [90 * Math.sqrt(random()), 2 * Math.PI * random()];
    places.set(item.key, [
      width / 2 + (width / 2 - 150) * Math.cos((2 * Math.PI * group) / 10) + far * Math.cos(turn),
      height / 2 + (height / 2 - 110) * Math.sin((2 * Math.PI * group) / 10) + far * Math.sin(turn)
    ]);
    return {item, papers: Math.round(400 / (1 + i)) + 2, linked: 1, year: 2025};
  });
  const edges = Array.from({length: links}, () => {
    const a = Math.floor(size * random());
    const inside = random() < 0.6 ? (a + 10 * (1 + Math.floor((size / 10 - 1) * random()))) % size : -1;
    const b = inside >= 0 && inside !== a ? inside : (a + 1 + Math.floor((size - 1) * random())) % size;
    const strength = 1 + 9 * random();
    return {
      a: nodes[a]!.item,
      b: nodes[b]!.item,
      papers: 2,
      strength: 2,
      association: strength,
      npmi: 0.5,
      jaccard: 0.1,
      cosine: 0.1,
      p: 0.01,
      q: 0.05
    };
  });
  const network: Network = {
    kind: "topics",
    counting: "full",
    nodes,
    edges,
    alone: 0,
    cut: 0,
    tried: (size * (size - 1)) / 2,
    n: 5000
  };
  const grouping: Grouping = {
    by: "corpus",
    groups: Array.from({length: 10}, (_, group) => ({
      label: `group ${group}`,
      colour: group,
      items: nodes.flatMap(({item}) => (item.community === group ? [item] : []))
    })),
    of: new Map(nodes.map(({item}) => [item.key, item.community]))
  };
  const scene = networkScene(network, {
    width,
    height,
    measure: "association",
    grouping,
    colour: ({item}) => ({
      fill: `var(--c${item.community < 6 ? item.community + 1 : 0})`,
      stroke: "var(--paper)",
      strokeWidth: 1.5
    }),
    places
  });
  return {scene, dragged: scene.nodes[0]!};
}
