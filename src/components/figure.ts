import {unseenUntilRest} from "./at-rest.js";
import {changeLink} from "./change-link.js";
import {drawingOf} from "./changed-drawing.js";
import {drawLater, drawNow, drawWhenNear, isFar, isRightAsItIs, waits, watchPlace, watchSize} from "./draw-later.js";
import {figureSentence, methodsHref} from "./figure-context.js";
import {keepFocus, restoreFocus} from "./focus.js";
import {opener} from "./knobs.js";
import {showOpened, whenOpened} from "./opened.js";
import {isPrinting, paperWidth, redrawForPaper} from "./printing.js";
import {tableTwin} from "./table-twin.js";

export interface FigureOptions<Datum extends object> {
  /** Names the figure in links and files. */
  id: string;
  /** What is seen, as a sentence made from the data. */
  title: string | Node;
  /** What is measured, by which rule, its n, and what was left out. */
  subtitle?: string | Node;
  knobs?: HTMLElement | null;
  /** One line above the marks, where a shape needs words. */
  key?: Element | null;
  /** Draws the chart for a width in px; called again when the width changes. */
  chart: (width: number) => Element;
  /** What the marks show, for CSV and the table; an empty list says that there are none, and nothing to take away. */
  rows?: Datum[];
  /** Opens the papers behind a row of the table, where there are any. */
  openRow?: (row: Datum) => (() => void) | null;
  level?: "page" | "chart" | "small";
  note?: string | Node;
  /** What the copied sentence must say beyond title and subtitle, such as what is compared. */
  about?: string;
  /** Where its methods are told; by default, for the page's selection. */
  methods?: string;
}

const widths = new Map<string, number>();
const heights = new Map<string, number>();
let arrived = "";

/** Says that the page makes room for something, so that figures have other widths than before and none is drawn before its own is known. */
export function forgetWidths(): void {
  widths.clear();
}

/**
 * A chart with its heading, subtitle, knobs, and the line that takes it away; redrawn when its width changes. Made anew while it is far
 * from the window, it keeps its room and is drawn a moment later.
 */
export function figure<Datum extends object>(options: FigureOptions<Datum>): HTMLElement {
  const {
    id,
    title,
    subtitle,
    knobs,
    key,
    chart: own,
    rows,
    openRow,
    level = "chart",
    note,
    about = "",
    methods = methodsHref(id)
  } = options;
  const chart = drawingOf(id, own);
  const element = document.createElement("figure");
  element.className = `figure figure-${level}`;
  element.id = id;
  keepFocus(element, id);
  const face = part("div", "figure-face");
  const caption = part("figcaption", "figure-caption");
  const heading = part(level === "page" ? "h1" : "h2", "figure-title", title);
  heading.id = `${id}-title`;
  caption.append(heading);
  element.setAttribute("aria-labelledby", heading.id);
  if (subtitle) {
    const line = part("p", "figure-sub", subtitle);
    line.id = `${id}-sub`;
    caption.append(line);
    element.setAttribute("aria-describedby", line.id);
  }
  const drawing = part("div", "figure-drawing");
  face.append(caption, ...(knobs ? [knobs] : []), ...(key ? [key] : []), drawing);
  if (note) face.append(part("p", "figure-note", note));
  element.append(face, ...(rows?.length === 0 ? [] : lastLine()));

  let drawn = 0;
  const draw = (room: number) => {
    // A drawing that is wider than the paper would be made smaller, with its words; canvases are not there at once.
    const width = isPrinting() && !drawing.querySelector("canvas") ? Math.min(room, paperWidth) : room;
    if (width === drawn || width <= 0) return;
    drawn = width;
    widths.set(id, room);
    const marks = chart(width);
    if (marks.localName === "svg" && !marks.hasAttribute("role")) {
      marks.setAttribute("role", marks.querySelector(".mark") ? "group" : "img");
      marks.setAttribute("aria-labelledby", subtitle ? `${id}-title ${id}-sub` : `${id}-title`);
    }
    drawing.replaceChildren(marks);
    drawing.style.minHeight = "";
    element.removeAttribute("aria-busy");
    showOpened(drawing);
    leaveUnseen(marks);
  };
  const drawAgain = () => {
    draw(width);
    restoreFocus(element);
  };
  const later = () => {
    if (!drawn) keepRoom();
    element.setAttribute("aria-busy", "true");
    drawLater(element, drawAgain);
  };
  const keepRoom = () => (drawing.style.minHeight = `${heights.get(id) ?? 0}px`);
  // What is out of sight need not be laid out, once it is known how high it is.
  const leaveUnseen = (marks: Element | null) => {
    const height = marks?.localName === "svg" ? Number(marks.getAttribute("height")) : heights.get(id);
    if (!height) return;
    const room = `auto ${height}px`;
    if (drawing.style.getPropertyValue("contain-intrinsic-block-size") === room) return;
    drawing.style.setProperty("contain-intrinsic-block-size", room);
    unseenUntilRest(drawing);
  };
  let width = widths.get(id) ?? 0;
  if (width && !isFar(id)) draw(width);
  else if (width) later();
  else keepRoom();
  showOpened(face);
  if (chart !== own)
    whenOpened(element, () => {
      drawn = 0;
      draw(width);
    });
  watchPlace(element);
  redrawForPaper(element, drawAgain);
  if (typeof ResizeObserver === "undefined") draw(776);
  else
    watchSize(drawing, (size, late) => {
      if (!element.isConnected || isPrinting()) return;
      width = Math.floor(size.width);
      const waitsToBe = width !== drawn && width > 0;
      if (waitsToBe && drawn && isFar(id)) return drawWhenNear(element, drawAgain);
      if (width === drawn) isRightAsItIs(element);
      if (waits(element)) return;
      if (waitsToBe && late) return later();
      const known = width === drawn;
      draw(width);
      heights.set(id, size.height);
      if (known) leaveUnseen(drawing.firstElementChild);
      restoreFocus(element);
      arrive(element);
    });
  return element;

  function lastLine(): HTMLElement[] {
    const line = part("div", "actions figure-actions");
    const said = part("span", "said");
    said.setAttribute("role", "status");
    const action = (name: string, label: string, act: () => void | Promise<void>) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "action";
      button.textContent = name;
      button.dataset["key"] = `act.${name}`;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => {
        said.textContent = "";
        drawNow(element);
        new Promise<void>((resolve) => resolve(act())).catch((error: unknown) => {
          said.textContent = `${name} did not work: ${error instanceof Error ? error.message : String(error)}`;
        });
      });
      line.append(button);
      return button;
    };
    const exporting = () => import("./export.js");
    const name = () => heading.textContent ?? id;
    action("SVG", "SVG: save the chart", async () => (await exporting()).saveSvg(face, id, name()));
    action("PNG", "PNG: save the chart", async () => (await exporting()).savePng(face, id, name()));
    const table = part("div", "figure-table");
    table.hidden = true;
    table.id = `${id}-table`;
    if (rows) {
      action("CSV", "CSV: save the chart's data", async () => (await exporting()).saveCsv(rows, id));
      const toggle = action("Table", "Table of the chart's data", () => {
        table.hidden = !table.hidden;
        toggle.setAttribute("aria-expanded", String(!table.hidden));
        if (!table.hidden && !table.firstChild)
          table.append(tableTwin(rows, {caption: name(), ...(openRow && {open: openRow})}));
      });
      toggle.setAttribute("aria-expanded", "false");
      toggle.setAttribute("aria-controls", table.id);
    }
    action("Copy link", "Copy link to this chart", async () => {
      const link = `${location.origin}${location.pathname}${location.search}#${id}`;
      const copied = await (await exporting()).copyText(link);
      said.textContent = copied ? "Link copied" : link;
    });
    action("Copy sentence", "Copy sentence: what the chart shows", async () => {
      const sentence = figureSentence(name(), caption.querySelector(".figure-sub")?.textContent ?? "", about);
      const copied = await (await exporting()).copyText(sentence);
      said.textContent = copied ? "Sentence copied" : sentence;
    });
    const how = document.createElement("a");
    how.className = "action";
    how.href = methods;
    how.textContent = "Methods";
    how.setAttribute("aria-label", "Methods behind the chart, ready for a paper");
    how.dataset["key"] = "act.Methods";
    line.append(how);
    const change = changeLink(id);
    if (change) line.append(change);
    const options = knobs && opener(knobs);
    if (options) line.prepend(options);
    line.append(said);
    return [line, table];
  }
}

/** Scrolls to the figure that the page's address names, once, when it is drawn. */
function arrive(element: Element): void {
  if (location.hash !== `#${element.id}` || arrived === location.hash) return;
  arrived = location.hash;
  element.scrollIntoView({block: "start"});
}

function part(name: string, className: string, content?: string | Node): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  if (content) element.append(content);
  return element;
}
