import {RuntimeError} from "@observablehq/runtime";
import {TooLong} from "./budget.js";
import {simple} from "acorn-walk";
import type {CompiledCell} from "./compile-cell.js";
import {explain, messageOf, NoColumn} from "./explain.js";
import {libraryMisfit} from "./library-misfit.js";
import type {FromFrame, PlaceMessage} from "./messages.js";
import type {ParsedCell} from "./parse-cell.js";
import {placeOf} from "./place.js";

/** What is told of a cell that failed. */
export type Failure = Omit<Extract<FromFrame, {type: "error"}>, "type" | "cell" | "run" | "kept">;

/** A cell as far as its errors need it. */
export interface FailedCell {
  parsed: ParsedCell;
  compiled: CompiledCell;
  /** What a name of the cell stood for. */
  valueOf: (name: string) => unknown;
  /** Why a name has no value, as "cell 2, which defines it, did not run"; null where no cell defines it. */
  whyNot: (name: string, message: string) => string | null;
  /** The number of the cell that defines a name; null where none does. */
  definedIn: (name: string) => number | null;
}

/** An error of a cell in words, at its place in the reader's source. */
export function failureOf(error: unknown, {parsed, compiled, valueOf, whyNot, definedIn}: FailedCell): Failure {
  if (error instanceof RuntimeError) {
    const name = String(error.input);
    const read = parsed.reads.find((read) => read.name === name);
    const place = read ? placeOf(parsed.source, read.start, read.end) : null;
    const why = whyNot(name, error.message);
    const message = why === null ? error.message : `Waits for ${name}: ${why.replace(/\.$/, "")}.`;
    return {message, place, suggestion: null, kind: "upstream"};
  }
  if (error instanceof NoColumn)
    return {message: error.message, place: error.place, suggestion: error.suggestion, kind: "error"};
  const {message, suggestion} = explain(error, valueOf, parsed.source);
  let place = compiled.placeOfError(error) ?? (error instanceof Error ? null : onlyThrow(parsed));
  const here = new Set(
    parsed.reads.flatMap(({name, start, end}) =>
      placeOf(parsed.source, start, end).line === place?.line ? [name] : []
    )
  );
  const given = [...here].map((name) => ({name, value: valueOf(name), cell: definedIn(name)}));
  const misfit = error instanceof Error ? libraryMisfit(messageOf(error), parsed.source, given) : null;
  if (misfit !== null) return {message: misfit, place, suggestion: null, kind: "error"};
  if (suggestion !== null && place) place = wordFrom(parsed.source, place, message) ?? place;
  return {
    message,
    place,
    suggestion: place && suggestion !== null ? {place, replacement: suggestion} : null,
    kind: error instanceof TooLong ? "time" : "error"
  };
}

/** Where a value was thrown that does not say so itself: known where the cell throws at one place only. */
function onlyThrow({source, root}: ParsedCell): PlaceMessage | null {
  const places: PlaceMessage[] = [];
  simple(root, {ThrowStatement: ({start, end}) => void places.push(placeOf(source, start, end))});
  return places.length === 1 ? places[0]! : null;
}

/** The place of the name that a message says is no function, at or after a place in its line. */
function wordFrom(source: string, place: PlaceMessage, message: string): PlaceMessage | null {
  const name = /([\w$]+) is not a/.exec(message)?.[1];
  const line = source.split(/\r\n|[\n\r\u2028\u2029]/)[place.line - 1] ?? "";
  const column = name === undefined ? -1 : line.indexOf(name, Math.max(0, place.column));
  return column < 0 ? null : {line: place.line, column, endColumn: column + name!.length};
}
