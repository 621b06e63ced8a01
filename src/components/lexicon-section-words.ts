import type {LexiconReading} from "../analysis/lexicon.js";
import {lineInWords} from "../analysis/lexicon-lines.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Conflict} from "./lexicon-files.js";

/** What a file on disk has more and less than the page knows, and what may be done about it. */
export function conflictWords(
  {more, less, current}: Conflict,
  {addMine, downloadMine}: {addMine: (onto: Conflict["current"]) => void; downloadMine: () => void}
): HTMLElement {
  const part = (words: string, lines: typeof more) =>
    lines.length > 0 &&
    element(
      "div",
      {},
      element("p", {}, words),
      element("ul", {}, ...lines.map((line) => element("li", {}, lineInWords(line))))
    );
  return element(
    "div",
    {class: "trouble lexicon-conflict"},
    part("It has these lines more:", more),
    part("It has no longer:", less),
    !more.length && !less.length && element("p", {}, "Its lines say the same, in another way."),
    element(
      "div",
      {class: "actions"},
      action("Add my changes to it", () => addMine(current)),
      action("Download mine instead", downloadMine)
    )
  );
}

/** What the lines are, where they are kept, and how to add one. */
export function ledeOf(own: number, ofFile: number, preview: boolean): (Node | string)[] {
  const file = ofFile
    ? `${counted(ofFile, "line")} ${ofFile === 1 ? "comes" : "come"} with the site, from data/lexicon.csv. `
    : "";
  if (!own)
    return [
      file || "Nothing is changed. ",
      "Open a topic to hide it, merge it with another, rename it, or say that it is a method: every chart on every page follows at once. ",
      keysHint()
    ];
  const saved = preview
    ? "Saving writes them to data/lexicon.csv."
    : "Saving gives you the file for everybody’s pages.";
  return [
    `${counted(own, "change")} of yours, kept in this browser and in effect on every page. ${file}${saved} `,
    keysHint()
  ];
}

function keysHint(): HTMLElement {
  const key = (name: string) => element("kbd", {}, name);
  return element(
    "span",
    {class: "for-hands"},
    "On a row of the chart, ",
    key("Delete"),
    " hides, ",
    key("F2"),
    " renames, ",
    key("M"),
    " merges, a right click lists all; ",
    key("Ctrl Z"),
    " undoes."
  );
}

/** The wrong lines of a file that was imported, by their number. */
export function importProblems(name: string, {problems, left}: LexiconReading): HTMLElement[] {
  if (!problems.length) return [];
  const items = problems.map(({line, message}) =>
    element("li", {}, line === null ? message : `Line ${line}: ${message}`)
  );
  const kept = left.length
    ? ` ${counted(left.length, "line")} not understood; saving writes them back as they are.`
    : "";
  return [
    element(
      "div",
      {class: "trouble"},
      element("p", {}, `In ${name}:${kept}`),
      element("ol", {class: "import-problems"}, ...items)
    )
  ];
}
