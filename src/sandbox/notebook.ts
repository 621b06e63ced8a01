import {RuntimeError} from "@observablehq/runtime";
import type {Module, Runtime, Variable} from "@observablehq/runtime";
import {cellView} from "./cell-view.js";
import type {CellView, Drawing} from "./cell-view.js";
import {lookFor} from "./columns.js";
import type {Hint} from "./columns.js";
import {compileCell} from "./compile-cell.js";
import type {CompiledCell, Given} from "./compile-cell.js";
import {explain, NoColumn} from "./explain.js";
import {TooLong} from "./budget.js";
import {input} from "./generators.js";
import {nameProblems} from "./graph.js";
import {importOf} from "./imports.js";
import type {CellMessage, FromFrame, PlaceMessage} from "./messages.js";
import {CellSyntaxError, parseCell} from "./parse-cell.js";
import type {ParsedCell} from "./parse-cell.js";
import {parseMarkdown} from "./parse-markdown.js";
import {placeOf} from "./place.js";

export type Report = Extract<FromFrame, {type: "result" | "error"}>;

export interface NotebookOptions {
  root: HTMLElement;
  /** Names that cells can read besides each other's, in a module of the same runtime. */
  page: Module;
  runtime: Runtime;
  given: () => ReadonlySet<string>;
  tick: () => void;
  report: (report: Report) => void;
  evaluate?: (code: string) => unknown;
  /** Makes the nodes of a cell of Markdown; `text` has a mark for each value. */
  markdown: (text: string, values: unknown[]) => Promise<Node>;
  now?: () => number;
}

export interface Notebook {
  /** Makes these the cells, in this order; those that are as they were go on as they are. */
  run: (run: number, cells: readonly CellMessage[]) => void;
  views: () => CellView[];
}

interface NotebookCell extends CellMessage {
  number: number;
  view: CellView;
  parsed: ParsedCell | null;
  text: string;
  syntax: CellSyntaxError | null;
  /** Names that it defines, or defined before it could no longer be read. */
  names: string[];
  compiled: CompiledCell | null;
  /** What it runs as now; null when it does not. */
  running: {key: string} | null;
  body: Variable | null;
  value: Variable | null;
  exports: Map<string, Variable>;
}

/** A notebook on Observable's runtime: cells that run again when a value they read changes. */
export function openNotebook(options: NotebookOptions): Notebook {
  const {root, page, runtime, given, tick, report, evaluate, markdown, now = () => performance.now()} = options;
  const main = runtime.module();
  const imported = new Map<string, Variable>();
  const cells = new Map<string, NotebookCell>();
  /** What to do with an error of a cell's own code, by cell as it runs now: variables outlast sources. */
  const bodies = new Map<string, (error: unknown) => void>();
  let run = 0;

  function take(message: CellMessage, number: number): NotebookCell {
    const old = cells.get(message.id);
    if (old && old.source === message.source && old.kind === message.kind) return Object.assign(old, {number});
    const view = old?.view ?? cellView(message.id);
    const base = {...message, number, view, text: "", syntax: null, compiled: null};
    const kept = {
      running: old?.running ?? null,
      body: old?.body ?? null,
      value: old?.value ?? null,
      exports: old?.exports ?? new Map<string, Variable>()
    };
    try {
      const {parsed, text} =
        message.kind === "md" ? parseMarkdown(message.source) : {parsed: parseCell(message.source), text: ""};
      return {...base, ...kept, parsed, text, names: parsed.defines.map(({name}) => name)};
    } catch (error) {
      if (!(error instanceof CellSyntaxError)) throw error;
      return {...base, ...kept, parsed: null, syntax: error, names: old?.names ?? []};
    }
  }

  function fail(cell: NotebookCell, error: Omit<Extract<Report, {type: "error"}>, "type" | "cell" | "run" | "kept">) {
    report({type: "error", cell: cell.id, run, kept: cell.view.keep(), ...error});
  }

  function halt(cell: NotebookCell, why: string): void {
    cell.running = null;
    bodies.delete(cell.id);
    cell.value?.delete();
    cell.body?.delete();
    cell.value = cell.body = null;
    exportNames(cell, () => {
      throw new Error(why);
    });
  }

  function exportNames(cell: NotebookCell, read: (given: Given, name: string) => unknown): void {
    for (const name of new Set(cell.names)) {
      const others = [...cells.values()].some((other) => other !== cell && other.exports.has(name));
      if (others && !cell.exports.has(name)) continue;
      imported.get(name)?.delete();
      imported.delete(name);
      const variable = cell.exports.get(name) ?? main.variable();
      cell.exports.set(name, variable);
      if (cell.body) variable.define(name, [bodyName(cell)], (given: Given) => read(given, name));
      else variable.define(name, [], () => read({value: undefined, names: new Map()}, name));
    }
  }

  function start(cell: NotebookCell, parsed: ParsedCell, definedByCells: ReadonlySet<string>): void {
    const imports = new Map(parsed.imports.map((item) => [item.local.name, importOf(item)]));
    const reads = [...new Set(parsed.reads.map(({name}) => name))];
    const isInput = (name: string) =>
      definedByCells.has(name) || given().has(name) || /^(invalidation|visibility)$/.test(name);
    const names = reads.filter((name) => isInput(name) && !/^(display|view)$/.test(name));
    const key = JSON.stringify([cell.kind, cell.source, names]);
    if (cell.running?.key === key) return;
    cell.running = {key};
    const sources = [...imports.values()].map(({library}) => library);
    for (const name of [...names, ...sources])
      if (!definedByCells.has(name) && given().has(name) && !imported.has(name))
        imported.set(name, main.import(name, page));
    const compiled = (cell.compiled ??= compileCell(parsed, [...names, ...imports.keys()], evaluate));
    const state: {drawing: Drawing | null; started: number; hints: Hint[]; values: unknown[]} = {
      drawing: null,
      started: 0,
      hints: [],
      values: []
    };
    const valueOf = (name: string) => state.values[[...names, ...imports.keys()].indexOf(name)];
    const rejected = (error: unknown) => {
      state.drawing?.discard();
      failed(cell, parsed, compiled, error, valueOf);
    };
    cell.value?.delete();
    cell.body ??= main.variable({
      pending() {},
      fulfilled() {},
      rejected: (error: unknown) => bodies.get(cell.id)?.(error)
    });
    bodies.set(cell.id, rejected);
    cell.body.define(bodyName(cell), [...names, ...sources], (...values: unknown[]) => {
      const libraries = values.slice(names.length);
      state.values = [
        ...values.slice(0, names.length),
        ...[...imports.values()].map(({pick}, i) => pick(libraries[i]))
      ];
      state.drawing?.discard();
      const drawing = (state.drawing = cell.view.begin());
      state.started = now();
      state.hints = [];
      const put: unknown[] = [];
      const done = compiled.run(
        {
          tick,
          look: lookFor(parsed.source, compiled.properties, (hint) => {
            if (state.hints.length < 20 && !state.hints.some(({place}) => same(place, hint.place)))
              state.hints.push(hint);
          }),
          display: drawing.display,
          view: (element) => input(drawing.display(element) as HTMLElement),
          put: (values) => put.push(values[values.length - 1])
        },
        state.values
      );
      return cell.kind === "md" ? drawText(done, cell.text, put) : done;
    });
    exportNames(cell, ({names}, name) => names.get(name));
    const observer = {
      pending() {},
      fulfilled(value: unknown) {
        if (bodies.get(cell.id) !== rejected) return;
        state.drawing?.show(value);
        state.drawing?.commit();
        report({
          type: "result",
          cell: cell.id,
          run,
          defines: cell.names.slice(0, 500),
          reads: reads.slice(0, 2000),
          took: Math.max(0, now() - state.started),
          hints: state.hints
        });
      },
      rejected(error: unknown) {
        if (bodies.get(cell.id) !== rejected) return;
        if (!(error instanceof RuntimeError && error.input === bodyName(cell))) rejected(error);
      },
      _node: cell.view.root
    };
    cell.value = main.variable(observer).define([bodyName(cell)], ({value}: Given) => value);
  }

  async function drawText(done: Given | Promise<Given>, text: string, values: unknown[]): Promise<Given> {
    const {names} = await done;
    return {value: await markdown(text, values), names};
  }

  function failed(
    cell: NotebookCell,
    parsed: ParsedCell,
    compiled: CompiledCell,
    error: unknown,
    valueOf: (name: string) => unknown
  ): void {
    if (error instanceof RuntimeError) {
      const from = [...cells.values()].find(({names}) => names.includes(String(error.input)));
      const read = parsed.reads.find(({name}) => name === error.input);
      const place = read ? placeOf(parsed.source, read.start, read.end) : null;
      const waits = from && `Waits for ${error.input}: cell ${from.number}, which defines it, did not run.`;
      return fail(cell, {message: waits ?? error.message, place, suggestion: null, kind: "upstream"});
    }
    if (error instanceof NoColumn)
      return fail(cell, {message: error.message, place: error.place, suggestion: error.suggestion, kind: "error"});
    const {message, suggestion} = explain(error, valueOf);
    let place = compiled.placeOfError(error);
    if (suggestion !== null && place) place = wordFrom(parsed.source, place, message) ?? place;
    fail(cell, {
      message,
      place,
      suggestion: place && suggestion !== null ? {place, replacement: suggestion} : null,
      kind: error instanceof TooLong ? "time" : "error"
    });
  }

  return {
    views: () => [...cells.values()].map(({view}) => view),
    run(number, messages) {
      run = number;
      const next = messages.map((message, i) => take(message, i + 1));
      const ids = new Set(next.map(({id}) => id));
      for (const cell of cells.values())
        if (!ids.has(cell.id)) {
          cell.names = [];
          halt(cell, "removed");
          for (const variable of cell.exports.values()) variable.delete();
          cell.view.root.remove();
          cells.delete(cell.id);
          bodies.delete(cell.id);
        }
      for (const [i, cell] of next.entries()) {
        cells.set(cell.id, cell);
        if (root.children[i] !== cell.view.root) root.insertBefore(cell.view.root, root.children[i] ?? null);
      }
      for (const cell of next)
        for (const [name, variable] of cell.exports)
          if (!cell.names.includes(name)) {
            variable.delete();
            cell.exports.delete(name);
          }
      const problems = nameProblems(next, given());
      const defined = new Set(next.flatMap(({names}) => names));
      for (const cell of next) {
        const {parsed, syntax} = cell;
        const problem = problems.get(cell.id);
        if (syntax) {
          halt(cell, "could not be read");
          const place = placeOf(cell.source, syntax.start, syntax.end);
          fail(cell, {message: syntax.message, place, suggestion: null, kind: "syntax"});
        } else if (problem) {
          halt(cell, problem.message);
          fail(cell, {...problem, kind: "names"});
        }
        if (!parsed || problem || syntax) continue;
        try {
          start(cell, parsed, defined);
        } catch (error) {
          halt(cell, "could not be read");
          const at = error instanceof CellSyntaxError ? placeOf(cell.source, error.start, error.end) : null;
          fail(cell, {message: explain(error, () => undefined).message, place: at, suggestion: null, kind: "syntax"});
        }
      }
    }
  };
}

function bodyName({id}: {id: string}): string {
  return `cell ${id}`;
}

/** The place of the name that a message says is no function, at or after a place in its line. */
function wordFrom(source: string, place: PlaceMessage, message: string): PlaceMessage | null {
  const name = /([\w$]+) is not a/.exec(message)?.[1];
  const line = source.split(/\r\n|[\n\r\u2028\u2029]/)[place.line - 1] ?? "";
  const column = name === undefined ? -1 : line.indexOf(name, Math.max(0, place.column));
  return column < 0 ? null : {line: place.line, column, endColumn: column + name!.length};
}

function same(a: {line: number; column: number}, b: {line: number; column: number}): boolean {
  return a.line === b.line && a.column === b.column;
}
