import type {PlaceMessage} from "./messages.js";

/** Where offsets of a source stand in it; an end in a later line is the end of the first. */
export function placeOf(source: string, start: number, end: number): PlaceMessage {
  const before = source.slice(0, start);
  const line = before.split(/\r\n|[\n\r\u2028\u2029]/).length;
  const column = start - lineStart(source, start);
  const rest = /^[^\n\r\u2028\u2029]*/.exec(source.slice(start))![0].length;
  return {line, column, endColumn: column + Math.max(0, Math.min(end - start, rest))};
}

/** The offset of a line (from 1) and column (from 0) in a text. */
export function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let i = 1; i < line; ++i) {
    const found = /\r\n|[\n\r\u2028\u2029]/.exec(text.slice(at));
    if (!found) break;
    at += found.index + found[0].length;
  }
  return Math.min(text.length, at + column);
}

function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\n\r\u2028\u2029]/.test(source[at - 1]!)) --at;
  return at;
}
