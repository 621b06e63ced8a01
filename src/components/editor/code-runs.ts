import type {CellError, CellResult, Sandbox} from "../sandbox-types.js";
import type {Trouble} from "./code-editor.js";
import type {CellWithCopies, CopyError, PlaceInFile} from "./copied-files.js";
import {fileName, sameWritten as same} from "./written.js";
import type {Written} from "./written.js";

export interface RunsOptions {
  box: Sandbox;
  written: () => Written;
  compose: (written: Written) => CellWithCopies;
  say: (words: string | null, offer?: {back: boolean}) => void;
  status: (words: string) => void;
  /** What is wrong in the chart's code (null) or in a file of it. */
  trouble: (file: string | null, trouble: Trouble | null) => void;
  /** A run has ended. */
  ended: () => void;
}

export interface CodeRuns {
  run: () => void;
  /** Draws an earlier version before the code as it is, so that something stands when that fails. */
  runAfter: (good: Written | null) => void;
  ran: (result: CellResult) => void;
  failed: (error: CellError) => void;
  stopped: (message: string) => void;
  /** Whether a run is under way. */
  busy: () => boolean;
  /** The last version that ran; null before one did. */
  lastGood: () => Written | null;
}

const cell = "chart";

/** Runs a chart's code in its frame, and says what came of it. */
export function codeRuns({box, written, compose, say, status, trouble, ended}: RunsOptions): CodeRuns {
  let [first, current] = [0, 0];
  let outcome: (() => void) | null = null;
  let good: Written | null = null;
  let sent: {written: Written; cell: CellWithCopies} | null = null;
  let wrong: string | null = null;

  function send(next: Written, composed: CellWithCopies): number {
    sent = {written: next, cell: composed};
    return box.run([{id: cell, kind: "js", source: composed.source}]);
  }

  function run(): void {
    const next = written();
    const before = first;
    first = 0;
    // The frame says nothing again of code that it has run already or is running.
    if (sent && same(sent.written, next) && (box.state === "running" || box.state === "opening")) {
      if (before) current = before;
      return outcome?.();
    }
    outcome = null;
    status("");
    try {
      current = send(next, compose(next));
    } catch (error) {
      if (!isCopyError(error)) throw error;
      const {file, place, message} = error;
      sent = {written: next, cell: {source: next.source, placeIn: (place) => ({file, place})}};
      (outcome = () => tellError({message, place, suggestion: null, kept: good !== null}))();
    }
  }

  function tellResult({took, hints}: CellResult): void {
    good = sent!.written;
    const [hint] = hints;
    show(hint ? {place: hint.place, message: hint.message, repair: hint.suggestion} : null);
    say(null);
    status(took < 1 ? "ran in 1 ms" : `ran in ${Math.round(took)} ms`);
    ended();
  }

  function tellError({message, place, suggestion, kept}: Pick<CellError, "message" | "place" | "suggestion" | "kept">) {
    const at = place && sent!.cell.placeIn(place);
    const line = at && `Line ${at.place.line}${at.file === null ? "" : ` of ${fileName(at.file)}`}`;
    const where = line ? `${line} stopped the new one.` : message;
    const back = {back: good !== null};
    say(kept ? `Shows the last version that ran. ${where}` : line ? `${line} stopped the code.` : message, back);
    status("did not run");
    show({place, message, repair: suggestion});
    ended();
  }

  /** What came after the code had run: its drawing stands. */
  function tellLate({message, place, suggestion}: CellError) {
    const at = place && sent!.cell.placeIn(place);
    const of = at?.file ? ` of ${fileName(at.file)}` : "";
    say(at ? `Line ${at.place.line}${of} failed after the code had run.` : `After the code had run: ${message}`);
    show({place, message, repair: suggestion});
  }

  /** Puts what is wrong where it stands, and takes away what was wrong before. */
  function show(next: Trouble | null): void {
    if (!sent || !same(sent.written, written())) return;
    const at: PlaceInFile | null = next?.place ? sent.cell.placeIn(next.place) : null;
    const file = at?.file ?? null;
    if (file !== wrong || !next) trouble(wrong, null);
    wrong = file;
    const repair = next?.repair && {...next.repair, place: sent.cell.placeIn(next.repair.place).place};
    trouble(file, next && {...next, place: at?.place ?? null, repair: repair ?? null});
  }

  return {
    run,
    runAfter(earlier) {
      if (earlier === null || same(earlier, written())) return run();
      try {
        first = send(earlier, compose(earlier));
        good = earlier;
      } catch (error) {
        if (!isCopyError(error)) throw error;
        run();
      }
    },
    ran(result) {
      if (result.run === first) return run();
      if (result.run === current) (outcome = () => tellResult(result))();
    },
    failed(error) {
      if (error.kind === "late") {
        if (error.run === current) (outcome = () => tellLate(error))();
        return;
      }
      if (error.run === first) {
        good = null;
        return run();
      }
      if (error.run === current) (outcome = () => tellError(error))();
    },
    stopped(message) {
      say(message, {back: good !== null && !same(good, written())});
      status("stopped");
    },
    busy: () => sent !== null && outcome === null && box.state === "running",
    lastGood: () => good
  };
}

/** By its name: the module that throws it is fetched only where files are copied. */
function isCopyError(error: unknown): error is CopyError {
  return error instanceof Error && error.name === "CopyError";
}
