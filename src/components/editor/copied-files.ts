import {CellSyntaxError, parseCell} from "../../sandbox/parse-cell.js";
import {importedPath, parseModule} from "../../sandbox/parse-module.js";
import type {ModuleImport, ParsedModule} from "../../sandbox/parse-module.js";
import {modulesName} from "../../sandbox/modules.js";
import {placeOf} from "../../sandbox/place.js";
import type {Place} from "../sandbox-types.js";

/** Files of a chart as JavaScript, by their path in `src`. */
export type Files = Readonly<Record<string, string>>;

/** A place in a chart's code (`file` is null) or in one of its files. */
export interface PlaceInFile {
  file: string | null;
  place: Place;
}

/** A cell with the files that a reader changed in it, in place of those that the frame has. */
export interface CellWithCopies {
  source: string;
  /** Where a place in `source` stands in what the reader sees. */
  placeIn: (place: Place) => PlaceInFile;
}

/** A copied file that cannot be read. */
export class CopyError extends Error {
  override name = "CopyError";
  constructor(
    message: string,
    readonly file: string,
    readonly place: Place
  ) {
    super(message);
  }
}

/**
 * The code of a chart with copies of its files before it, each in a scope of its own: those that are changed and those of the chart that
 * import them, so that the change arrives at the chart. Imports of others are taken from the frame's modules. Lines stay lines. Throws a
 * `CopyError` for a file that cannot be read; code that cannot be read is returned as it is, for the frame to say why.
 */
export function withCopies(code: string, originals: Files, changed: Files): CellWithCopies {
  const alone = {source: code, placeIn: (place: Place) => ({file: null, place})};
  const cell = readable(code);
  if (!cell || !Object.keys(changed).length) return alone;
  const files = {...originals, ...changed};
  const modules = new Map(Object.keys(files).map((file) => [file, read(file, files[file]!)]));
  const copied = inOrder(modules, new Set(Object.keys(changed)));
  const names = new Map(copied.map((file, i) => [file, `$copy${i}`]));
  const parts: {file: string | null; line: number}[] = [];
  const lines: string[] = [];
  const put = (file: string, source: string) => {
    const {exports} = modules.get(file)!;
    lines.push(`const ${names.get(file)} = (() => {`);
    parts.push({file, line: lines.length});
    lines.push(...asBody(file, source, modules, names).split(/\r\n|[\n\r]/));
    lines.push(`return {${exports.map(({exported, local}) => `${exported}: ${local}`).join(", ")}};`, "})();");
  };
  for (const file of copied) put(file, files[file]!);
  const asked = new Set(cell.reads.map(({name}) => name));
  for (const file of copied) {
    const given = modules.get(file)!.exports.map(({exported}) => exported);
    const taken = given.filter((name) => asked.delete(name));
    if (taken.length) lines.push(`const {${taken.join(", ")}} = ${names.get(file)};`);
  }
  if (cell.expression) lines.push("return (");
  parts.push({file: null, line: lines.length});
  lines.push(code);
  if (cell.expression) lines.push(");");
  return {
    source: lines.join("\n"),
    placeIn(place) {
      const {file, line} = parts.findLast(({line}) => place.line > line) ?? parts[0]!;
      const last = (file === null ? code : files[file]!).split(/\r\n|[\n\r]/).length;
      return {file, place: {...place, line: Math.max(1, Math.min(last, place.line - line))}};
    }
  };
}

function readable(code: string): ReturnType<typeof parseCell> | null {
  try {
    return parseCell(code);
  } catch (error) {
    if (error instanceof CellSyntaxError) return null;
    throw error;
  }
}

function read(file: string, source: string): ParsedModule {
  try {
    return parseModule(source);
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    throw new CopyError(error.message, file, placeOf(source, error.start, error.end));
  }
}

/** The file of a chart that an import leads to; null for another module. */
function fileOf(file: string, {from}: ModuleImport, modules: ReadonlyMap<string, ParsedModule>): string | null {
  const path = importedPath(file, from).replace(/\.js$/, ".ts");
  return modules.has(path) ? path : null;
}

/** The changed files and those that import them, however far, each after those that it imports. */
function inOrder(modules: ReadonlyMap<string, ParsedModule>, changed: ReadonlySet<string>): string[] {
  const needed = (file: string): string[] =>
    modules.get(file)!.imports.flatMap((item) => fileOf(file, item, modules) ?? []);
  const reaches = new Map<string, boolean>();
  const arrives = (file: string): boolean => {
    const known = reaches.get(file);
    if (known !== undefined) return known;
    reaches.set(file, changed.has(file));
    const found = changed.has(file) || needed(file).some(arrives);
    reaches.set(file, found);
    return found;
  };
  const order: string[] = [];
  const add = (file: string): void => {
    if (order.includes(file) || !arrives(file)) return;
    for (const other of needed(file)) add(other);
    if (!order.includes(file)) order.push(file);
  };
  for (const file of modules.keys()) add(file);
  return order;
}

/** A file's statements as the body of a function, line for line: imports read from copies or from the frame's modules, exports as plain definitions. */
function asBody(
  file: string,
  source: string,
  modules: ReadonlyMap<string, ParsedModule>,
  copies: ReadonlyMap<string, string>
): string {
  const {imports, marks} = modules.get(file)!;
  const pieces = [
    ...marks.map(({start, end}) => ({start, end, text: (gone: string) => gone.replace(/[^\n\r]/g, " ")})),
    ...imports.map((item) => ({...item, text: (gone: string) => asDefinition(item) + gone.replace(/[^\n\r]/g, "")}))
  ].sort((a, b) => a.start - b.start);
  let [body, last] = ["", 0];
  for (const {start, end, text} of pieces) {
    body += source.slice(last, start) + text(source.slice(start, end));
    last = end;
  }
  return body + source.slice(last);

  function asDefinition(item: ModuleImport): string {
    const {from, names, start, end} = item;
    const own = fileOf(file, item, modules);
    const copy = own === null ? undefined : copies.get(own);
    if (own !== null && copy) {
      const given = new Set(modules.get(own)!.exports.map(({exported}) => exported));
      const missing = names.find(({imported}) => imported !== "*" && !given.has(imported));
      if (missing) throw new CopyError(`“${from}” exports no ${missing.imported}.`, file, placeOf(source, start, end));
    }
    const wanted = names.map(({imported}) => imported);
    const value = copy ?? `${modulesName}(${JSON.stringify(importedPath(file, from))}, ${JSON.stringify(wanted)})`;
    const whole = names.filter(({imported}) => imported === "*").map(({local}) => `const ${local} = ${value};`);
    const some = names.filter(({imported}) => imported !== "*");
    const list = some.map(({imported, local}) => (imported === local ? local : `${imported}: ${local}`)).join(", ");
    return [...whole, some.length ? `const {${list}} = ${value};` : ""].join("");
  }
}
