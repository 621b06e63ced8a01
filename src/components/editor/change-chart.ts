import {applyLexicon} from "../../analysis/lexicon-apply.js";
import {combined} from "../../analysis/lexicon-lines.js";
import type {CorpusData} from "../../analysis/corpus.js";
import {readOptions, writeOptions} from "../../analysis/options-url.js";
import {defaultsOf} from "../../analysis/options.js";
import type {Options} from "../../analysis/options.js";
import {readSelection, writeSelection} from "../../analysis/selection.js";
import type {ChartId} from "../../charts/registry.js";
import {shownInWords} from "../figure-context.js";
import type {Observatory} from "../observatory.js";
import {readQuery, writeQuery} from "../page-state.js";
import {openSandbox} from "../sandbox.js";
import type {CellError, CellResult} from "../sandbox-types.js";
import {touchTargets} from "../touch.js";
import {changeActions} from "./change-actions.js";
import {changeParts} from "./change-parts.js";
import {openCodeEditor} from "./code-editor.js";
import type {Trouble} from "./code-editor.js";
import {codeInFragment} from "./code-link.js";
import type {ChangedChart} from "./changed-cell.js";
import {argumentsFor, optionsFor} from "./fitted-options.js";
import {knobRows} from "./knob-rows.js";
import {loadEditorParts, loadGrammar, loadTable} from "./load-codemirror.js";
import type {EditorNames} from "./names.js";
import {cellCode, literalOf, optionLiterals, optionsInCode} from "./option-literals.js";
import {sourceViews} from "./source-views.js";
import {readStored, writeStored} from "./stored-code.js";

/** Milliseconds without a key after which the code runs. */
export const debounce = 300;

const cell = "chart";

/**
 * A chart, its knobs and its code side by side, each following the other. The code runs in a frame of its own as it is written; what a
 * reader wrote is kept in the browser. Code that came with a link is shown and waits for a word.
 */
export async function changeChart(observatory: Observatory, data: CorpusData, id: ChartId): Promise<HTMLElement> {
  const now = observatory.view();
  const stored = readStored(id);
  const [cm, chart, linked] = await Promise.all([
    loadEditorParts(),
    loadTable<ChangedChart>(`cell-${id}.json`),
    codeInFragment(location.hash)
  ]);
  document.title = `${chart.title} | Change this chart | Paper Observatory`;
  const declared = optionsFor(id, chart.options, now);
  const asked = readOptions(declared, readQuery(), chart.prefix);
  const further = argumentsFor(id, readQuery(), now);
  const original = cellCode(chart.body, declared, defaultsOf(declared), further);
  const turned = cellCode(chart.body, declared, asked.values, further);
  const part = changeParts(chart, observatory.href(chart.page));

  const rows = knobRows(declared, (name, value) => void turn(name, value));
  const editor = openCodeEditor(cm, {
    label: "Code of the chart",
    source: stored?.source ?? turned,
    original,
    history: stored?.history,
    onChange: changed,
    onRun: run,
    complete: (context) => completing().then((source) => source(context))
  });
  const entries = combined(data.lexicon?.entries ?? [], observatory.lexicon.lines());
  const box = openSandbox({
    data: {
      corpus: applyLexicon(data, entries, {}).data,
      texts: () => observatory.texts(),
      selection: now.selection,
      focus: now.focus
    },
    theme: theme(),
    pending: linked !== null,
    title: `${chart.title}, drawn by the code`,
    onResult: ran,
    onError: failed,
    onOpen(selection) {
      const query = new URLSearchParams();
      writeSelection(query, selection);
      observatory.open(readSelection(query, observatory.corpus).selection);
    },
    onStopped({message}) {
      part.say(message, {back: lastGood !== null && lastGood !== editor.source()});
      part.status("stopped");
    },
    onState: (state) => part.running(state === "opening" || state === "running")
  });
  box.set("touch", touchTargets());

  let timer: ReturnType<typeof setTimeout> | undefined;
  let [first, current] = [0, 0];
  let outcome: (() => void) | null = null;
  let lastGood: string | null = null;
  let lastSent = "";

  let source: ReturnType<typeof openCompleting> | null = null;
  const completing = () => (source ??= openCompleting(observatory, declared));

  /** A turned knob is written into the code where that writes out its option, else put into `options`. */
  async function turn(name: string, value: unknown): Promise<void> {
    const {parser} = await loadGrammar();
    const source = editor.source();
    const literal = optionLiterals(source, parser.parse(source)).get(name);
    if (literal) return editor.change({from: literal.from, to: literal.to, insert: literalOf(value)});
    const object = /^const options = \{/m.exec(source);
    if (!object) return void follow();
    const at = object.index + object[0].length;
    editor.change({from: at, to: at, insert: `\n  ${name}: ${literalOf(value)},`});
  }

  /** Knobs and address say what the code says. */
  async function follow(): Promise<void> {
    const {parser} = await loadGrammar();
    const source = editor.source();
    say(optionsInCode(source, parser.parse(source), declared));
  }

  function say(values: Readonly<Record<string, unknown>>): void {
    rows.show(values);
    part.changedKnobs(rows.changed());
    writeQuery(writeOptions(declared, {...defaultsOf(declared), ...values}, readQuery(), chart.prefix));
  }

  async function turnAll(values: [string, unknown][]): Promise<void> {
    const {parser} = await loadGrammar();
    for (const [name, value] of values) {
      const source = editor.source();
      if (optionsInCode(source, parser.parse(source), declared)[name] !== value) await turn(name, value);
    }
  }

  function changed(): void {
    touched = true;
    void follow();
    part.changedCode(editor.source() !== original);
    clearTimeout(timer);
    timer = setTimeout(run, debounce);
    keep();
  }

  let [touched, waiting] = [stored !== null, linked !== null];
  let keeping: ReturnType<typeof setTimeout> | undefined;
  function keep(): void {
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, 200);
  }
  function keepNow(): void {
    clearTimeout(keeping);
    if (!touched || waiting) return;
    const kept = writeStored(id, {source: editor.source(), good: lastGood, history: editor.history()});
    part.kept(kept);
  }
  addEventListener("pagehide", keepNow);

  /** Draws the last version that ran before the code as it is, so that something stands when that fails. */
  function runFirst(): void {
    const good = stored?.good ?? null;
    if (good === null || good === editor.source() || linked !== null) return run();
    first = box.run([{id: cell, kind: "js", source: good}]);
    lastGood = good;
  }

  function run(): void {
    clearTimeout(timer);
    first = 0;
    // The frame says nothing again of code that it has run already.
    if (editor.source() === lastSent && outcome && box.state === "running") return outcome();
    lastSent = editor.source();
    outcome = null;
    part.status("");
    current = box.run([{id: cell, kind: "js", source: lastSent}]);
  }

  function ran(result: CellResult): void {
    if (result.run === first) return run();
    if (result.run !== current) return;
    (outcome = () => tellResult(result))();
  }

  function tellResult({took, hints}: CellResult): void {
    lastGood = lastSent;
    const [hint] = hints;
    show(hint ? {place: hint.place, message: hint.message, repair: hint.suggestion} : null);
    part.say(null);
    part.status(took < 1 ? "ran in 1 ms" : `ran in ${Math.round(took)} ms`);
    part.ran();
  }

  function failed(error: CellError): void {
    if (error.run === first) {
      lastGood = null;
      return run();
    }
    if (error.run === current) (outcome = () => tellError(error))();
  }

  function tellError({message, place, suggestion, kept}: CellError): void {
    const where = place ? `Line ${place.line} stopped the new one.` : message;
    part.say(
      kept ? `Shows the last version that ran. ${where}` : place ? `Line ${place.line} stopped the code.` : message,
      {
        back: lastGood !== null
      }
    );
    part.status("did not run");
    show({place, message, repair: suggestion});
    part.ran();
  }

  function show(trouble: Trouble | null): void {
    if (editor.source() === lastSent) editor.trouble(trouble);
  }

  part.on({
    run,
    stop: () => box.stop(),
    back: () => lastGood !== null && editor.replaceAll(lastGood),
    putBack: () => void turnAll(Object.entries(defaultsOf(declared))),
    startOver: () => editor.replaceAll(original),
    undo: () => editor.undo(),
    consent() {
      waiting = false;
      part.pending(false);
      history.replaceState(history.state, "", location.pathname + location.search);
      box.consent();
      keep();
    },
    leave() {
      history.replaceState(history.state, "", location.pathname + location.search);
      location.reload();
    },
    differences: () => [original, editor.source()],
    async tables() {
      const {tableSamples} = await import("./table-samples.js");
      const {corpus, selected} = observatory.view();
      return tableSamples(corpus, selected);
    }
  });
  part.place({
    drawing: box.element,
    rows: rows.element,
    editor: editor.element,
    actions: changeActions({
      id,
      title: chart.title,
      box,
      source: editor.source,
      given: {options: defaultsOf(declared), ...further}
    }),
    made: sourceViews(cm, chart.files)
  });

  // What the address turns is written into the code that was kept, as a change that can be undone.
  if (linked !== null) editor.replaceAll(linked);
  else if (stored) {
    const ignored = new Set(asked.ignored.map(({key}) => key));
    const named = Object.entries(asked.values).filter(
      ([name]) => readQuery().has(chart.prefix + name) && !ignored.has(chart.prefix + name)
    );
    await turnAll(named);
    await follow();
  } else say(asked.values);
  part.pending(linked !== null);
  part.changedCode(editor.source() !== original);

  let [shown, themed] = [JSON.stringify([now.selection, now.focus]), theme()];
  observatory.subscribe(({selection, focus}) => {
    part.about(shownInWords());
    const next = JSON.stringify([selection, focus]);
    if (next === shown) return;
    shown = next;
    box.set("selection", JSON.parse(JSON.stringify(selection)) as never);
    box.set("focus", JSON.parse(JSON.stringify(focus)) as never);
  });
  new MutationObserver(() => theme() !== themed && box.theme((themed = theme()))).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme"]
  });
  // The frame needs its place in the page first.
  requestAnimationFrame(function begin() {
    if (box.element.isConnected) runFirst();
    else requestAnimationFrame(begin);
  });
  return part.element;
}

/** What can be completed; fetched when a reader begins to write. */
async function openCompleting(observatory: Observatory, declared: Options) {
  const [{completionSource}, {columnsOf}, {parser}, names] = await Promise.all([
    import("./completions.js"),
    import("./table-samples.js"),
    loadGrammar(),
    loadTable<EditorNames>("names.json")
  ]);
  return completionSource(
    (source) => parser.parse(source),
    () => {
      const {corpus, selected} = observatory.view();
      return {names, columns: columnsOf(corpus, selected), declared};
    }
  );
}

function theme(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
