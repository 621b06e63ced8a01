import {RuntimeError} from "@observablehq/runtime";
import type {Module, Runtime, Variable} from "@observablehq/runtime";
import type {Budget} from "./budget.js";
import {cellBody} from "./cell-body.js";
import {failureOf} from "./cell-failure.js";
import type {Failure} from "./cell-failure.js";
import type {CellView} from "./cell-view.js";
import {compileCell} from "./compile-cell.js";
import type {Given} from "./compile-cell.js";
import {explain, listed} from "./explain.js";
import {nameProblems} from "./graph.js";
import {importOf} from "./imports.js";
import type {CellMessage, FromFrame} from "./messages.js";
import {bodyName, takeCell} from "./notebook-cell.js";
import type {NotebookCell} from "./notebook-cell.js";
import {CellSyntaxError} from "./parse-cell.js";
import type {ParsedCell} from "./parse-cell.js";
import {lateErrors, tellLate} from "./late-errors.js";
import type {LateErrors} from "./late-errors.js";
import {waitsFor} from "./open-runtime.js";
import {placeOf} from "./place.js";

export type Report = Extract<FromFrame, {type: "result" | "error"}>;

export interface NotebookOptions {
  root: HTMLElement;
  /** Names that cells can read besides each other's, in a module of the same runtime. */
  page: Module;
  runtime: Runtime;
  given: () => ReadonlySet<string>;
  budget: Budget;
  /** Calls back in a turn of its own. */
  soon: (callback: () => void) => void;
  report: (report: Report) => void;
  evaluate?: (code: string) => unknown;
  /** Makes the nodes of a cell of Markdown; `text` has a mark for each value. */
  markdown: (text: string, values: unknown[]) => Promise<Node>;
  now?: () => number;
}

export interface Notebook {
  /** Makes these the cells, in this order; those that are as they were go on as they are. */
  run: (run: number, cells: readonly CellMessage[]) => void;
  /** Tells of an error that came when its cell had run already; `stack` stands in where it has none. */
  late: (error: unknown, options?: {stack: string}) => void;
  views: () => CellView[];
}

/** A notebook on Observable's runtime: cells that run again when a value they read changes. */
export function openNotebook(options: NotebookOptions): Notebook {
  const {root, page, runtime, given, budget, soon, report, evaluate, markdown, now = () => performance.now()} = options;
  const main = runtime.module();
  const imported = new Map<string, Variable>();
  const cells = new Map<string, NotebookCell>();
  /** What to do when a cell's own code is to run, and with an error of it, by cell as it runs now: variables outlast sources. */
  const bodies = new Map<string, {rejected: (error: unknown) => void; pending: () => void}>();
  /** Cells whose code failed when it ran last. */
  const failing = new Set<string>();
  /** Tells of late errors of a cell, by cell. */
  const hears = new Map<string, LateErrors>();
  let run = 0;

  function fail(cell: NotebookCell, failure: Failure): void {
    cell.view.settle();
    report({type: "error", cell: cell.id, run, kept: cell.view.keep(), ...failure});
  }

  function halt(cell: NotebookCell, why: string): void {
    cell.running = null;
    bodies.delete(cell.id);
    hears.delete(cell.id);
    cell.view.settle();
    failing.delete(cell.id);
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

  function definedIn(name: string): number | null {
    return [...cells.values()].find(({names}) => names.includes(name))?.number ?? null;
  }

  /** Why a name has no value, by the cell that defines it; null where none does. */
  function whyNot(name: string, message: string): string | null {
    const from = [...cells.values()].find(({names}) => names.includes(name));
    if (!from) return null;
    const ran = from.running !== null && !failing.has(from.id);
    return ran
      ? `the promise or generator that cell ${from.number} defines failed: ${message}`
      : `cell ${from.number}, which defines it, did not run`;
  }

  /** Has a cell run, now and whenever what it reads changes; one that runs so already goes on. */
  function start(cell: NotebookCell, parsed: ParsedCell, definedByCells: ReadonlySet<string>): void {
    const imports = new Map(parsed.imports.map((item) => [item.local.name, importOf(item)]));
    const reads = [...new Set(parsed.reads.map(({name}) => name))];
    const isInput = (name: string) =>
      definedByCells.has(name) || given().has(name) || /^(invalidation|visibility)$/.test(name);
    const names = reads.filter((name) => isInput(name) && !/^(display|view)$/.test(name));
    const key = JSON.stringify([cell.kind, cell.hidden, cell.source, names]);
    if (cell.running?.key === key) return;
    cell.running = {key};
    const sources = [...imports.values()].map(({library}) => library);
    for (const name of [...names, ...sources])
      if (!definedByCells.has(name) && given().has(name) && !imported.has(name))
        imported.set(name, main.import(name, page));
    const handed = [...names, ...imports.keys()];
    const compiled = (cell.compiled ??= compileCell(parsed, handed, evaluate));
    const body = cellBody({
      cell,
      parsed,
      compiled,
      names: handed,
      alone: () => cells.size === 1,
      budget,
      markdown,
      now
    });
    const known = {parsed, compiled, valueOf: body.valueOf, whyNot, definedIn};
    const rejected = (error: unknown) => {
      body.discard();
      failing.add(cell.id);
      fail(cell, failureOf(error, known));
    };
    const late = lateErrors(known, (failure) => report({type: "error", cell: cell.id, run, kept: false, ...failure}));
    const waiting = async () => {
      const names = body.begun() || !cell.body ? [] : await waitsFor(cell.body, soon);
      return names.length ? `Still waiting for ${listed(names)}.` : "Still waiting: a promise here has not settled.";
    };
    cell.value?.delete();
    cell.body ??= main.variable({
      pending: () => bodies.get(cell.id)?.pending(),
      fulfilled() {},
      rejected: (error: unknown) => bodies.get(cell.id)?.rejected(error)
    });
    bodies.set(cell.id, {rejected, pending: () => cell.view.wait(waiting)});
    hears.set(cell.id, late);
    cell.body.define(bodyName(cell), [...names, ...sources], (...values: unknown[]) => {
      const libraries = values.slice(names.length);
      const picked = [...imports.values()].map(({pick}, i) => pick(libraries[i]));
      failing.delete(cell.id);
      late.forget();
      return body.compute([...values.slice(0, names.length), ...picked]);
    });
    exportNames(cell, ({names}, name) => names.get(name));
    const observer = {
      pending() {},
      fulfilled(value: unknown) {
        if (bodies.get(cell.id)?.rejected !== rejected) return;
        cell.view.settle();
        const {took, hints} = body.show(value);
        const defines = cell.names.slice(0, 500);
        report({type: "result", cell: cell.id, run, defines, reads: reads.slice(0, 2000), took, hints});
      },
      rejected(error: unknown) {
        if (bodies.get(cell.id)?.rejected !== rejected) return;
        if (!(error instanceof RuntimeError && error.input === bodyName(cell))) rejected(error);
      },
      _node: cell.view.root
    };
    cell.value = main.variable(observer).define([bodyName(cell)], ({value}: Given) => value);
  }

  /** Makes these all the cells there are, and the drawings stand in their order. */
  function arrange(next: readonly NotebookCell[]): void {
    const ids = new Set(next.map(({id}) => id));
    for (const cell of cells.values())
      if (!ids.has(cell.id)) {
        cell.names = [];
        halt(cell, "removed");
        for (const variable of cell.exports.values()) variable.delete();
        cell.view.root.remove();
        cells.delete(cell.id);
      }
    for (const [i, cell] of next.entries()) {
      cells.set(cell.id, cell);
      if (root.children[i] !== cell.view.root) root.insertBefore(cell.view.root, root.children[i] ?? null);
    }
    for (const {names, exports} of next)
      for (const [name, variable] of exports)
        if (!names.includes(name)) {
          variable.delete();
          exports.delete(name);
        }
  }

  function unreadable(cell: NotebookCell, error: unknown): void {
    halt(cell, "could not be read");
    const place = error instanceof CellSyntaxError ? placeOf(cell.source, error.start, error.end) : null;
    fail(cell, {message: explain(error, () => undefined).message, place, suggestion: null, kind: "syntax"});
  }

  return {
    views: () => [...cells.values()].map(({view}) => view),
    late: (error, {stack} = {stack: ""}) => tellLate([...hears.values()], error, stack),
    run(number, messages) {
      run = number;
      const next = messages.map((message, i) => takeCell(message, i + 1, cells.get(message.id)));
      arrange(next);
      const problems = nameProblems(next, given());
      const defined = new Set(next.flatMap(({names}) => names));
      for (const cell of next) {
        const {parsed, syntax} = cell;
        const problem = problems.get(cell.id);
        if (syntax) unreadable(cell, syntax);
        else if (problem) {
          halt(cell, problem.message);
          fail(cell, {...problem, kind: "names"});
        } else if (parsed)
          try {
            start(cell, parsed, defined);
          } catch (error) {
            unreadable(cell, error);
          }
      }
    }
  };
}
