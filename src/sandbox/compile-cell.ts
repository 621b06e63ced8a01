import {ending, give, instrument, load, look, put, spread, tick} from "./instrument.js";
import type {PropertyRead} from "./instrument.js";
import type {ParsedCell} from "./parse-cell.js";
import {elementsOf, refuseMany} from "./many-elements.js";
import {NoNetwork} from "./no-network.js";
import {offsetOf, placeOf} from "./place.js";
import type {PlaceMessage} from "./messages.js";

/** What the code of a cell is handed besides the values it reads. */
export interface Handed {
  tick: () => void;
  /** Asked about a property that was not there; returns what it is (null or undefined), or throws. */
  look: (object: unknown, property: string, read: number) => unknown;
  display: (value: unknown) => unknown;
  view: (input: unknown) => unknown;
  /** Takes the values that stand in text. */
  put?: (values: unknown[]) => void;
}

/** What a run of a cell gives: a value to draw, and the values of the names it defines. */
export interface Given {
  value: unknown;
  names: Map<string, unknown>;
}

export interface CompiledCell {
  run: (handed: Handed, inputs: unknown[]) => Given | Promise<Given>;
  /** Where an error was thrown, by its stack, in the reader's source; null when not in this cell. */
  placeOfError: (error: unknown, stack?: string) => PlaceMessage | null;
  properties: PropertyRead[];
}

let compiled = 0;

/** Makes a function of a cell whose `inputs` are named so. `evaluate` is the frame's own eval, kept from before any code ran. */
export function compileCell(
  cell: ParsedCell,
  inputs: string[],
  evaluate: (code: string) => unknown = indirectEval
): CompiledCell {
  const {code, sourceOffset, properties} = instrument(cell);
  const parameters = [
    tick,
    look,
    give,
    put,
    load,
    spread,
    "display",
    "view",
    ...inputs.filter((name) => !/^(display|view)$/.test(name))
  ];
  const start = `(${cell.async ? "async " : ""}function(${parameters.join(",")}){"use strict";${cell.expression ? `return ${give}((` : ""}`;
  const end = cell.expression ? "\n),{});})" : `\n;${ending(cell)}})`;
  const name = `observatory-cell-${++compiled}.js`;
  const make = evaluate(`${start}${code}${end}\n//# sourceURL=${name}`) as (...values: unknown[]) => Given;
  const whole = start + code;
  const placed = new RegExp(`${name.replaceAll(".", "\\.")}:(\\d+):(\\d+)`);
  return {
    run: ({tick, look, put, display, view}, values) =>
      make(tick, look, giveNames, put, refuseImport, refuseLong, display, view, ...values),
    placeOfError(error, stack = stackOf(error)) {
      const at = placed.exec(stack);
      if (!at) return null;
      const offset = offsetOf(whole, Number(at[1]), Number(at[2]) - 1) - start.length;
      if (offset < 0 || offset > code.length) return null;
      const from = sourceOffset(offset);
      const word = /^(?:[\w$]+|\S)/.exec(cell.source.slice(from))?.[0] ?? "";
      return placeOf(cell.source, from, from + word.length);
    },
    properties
  };
}

/** A text that is spread becomes an array before anything could stop it. */
function refuseLong(value: unknown): unknown {
  refuseMany(elementsOf(value));
  return value;
}

function refuseImport(): Promise<never> {
  return Promise.reject(new NoNetwork("import()"));
}

function giveNames(value: unknown, names: Record<string, () => unknown>): Given {
  const given = new Map<string, unknown>();
  for (const [name, read] of Object.entries(names)) {
    try {
      given.set(name, read());
    } catch {
      given.set(name, undefined); // the cell returned before it came to that definition
    }
  }
  return {value, names: given};
}

function stackOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  } catch {
    return "";
  }
}

function indirectEval(code: string): unknown {
  return (0, eval)(code) as unknown;
}
