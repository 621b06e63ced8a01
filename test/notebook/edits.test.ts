import fc from "../fast-check.ts";
import {expect, test} from "vitest";
import {
  duplicateCell,
  insertCell,
  moveCell,
  removeCell,
  setHidden,
  setKind,
  setSource
} from "../../src/notebook/edits.ts";
import {notebookHistory} from "../../src/notebook/history.ts";
import {createNotebook, readNotebook} from "../../src/notebook/model.ts";

const start = createNotebook({title: "N", cells: ["a", {kind: "md", source: "b"}, "c"]});
const step = fc.record({
  what: fc.constantFrom("insert", "remove", "move", "duplicate", "kind", "source", "hide"),
  id: fc.integer({min: 1, max: 8}),
  by: fc.integer({min: -3, max: 3})
});

test("any edits leave a notebook, and undo takes each back", () => {
  fc.assert(
    fc.property(fc.array(step, {maxLength: 20}), (steps) => {
      const past = notebookHistory(start);
      const seen = [start];
      for (const {what, id, by} of steps) {
        const now = past.now();
        const next = {
          insert: () => insertCell(now, Math.abs(by), "new"),
          remove: () => removeCell(now, id),
          move: () => moveCell(now, id, by),
          duplicate: () => duplicateCell(now, id),
          kind: () => setKind(now, id, "md"),
          source: () => setSource(now, id, `s${by}`),
          hide: () => setHidden(now, id, by > 0)
        }[what]!();
        expect(readNotebook(next)).toEqual(next);
        if (next !== now) seen.push(next);
        past.push(next);
      }
      for (const before of seen.slice(0, -1).reverse()) {
        expect(past.canUndo()).toBe(true);
        expect(past.undo()).toBe(before);
      }
      expect(past.canUndo()).toBe(false);
      expect(past.undo()).toBeNull();
      for (const after of seen.slice(1)) expect(past.redo()).toBe(after);
    })
  );
});

test("keystrokes in one cell are one step", () => {
  const past = notebookHistory(start);
  for (const text of ["x", "xy", "xyz"]) past.push(setSource(past.now(), 1, text), "cell 1");
  past.push(removeCell(past.now(), 2));
  expect(past.undo()?.cells.map(({source}) => source)).toEqual(["xyz", "b", "c"]);
  expect(past.undo()).toBe(start);
});

test("moves a cell as far as there are places", () => {
  expect(moveCell(start, 3, -9).cells.map(({id}) => id)).toEqual([3, 1, 2]);
  expect(moveCell(start, 3, 1)).toBe(start);
});
