// @vitest-environment jsdom
import {library} from "@observablehq/notebook-kit/runtime";
import {expect, test} from "vitest";
import {mutable, observe, queue} from "../../src/sandbox/generators.ts";

/** What a generator gives first, as often as asked. */
async function first(values: AsyncGenerator<unknown>, times: number): Promise<unknown[]> {
  const taken = [];
  for (let i = 0; i < times; ++i) taken.push((await values.next()).value);
  await values.return(undefined);
  return taken;
}

interface Observables {
  Generators: () => {observe: typeof observe; queue: typeof queue};
  Mutable: () => typeof mutable;
}
const theirs = library as unknown as Observables;

test.each([
  ["ours", {observe, queue, mutable}],
  ["Observable's", {...theirs.Generators(), mutable: theirs.Mutable()}]
])("generators give the newest value, all values, and those that are set: %s", async (_, {observe, queue, mutable}) => {
  let ended = 0;
  const start = (notify: (value: number) => number) => {
    [1, 2, 3].forEach(notify);
    setTimeout(() => notify(4));
    return () => void ++ended;
  };
  expect(await first(observe(start), 2)).toEqual([3, 4]);
  expect(await first(queue(start), 4)).toEqual([1, 2, 3, 4]);
  expect(ended).toBe(2);
  const count = mutable(1);
  const values = first(count, 2);
  setTimeout(() => (count.value += 4));
  expect([await values, count.value]).toEqual([[1, 5], 5]);
});
