/** Code ran too long without a pause. */
export class TooLong extends Error {
  override name = "TooLong";
}

export interface Budget {
  /** Throws a `TooLong` once the code has run longer than it may since the browser last had a turn. */
  tick: () => void;
}

/**
 * Counts the time that code runs without giving the browser a turn: in one go, or in promises that follow each other at once.
 * `soon` calls back in a turn of its own.
 */
export function openBudget(
  milliseconds: number,
  {now, soon}: {now: () => number; soon: (callback: () => void) => void}
): Budget {
  let started = 0;
  let running = false;
  let calls = 0;
  let over = false;
  return {
    tick() {
      if (!over && running && ++calls & 15) return;
      if (!running) {
        running = true;
        started = now();
        soon(() => {
          running = false;
          over = false;
        });
      } else if (now() - started > milliseconds) {
        over = true;
        throw new TooLong(`ran longer than ${milliseconds / 1000} seconds without a pause`);
      }
    }
  };
}
