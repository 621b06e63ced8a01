import {networkFinding, networkSummary} from "../analysis/findings-network.js";
import {distinctOf} from "../analysis/network-distinct.js";
import {itemFocus, itemsNamed, networkItems} from "../analysis/network-items.js";
import {byPapers, linkRows} from "../analysis/network-tables.js";
import type {Network} from "../analysis/network.js";
import {networkColour, networkColourKey} from "../charts/network-colour.js";
import {emptyNetwork} from "../charts/network.js";
import type {NetworkDrawing} from "../charts/network.js";
import {action, element} from "./element.js";
import {figure} from "./figure.js";
import type {KnobLine} from "./knobs.js";
import {neighbourList} from "./neighbours.js";
import {networkFiles} from "./network-files.js";
import type {NetworkKnobs} from "./network-knobs.js";
import {groupingOf, homesFor, shownNetwork, wholeNetwork} from "./network-shown.js";
import {stabilityLine} from "./network-status.js";
import {neighbourhoodFinding, networkFigureSubtitle} from "./network-words.js";
import {drawMatrix, drawNetwork, neighbourhoodOf} from "./network-views.js";
import type {DrawnNetwork} from "./network-views.js";
import type {Observatory, View} from "./observatory.js";

export {networkKnobs} from "./network-knobs.js";
export {networkReady} from "./network-shown.js";

/** The network of the papers selected, as a drawing, a matrix, or the neighbourhood of one item, with its finding and its knobs. */
export function networkFigure(observatory: Observatory, now: View, line: KnobLine<NetworkKnobs>): HTMLElement {
  const choice = line.value;
  line.dataset["view"] = choice.view;
  const network = shownNetwork(now, choice);
  const grouping = groupingOf(now.corpus, network, choice);
  const distinct = distinctOfIfNeeded(now, choice);
  const homes = homesFor(now, line);
  const drawn: DrawnNetwork = {
    network,
    whole: wholeNetwork(now.corpus, choice),
    grouping,
    colour: networkColour(network, choice.colour, grouping, distinct),
    homes,
    choice
  };
  const around = choice.view === "neighbourhood" ? neighbourhoodOf(now, network, choice, innerWidth) : null;
  let drawing: NetworkDrawing | null = null;
  const zoom = element(
    "div",
    {class: "network-zoom"},
    action("Closer", () => drawing?.zoomBy(1.5)),
    action("Further", () => drawing?.zoomBy(1 / 1.5)),
    action("Whole", () => drawing?.zoomBy(0))
  );
  const empty = !network.edges.length;
  const links = byPapers((around ?? network).edges);
  const rows = linkRows(links);
  const linkOf = new Map(rows.map((row, i) => [row, links[i]!]));
  const box = figure({
    id: "network",
    level: "page",
    title: around ? neighbourhoodFinding(around, choice) : networkFinding(network, grouping),
    subtitle: networkFigureSubtitle(network, around, choice),
    knobs: line,
    key: element(
      "div",
      {class: "network-key"},
      element("span", {}, keyOf(network, choice, networkColourKey(network, choice.colour, distinct))),
      choice.view === "matrix" || empty ? null : zoom
    ),
    chart(width) {
      drawing = null;
      if (empty) return emptyNetwork(emptyText(network), width);
      if (choice.view === "matrix") return drawMatrix(observatory, now, drawn, width);
      const made = drawNetwork(observatory, now, drawn, width, around);
      drawing = made;
      return made;
    },
    rows,
    openRow: (row) => {
      const link = linkOf.get(row)!;
      return () => observatory.open(itemFocus(link.a, link.b));
    },
    note: element(
      "div",
      {class: "network-note"},
      empty ? null : element("p", {}, networkSummary(around ?? network, grouping, choice.measure)),
      empty ? null : stabilityLine(network, grouping, choice.resolution),
      choice.view === "matrix" || empty
        ? null
        : element(
            "p",
            {class: "for-hands"},
            "Drag a mark to move it, the ground to move everything; hold Ctrl (or ⌘) and scroll, or pinch, to zoom. Arrow keys go from mark to mark, Page Down through all, and Enter opens one; in a large network Tab goes on to a mark’s links."
          )
    )
  });
  if (!empty) box.append(networkFiles(now, network, grouping, choice));
  return box;
}

/** The nearest of the one topic or method that is open, following the knobs; nothing when no single one is open. */
export function networkTies(observatory: Observatory, now: View, line: KnobLine<NetworkKnobs>): HTMLElement | null {
  const names = now.focus ? itemsNamed(now.corpus, now.focus) : [];
  if (names.length !== 1) return null;
  const box = element("div");
  const draw = () => {
    const choice = line.value;
    const open = networkItems(now.corpus, choice.show).find(({key}) => key === names[0]);
    box.replaceChildren(...(open ? [neighbourList(observatory, open, shownNetwork(now, choice), choice.measure)] : []));
  };
  line.addEventListener("input", draw);
  draw();
  return box;
}

function distinctOfIfNeeded({corpus, selected}: View, {colour}: NetworkKnobs) {
  return colour === "distinct" ? distinctOf(corpus, selected) : null;
}

function keyOf(network: Network, {view, show}: NetworkKnobs, colours: string): string {
  const shapes = view !== "matrix" && show === "both" ? "Discs are topics, diamonds are methods." : "";
  const middle = view === "neighbourhood" && network.edges.length ? "Click a mark to put it in the middle." : "";
  return [shapes, colours, middle].filter(Boolean).join(" ");
}

function emptyText({n, kind}: Network): string {
  if (!n) return "A network needs papers; this selection has none.";
  if (kind === "both") return "No topic and method share enough papers to be joined.";
  return `No two ${kind} share enough papers to be joined.`;
}
