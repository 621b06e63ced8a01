/** Code ran too long without a pause. */
export class TooLong extends Error {
  override name = "TooLong";
}

export interface Budget {
  /** What a cell calls as it runs: throws a `TooLong` once that cell has run longer than it may in one turn of the browser. */
  clock: () => () => void;
  /** The browser's next turn, where cells have used this one for long; else null. */
  pause: () => Promise<void> | null;
}

/**
 * Counts the time that the code of a cell runs without giving the browser a turn: in one go, or in promises that follow each other at
 * once. A cell does not answer for the time of others in the same turn. `soon` calls back in a turn of its own.
 */
export function openBudget(
  milliseconds: number,
  {now, soon}: {now: () => number; soon: (callback: () => void) => void}
): Budget {
  let turn = 0;
  let running = false;
  let begun = 0;
  let owner: object | null = null;
  let started = 0;
  let calls = 0;
  function begin(): void {
    running = true;
    ++turn;
    begun = now();
    soon(() => {
      running = false;
      owner = null;
    });
  }
  return {
    clock() {
      const cell = {};
      let over = 0;
      return () => {
        if (owner === cell && over !== turn && ++calls & 15) return;
        if (!running) begin();
        if (over !== turn) {
          if (owner !== cell) {
            owner = cell;
            started = now();
            return;
          }
          if (now() - started <= milliseconds) return;
          over = turn;
        }
        throw new TooLong(`ran longer than ${milliseconds / 1000} seconds without a pause`);
      };
    },
    pause: () => (running && now() - begun > milliseconds / 4 ? new Promise((resolve) => soon(resolve)) : null)
  };
}
