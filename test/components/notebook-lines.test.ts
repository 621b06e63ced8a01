// @vitest-environment jsdom
import {expect, it} from "vitest";
import {statusLine} from "../../src/components/notebook/notebook-lines.ts";
import type {Status} from "../../src/components/notebook/notebook-lines.ts";

const ran: Status = {
  state: "running",
  pending: false,
  stopped: null,
  cells: 3,
  waiting: 0,
  failed: 0,
  changed: 0,
  canGoBack: false,
  canUndo: false
};

it("offers only what can be done now", () => {
  const nothing = () => undefined;
  const line = statusLine({
    stop: nothing,
    runAll: nothing,
    undo: nothing,
    back: nothing,
    consent: nothing,
    actions: []
  });
  document.body.append(line.element);
  const offered = (status: Partial<Status>) => {
    line.show({...ran, ...status});
    const buttons = line.element.querySelectorAll<HTMLElement>("button, [role=button]");
    return Array.from(buttons).flatMap((button) => (button.closest("[hidden]") ? [] : [button.textContent]));
  };
  expect(offered({})).toEqual(["Stop", "Run all"]);
  expect(offered({canUndo: true})).toEqual(["Stop", "Run all", "Undo"]);
  expect(offered({state: "stopped", stopped: "Stopped.", canGoBack: true})).toEqual([
    "Back to the last version that ran",
    "Run all"
  ]);
  expect(offered({pending: true, state: "stopped"})).toEqual(["Run it"]);
  expect(offered({cells: 0})).toEqual(["Stop"]);

  offered({canUndo: true});
  const undo = [...line.element.querySelectorAll("button")].find(({textContent}) => textContent === "Undo")!;
  undo.focus();
  expect(offered({})).toContain("Undo");
  undo.blur();
  expect(offered({})).not.toContain("Undo");
});
