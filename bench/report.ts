/** A table in Markdown: the first column to the left, figures to the right. */
export function markdownTable(head: string[], rows: string[][]): string {
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Milliseconds as seconds with two decimals. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

/** Bytes as thousands of bytes. */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

export function decimals(ratio: number): string {
  return ratio.toFixed(2);
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
