import type {NetworkItem} from "../analysis/network.js";

/** Half the diagonal of a diamond with the area of a disc of radius 1. */
export const diamond = Math.sqrt(Math.PI / 2);

/** A disc for a topic, a diamond of the same area for a method, around 0. */
export function shapePath(kind: NetworkItem["kind"], r: number): string {
  if (kind === "method") {
    const d = Math.round(100 * r * diamond) / 100;
    return `M0,${-d}L${d},0L0,${d}L${-d},0Z`;
  }
  const radius = Math.round(100 * r) / 100;
  return `M${-radius},0a${radius},${radius} 0 1 1 ${2 * radius},0a${radius},${radius} 0 1 1 ${-2 * radius},0Z`;
}
