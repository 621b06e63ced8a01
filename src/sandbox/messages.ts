import type {CorpusData, PaperText} from "../analysis/corpus.js";
import type {Selection} from "../analysis/selection.js";

/** What page and frame say to each other. Either side reads only what `read-message.ts` copied, key by key. */

export const cellKinds = ["js", "md"] as const;
export type CellKind = (typeof cellKinds)[number];

/** Data without functions, nodes or cycles: what JSON holds. */
export type Plain = null | boolean | number | string | Plain[] | {[key: string]: Plain};

/** What the frame may ask the page for, each once: text of a library, or the texts of the papers. */
export const libraries = [
  "d3",
  "arquero",
  "inputs",
  "markdown",
  "htl",
  "picture",
  "topics",
  "trends",
  "network",
  "louvain",
  "methods",
  "code",
  "overview",
  "periods",
  "marks",
  "compare",
  "modules"
] as const;
export type Library = (typeof libraries)[number];
export const needs = [...libraries, "texts"] as const;
export type Need = (typeof needs)[number];

export const errorKinds = ["syntax", "names", "upstream", "time", "error", "late"] as const;

export interface CellMessage {
  id: string;
  kind: CellKind;
  source: string;
  /** Whether its value is not drawn; what it displays itself is. */
  hidden: boolean;
}

export type ToFrame =
  | {
      type: "start";
      corpus: CorpusData;
      selection: Selection;
      focus: Selection | null;
      theme: "light" | "dark";
      budget: number;
    }
  | {type: "cells"; run: number; cells: CellMessage[]}
  | {type: "set"; name: string; value: Plain}
  | {type: "theme"; theme: "light" | "dark"}
  | {type: "fonts"; fonts: {family: string; style: string; range: string; data: ArrayBuffer}[]}
  | {type: "room"; below: Record<string, number>}
  | {type: "library"; name: Library; text: string}
  | {type: "texts"; texts: PaperText[]}
  | {type: "missing"; name: Need; message: string}
  | {type: "picture"; turn: number}
  /** The reader came to the frame by the keyboard. */
  | {type: "invited"}
  | {type: "ping"; turn: number};

export interface PlaceMessage {
  line: number;
  column: number;
  endColumn: number;
}

export interface SuggestionMessage {
  place: PlaceMessage;
  replacement: string;
}

export type FromFrame =
  | {type: "ready"}
  | {type: "leaving"}
  /** The frame has the focus, and whether a press inside it led there. */
  | {type: "focused"; pressed: boolean}
  /** A letter came that was not meant for the frame, and none comes any more: the frame has lost the focus. */
  | {type: "typed"; letter: string}
  | {type: "blurred"}
  | {type: "pong"; turn: number; memory: number}
  | {type: "need"; name: Need}
  | {
      type: "result";
      cell: string;
      run: number;
      defines: string[];
      reads: string[];
      took: number;
      hints: {message: string; place: PlaceMessage; suggestion: SuggestionMessage | null}[];
    }
  | {
      type: "error";
      cell: string;
      run: number;
      message: string;
      place: PlaceMessage | null;
      suggestion: SuggestionMessage | null;
      kind: (typeof errorKinds)[number];
      kept: boolean;
    }
  | {type: "layout"; height: number; cells: {cell: string; top: number; height: number}[]}
  | {type: "picture"; turn: number; svg: string; width: number; height: number}
  | {type: "open"; selection: Selection};
