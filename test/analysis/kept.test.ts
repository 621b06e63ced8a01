import {expect, it} from "vitest";
import {kept} from "../../src/analysis/kept.ts";

it("computes once for the same two things and further arguments", () => {
  let computed = 0;
  const sum = kept((one: {n: number}, other: {n: number}, {times = 1}: {times?: number} = {}) => {
    ++computed;
    return (one.n + other.n) * times;
  });
  const [one, other] = [{n: 1}, {n: 2}];
  expect([sum(one, other), sum(one, other), sum(one, other, {times: 1})]).toEqual([3, 3, 3]);
  expect(computed).toBe(2);
  expect(sum(one, other, {times: 2})).toBe(6);
  expect(sum({n: 1}, other)).toBe(3);
  expect(sum(one, {n: 2})).toBe(3);
  expect(computed).toBe(5);
});

it("keeps a result that is undefined", () => {
  let computed = 0;
  const nothing = kept((_one: object, _other: object) => void ++computed);
  const thing = {};
  nothing(thing, thing);
  nothing(thing, thing);
  expect(computed).toBe(1);
});
