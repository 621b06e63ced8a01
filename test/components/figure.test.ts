// @vitest-environment jsdom
import {afterEach, describe, expect, it, vi} from "vitest";
import {figure} from "../../src/components/figure.ts";
import type {FigureOptions} from "../../src/components/figure.ts";

/** Observers of the page's figures, so that a test can give them a width. */
const observers: {element: Element; tell: (width: number) => void}[] = [];
vi.stubGlobal(
  "ResizeObserver",
  class {
    constructor(private callback: (entries: {target: Element; contentRect: {width: number}}[]) => void) {}
    observe(element: Element) {
      observers.push({element, tell: (width) => this.callback([{target: element, contentRect: {width}}])});
    }
  }
);
/** The observer of where the page's figures are. */
const places: {tell: (target: Element, isIntersecting: boolean) => void}[] = [];
vi.stubGlobal(
  "IntersectionObserver",
  class {
    constructor(callback: (entries: object[]) => void) {
      places.push({
        tell: (target, isIntersecting) => callback([{target, isIntersecting, boundingClientRect: {width: 500}}])
      });
    }
    observe() {}
    unobserve() {}
  }
);
const resize = (width: number) => observers.forEach(({tell}) => tell(width));

function chart(width: number): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", String(width));
  for (const key of ["a", "b"]) {
    const mark = svg.appendChild(document.createElementNS(svg.namespaceURI, "g")) as SVGGElement;
    mark.setAttribute("class", "mark");
    mark.setAttribute("tabindex", "0");
    mark.setAttribute("data-key", key);
  }
  return svg;
}

function shown(options: Partial<FigureOptions<{topic: string; papers: number}>> = {}) {
  const element = figure({id: "frequency", title: "Graphs lead", subtitle: "n = 3", chart, ...options});
  document.body.append(element);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  observers.length = 0;
});

describe("a figure", () => {
  it("is named by its title and described by its subtitle, as is its drawing", () => {
    const element = shown({id: "named"});
    resize(500);
    const byId = (attribute: string) => document.getElementById(element.getAttribute(attribute)!)!.textContent;
    expect([byId("aria-labelledby"), byId("aria-describedby")]).toEqual(["Graphs lead", "n = 3"]);
    const svg = element.querySelector("svg")!;
    expect([svg.getAttribute("role"), svg.getAttribute("aria-labelledby")]).toEqual(["group", "named-title named-sub"]);
  });

  it("draws for its width, again when that changes, and at once when it is made anew", () => {
    const draw = vi.fn(chart);
    shown({id: "sized", chart: draw});
    expect(draw).not.toHaveBeenCalled();
    resize(500.6);
    resize(500.2);
    resize(312);
    expect(draw.mock.calls).toEqual([[500], [312]]);
    document.body.replaceChildren();
    shown({id: "sized", chart: draw});
    expect(draw).toHaveBeenCalledTimes(3);
    expect(draw).toHaveBeenLastCalledWith(312);
  });

  it("gives the focus back to the mark that had it", () => {
    const before = shown({id: "kept"});
    resize(500);
    before.querySelector<SVGGElement>("[data-key=b]")!.focus();
    const after = figure({id: "kept", title: "Graphs lead", chart});
    before.replaceWith(after);
    expect(document.activeElement).toBe(document.body);
    resize(500);
    expect(document.activeElement).toBe(after.querySelector("[data-key=b]"));
  });

  it("does not take the focus from somewhere else", () => {
    const before = shown({id: "left"});
    resize(500);
    before.querySelector<SVGGElement>("[data-key=b]")!.focus();
    const search = document.body.appendChild(document.createElement("input"));
    search.focus();
    before.replaceWith(figure({id: "left", title: "Graphs lead", chart}));
    resize(500);
    expect(document.activeElement).toBe(search);
  });

  describe("far from the window", () => {
    const draw = vi.fn(chart);

    /** A figure that was drawn, and is made anew. */
    async function again(id: string, {seen}: {seen: boolean}) {
      const before = shown({id, chart: draw});
      resize(500);
      places.at(-1)!.tell(before, seen);
      draw.mockClear();
      const after = figure({id, title: "Graphs lead", chart: draw});
      before.replaceWith(after);
      resize(500);
      return after;
    }
    const turns = () => new Promise((resolve) => setTimeout(resolve, 60));

    it("is drawn a moment later, and says so until then", async () => {
      const element = await again("far", {seen: false});
      expect([draw.mock.calls.length, element.getAttribute("aria-busy")]).toEqual([0, "true"]);
      await vi.waitFor(() => expect(draw.mock.calls).toEqual([[500]]));
      expect(element.getAttribute("aria-busy")).toBeNull();
      expect(element.querySelectorAll(".mark")).toHaveLength(2);
    });

    it("is drawn in another width only when it comes near, unless it has its own again by then", async () => {
      const element = await again("narrowed", {seen: false});
      await vi.waitFor(() => expect(draw.mock.calls).toEqual([[500]]));
      resize(400);
      resize(500);
      places.at(-1)!.tell(element, true);
      places.at(-1)!.tell(element, false);
      resize(400);
      await turns();
      expect(draw.mock.calls).toEqual([[500]]);
      places.at(-1)!.tell(element, true);
      expect(draw.mock.calls).toEqual([[500], [400]]);
    });

    it("is drawn at once near it", async () => {
      await again("near", {seen: true});
      expect(draw).toHaveBeenCalledOnce();
      await turns();
      expect(draw).toHaveBeenCalledOnce();
    });

    it.each([
      ["it comes near", (element: Element) => places.at(-1)!.tell(element, true)],
      [
        "the page is printed",
        () => {
          dispatchEvent(new Event("beforeprint"));
          dispatchEvent(new Event("afterprint"));
        }
      ],
      ["something is taken away from it", (element: Element) => element.querySelector("button")!.click()]
    ])("is drawn before its turn when %s", async (what, happens) => {
      const element = await again(what, {seen: false});
      happens(element);
      expect(element.querySelectorAll(".mark")).toHaveLength(2);
      await turns();
      expect(draw).toHaveBeenCalledOnce();
    });

    it("is left alone when another one took its place, and drawn when it comes back", async () => {
      const element = await again("gone", {seen: false});
      element.remove();
      await turns();
      expect(draw).not.toHaveBeenCalled();
      document.body.append(element);
      resize(500);
      await vi.waitFor(() => expect(draw).toHaveBeenCalledOnce());
    });

    it("gives the focus back when it is drawn", async () => {
      const before = shown({id: "focused"});
      resize(500);
      before.querySelector<SVGGElement>("[data-key=b]")!.focus();
      places.at(-1)!.tell(before, false);
      const after = figure({id: "focused", title: "Graphs lead", chart});
      before.replaceWith(after);
      resize(500);
      await vi.waitFor(() => expect(after.querySelectorAll(".mark")).toHaveLength(2));
      expect(document.activeElement).toBe(after.querySelector("[data-key=b]"));
    });
  });

  it.each([
    [1164, [1164, 688, 1164]],
    [500, [500]]
  ])("of %d px is no wider than the paper while it is printed", (width, drawn) => {
    const draw = vi.fn(chart);
    const element = shown({id: `paper-${width}`, chart: draw});
    resize(width);
    dispatchEvent(new Event("beforeprint"));
    // Browsers that lay the page out anew for the paper tell of it.
    resize(640);
    dispatchEvent(new Event("afterprint"));
    expect(draw.mock.calls).toEqual(drawn.map((width) => [width]));
    expect(element.querySelectorAll(".mark")).toHaveLength(2);
  });

  it("offers what there is to take away", () => {
    const actions = (element: Element) =>
      Array.from(element.querySelectorAll(".figure-actions button"), ({textContent}) => textContent);
    expect(actions(shown())).toEqual(["SVG", "PNG", "Copy link", "Copy sentence"]);
    expect(actions(shown({rows: [{topic: "graphs", papers: 3}]}))).toEqual([
      "SVG",
      "PNG",
      "CSV",
      "Table",
      "Copy link",
      "Copy sentence"
    ]);
    expect(actions(shown({rows: []}))).toEqual([]);
  });

  it("has a table behind it", () => {
    const element = shown({rows: [{topic: "graphs", papers: 3}]});
    const button = Array.from(element.querySelectorAll("button")).find(({textContent}) => textContent === "Table")!;
    button.click();
    expect(element.querySelector("caption")!.textContent).toBe("Graphs lead");
    expect(button.getAttribute("aria-expanded")).toBe("true");
    button.click();
    expect(element.querySelector<HTMLElement>(".figure-table")!.hidden).toBe(true);
  });
});
