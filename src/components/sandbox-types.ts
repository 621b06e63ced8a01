import type {CorpusData, PaperText} from "../analysis/corpus.js";
import type {Selection} from "../analysis/selection.js";
import type {CellKind, Library, Plain} from "../sandbox/messages.js";
import type {SuppliedFont} from "./sandbox-supplies.js";

/** A cell as its reader writes it. */
export interface Cell {
  /** Names the cell in every report; unique within a notebook, at most 80 characters. */
  id: string;
  /** `js`: an expression, or statements with `display(…)` or `return`; `md`: Markdown with `${…}`. */
  kind: CellKind;
  source: string;
  /** Whether its value is not drawn, as in Observable's notebooks; what it displays itself is. */
  hidden?: boolean;
}

/** What the code of a frame can read. Nothing else of the page gets there. */
export interface SandboxData {
  /** The index of the corpus (`data/corpus/index.json`). */
  corpus: CorpusData;
  /** Abstracts and spans; fetched when code first names `keyphrases`, `mentions` or an abstract. */
  texts: () => Promise<PaperText[]>;
  selection: Selection;
  /** Papers behind what is opened, as a selection; null when nothing is. */
  focus?: Selection | null;
}

/** Where an error or a hint stands in the reader's own source: lines from 1, columns from 0, `endColumn` not included. */
export interface Place {
  line: number;
  column: number;
  endColumn: number;
}

/** A spelling that would do: put `replacement` where the place says. */
export interface Suggestion {
  place: Place;
  replacement: string;
}

/** A cell that ran. It is reported again whenever it ran again, be it because another cell's value changed. */
export interface CellResult {
  cell: string;
  /** The number that `run` returned for the sources this is a result of. */
  run: number;
  /** Names that the cell defines and names that it reads, in order of appearance. */
  defines: string[];
  reads: string[];
  /** Milliseconds from the cell's start until its value was there. */
  took: number;
  /** Things worth a hint though the cell ran, such as a property that rows do not have. */
  hints: {message: string; place: Place; suggestion: Suggestion | null}[];
}

/** A cell that failed; its last good drawing still stands. */
export interface CellError {
  cell: string;
  run: number;
  /** One sentence or two for a person who knows D3, without the line. */
  message: string;
  /** Null when the error has no place in this cell's source. */
  place: Place | null;
  suggestion: Suggestion | null;
  /**
   * `syntax`: could not be read; `names`: missing, circular or defined twice; `upstream`: another cell failed, the message names it;
   * `time`: ran too long without a pause; `error`: what the code threw; `late`: what it threw after it had run, in an event, a timer or a promise: its drawing
   * stands.
   */
  kind: "syntax" | "names" | "upstream" | "time" | "error" | "late";
  /** Whether an earlier drawing of the cell still stands (greyed). */
  kept: boolean;
}

/** Where cells are drawn in the frame, in CSS pixels from its top: for editors that stand between drawings. */
export interface Layout {
  height: number;
  cells: {cell: string; top: number; height: number}[];
}

/** Why a frame was torn down, in words for the reader. */
export interface Stopped {
  reason: "stop" | "silence" | "flood" | "left" | "memory" | "focus" | "broken";
  message: string;
}

export type SandboxState = "pending" | "opening" | "running" | "stopped" | "disposed";

/** The frame's document, its fonts and the libraries, for a page that has them in itself. */
export interface Supplies {
  frame: string;
  fonts: () => Promise<SuppliedFont[]>;
  library: (name: Library) => Promise<string>;
}

export interface SandboxOptions {
  data: SandboxData;
  theme?: "light" | "dark";
  /**
   * True for code that came from a link or a file: nothing runs, and no frame is made, before `consent()` is called. Call it from a
   * click of a reader who has seen the code.
   */
  pending?: boolean;
  /** Default: fetched from the site. */
  supplies?: Supplies;
  /** What it is called to a screen reader; default "Drawings of your code". */
  title?: string;
  /** Milliseconds that code may run without a pause before it is stopped at its next loop or call; default 3,000. */
  budget?: number;
  /** Milliseconds without a sign of life before the whole frame is torn down; default 6,000. */
  silence?: number;
  /** Bytes that code may hold, where the browser tells; default 1.5e9. */
  memory?: number;
  onResult?: (result: CellResult) => void;
  onError?: (error: CellError) => void;
  /** The frame's element already has this height when it is called. */
  onLayout?: (layout: Layout) => void;
  /**
   * The reader clicked a mark of their own that calls `openPapers`. The selection has the shape of one, but may name what is not in the
   * corpus: pass it through `writeSelection` and `readSelection` before it is opened.
   */
  onOpen?: (selection: Selection) => void;
  /** The frame was torn down; `run` starts a new one. */
  onStopped?: (stopped: Stopped) => void;
  onState?: (state: SandboxState) => void;
}

export interface Sandbox {
  /** Put it into the page before the first `run`; taking it out of the page ends what runs. */
  element: HTMLElement;
  readonly state: SandboxState;
  /**
   * Makes these the cells of the frame, in this order on the page, and returns the number of the run. Cells whose source is as it was
   * keep their values. While the state is `pending` they are kept, not run. After a stop, a new frame is made.
   */
  run(cells: readonly Cell[]): number;
  /**
   * Gives a name a value that cells can read (a knob's, for example): plain data only. `selection` and `focus` are names like
   * any other, and change the tables. Cells that read it run again.
   */
  set(name: string, value: Plain): void;
  theme(theme: "light" | "dark"): void;
  /** Leaves room below the drawings of cells, in CSS pixels by cell id, for editors of the page that stand there. */
  room(below: Record<string, number>): void;
  /** Lets pending code run. */
  consent(): void;
  /** Ends whatever runs, at once, whatever it does. */
  stop(): void;
  /**
   * What is drawn now as SVG, as the frame gives it: untrusted, and without fonts. Rejects when nothing runs, or nothing comes within
   * 10 seconds.
   */
  picture(): Promise<{svg: string; width: number; height: number}>;
  /** The cells of the last run in which every cell was drawn without an error; null before. */
  lastGood(): readonly Cell[] | null;
  dispose(): void;
}
