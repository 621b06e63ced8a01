import {counted} from "../../analysis/wording.js";
import {action, element} from "../element.js";
import type {SandboxState} from "../sandbox-types.js";

export interface Status {
  state: SandboxState;
  pending: boolean;
  /** Why the frame was torn down; null when it was not. */
  stopped: string | null;
  cells: number;
  waiting: number;
  failed: number;
  /** Cells that were changed since they ran. */
  changed: number;
  canGoBack: boolean;
  canUndo: boolean;
}

export interface StatusLine {
  element: HTMLElement;
  show: (status: Status) => void;
  askConsent: () => void;
}

/** The line that stays in sight: what runs, and how to stop it. */
export function statusLine(on: {
  stop: () => void;
  runAll: () => void;
  undo: () => void;
  back: () => void;
  consent: () => void;
  /** What is asked before the code of a pending notebook runs. */
  asks?: string;
  actions: HTMLElement[];
}): StatusLine {
  const words = element("span", {class: "bench-state", role: "status"});
  const stop = action("Stop", on.stop, {class: "action bench-stop"});
  const runAll = action("Run all", on.runAll);
  const back = action("Back to the last version that ran", on.back);
  const undo = action("Undo", on.undo);
  const may = action("Run it", on.consent);
  const asked = element(
    "div",
    {class: "trouble bench-consent"},
    element(
      "p",
      {},
      on.asks ??
        "This notebook came from elsewhere, and none of its code has run. Read it below; it runs when you say so, in a frame without network that sees the papers and nothing else."
    ),
    element("p", {class: "actions"}, may)
  );
  const line = element(
    "div",
    {class: "bench-line"},
    element("div", {class: "bench-run"}, words, stop, back, runAll),
    element("div", {class: "actions bench-actions"}, undo, ...on.actions)
  );
  let last = "";
  return {
    element: element("div", {class: "bench-head"}, line, asked),
    askConsent() {
      asked.scrollIntoView({block: "nearest"});
      may.focus();
    },
    show(status) {
      const live = status.state === "opening" || status.state === "running";
      stop.hidden = !live;
      runAll.hidden = status.pending || status.cells === 0;
      // Pressed until nothing is left, it keeps the focus.
      undo.hidden = !status.canUndo && document.activeElement !== undo;
      back.hidden = live || status.stopped === null || !status.canGoBack;
      asked.hidden = !status.pending;
      line.classList.toggle("stopped", !live && status.stopped !== null);
      const text = statusInWords(status);
      if (text !== last) words.textContent = last = text;
    }
  };
}

/** "Running 2 of 12 cells", "All 12 cells ran, 1 failed", "Stopped." */
export function statusInWords({state, pending, stopped, cells, waiting, failed, changed}: Status): string {
  if (pending) return "Nothing has run yet";
  if (!cells) return "No cell yet";
  if (state === "stopped" && stopped !== null) return stopped;
  const later = changed ? `; ${changed === 1 ? "1 is" : `${changed} are`} changed and not run yet` : "";
  if (state === "opening" || waiting) return `Running ${waiting || cells} of ${counted(cells, "cell")}${later}`;
  if (failed) return `${counted(failed, "cell")} of ${cells} failed${later}`;
  if (changed === cells) return `${counted(cells, "cell")}, not run yet`;
  return `${cells === 1 ? "The cell" : `All ${cells} cells`} ran${later}`;
}

/** "+ Code + Prose + Input" at the end of a notebook. */
export function endLine(on: {
  add: (kind: "code" | "prose") => void;
  input: (button: HTMLElement) => void;
}): HTMLElement {
  const input = action("+ Input …", () => on.input(input), {"aria-haspopup": "dialog", "aria-expanded": "false"});
  return element(
    "div",
    {class: "actions notebook-end"},
    action("+ Code", () => on.add("code")),
    action("+ Prose", () => on.add("prose")),
    input
  );
}
