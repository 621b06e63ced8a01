import {readOptions} from "../../analysis/options-url.js";
import {defaultsOf} from "../../analysis/options.js";
import {readSelection, writeSelection} from "../../analysis/selection.js";
import type {ChartId} from "../../charts/registry.js";
import {shownInWords} from "../figure-context.js";
import type {Observatory} from "../observatory.js";
import {asPageHasThem} from "../page-defaults.js";
import {readQuery} from "../page-state.js";
import {brokeOff, runningMark} from "../sandbox-mark.js";
import {openSandbox} from "../sandbox.js";
import {touchTargets} from "../touch.js";
import {carryInAddress, dropFromAddress, followLinks, unreadOfAddress, unusedOfAddress} from "./address-of-code.js";
import {changeActions} from "./change-actions.js";
import {changeParts} from "./change-parts.js";
import {codeChanges} from "./code-changes.js";
import {openCodeEditor} from "./code-editor.js";
import {codeKnobs} from "./code-knobs.js";
import {codeKeeping} from "./code-keeping.js";
import {codeInFragment} from "./code-link.js";
import {codeRuns} from "./code-runs.js";
import type {ChangedChart} from "./changed-cell.js";
import {completeCode} from "./complete-code.js";
import {argumentsFor, optionsFor} from "./fitted-options.js";
import {followPage, pageTheme} from "./follow-page.js";
import {headingOf} from "./headings/index.js";
import {loadEditorParts, loadTable} from "./load-codemirror.js";
import {cellCode} from "./option-literals.js";
import {sourceCopies} from "./source-copies.js";
import {readStored} from "./stored-code.js";
import {fileName} from "./written.js";
import type {Written} from "./written.js";

/** Milliseconds without a key after which the code runs. */
export const debounce = 300;

/**
 * A chart, its knobs and its code side by side, each following the other. The code runs in a frame of its own as it is written; what a
 * reader wrote is kept in the browser. Code that came with a link is shown and waits for a word.
 */
export async function changeChart(observatory: Observatory, id: ChartId): Promise<HTMLElement> {
  const now = observatory.view();
  const stored = readStored(id);
  const [cm, chart, linked, mark] = await Promise.all([
    loadEditorParts(),
    loadTable<ChangedChart>(`cell-${id}.json`),
    codeInFragment(location.hash),
    runningMark(`change.${id}`)
  ]);
  document.title = `${chart.title} | Change this chart | Paper Observatory`;
  const {declared} = asPageHasThem(await optionsFor(id, chart.options, now), chart);
  const [asked, unused] = [readOptions(declared, readQuery(), chart.prefix), await unusedOfAddress(chart, declared)];
  const further = await argumentsFor(id, readQuery(), now);
  const original = cellCode(chart.body, declared, defaultsOf(declared), further);
  const turned = cellCode(chart.body, declared, asked.values, further);
  const part = changeParts(chart, observatory.href(chart.page));
  let [waiting, again] = [linked !== null, false];
  let broke = linked === null && stored !== null && mark.found;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const complete = completeCode(observatory, declared);
  const editor = openCodeEditor(cm, {
    label: "Code of the chart",
    source: stored?.source ?? turned,
    original,
    history: stored?.history?.code,
    onChange() {
      void knobs.follow();
      changed();
    },
    onRun: keepAndRun,
    complete
  });
  const copies = sourceCopies(cm, {files: chart.files, onChange: changed, onRun: keepAndRun, complete});
  const knobs = codeKnobs({
    declared,
    prefix: chart.prefix,
    editor: () => editor,
    turned: runSoon,
    said(_, count) {
      part.changedKnobs(count);
      void head();
    }
  });
  const changes = codeChanges({
    key: "change",
    original: () => original,
    source: editor.source,
    undo: editor.undo,
    canUndo: editor.canUndo,
    startOver: () => editor.replaceAll(original)
  });
  const box = openSandbox({
    data: {
      get corpus() {
        return observatory.data;
      },
      texts: () => observatory.texts(),
      selection: now.selection,
      focus: now.focus
    },
    theme: pageTheme(),
    pending: linked !== null || broke,
    title: `${chart.title}, drawn by the code`,
    onResult(result) {
      actions.drawn(true);
      runs.ran(result);
    },
    onError(error) {
      if (error.kind !== "late") actions.drawn(error.kept);
      runs.failed(error);
    },
    onOpen(selection) {
      const query = new URLSearchParams();
      writeSelection(query, selection);
      observatory.open(readSelection(query, observatory.corpus).selection);
    },
    onStopped({message}) {
      actions.drawn(false);
      runs.stopped(message);
    },
    onState(state) {
      mark.follow(state);
      part.running(state === "opening" || state === "running");
    }
  });
  box.set("touch", touchTargets());
  const written = (): Written => ({source: editor.source(), copies: copies.changed()});
  const runs = codeRuns({
    box,
    written,
    compose: (of) => copies.compose(of.source, of.copies),
    say: part.say,
    status: part.status,
    trouble: (file, trouble) => (file === null ? editor.trouble(trouble) : copies.trouble(file, trouble)),
    ended() {
      part.ran();
      if (again) run();
    }
  });

  const actions = changeActions({
    id,
    title: () => title,
    box,
    written,
    lastGood: runs.lastGood,
    given: {options: defaultsOf(declared), ...further}
  });
  const keeping = codeKeeping(id, {
    revision: stored?.revision ?? 0,
    code() {
      const history = {code: editor.history(), files: copies.history()};
      return waiting ? null : {...written(), good: runs.lastGood(), history};
    },
    said: part.kept,
    elsewhere(is) {
      const words = "Another tab has changed this code since. What you write here is not kept until you choose.";
      part.note("elsewhere", is ? words : null, {
        "Take its code": () => void put(keeping.take() ?? written()),
        "Keep this code instead": keeping.overwrite
      });
    }
  });

  function run(): void {
    if (waiting || broke) return part.ask();
    clearTimeout(timer);
    again = false;
    part.waiting(false);
    runs.run();
  }

  /** Code that ends the page is kept before it does. */
  function keepAndRun(): void {
    keeping.now();
    run();
  }

  /** A turned knob is drawn with the next picture of the page, not at the end of a pause; after what is being drawn. */
  function runSoon(): void {
    if (waiting || broke) return;
    clearTimeout(timer);
    requestAnimationFrame(() => (runs.busy() ? (again = true) : run()));
  }

  function changed(): void {
    changes.update();
    for (const name of ["address", "link"]) part.note(name, null);
    clearTimeout(timer);
    if (waiting) {
      timer = setTimeout(() => void carryInAddress(linked!, written, () => waiting), debounce);
      return;
    }
    keeping.changed();
    if (broke) return;
    part.waiting(true);
    timer = setTimeout(run, debounce);
  }

  async function put({source, copies: files}: Written): Promise<void> {
    await copies.put(files);
    editor.replaceAll(source);
    changed();
  }

  let title = chart.title;
  /** What the page would say above the chart, for the papers selected and the options as the code has them. */
  async function head(): Promise<void> {
    const heading = await headingOf(id, chart.page);
    const {corpus, selection, selected, focus} = observatory.view();
    const options = {...defaultsOf(declared), ...knobs.values()};
    const words = heading({corpus, selection, selected, focus, options, ...further});
    title = words.title;
    part.head(words, shownInWords());
  }

  part.on({
    run: keepAndRun,
    stop: () => box.stop(),
    back: () => void (runs.lastGood() && put(runs.lastGood()!)),
    putBack: () => void knobs.turnAll(defaultsOf(declared)).then(runSoon),
    consent() {
      waiting = broke = false;
      part.pending(null);
      dropFromAddress();
      run();
      box.consent();
      changed();
    },
    leave() {
      dropFromAddress();
      location.reload();
    },
    async tables() {
      const {tableSamples} = await import("./table-samples.js");
      const {corpus, selected} = observatory.view();
      return tableSamples(corpus, selected);
    }
  });
  part.place({
    drawing: box.element,
    rows: knobs.element,
    editor: editor.element,
    changes: changes.element,
    actions: actions.element,
    made: copies.element
  });

  // What the address turns is written into the code that was kept, as a change that can be undone.
  if (linked !== null) {
    await copies.put(linked.copies);
    editor.replaceAll(linked.source);
  } else if (stored) {
    await copies.put(stored.copies, stored.history?.files);
    const ignored = new Set(asked.ignored.map(({key}) => key));
    const named = Object.entries(asked.values).filter(
      ([name]) => readQuery().has(chart.prefix + name) && !ignored.has(chart.prefix + name)
    );
    await knobs.turnAll(Object.fromEntries(named));
    await knobs.follow();
  } else knobs.say(asked.values);
  if (broke) part.pending([], brokeOff);
  else part.pending(linked && Object.keys(linked.copies).map(fileName));
  changes.update();
  part.note("address", unused);
  part.note("link", unreadOfAddress(linked));
  followLinks(keeping.now);

  followPage(observatory, box, {
    changed: () => void head(),
    newTables() {
      if (box.state !== "running") return;
      box.stop();
      run();
    }
  });
  // The frame needs its place in the page first.
  requestAnimationFrame(function begin() {
    if (!box.element.isConnected) requestAnimationFrame(begin);
    else if (!broke) runs.runAfter(linked === null ? (stored?.good ?? null) : null);
  });
  return part.element;
}
