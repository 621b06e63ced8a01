import {lineFeatures} from "./line-features.ts";
import type {Line} from "./line-features.ts";
import {endCost, roleCost, roles, stepCost} from "./passage-costs.ts";
import type {Role} from "./passage-costs.ts";

/** How much more another reading of a line must cost for this one to be sure. */
const nearTie = 2.5;

/** Lines that make one paper, or one line that belongs to none; `unsure` is the first that may well be of another role. */
export type Passage =
  {kind: "paper"; title: Line[]; abstract: Line[]; unsure: Line | null} | {kind: "stray"; line: Line};

/**
 * Titles and abstracts in a run of lines that alternate but may be damaged: abstracts (or titles) broken over lines, a missing
 * abstract, a stray line. Every line is in one passage. The cheapest reading of all lines together (Viterbi), so that one
 * damaged paper does not shift those after it.
 */
export function passages(lines: readonly Line[]): Passage[] {
  if (alternate(lines))
    return group(
      lines,
      lines.map((_, i) => (i % 2 ? "abstract" : "title"))
    );
  const {path, margins} = cheapestRoles(lines);
  return group(lines, path, margins);
}

/** Whether short and long lines alternate: nothing is damaged. */
function alternate(lines: readonly Line[]): boolean {
  if (isOnePaper(lines)) return true;
  return lines.every(({text}, i) =>
    i % 2 ? text.length > Math.max(120, lines[i - 1]!.text.length) : text.length < 300
  );
}

/** Whether these are a title and, much longer, its abstract, which may be cut off. */
export function isOnePaper(lines: readonly Line[]): boolean {
  const [title, abstract] = lines;
  return lines.length === 2 && title!.text.length < 300 && abstract!.text.length > 2 * title!.text.length;
}

/** The role of each line in the cheapest reading, and how much more a reading costs that gives it another role. */
function cheapestRoles(lines: readonly Line[]): {path: Role[]; margins: number[]} {
  const features = lineFeatures(lines);
  const hasBlanks = lines.some(({afterBlank}, i) => i > 0 && afterBlank);
  const step = (i: number, before: Role, role: Role) =>
    stepCost(before, role, features[i]!, features[i - 1], hasBlanks) + roleCost(role, features[i]!);
  const upTo: number[][] = [];
  features.forEach((_, i) => {
    upTo.push(
      roles.map((role) =>
        i ? Math.min(...roles.map((before, b) => upTo[i - 1]![b]! + step(i, before, role))) : step(0, "stray", role)
      )
    );
  });
  let from = roles.map(endCost);
  const path: Role[] = [];
  const margins: number[] = [];
  for (let i = lines.length - 1; i >= 0; --i) {
    const after = path.at(-1);
    const through = roles.map((_, r) => upTo[i]![r]! + from[r]!);
    // among equals, the one that the line after was reached from
    const reaching = roles.map((role, r) => upTo[i]![r]! + (after ? step(i + 1, role, after) : endCost(role)));
    const best = reaching.indexOf(Math.min(...reaching));
    path.push(roles[best]!);
    margins.push(Math.min(...through.filter((_, r) => !isSame(roles[r]!, roles[best]!))) - through[best]!);
    if (i) from = roles.map((before) => Math.min(...roles.map((role, r) => step(i, before, role) + from[r]!)));
  }
  return {path: path.reverse(), margins: margins.reverse()};
}

function isSame(a: Role, b: Role): boolean {
  return a === b || (a.startsWith("stray") && b.startsWith("stray"));
}

function group(lines: readonly Line[], path: readonly Role[], margins: readonly number[] = []): Passage[] {
  const found: Passage[] = [];
  let paper: Extract<Passage, {kind: "paper"}> | null = null;
  lines.forEach((line, i) => {
    const role = path[i]!;
    if (role === "stray" || role === "strayInside") found.push({kind: "stray", line});
    else {
      if (!paper || role === "title" || (role === "abstract" && paper.abstract.length))
        found.push((paper = {kind: "paper", title: [], abstract: [], unsure: null}));
      if (margins[i]! < nearTie) paper.unsure ??= line;
      (role === "title" || role === "titleRest" ? paper.title : paper.abstract).push(line);
    }
  });
  return found;
}
