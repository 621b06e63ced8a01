import {decode} from "./decode.ts";
import {problem} from "./item.ts";
import type {Format, Item} from "./item.ts";
import {bibtex} from "./bibtex.ts";
import {json, jsonLines} from "./json.ts";
import {trending} from "./trending.ts";

/** A file without its file system: what the pipeline reads. */
export interface Input {
  name: string;
  bytes: Uint8Array;
}

/** Formats in the order in which they are tried on a text. */
export const formats: readonly Format[] = [jsonLines, json, bibtex, trending];

export interface Reading {
  /** Null when the input could not be read at all; `items` then says why. */
  format: string | null;
  items: Iterable<Item>;
}

/** Papers and problems of one input, its format recognised from its content. */
export function read(input: Input): Reading {
  let decoded;
  try {
    decoded = decode(input.bytes);
  } catch (error) {
    return {format: null, items: [problem(null, "error", (error as Error).message)]};
  }
  const {text, note} = decoded;
  const format = formats.find((format) => format.recognises(text, input.name.replace(/\.gz$/i, "")));
  if (!format) {
    const known = formats.map((format) => format.title).join(", ");
    return {format: null, items: [problem(null, "error", `format not known: what is read is ${known}`)]};
  }
  return {
    format: format.name,
    items: (function* () {
      if (note) yield problem(null, "warning", note);
      yield* format.read(text);
    })()
  };
}
