import type {Notebook} from "../../notebook/model.js";
import type {Observatory} from "../observatory.js";
import type {Sandbox, SandboxOptions, SandboxState} from "../sandbox-types.js";
import {cellRuns} from "./cell-runs.js";
import type {CellRuns} from "./cell-runs.js";
import {notebookFrame} from "./notebook-frame.js";

/** The running of a notebook's cells: the frame that draws them, and when which of them run. */
export interface NotebookRunning {
  box: Sandbox;
  runs: CellRuns;
  /** Whether the reader has yet to say that the code may run. */
  pending: () => boolean;
  /** Why nothing runs any more; null while something does. */
  stopped: () => string | null;
  all: () => void;
  /** Runs one cell, and all where nothing runs. */
  cell: (id: number) => void;
  /** Runs cells that came back, where others run. */
  again: (ids: readonly number[]) => void;
  /** Has the frame follow cells that were moved, added or taken away. */
  arrange: () => void;
  /** Takes over cells that another tab changed. */
  changed: () => void;
  /** The code may run from now on. */
  consent: () => void;
  close: () => void;
}

export interface NotebookRunningOptions extends Required<Pick<SandboxOptions, "onLayout">> {
  observatory: Observatory;
  pending: boolean;
  now: () => Notebook;
  /** Called before cells run: code that ends the page is kept before it does. */
  onRun: () => void;
  /** Called when what is shown of the running is to be brought up to date. */
  onChange: () => void;
  onStopped: () => void;
  onState: (state: SandboxState) => void;
}

export function notebookRunning(options: NotebookRunningOptions): NotebookRunning {
  const {now, onRun, onChange} = options;
  let pending = options.pending;
  let stopped: string | null = null;
  let telling = false;
  const {box, close} = notebookFrame(options.observatory, {
    pending,
    onResult(result) {
      runs.result(result);
      tellSoon();
    },
    onError(error) {
      runs.error(error);
      tellSoon();
    },
    onLayout: options.onLayout,
    onStopped({message}) {
      stopped = message;
      runs.gone();
      tellSoon();
      options.onStopped();
    },
    onState(state) {
      options.onState(state);
      onChange();
    },
    onNewTables() {
      if (!going()) return;
      box.stop();
      all();
    }
  });
  const runs = cellRuns(box);
  const going = () => !pending && box.state !== "stopped";

  /** Reports come in bursts: the page is brought up to date once for each. */
  function tellSoon(): void {
    if (telling) return;
    telling = true;
    requestAnimationFrame(() => {
      telling = false;
      onChange();
    });
  }

  function all(): void {
    if (pending) return;
    onRun();
    stopped = null;
    runs.run(now(), "all");
    onChange();
  }

  return {
    box,
    runs,
    pending: () => pending,
    stopped: () => stopped,
    all,
    cell(id) {
      if (box.state === "stopped") return all();
      onRun();
      runs.run(now(), [id]);
      onChange();
    },
    again(ids) {
      if (ids.length && going()) runs.run(now(), [...ids]);
    },
    arrange() {
      if (going()) runs.arrange(now());
    },
    changed() {
      if (pending) return;
      stopped = null;
      runs.run(now(), "changed");
    },
    consent() {
      pending = false;
      box.consent();
      all();
    },
    close
  };
}
