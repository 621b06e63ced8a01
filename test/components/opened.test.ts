// @vitest-environment jsdom
import {select} from "d3-selection";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {topicTable} from "../../src/analysis/topic-table.ts";
import {everything} from "../../src/analysis/selection.ts";
import {topicBars} from "../../src/charts/topic-bars.ts";
import {figure} from "../../src/components/figure.ts";
import {mark} from "../../src/components/marks.ts";
import {currentWhenOpened, followOpened, whenOpened} from "../../src/components/opened.ts";
import {watchSelection} from "../../src/components/watch-selection.ts";
import {framedPage} from "./framed-page.ts";

const onTokens = {...everything, topics: ["tokenization"]};
const linked = {...everything, code: ["linked" as const]};

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("what is open", () => {
  beforeEach(() => document.body.replaceChildren());

  async function page() {
    const {observatory} = await framedPage();
    followOpened(observatory);
    const open = async (focus: typeof everything | null) => {
      observatory.open(focus);
      await settled();
    };
    return {observatory, open};
  }

  function button(className: string): HTMLElement {
    const element = document.body.appendChild(document.createElement("button"));
    element.className = className;
    return element;
  }

  const shows = (element: Element) => [element.classList.contains("opened"), element.getAttribute("aria-current")];

  it("is shown by marks that are in the page already, and no longer when something else is open", async () => {
    const {open, observatory} = await page();
    const [one, other] = [button("x"), button("y")];
    for (const [element, focus] of [
      [one, onTokens],
      [other, linked]
    ] as const)
      mark(select(element), {
        key: () => "a",
        label: () => "a",
        focus: () => focus,
        onOpen: observatory.open,
        opened: null
      });
    expect([shows(one), shows(other)]).toEqual([
      [false, null],
      [false, null]
    ]);
    await open(onTokens);
    expect([shows(one), shows(other)]).toEqual([
      [true, "true"],
      [false, null]
    ]);
    await open(linked);
    expect([shows(one), shows(other)]).toEqual([
      [false, null],
      [true, "true"]
    ]);
    await open(null);
    expect(shows(other)).toEqual([false, null]);
  });

  it("is shown by what is drawn later, however long ago its options were made", async () => {
    const {open} = await page();
    await open(onTokens);
    const item = document.createElement("button");
    item.className = "key-item";
    currentWhenOpened(item, onTokens);
    document.body.append(figure({id: "drawn", title: "Drawn", key: item, chart: () => document.createElement("p")}));
    expect(shows(item)).toEqual([true, "true"]);
  });

  it("has a topic's row washed while it is open", async () => {
    const {observatory, open} = await page();
    const {corpus, selected} = observatory.view();
    const chart = topicBars(topicTable(corpus, selected), {onOpen: observatory.open, opened: null});
    document.body.append(chart);
    expect(chart.querySelectorAll(".wash")).toHaveLength(0);
    const {term} = topicTable(corpus, selected).rows[0]!;
    await open({...everything, topics: [term.term]});
    expect(chart.querySelectorAll(".row.opened > .wash, .row.opened > .hand")).toHaveLength(2);
    expect(chart.querySelector(".row.opened")!.firstElementChild!.getAttribute("class")).toBe("wash");
    await open(null);
    expect(chart.querySelectorAll(".row.opened, .wash, .hand")).toHaveLength(0);
  });

  it("is told to whoever asks, once for each change", async () => {
    const {open} = await page();
    const show = vi.fn();
    whenOpened(button("figure"), show);
    await open(onTokens);
    await open(onTokens);
    await open(null);
    expect(show.mock.calls.map(([opened]) => opened?.topics ?? null)).toEqual([["tokenization"], null]);
  });

  it("is no new selection", async () => {
    const {observatory, open} = await page();
    const views = watchSelection(observatory);
    expect((await views.next()).value!.selected.size).toBe(12);
    const next = views.next();
    await open(onTokens);
    observatory.choose(linked);
    expect((await next).value!.selection).toEqual(linked);
  });

  it("is a new view where what is drawn depends on it, or the address asks for something else too", async () => {
    const {observatory, open} = await page();
    const views = watchSelection(observatory, ({focus}) => focus === null);
    await views.next();
    const next = views.next();
    await open(onTokens);
    expect((await next).value!.focus).toEqual(onTokens);
    const other = views.next();
    history.pushState(null, "", "?side=b");
    dispatchEvent(new PopStateEvent("popstate"));
    expect((await other).value!.focus).toBeNull();
  });
});
