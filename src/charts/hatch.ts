/** Path of diagonal lines that fill a rectangle, rising to the right, `gap` px apart: hatching that needs no pattern by id. */
export function hatch(x0: number, y0: number, x1: number, y1: number, gap = 6): string {
  let path = "";
  const rounded = (value: number) => Math.round(100 * value) / 100;
  // A line is where x + y is constant; lines lie at multiples of the gap, so that neighbouring rectangles match.
  for (let sum = Math.ceil((x0 + y0) / gap) * gap; sum <= x1 + y1; sum += gap) {
    const left = Math.max(x0, sum - y1);
    const right = Math.min(x1, sum - y0);
    if (right - left > 0.5)
      path += `M${rounded(left)},${rounded(sum - left)}L${rounded(right)},${rounded(sum - right)}`;
  }
  return path;
}
