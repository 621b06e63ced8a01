import {Runtime} from "@observablehq/runtime";
import type {Variable} from "@observablehq/runtime";

/** What is used of the runtime's own parts. */
interface Inner {
  _name: string | null;
  _inputs: Inner[];
  _promise: Promise<unknown>;
  _pending: () => void;
}

const variables = Object.getPrototypeOf(new Runtime().module().variable()) as Inner;
const pending = variables._pending;
const none = Promise.resolve();

// A variable computes as soon as it has to: what it computed before may never settle, and is of no use any more.
variables._pending = function (this: Inner) {
  this._promise = none;
  pending.call(this);
};

/** Observable's runtime for a frame: frames out of sight get no animation frames, so `soon` calls back in their stead. */
export function openRuntime(soon: (callback: () => void) => void): Runtime {
  const runtime = new Runtime({}, (name) => (globalThis as unknown as Record<string, unknown>)[name]);
  Object.defineProperty(runtime, "_computeSoon", {
    value: () =>
      new Promise<void>((resolve) => soon(resolve)).then(() =>
        (runtime as unknown as {_computeNow: () => Promise<void>})._computeNow()
      )
  });
  return runtime;
}

/** Names of the values that a variable still waits for. */
export async function waitsFor(variable: Variable, soon: (callback: () => void) => void): Promise<string[]> {
  const later = new Promise<true>((resolve) => soon(() => resolve(true)));
  const settled = () => false;
  const states = (variable as unknown as Inner)._inputs.map(async ({_name, _promise}) => {
    return (await Promise.race([_promise.then(settled, settled), later])) ? (_name ?? "") : "";
  });
  return (await Promise.all(states)).filter(Boolean);
}
