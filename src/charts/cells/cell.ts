import type {Corpus} from "../../analysis/corpus.js";
import type {Options, OptionValues} from "../../analysis/options.js";
import type {CodeStatus} from "../../analysis/tables.js";
import type {everything, Selected, Selection} from "../../analysis/selection.js";

/** What the code of a chart's cell can name besides functions of the project: as the frame for readers' code gives it. */
export interface CellScope {
  corpus: Corpus;
  selection: Selection;
  selected: Selected;
  /** What is opened, as a narrowing of the selection; null when nothing is. */
  focus: Selection | null;
  /** The papers behind it. */
  opened: Selected | null;
  everything: typeof everything;
  /** px. */
  width: number;
  /** Whether marks should be large enough for a finger. */
  touch: boolean;
  openPapers: (focus: Selection) => void;
}

/** The tables that cells of charts read, by the names that readers have for them. */
export interface CellTables {
  papers: {
    id: string;
    title: string;
    date: string | null;
    code: CodeStatus;
    abstract?: string;
    codeSentence?: string | null;
  }[];
  terms: {term: string; topic: boolean}[];
  mentions: {paper: string; term: string; field: "title" | "abstract"; start: number; end: number}[];
}

/** What readers see of an argument that the address gives, before the code that uses it. */
export interface CellArguments {
  trends: {topics: string[]};
  compare: {sides: {a: Partial<Selection>; b: Partial<Selection> | null}};
}

/**
 * The code that draws a chart from the tables. Its body, as it is written here, is what a reader edits, with `options` (and other
 * arguments) defined above it: it may hold no types.
 */
export type ChartCell<Declared extends Options, More = unknown, Drawn extends Element | Promise<Element> = Element> = (
  scope: CellScope & {options: OptionValues<Declared>} & More
) => Drawn;
