import type {CorpusData, PaperText} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {codeStatuses} from "../analysis/tables.js";
import {cellKinds, errorKinds, libraries, needs} from "./messages.js";
import type {FromFrame, PlaceMessage, Plain, SuggestionMessage, ToFrame} from "./messages.js";
import {flag, list, map, nullable, number, oneOf, record, Refused, text, whole} from "./shape.js";
import type {Read} from "./shape.js";

const id = text(80);
const name = text(80);
const message = text(2_000);
const pixels = number(0, 1_000_000);
const run = whole(0, 2 ** 31);
const themes = oneOf(["light", "dark"] as const);

const place = record<PlaceMessage>({
  line: whole(1, 1_000_000),
  column: whole(0, 1_000_000),
  endColumn: whole(0, 1_000_000)
});
const suggestion = record<SuggestionMessage>({place, replacement: text(200)});
const further = ["and", "except"] as const;

/** A selection, clause by clause; whether what it names is in the corpus is not known here. */
export const readSelectionData: Read<Selection> = (value) => {
  const own = readClauses(value);
  for (const key of further) own[key] = list(readClauses, 9)(property(value, key) ?? []);
  return own;
};

function readClauses(value: unknown): Selection {
  const entries = Object.entries(everything).map(([key, empty]) => {
    const given = property(value, key);
    if (given === undefined || (further as readonly string[]).includes(key)) return [key, empty];
    if (key === "code") return [key, list(oneOf(codeStatuses), 10)(given)];
    if (Array.isArray(empty)) return [key, list(text(500), 20_000)(given)];
    if (typeof empty === "boolean") return [key, flag(given)];
    return [key, empty === null ? nullable(text(10))(given) : text(200)(given)];
  });
  return Object.fromEntries(entries) as Selection;
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) throw new Refused("no record");
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Data as JSON holds it, copied; at most 40 deep. */
export function readPlain(value: unknown, depth = 0): Plain {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (depth > 40) throw new Refused("too deep");
  if (Array.isArray(value)) return value.map((item) => readPlain(item, depth + 1));
  const prototype: unknown = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw new Refused("not plain data");
  return map((item) => readPlain(item, depth + 1), {longest: 10_000, most: 100_000})(value) as Plain;
}

type Readers<T extends {type: string}> = {[Type in T["type"]]: Read<Extract<T, {type: Type}>>};

const fromFrame: Readers<FromFrame> = {
  ready: record({type: oneOf(["ready"])}),
  leaving: record({type: oneOf(["leaving"])}),
  focused: record({type: oneOf(["focused"]), pressed: flag}),
  typed: record({type: oneOf(["typed"]), letter: text(1)}),
  blurred: record({type: oneOf(["blurred"])}),
  pong: record({type: oneOf(["pong"]), turn: whole(0, 2 ** 31), memory: number(0, 2 ** 53)}),
  need: record({type: oneOf(["need"]), name: oneOf(needs)}),
  result: record({
    type: oneOf(["result"]),
    cell: id,
    run,
    defines: list(name, 500),
    reads: list(name, 2_000),
    took: number(0, 1e9),
    hints: list(record({message, place, suggestion: nullable(suggestion)}), 20)
  }),
  error: record({
    type: oneOf(["error"]),
    cell: id,
    run,
    message,
    place: nullable(place),
    suggestion: nullable(suggestion),
    kind: oneOf(errorKinds),
    kept: flag
  }),
  layout: record({
    type: oneOf(["layout"]),
    height: pixels,
    cells: list(record({cell: id, top: pixels, height: pixels}), 1_000)
  }),
  picture: record({
    type: oneOf(["picture"]),
    turn: whole(0, 2 ** 31),
    svg: text(20_000_000),
    width: number(0, 100_000),
    height: number(0, 1_000_000)
  }),
  open: record({type: oneOf(["open"]), selection: readSelectionData})
};

const bytes: Read<ArrayBuffer> = (value) => {
  if (!(value instanceof ArrayBuffer)) throw new Refused("no bytes");
  return value;
};
/** What the page itself has read, as it is. */
function tables<T>(): Read<T> {
  return (value) => {
    if (typeof value !== "object" || value === null) throw new Refused("no tables");
    return value as T;
  };
}

const toFrame: Readers<ToFrame> = {
  start: record({
    type: oneOf(["start"]),
    corpus: tables<CorpusData>(),
    selection: readSelectionData,
    focus: nullable(readSelectionData),
    theme: themes,
    budget: number(50, 600_000)
  }),
  cells: record({
    type: oneOf(["cells"]),
    run,
    cells: list(record({id, kind: oneOf(cellKinds), source: text(1_000_000), hidden: flag}), 1_000)
  }),
  set: record({type: oneOf(["set"]), name, value: readPlain}),
  theme: record({type: oneOf(["theme"]), theme: themes}),
  fonts: record({
    type: oneOf(["fonts"]),
    fonts: list(record({family: name, style: name, range: text(4_000), data: bytes}), 30)
  }),
  room: record({type: oneOf(["room"]), below: map(pixels)}),
  library: record({type: oneOf(["library"]), name: oneOf(libraries), text: text(20_000_000)}),
  texts: record({type: oneOf(["texts"]), texts: tables<PaperText[]>()}),
  missing: record({type: oneOf(["missing"]), name: oneOf(needs), message}),
  picture: record({type: oneOf(["picture"]), turn: whole(0, 2 ** 31)}),
  invited: record({type: oneOf(["invited"])}),
  ping: record({type: oneOf(["ping"]), turn: whole(0, 2 ** 31)})
};

/** A message of the frame, copied; throws a `Refused` for anything else. The frame's code may have sent it: believe nothing. */
export function readFromFrame(value: unknown): FromFrame {
  return readAs<FromFrame>(fromFrame, value);
}

/** A message of the page, copied; throws a `Refused` for anything else. */
export function readToFrame(value: unknown): ToFrame {
  return readAs<ToFrame>(toFrame, value);
}

function readAs<T extends {type: string}>(readers: Readers<T>, value: unknown): T {
  const type = property(value, "type");
  if (typeof type !== "string" || !Object.hasOwn(readers, type)) throw new Refused("no known message");
  return readers[type as T["type"]](value);
}
