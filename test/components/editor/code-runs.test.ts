import {expect, it} from "vitest";
import {codeRuns} from "../../../src/components/editor/code-runs.ts";
import type {Written} from "../../../src/components/editor/written.ts";
import type {CellResult, Sandbox, SandboxState} from "../../../src/components/sandbox-types.ts";

function runsOf(state: SandboxState) {
  const told: string[] = [];
  const sent: string[] = [];
  let source = "one";
  const box = {
    state,
    run: ([cell]: {source: string}[]) => sent.push(cell!.source)
  } as unknown as Sandbox;
  const runs = codeRuns({
    box,
    written: (): Written => ({source, copies: {}}),
    compose: (written) => ({source: written.source, placeIn: (place) => ({file: null, place})}),
    say: () => undefined,
    status: (words) => void (words && told.push(words)),
    trouble: () => undefined,
    ended: () => undefined
  });
  const result = (run: number) => runs.ran({cell: "chart", run, took: 5, hints: []} as unknown as CellResult);
  return {runs, result, told, sent, write: (next: string) => (source = next)};
}

it("sends code that is under way no second time, whose run would never be told", () => {
  for (const state of ["opening", "running"] as const) {
    const {runs, result, told, sent} = runsOf(state);
    runs.run();
    runs.run();
    expect(sent).toEqual(["one"]);
    expect(told).toEqual([]);
    result(1);
    expect(told).toEqual(["ran in 5 ms"]);
    runs.run();
    expect([sent, told]).toEqual([["one"], ["ran in 5 ms", "ran in 5 ms"]]);
  }
});

it("sends what was changed meanwhile, and what was stopped", () => {
  const {runs, result, told, sent, write} = runsOf("running");
  runs.run();
  write("two");
  runs.run();
  result(1);
  expect(told).toEqual([]);
  result(2);
  expect([sent, told]).toEqual([["one", "two"], ["ran in 5 ms"]]);
  const stopped = runsOf("stopped");
  stopped.runs.run();
  stopped.runs.run();
  expect(stopped.sent).toEqual(["one", "one"]);
});

it("takes an earlier version that is drawn first for the code, when that is put back meanwhile", () => {
  const {runs, result, told, sent, write} = runsOf("running");
  write("two");
  runs.runAfter({source: "one", copies: {}});
  write("one");
  runs.run();
  result(1);
  expect([sent, told]).toEqual([["one"], ["ran in 5 ms"]]);
});
