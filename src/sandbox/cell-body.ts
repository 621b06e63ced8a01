import type {Budget} from "./budget.js";
import type {Drawing} from "./cell-view.js";
import {lookFor} from "./columns.js";
import type {Hint} from "./columns.js";
import type {CompiledCell, Given} from "./compile-cell.js";
import {hintsOfDrawing} from "./drawing-hints.js";
import {input} from "./generators.js";
import type {NotebookCell} from "./notebook-cell.js";
import type {ParsedCell} from "./parse-cell.js";

const mostHints = 20;

export interface CellBody {
  /** Runs the cell; `values` are those of the names it reads. What it displays gathers unseen. */
  compute: (values: unknown[]) => Given | Promise<Given>;
  /** Draws the cell's value and puts the drawing of this run in sight. */
  show: (value: unknown) => {took: number; hints: Hint[]};
  discard: () => void;
  /** Whether the code has begun in the last run. */
  begun: () => boolean;
  /** What a name stood for in the last run. */
  valueOf: (name: string) => unknown;
}

export interface CellBodyOptions {
  cell: NotebookCell;
  parsed: ParsedCell;
  compiled: CompiledCell;
  /** Names of the values that the cell is handed, in their order. */
  names: readonly string[];
  /** Whether there is no other cell. */
  alone: () => boolean;
  budget: Budget;
  markdown: (text: string, values: unknown[]) => Promise<Node>;
  now: () => number;
}

/** The runs of a cell's code, each with a drawing of its own. */
export function cellBody({cell, parsed, compiled, names, alone, budget, markdown, now}: CellBodyOptions): CellBody {
  let drawing: Drawing | null = null;
  let started = 0;
  let hints: Hint[] = [];
  let last: unknown[] = [];
  let runs = 0;
  const tick = budget.clock();

  async function drawText(done: Given | Promise<Given>, values: unknown[]): Promise<Given> {
    const {names} = await done;
    return {value: await markdown(cell.text, values), names};
  }

  /** Waits until the cell has a turn of the browser to itself. */
  async function afterPause(pause: Promise<void>, values: unknown[]): Promise<Given> {
    const run = runs;
    for (let next: Promise<void> | null = pause; next; next = budget.pause()) await next;
    if (run !== runs) throw new Error("another run has begun");
    return begin(values);
  }

  function begin(values: unknown[]): Given | Promise<Given> {
    const own = (drawing = cell.view.begin());
    started = now();
    const noted: Hint[] = (hints = []);
    const put: unknown[] = [];
    const done = compiled.run(
      {
        tick,
        look: lookFor(parsed.source, compiled.properties, (hint) => {
          if (noted.length < mostHints && !noted.some(({place}) => same(place, hint.place))) noted.push(hint);
        }),
        display: own.display,
        view: (element) => input(own.display(element) as HTMLElement),
        put: (values) => put.push(values[values.length - 1])
      },
      values
    );
    return cell.kind === "md" ? drawText(done, put) : done;
  }

  return {
    compute(values) {
      ++runs;
      last = values;
      drawing?.discard();
      drawing = null;
      const pause = budget.pause();
      return pause ? afterPause(pause, values) : begin(values);
    },
    show(value) {
      // As in Observable's notebooks, a hidden cell draws what it displays itself, and not its value.
      if (!cell.hidden) drawing?.show(value);
      drawing?.commit();
      const took = Math.max(0, now() - started);
      if (hints.length || cell.hidden || cell.kind === "md") return {took, hints};
      return {took, hints: hintsOfDrawing(cell.view.root, value, {parsed, alone: alone()})};
    },
    discard: () => void drawing?.discard(),
    begun: () => drawing !== null,
    valueOf: (name) => last[names.indexOf(name)]
  };
}

function same(a: {line: number; column: number}, b: {line: number; column: number}): boolean {
  return a.line === b.line && a.column === b.column;
}
