import {NoColumn} from "./explain.js";
import type {PropertyRead} from "./instrument.js";
import {nearest} from "./near.js";
import {placeOf} from "./place.js";
import type {PlaceMessage, SuggestionMessage} from "./messages.js";

const tableOf = new WeakMap<object, string>();

/** Remembers of which table these are rows; they stay plain objects. */
export function rowsOf<Row extends object>(table: string, rows: Row[]): Row[] {
  for (const row of rows) tableOf.set(row, table);
  return rows;
}

export interface Hint {
  message: string;
  place: PlaceMessage;
  suggestion: SuggestionMessage | null;
}

/**
 * What code learns that reads a property which is not there. A row of a table throws; another plain object gives what it has
 * (undefined) and, where it has a property of nearly that name, a hint.
 */
export function lookFor(source: string, reads: PropertyRead[], hint: (hint: Hint) => void) {
  return (object: unknown, property: string, read: number): unknown => {
    const value = (object as Record<string, unknown>)[property];
    if (value !== undefined || typeof object !== "object" || object === null || property in object) return value;
    const table = tableOf.get(object);
    if (table === undefined && !isPlain(object)) return value;
    const columns = Object.keys(object);
    const near = nearest(property, columns);
    if (table === undefined && (near === null || property.length < 4)) return value;
    const {start, end, object: name} = reads[read]!;
    const place = placeOf(source, start, end);
    const suggestion = near === null ? null : {place, replacement: near};
    const subject = table === undefined ? `${name} has no` : `rows of ${table} have no column`;
    const has = `${table === undefined ? "It has" : "They have"} ${listing(columns)}.`;
    const message = `${subject} ${property}. ${has}${near === null ? "" : ` Did you mean ${near}?`}`;
    if (table !== undefined) throw new NoColumn(message, place, suggestion);
    hint({message, place, suggestion});
    return value;
  };
}

function listing(columns: string[], most = 12): string {
  const more = columns.length - most;
  return more > 0 ? `${columns.slice(0, most).join(", ")} and ${more} more` : columns.join(", ") || "none";
}

function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}
