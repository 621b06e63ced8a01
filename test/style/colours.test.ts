import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {colourBlindness, colourDifference, contrast} from "./colour-blindness.ts";
import type {ColourBlindness} from "./colour-blindness.ts";

const tokens = readFileSync(new URL("../../src/tokens.css", import.meta.url), "utf8");
const [light, dark] = tokens.split('[data-theme="dark"]').map((css) => {
  return Object.fromEntries(Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name, hex]) => [name!, hex!]));
}) as [Record<string, string>, Record<string, string>];

const kinds: (ColourBlindness | null)[] = [null, ...(Object.keys(colourBlindness) as ColourBlindness[])];
const communities = ["c1", "c2", "c3", "c4", "c5", "c6", "c0"];
const statuses = ["code-linked", "code-promised", "code-claimed", "code-page"];

/** The least difference between any two, and between which. */
function closest(colours: Record<string, string>, names: string[], kind: ColourBlindness | null) {
  return names
    .flatMap((a, i) =>
      names.slice(i + 1).map((b) => ({a, b, difference: colourDifference(colours[a]!, colours[b]!, kind)}))
    )
    .sort((a, b) => a.difference - b.difference)[0]!;
}

describe("how colours are seen", () => {
  it("simulates colour blindness as published", () => {
    for (const rows of Object.values(colourBlindness))
      for (const row of rows) expect(row.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 4);
    expect(colourDifference("#000000", "#ffffff")).toBeCloseTo(100, 1);
    // Red and green, 87 apart in lightness and hue to most, come together; grey stays what it is.
    expect(colourDifference("#d62728", "#2ca02c")).toBeGreaterThan(100);
    expect(colourDifference("#d62728", "#2ca02c", "deuteranopia")).toBeLessThan(35);
    expect(colourDifference("#808080", "#808080", "tritanopia")).toBe(0);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });
});

describe.each([
  ["light", light, 14],
  ["dark", dark, 13]
] as const)("colours on %s paper", (_, colours, least) => {
  it.each(kinds)("tell communities apart, seen with %s", (kind) => {
    const {a, b, difference} = closest(colours, communities, kind);
    expect(difference, `${a} and ${b}`).toBeGreaterThanOrEqual(least);
  });

  it.each(kinds)("tell code statuses apart, seen with %s", (kind) => {
    const {a, b, difference} = closest(colours, statuses, kind);
    expect(difference, `${a} and ${b}`).toBeGreaterThanOrEqual(10);
  });

  it("stand out from the paper: marks 3 to 1, words 4.5 to 1", () => {
    for (const name of [...communities, "code-linked", "code-promised", "hand"])
      expect(contrast(colours[name]!, colours["paper"]!), name).toBeGreaterThanOrEqual(3);
    for (const name of [
      ...communities.map((name) => `${name}-t`),
      "ink",
      "ink-2",
      "ink-3",
      "hand",
      "code-t",
      "trouble"
    ])
      expect(contrast(colours[name]!, colours["paper"]!), name).toBeGreaterThanOrEqual(4.5);
  });
});
