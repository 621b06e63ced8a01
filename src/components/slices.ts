import type {Parts} from "../analysis/in-parts.js";

/** The longest that work in slices keeps the page from answering, ms. */
const slice = 12;

/** Does something with each of many things, letting the page answer the reader in between. */
export async function eachInSlices<Thing>(things: readonly Thing[], work: (thing: Thing, i: number) => void) {
  let start = performance.now();
  for (const [i, thing] of things.entries()) {
    work(thing, i);
    if (performance.now() - start < slice) continue;
    await nextTurn();
    start = performance.now();
  }
}

/** What work in parts comes to, letting the page answer the reader in between. */
export async function inSlices<Result>(parts: Parts<Result>): Promise<Result> {
  let start = performance.now();
  let part = parts.next();
  while (!part.done) {
    if (performance.now() - start >= slice) {
      await nextTurn();
      start = performance.now();
    }
    part = parts.next();
  }
  return part.value;
}

/** Ends this task and goes on in another one; unlike a timer's, it is not put off when there are many. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
