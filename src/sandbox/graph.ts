import {listed} from "./explain.js";
import type {PlaceMessage, SuggestionMessage} from "./messages.js";
import {nearest} from "./near.js";
import type {Name, ParsedCell} from "./parse-cell.js";
import {placeOf} from "./place.js";

export interface GraphCell {
  id: string;
  /** Position on the page, from 1: what a message calls it. */
  number: number;
  /** Null when it could not be read; then `names` are those that it defined before. */
  parsed: ParsedCell | null;
  names: string[];
}

export interface NameProblem {
  message: string;
  place: PlaceMessage;
  suggestion: SuggestionMessage | null;
}

/** Names of a window that a cell hardly means, and that would hide a slip, or that say nothing here: the frame has no address. */
const unlikely = new Set(
  "name status event length closed origin external find stop print focus blur open close frames top parent opener self scroll location history".split(
    " "
  )
);

/** What every cell can name besides values: of the notebook and its runtime. */
export const ownNames: ReadonlySet<string> = new Set(["display", "view", "invalidation", "visibility"]);

export function isGlobal(name: string): boolean {
  return name in globalThis && !unlikely.has(name);
}

/** What is wrong with the names of cells, by cell: defined twice, circular, missing, or assigned to from elsewhere. */
export function nameProblems(cells: readonly GraphCell[], given: ReadonlySet<string>): Map<string, NameProblem> {
  const problems = new Map<string, NameProblem>();
  const definedBy = new Map<string, GraphCell[]>();
  for (const cell of cells)
    for (const name of new Set(cell.names)) definedBy.set(name, [...(definedBy.get(name) ?? []), cell]);
  const known = new Set([...definedBy.keys(), ...given, ...ownNames]);
  for (const cell of cells) {
    if (!cell.parsed) continue;
    const problem =
      definedTwice(cell, cell.parsed, definedBy) ??
      reserved(cell.parsed) ??
      assignedElsewhere(cell.parsed, definedBy, given) ??
      missing(cell.parsed, known);
    if (problem) problems.set(cell.id, problem);
  }
  for (const cell of cells) {
    if (!cell.parsed || problems.has(cell.id)) continue;
    const circle = circleFrom(cell, definedBy);
    if (circle) problems.set(cell.id, circular(cell.parsed, circle));
  }
  return problems;
}

function problemAt(
  {source}: ParsedCell,
  {start, end}: Name,
  message: string,
  replacement: string | null = null
): NameProblem {
  const place = placeOf(source, start, end);
  return {message, place, suggestion: replacement === null ? null : {place, replacement}};
}

function definedTwice(
  cell: GraphCell,
  parsed: ParsedCell,
  definedBy: Map<string, GraphCell[]>
): NameProblem | undefined {
  for (const name of parsed.defines) {
    const others = definedBy.get(name.name)!.filter(({id}) => id !== cell.id);
    if (!others.length) continue;
    const where = `cell${others.length > 1 ? "s" : ""} ${listed(others.map(({number}) => String(number)))}`;
    return problemAt(parsed, name, `${name.name} is defined more than once: here and in ${where}. Rename one of them.`);
  }
  return undefined;
}

function reserved(parsed: ParsedCell): NameProblem | undefined {
  const name = parsed.defines.find(({name}) => /^\$(tick|look|give|put|load)$/.test(name) || ownNames.has(name));
  return name && problemAt(parsed, name, `${name.name} is a name of the notebook itself. Choose another one.`);
}

function assignedElsewhere(
  parsed: ParsedCell,
  definedBy: Map<string, GraphCell[]>,
  given: ReadonlySet<string>
): NameProblem | undefined {
  const name = parsed.assigned[0];
  if (!name) return undefined;
  const where = definedBy.get(name.name)?.[0];
  if (where)
    return problemAt(
      parsed,
      name,
      `${name.name} belongs to cell ${where.number}; only that cell can change it. Define it there with Mutable to let others.`
    );
  if (given.has(name.name) || isGlobal(name.name))
    return problemAt(
      parsed,
      name,
      `${name.name} is given by the page and cannot be changed. Put const before it for one of your own.`
    );
  return problemAt(parsed, name, `${name.name} is not defined. Put let before it where it gets its first value.`);
}

function missing(parsed: ParsedCell, known: ReadonlySet<string>): NameProblem | undefined {
  const asked = new Set(parsed.asked.map(({start}) => start));
  for (const name of parsed.reads) {
    if (known.has(name.name) || isGlobal(name.name) || asked.has(name.start) || ownNames.has(name.name)) continue;
    const near = nearest(name.name, known);
    const means = near === null ? "" : ` Did you mean ${near}?`;
    return problemAt(parsed, name, `${name.name} is not defined, neither here nor in another cell.${means}`, near);
  }
  return undefined;
}

/** Names along the shortest way from a cell back to itself; null when there is none. */
function circleFrom(cell: GraphCell, definedBy: Map<string, GraphCell[]>): string[] | null {
  const queue: {cell: GraphCell; path: string[]}[] = [{cell, path: []}];
  const seen = new Set<GraphCell>();
  for (const {cell: here, path} of queue) {
    for (const {name} of here.parsed?.reads ?? [])
      for (const next of definedBy.get(name) ?? []) {
        if (next === cell) return [...path, name];
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push({cell: next, path: [...path, name]});
      }
  }
  return null;
}

function circular(parsed: ParsedCell, circle: string[]): NameProblem {
  const own = circle[circle.length - 1]!;
  const read = parsed.reads.find(({name}) => name === circle[0])!;
  const needs = circle.map((name, i) => (i ? `which needs ${name}` : `needs ${name}`)).join(", ");
  return problemAt(parsed, read, `This is circular: ${own} ${needs}. No cell of a circle can run before the others.`);
}
