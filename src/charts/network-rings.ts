import type {Grouping} from "../analysis/network-groups.js";
import type {Neighbourhood} from "../analysis/network-steps.js";
import type {Frame, Places} from "./network-places.js";

/** Places of a neighbourhood: its middle in the middle, around it what is one step away, further out what is two; groups side by side. */
export function ringPlaces(
  {nodes, edges, steps, middle}: Neighbourhood,
  {of}: Grouping,
  {width, height}: Frame
): Places {
  const narrow = width < 500;
  const [cx, cy] = [width / 2, height / 2];
  const reach = {x: cx - (narrow ? 40 : 140), y: cy - 36};
  const furthest = Math.max(1, ...steps.values());
  const places = new Map<string, readonly [number, number]>([[middle.key, [cx, cy]]]);
  const angles = new Map<string, number>();
  for (let step = 1; step <= furthest; ++step) {
    const ring = nodes.filter(({item}) => steps.get(item.key) === step);
    const wish = new Map(
      ring.map(({item}) => [item.key, step === 1 ? (of.get(item.key) ?? -1) : meanAngle(item.key, edges, angles)])
    );
    ring.sort((a, b) => wish.get(a.item.key)! - wish.get(b.item.key)! || b.papers - a.papers);
    const share = furthest === 1 ? 1 : step === 1 ? 0.52 : 1;
    ring.forEach(({item}, i) => {
      // Half a step off, so that none stands right above another at the top and bottom, where names collide.
      const angle = -Math.PI / 2 + (2 * Math.PI * (i + 0.5)) / ring.length;
      angles.set(item.key, angle + Math.PI / 2);
      places.set(item.key, [cx + share * reach.x * Math.cos(angle), cy + share * reach.y * Math.sin(angle)]);
    });
  }
  return places;
}

/** The middle of the directions of what an item is linked to, 0 to 2π from the top. */
function meanAngle(key: string, edges: Neighbourhood["edges"], angles: Map<string, number>): number {
  let [x, y] = [0, 0];
  for (const {a, b} of edges) {
    const angle = a.key === key ? angles.get(b.key) : b.key === key ? angles.get(a.key) : undefined;
    if (angle === undefined) continue;
    x += Math.cos(angle);
    y += Math.sin(angle);
  }
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}
