import {counted} from "../analysis/wording.js";
import {diffRow} from "./editor/code-changes.js";
import {diffLines} from "./editor/line-diff.js";
import type {DiffLine} from "./editor/line-diff.js";
import {element} from "./element.js";

/** Stretches of changed lines, each with so many unchanged ones before and after; near ones are one. */
export function hunksOf(lines: readonly DiffLine[], around = 3): DiffLine[][] {
  const hunks: DiffLine[][] = [];
  let end = -1;
  lines.forEach(({kind}, at) => {
    if (kind === "same") return;
    const from = Math.max(at - around, 0);
    if (from > end || !hunks.length) hunks.push(lines.slice(from, at + 1));
    else hunks.at(-1)!.push(...lines.slice(end, at + 1));
    let to = at + 1;
    while (to < Math.min(at + around + 1, lines.length) && lines[to]!.kind === "same") ++to;
    hunks.at(-1)!.push(...lines.slice(at + 1, to));
    end = to;
  });
  return hunks;
}

/** "12 lines put in, 1 taken out" */
export function diffInWords(lines: readonly DiffLine[]): string {
  const [put, taken] = ["new", "gone"].map((kind) => lines.filter((line) => line.kind === kind).length);
  if (!put && !taken) return "Nothing changes.";
  const words = [put ? `${counted(put, "line")} put in` : "", taken ? `${counted(taken, "line")} taken out` : ""];
  return `${words.filter(Boolean).join(", ")}.`;
}

/** What becomes of a text, as lines with a sign and a number: put in, taken out, and a few around them. */
export function pageDiff(before: string, after: string): {element: HTMLElement; words: string} {
  const [old, now] = [withoutReturns(before), withoutReturns(after)];
  const lines = old ? diffLines(old, now) : now.split("\n").map(newLine);
  const rows = hunksOf(lines).map((hunk) => element("div", {class: "page-diff-part"}, ...hunk.map(diffRow)));
  const box = element(
    "div",
    {class: "line-diff page-diff", role: "group", tabindex: 0, "aria-label": "Changed lines"},
    ...rows
  );
  return {element: box, words: diffInWords(lines)};
}

function newLine(text: string, i: number): DiffLine {
  return {kind: "new", text, number: i + 1};
}

function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/\n$/, "");
}
