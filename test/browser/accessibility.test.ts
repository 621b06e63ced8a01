import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {findBarriers} from "./barriers.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

/** What pages show only when asked: views, large networks, highlights, lists of what is open, a chart to change. */
const views = [
  ...["matrix", "neighbourhood"].map((view) => `network.html?knob.view=${view}`),
  "network.html?knob.show=methods&knob.most=500&knob.least=1",
  "paper.html?id=2505.23564",
  "topics.html?topic=clustering&topic=transformer&code=linked&open.topic=clustering",
  "trends.html?open.topic=large+language+model",
  "compare.html?open.code=linked",
  "papers.html?q=graph&open.topic=clustering",
  "change.html?chart=topic-bars"
];

type Look = [width: number, theme: "light" | "dark"];

/** Each width and each theme once. */
const looks: Look[] = [
  [1440, "light"],
  [360, "dark"]
];

const cases = views.flatMap((path) => looks.map((look) => [path, ...look] as const));

test.for(cases)("%s puts up no barriers, %d px wide, %s", async ([path, width, theme]) => {
  const {page, close} = await openPage(path, {width, theme, used: true});
  expect(await findBarriers(page)).toEqual([]);
  await close();
});

/** What opens over a page, by what is pressed for it. */
const overlays: [name: string, path: string, open: (page: Page) => Promise<void>, seen: string][] = [
  ["a picker", "papers.html?topic=clustering", (page) => page.locator(".chip-words").first().click(), "dialog .option"],
  [
    "the table of a chart",
    "topics.html",
    (page) => page.locator("#topics").getByText("Table", {exact: true}).click(),
    "#topics .figure-table table"
  ],
  [
    "every knob of a chart",
    "trends.html",
    (page) => page.locator("#trend .knobs").getByText("More", {exact: true}).click(),
    "#trend .knobs"
  ]
];

describe.for(overlays)("%s", ([, path, open, seen]) => {
  test.for(looks)("puts up no barriers, %d px wide, %s", async ([width, theme]) => {
    const {page, close} = await openPage(path, {width, theme, used: true});
    await open(page);
    await page.locator(seen).first().waitFor();
    await settle(page);
    expect(await findBarriers(page)).toEqual([]);
    await close();
  });
});

/** Faults built into a page, each by the rule that finds it. */
const faults: [rule: string, build: () => void][] = [
  ["image-alt", () => document.querySelector("main")!.append(document.createElement("img"))],
  ["label-content-name-mismatch", () => document.querySelector(".mark text")!.append(" and more")],
  [
    "target-size",
    () => {
      const box = document.querySelector("main")!.appendChild(document.createElement("div"));
      for (const name of ["one", "two"]) {
        const button = box.appendChild(document.createElement("button"));
        button.textContent = name;
        button.style.cssText = "all: unset; font-size: 8px";
      }
    }
  ],
  ["region", () => document.body.appendChild(document.createElement("p")).append("Outside of every landmark")]
];

test.each(faults)("a barrier is found where there is one: %s", async (rule, build) => {
  const {page, close} = await openPage("index.html", {used: true});
  await page.evaluate(build);
  expect(await findBarriers(page)).toEqual([expect.stringMatching(new RegExp(`^${rule}: `))]);
  await close();
});
