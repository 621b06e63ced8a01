import {failureOf} from "./cell-failure.js";
import type {FailedCell, Failure} from "./cell-failure.js";

/** Errors of a cell that come when it has run: in events, timers and promises that nobody waits for. */
export interface LateErrors {
  /** Tells of an error if it came from this cell's code; returns whether it did. */
  tell: (error: unknown, stack: string | undefined) => boolean;
  /** Tells of an error that came from some cell. */
  tellAny: (error: unknown, alone: boolean) => void;
  /** Has errors told again: the cell runs anew. */
  forget: () => void;
}

/** More than these of one run say no more. */
const most = 5;

export function lateErrors(cell: FailedCell, report: (failure: Failure) => void): LateErrors {
  const told = new Set<string>();
  function once(failure: Failure): void {
    const key = JSON.stringify([failure.message, failure.place]);
    if (told.size >= most || told.has(key)) return;
    told.add(key);
    report(failure);
  }
  return {
    tell(error, stack) {
      const place = cell.compiled.placeOfError(error) ?? (stack ? cell.compiled.placeOfError(error, stack) : null);
      if (place) once({...failureOf(error, cell), place, kind: "late"});
      return place !== null;
    },
    tellAny(error, alone) {
      const failure = failureOf(error, cell);
      const message = alone ? failure.message : `A promise of one of the cells failed: ${failure.message}`;
      once({...failure, message, place: error instanceof Error ? failure.place : null, kind: "late"});
    },
    forget: () => told.clear()
  };
}

/**
 * Tells of a late error at the cell that it came from. A promise's error that says nothing of its place is told at the last cell;
 * any other such error is not of the cells.
 */
export function tellLate(cells: readonly LateErrors[], error: unknown, stack: string): void {
  if (cells.some((cell) => cell.tell(error, stack || undefined))) return;
  if (stack === "") cells[cells.length - 1]?.tellAny(error, cells.length === 1);
}
