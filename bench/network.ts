import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {findBrowser, launch} from "../test/browser/chromium.ts";
import type {Motion, Technique} from "./network-page.ts";
import {median} from "./report.ts";

export interface NetworkFrames {
  technique: Technique;
  motion: Motion;
  nodes: number;
  edges: number;
  /** Frames per second while it moved, and milliseconds of the median frame and of the slowest one in twenty. */
  perSecond: number;
  median: number;
  slow: number;
}

const milliseconds = 3_000;

/** How smoothly a large network moves under the mouse, on a canvas and as SVG, in a browser without a graphics processor. */
export async function measureNetwork(size = {nodes: 500, edges: 5000}): Promise<NetworkFrames[]> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("network-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: ["es2022"],
    logLevel: "error"
  });
  const style = await Promise.all(
    ["tokens.css", "style/network.css"].map((name) => readFile(new URL(`../src/${name}`, import.meta.url), "utf8"))
  );
  const browser = await launch(await findBrowser());
  const rows: NetworkFrames[] = [];
  for (const technique of ["canvas", "SVG"] as const)
    for (const motion of ["pan", "drag", "zoom"] as const) {
      const page = await browser.newPage({viewport: {width: 1440, height: 900}});
      await page.setContent(`<!doctype html><style>${style.join("\n")}</style><body>`);
      await page.addScriptTag({content: outputFiles[0]!.text});
      const times = await page.evaluate(([how, what, many, ms]) => window.moveNetwork(how, what, many, ms), [
        technique,
        motion,
        size,
        milliseconds
      ] as const);
      await page.close();
      const frames = times.slice(1).map((time, i) => time - times[i]!);
      const sorted = [...frames].sort((a, b) => a - b);
      rows.push({
        technique,
        motion,
        ...size,
        perSecond: (1000 * frames.length) / (times.at(-1)! - times[0]!),
        median: median(frames),
        slow: sorted[Math.floor(0.95 * sorted.length)]!
      });
    }
  await browser.close();
  return rows;
}
