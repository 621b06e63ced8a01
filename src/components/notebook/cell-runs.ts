import type {Notebook, NotebookCell} from "../../notebook/model.js";
import type {Cell, CellError, CellResult, Sandbox} from "../sandbox-types.js";
import type {CellState} from "./cell-row.js";

/** What is known of the runs of a notebook's cells. */
export interface CellRuns {
  /** Runs these cells of the notebook as they are now, or all, or all that differ from what ran; what depends on them follows. */
  run: (notebook: Notebook, ids: "all" | "changed" | readonly number[]) => void;
  /** Brings order and removals to the frame without running what was changed. */
  arrange: (notebook: Notebook) => void;
  result: (result: CellResult) => void;
  error: (error: CellError) => void;
  /** The frame is gone, and every drawing with it. */
  gone: () => void;
  stateOf: (cell: NotebookCell) => CellState;
  /** Cells that have not reported since they were told to run. */
  waiting: () => number;
  failed: () => number;
}

export function cellRuns(box: Pick<Sandbox, "run">): CellRuns {
  /** What each cell ran as. */
  const ran = new Map<number, {kind: "js" | "md"; source: string; hidden: boolean; turn: number}>();
  const results = new Map<string, CellResult>();
  const errors = new Map<string, CellError>();
  const waiting = new Set<string>();

  function send(notebook: Notebook): void {
    const cells: Cell[] = notebook.cells.flatMap(({id}) => {
      const last = ran.get(id);
      // A cell runs again where its source differs, be it by a space at its end.
      if (!last) return [];
      const {kind, source, hidden, turn} = last;
      return [{id: String(id), kind, hidden, source: source + (turn % 2 ? "\n" : "")}];
    });
    box.run(cells);
  }

  function forget(notebook: Notebook): void {
    const ids = new Set(notebook.cells.map(({id}) => id));
    for (const id of ran.keys())
      if (!ids.has(id)) {
        ran.delete(id);
        for (const known of [results, errors, waiting]) known.delete(String(id));
      }
  }

  return {
    run(notebook, ids) {
      forget(notebook);
      for (const {id, kind, source, hidden} of notebook.cells) {
        if (kind === "other") {
          ran.delete(id);
          continue;
        }
        if (typeof ids !== "string" && !ids.includes(id)) continue;
        const last = ran.get(id);
        const same = last?.source === source && last.kind === kind && last.hidden === hidden;
        const again = same && ids !== "changed";
        ran.set(id, {kind, source, hidden, turn: again ? last.turn + 1 : (last?.turn ?? 0)});
        if (!same || again || !results.has(String(id))) waiting.add(String(id));
      }
      send(notebook);
    },
    arrange(notebook) {
      forget(notebook);
      for (const {id, kind} of notebook.cells) if (kind === "other") ran.delete(id);
      send(notebook);
    },
    result(result) {
      waiting.delete(result.cell);
      errors.delete(result.cell);
      results.set(result.cell, result);
    },
    error(error) {
      waiting.delete(error.cell);
      errors.set(error.cell, error);
    },
    gone() {
      waiting.clear();
      results.clear();
      ran.clear();
    },
    stateOf({id, kind, source, hidden}) {
      const last = ran.get(id);
      const key = String(id);
      return {
        running: waiting.has(key),
        changed: kind !== "other" && (!last || last.source !== source || last.kind !== kind || last.hidden !== hidden),
        result: results.get(key) ?? null,
        error: errors.get(key) ?? null
      };
    },
    waiting: () => waiting.size,
    failed: () => errors.size
  };
}
