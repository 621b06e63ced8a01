import {lineFeatures} from "./line-features.ts";
import type {Line} from "./line-features.ts";
import {endCost, roleCost, roles, stepCost} from "./passage-costs.ts";
import type {Role} from "./passage-costs.ts";

/** Lines that make one paper, or one line that belongs to none. */
export type Passage = {kind: "paper"; title: Line[]; abstract: Line[]} | {kind: "stray"; line: Line};

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
  return group(lines, cheapestRoles(lines));
}

/** Whether short and long lines alternate: nothing is damaged. */
function alternate(lines: readonly Line[]): boolean {
  return lines.every(({text}, i) =>
    i % 2 ? text.length > Math.max(120, lines[i - 1]!.text.length) : text.length < 300
  );
}

function cheapestRoles(lines: readonly Line[]): Role[] {
  const features = lineFeatures(lines);
  const hasBlanks = lines.some(({afterBlank}, i) => i > 0 && afterBlank);
  const cameFrom: Record<Role, Role>[] = [];
  let costs = new Map<Role, number>([["stray", 0]]);
  features.forEach((line, i) => {
    const next = new Map<Role, number>();
    const from = {} as Record<Role, Role>;
    for (const role of roles) {
      let least = Infinity;
      for (const [before, cost] of costs) {
        const total = cost + stepCost(before, role, line, features[i - 1], hasBlanks);
        if (total < least) [least, from[role]] = [total, before];
      }
      if (least < Infinity) next.set(role, least + roleCost(role, line));
    }
    cameFrom.push(from);
    costs = next;
  });
  const ends = [...costs].map(([role, cost]): [Role, number] => [role, cost + endCost(role)]);
  let [role] = ends.reduce((a, b) => (b[1] < a[1] ? b : a));
  const path: Role[] = [];
  for (let i = lines.length - 1; i >= 0; --i) {
    path.push(role);
    role = cameFrom[i]![role];
  }
  return path.reverse();
}

function group(lines: readonly Line[], path: readonly Role[]): Passage[] {
  const found: Passage[] = [];
  let paper: Extract<Passage, {kind: "paper"}> | null = null;
  lines.forEach((line, i) => {
    const role = path[i]!;
    if (role === "stray" || role === "strayInside") found.push({kind: "stray", line});
    else {
      if (!paper || role === "title" || (role === "abstract" && paper.abstract.length))
        found.push((paper = {kind: "paper", title: [], abstract: []}));
      (role === "title" || role === "titleRest" ? paper.title : paper.abstract).push(line);
    }
  });
  return found;
}
