import type {Notebook, NotebookCell} from "../../notebook/model.js";
import type {Option} from "../picker.js";
import {fingersOnly} from "../touch.js";
import type {CellCommand} from "./cell-keys.js";

/** Inputs that a notebook is given as code, ready to be changed. */
export const inputSources: {name: string; source: string}[] = [
  {name: "Slider", source: `const size = view(Inputs.range([1, 50], {label: "Size", value: 12, step: 1}));`},
  {
    name: "One of several",
    source: `const measure = view(Inputs.radio(["papers", "share"], {label: "Measure", value: "papers"}));`
  },
  {
    name: "List to choose from",
    source: `const topic = view(Inputs.select(terms, {label: "Topic", format: d => d.label}));`
  },
  {name: "Yes or no", source: `const labels = view(Inputs.toggle({label: "Labels", value: true}));`},
  {name: "Text", source: `const words = view(Inputs.text({label: "Words", placeholder: "in titles"}));`},
  {name: "Search in a table", source: `const found = view(Inputs.search(papers, {label: "Papers"}));`},
  {name: "Table of rows", source: `const ticked = view(Inputs.table(papers, {columns: ["title", "date", "code"]}));`}
];

/** An input's source, with a name that no other cell says yet. */
export function withFreeName(source: string, {cells}: Pick<Notebook, "cells">): string {
  const name = /^const (\w+)/.exec(source)?.[1] ?? "value";
  const said = (word: string) => cells.some((cell) => new RegExp(`\\b${word}\\b`).test(cell.source));
  if (!said(name)) return source;
  let number = 2;
  while (said(`${name}${number}`)) ++number;
  return source.replace(name, `${name}${number}`);
}

/** All that can be done with a cell, with the key that does it. */
export function cellOptions(
  cell: NotebookCell,
  {number, of}: {number: number; of: number},
  run: (command: CellCommand) => void
): Option[] {
  const option = (name: string, key: string, command: CellCommand): Option => ({
    name,
    note: fingersOnly() ? undefined : key,
    choose: () => run(command)
  });
  return [
    option("Edit", "Enter", "edit"),
    ...(cell.kind === "other" ? [] : [option("Run and go on", "Shift Enter", "run-next")]),
    option("Insert above", "A", "above"),
    option("Insert below", "B", "below"),
    ...(number > 1 ? [option("Move up", "Alt ↑", "up")] : []),
    ...(number < of ? [option("Move down", "Alt ↓", "down")] : []),
    option("Duplicate", "Shift D", "duplicate"),
    ...(cell.kind === "js" ? [option("Make it prose", "M", "prose")] : [option("Make it code", "Y", "code")]),
    ...(cell.kind === "other" ? [] : [option(cell.hidden ? "Draw its value" : "Hide its value", "H", "hide")]),
    option(cell.pinned ? "Put its source away" : "Keep its source in sight", "O", "source"),
    option("Delete", "Delete", "delete")
  ];
}
