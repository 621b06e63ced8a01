/** Where a row begins and ends, px. */
export interface PlacedRow {
  index: number;
  start: number;
  end: number;
}

/**
 * Puts rows (ascending) into a list with empty space for those between them, from `from` to `to` px. Elements that stay are not moved, so
 * that the focus stays where it is. Returns the rows that came.
 */
export function placeRows(
  list: HTMLElement,
  items: PlacedRow[],
  rows: Map<number, HTMLElement>,
  from: number,
  to: number
): HTMLElement[] {
  const spaces = new Map<string, HTMLElement>();
  for (const child of list.querySelectorAll<HTMLElement>(":scope > [data-space]"))
    spaces.set(child.dataset["space"]!, child);
  const wanted: HTMLElement[] = [];
  let end = from;
  const space = (name: string, height: number) => {
    const element = spaces.get(name) ?? spaceFor(list, name);
    heighten(element, Math.max(0, height));
    wanted.push(element);
  };
  let before = -1;
  for (const {index, start, end: next} of items) {
    if (index !== before + 1) space(before < 0 ? "first" : String(index), start - end);
    wanted.push(rows.get(index)!);
    [before, end] = [index, next];
  }
  space("last", to - end);
  const stays = new Set(wanted);
  for (const child of Array.from(list.children)) if (!stays.has(child as HTMLElement)) child.remove();
  const came: HTMLElement[] = [];
  let at = list.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
    else {
      if (!element.isConnected || element.parentElement !== list) if (element.dataset["index"]) came.push(element);
      list.insertBefore(element, at);
    }
  }
  return came;
}

/** Space that nothing is read in. */
function spaceFor(list: HTMLElement, name: string): HTMLElement {
  const inTable = list.tagName === "TBODY";
  const element = document.createElement(inTable ? "tr" : list.tagName === "DIV" ? "div" : "li");
  element.dataset["space"] = name;
  element.setAttribute("aria-hidden", "true");
  if (inTable) {
    const cell = document.createElement("td");
    cell.colSpan = 100;
    element.append(cell);
  }
  return element;
}

function heighten(element: HTMLElement, height: number): void {
  (element.tagName === "TR" ? (element.firstElementChild as HTMLElement) : element).style.height = `${height}px`;
}

/** The position of the row of a list that has this element in it; -1 where there is none. */
export function findRow(list: HTMLElement, element: Element | null): number {
  const row = list.contains(element) ? element?.closest<HTMLElement>("[data-index]") : null;
  return row && list.contains(row) ? Number(row.dataset["index"]) : -1;
}
