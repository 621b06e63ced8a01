const ways: Record<string, [row: number, column: number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0]
};

/**
 * One tab stop for the marks of a grid: an arrow key goes to the next mark of the same row or column; Home and End to the first and
 * last of the row, with Ctrl of all.
 */
export function roveGrid<Root extends Element>(
  root: Root,
  places: ReadonlyMap<Element, readonly [number, number]>
): Root {
  const marks = [...places.keys()].filter((element) => element.hasAttribute("tabindex")) as SVGElement[];
  const order = (a: Element, b: Element) => {
    const [[r, c], [s, d]] = [places.get(a)!, places.get(b)!];
    return r - s || c - d;
  };
  marks.sort(order);
  let current = marks.find((element) => element.classList.contains("opened")) ?? marks[0];
  for (const element of marks) element.setAttribute("tabindex", element === current ? "0" : "-1");
  root.addEventListener("focusin", (event) => {
    const focused = marks.find((element) => element === event.target);
    if (!focused) return;
    current?.setAttribute("tabindex", "-1");
    focused.setAttribute("tabindex", "0");
    current = focused;
  });
  root.addEventListener("keydown", (event) => {
    const {key, ctrlKey, target} = event as KeyboardEvent;
    const at = places.get(target as Element);
    if (!at) return;
    const next = nextMark(marks, places, at, key, ctrlKey);
    if (next === null) return;
    event.preventDefault();
    next?.focus();
  });
  return root;
}

/** The mark that a key goes to; undefined where there is none that way, null for other keys. */
function nextMark(
  marks: SVGElement[],
  places: ReadonlyMap<Element, readonly [number, number]>,
  [row, column]: readonly [number, number],
  key: string,
  all: boolean
): SVGElement | null | undefined {
  if (key === "Home" || key === "End") {
    const line = all ? marks : marks.filter((element) => places.get(element)![0] === row);
    return line.at(key === "Home" ? 0 : -1);
  }
  const way = ways[key];
  if (!way) return null;
  const ahead = (element: Element) => {
    const [r, c] = places.get(element)!;
    return way[0] ? (c === column ? (r - row) * way[0] : 0) : r === row ? (c - column) * way[1] : 0;
  };
  return marks.filter((element) => ahead(element) > 0).sort((a, b) => ahead(a) - ahead(b))[0];
}
