import type {Page} from "playwright-core";

/** A tap beside a mark that is smaller than a finger, and the marks that are nearest to it as they are seen. */
export interface Tap {
  mark: string;
  x: number;
  y: number;
  nearest: string[];
}

/** Records which marks are pressed instead of opening what they stand for. Call once per page. */
export async function recordPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pressed: string[] = [];
    Object.assign(window, {pressed});
    window.addEventListener(
      "click",
      (event) => {
        const mark = event.target instanceof Element ? event.target.closest(".mark[tabindex]") : null;
        if (!mark) return;
        event.stopImmediatePropagation();
        pressed.push(mark.getAttribute("data-key")!);
      },
      true
    );
  });
}

/** The keys of the marks pressed since the last call. */
export function takePresses(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as {pressed: string[]}).pressed.splice(0));
}

/** How many marks of a page, but for large networks, are smaller than a finger: up to `most` of each kind in each chart, spread over it. */
export async function markSmallMarks(page: Page, finger: number, most: number): Promise<number> {
  return page.evaluate(
    ([finger, most]) => {
      const kinds = new Map<string, Element[]>();
      for (const mark of document.querySelectorAll(".mark[tabindex]:not(.network *)")) {
        const {width, height} = mark.getBoundingClientRect();
        if (!width || !height || (width >= finger - 1 && height >= finger - 1)) continue;
        const place = mark.closest("figure, [data-focus]")?.id ?? "";
        const kind = `${place} ${mark.localName} ${mark.getAttribute("class")!.replace(/ ?opened/, "")} ${mark.parentElement!.getAttribute("class")}`;
        kinds.set(kind, [...(kinds.get(kind) ?? []), mark]);
      }
      let small = 0;
      for (const marks of kinds.values()) {
        const step = Math.max(1, (marks.length - 1) / (most - 1));
        const chosen = new Set(Array.from({length: Math.min(most, marks.length)}, (_, i) => Math.round(i * step)));
        for (const i of chosen) marks[i]?.setAttribute("data-small", String(small++));
      }
      return small;
    },
    [finger, most] as const
  );
}

/**
 * Brings a small mark into the window and tells where a finger may land that means it: its reach away from the point of it that is
 * nearest to its middle, in each direction in which the mark is too small. Places outside the window, and of other controls, are left out.
 */
export async function tapsBeside(page: Page, small: number, finger: number): Promise<Tap[]> {
  return page.evaluate(
    ([small, finger]) => {
      const mark = document.querySelector(`[data-small="${small}"]`)!;
      mark.scrollIntoView({block: "center", behavior: "instant"});
      const box = mark.getBoundingClientRect();
      const middle = {x: box.left + box.width / 2, y: box.top + box.height / 2};
      const near = (rect: DOMRect) =>
        rect.left < box.right + finger &&
        rect.right > box.left - finger &&
        rect.top < box.bottom + finger &&
        rect.bottom > box.top - finger;
      const all = Array.from(document.querySelectorAll(".mark[tabindex]"))
        .filter((other) => near(other.getBoundingClientRect()))
        .map((other) => ({key: other.getAttribute("data-key")!, points: pointsOf(other)}));
      const own = pointsOf(mark).sort((a, b) => away(a, middle) - away(b, middle))[0]!;
      const reach = finger / 2 - 2;
      return [
        ...(box.width < finger - 1 ? [-reach, reach].map((dx) => ({x: own.x + dx, y: own.y})) : []),
        ...(box.height < finger - 1 ? [-reach, reach].map((dy) => ({x: own.x, y: own.y + dy})) : [])
      ].flatMap((place) => {
        const under = document.elementFromPoint(place.x, place.y);
        if (!under || (under.closest("a, button, input, select, summary, label") && !under.closest(".mark"))) return [];
        const distances = all.map(({key, points}) => ({
          key,
          px: points.reduce((px, at) => Math.min(px, away(at, place)), Infinity)
        }));
        const least = Math.min(...distances.map(({px}) => px));
        const nearest = distances.filter(({px}) => px <= least + 4).map(({key}) => key);
        return [{mark: mark.getAttribute("data-key")!, ...place, nearest}];
      });

      /** Points 2 px apart, all over what is drawn of a mark and answers a pointer. */
      function pointsOf(element: Element): {x: number; y: number}[] {
        const parts = [element, ...element.querySelectorAll("*")].filter((part) => {
          const {pointerEvents} = getComputedStyle(part);
          return pointerEvents !== "none";
        });
        return parts.flatMap((part) => {
          if (part instanceof SVGGeometryElement) return pointsOfShape(part);
          if (part instanceof SVGGElement) return [];
          return Array.from(part.getClientRects()).flatMap((rect) => grid(rect));
        });
      }

      function pointsOfShape(shape: SVGGeometryElement): {x: number; y: number}[] {
        const matrix = shape.getScreenCTM()!;
        const length = shape.getTotalLength();
        const outline = Array.from({length: Math.ceil(length / 2) + 1}, (_, i) =>
          shape.getPointAtLength(Math.min(2 * i, length)).matrixTransform(matrix)
        );
        if (getComputedStyle(shape).fill === "none" || shape instanceof SVGLineElement) return outline;
        const back = matrix.inverse();
        const inside = grid(shape.getBoundingClientRect()).filter(({x, y}) =>
          shape.isPointInFill(new DOMPoint(x, y).matrixTransform(back))
        );
        return [...outline, ...inside];
      }

      function grid({left, top, width, height}: DOMRect): {x: number; y: number}[] {
        const [across, down] = [Math.ceil(width / 2), Math.ceil(height / 2)];
        return Array.from({length: (across + 1) * (down + 1)}, (_, i) => ({
          x: left + Math.min(width, 2 * (i % (across + 1))),
          y: top + Math.min(height, 2 * Math.floor(i / (across + 1)))
        }));
      }

      function away(a: {x: number; y: number}, b: {x: number; y: number}): number {
        return Math.hypot(a.x - b.x, a.y - b.y);
      }
    },
    [small, finger] as const
  );
}
