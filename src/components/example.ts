import {readSelection, writeSelection} from "../analysis/selection.js";
import {guideExamples} from "../guide/examples.js";
import type {GuideExample} from "../guide/examples.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";
import type {Cell, Sandbox} from "./sandbox-types.js";

/** Milliseconds without a keystroke before changed code runs. */
const patience = 300;

/** What runs now: of the examples of a page, one at a time. */
let running: {end: () => void} | null = null;

/** Code of the guide with a button that runs it, below it what it draws; what the reader changes runs again. */
export function guideExample(name: GuideExample, observatory: Observatory): HTMLElement {
  const cells = guideExamples[name];
  const place = element("div", {class: "example-drawing"});
  const said = element("p", {class: "example-said", role: "status", hidden: true});
  const run = action("Run", () => void start(), {"data-key": `example.${name}.run`});
  const stop = action("Stop", () => live?.box.stop(), {"data-key": `example.${name}.stop`, hidden: ""});
  const back = action("Put back", putBack, {"data-key": `example.${name}.back`, hidden: ""});
  const sources = cells.map(({kind, source}, i) => {
    const label = `${kind === "md" ? "Prose" : "Code"}${cells.length > 1 ? `, cell ${i + 1} of ${cells.length}` : ""}`;
    const area = element("textarea", {
      class: "example-source",
      "aria-label": label,
      spellcheck: "false",
      autocapitalize: "off",
      rows: source.split("\n").length,
      "data-key": `example.${name}.${i}`
    });
    area.value = source;
    area.addEventListener("input", changed);
    return area;
  });
  let live: {box: Sandbox; end: () => void} | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failed = new Map<string, string>();

  const current = (): Cell[] => cells.map(({kind}, i) => ({id: `cell-${i + 1}`, kind, source: sources[i]!.value}));

  function say(message: string): void {
    said.textContent = message;
    said.hidden = !message;
  }

  function changed(): void {
    for (const area of sources) area.rows = area.value.split("\n").length;
    back.hidden = sources.every((area, i) => area.value === cells[i]!.source);
    clearTimeout(timer);
    timer = setTimeout(() => live?.box.run(current()), patience);
  }

  function putBack(): void {
    sources.forEach((area, i) => (area.value = cells[i]!.source));
    changed();
    sources[0]!.focus();
  }

  function tell(): void {
    const [first] = [...failed.values()];
    say(first ?? "");
  }

  async function start(): Promise<void> {
    if (live) return void live.box.run(current());
    running?.end();
    const mine: {end: () => void} = {end: () => undefined};
    running = mine;
    say("");
    const {openSandbox} = await import("./sandbox.js");
    if (running !== mine) return;
    const {selection, focus} = observatory.view();
    const theme = () => (document.documentElement.dataset["theme"] === "dark" ? "dark" : "light");
    const box = openSandbox({
      data: {corpus: observatory.data, texts: () => observatory.texts(), selection, focus},
      theme: theme(),
      title: "What the example draws",
      onResult({cell}) {
        if (failed.delete(cell)) tell();
        place.dataset["state"] = "drawn";
      },
      onError({cell, message, place: at}) {
        failed.set(cell, `${at ? `Line ${at.line}: ` : ""}${message}`);
        tell();
        place.dataset["state"] = "failed";
      },
      onOpen(selection) {
        const query = new URLSearchParams();
        writeSelection(query, selection);
        observatory.open(readSelection(query, observatory.corpus).selection);
      },
      onStopped({message}) {
        end();
        say(message);
      }
    });
    const tables = observatory.corpus;
    const unsubscribe = observatory.subscribe((view) => {
      // The lexicon has changed them: what was drawn is of tables that are no more.
      if (view.corpus !== tables) return queueMicrotask(end);
      box.set("selection", view.selection as never);
      box.set("focus", view.focus as never);
    });
    const follow = new MutationObserver(() => box.theme(theme()));
    follow.observe(document.documentElement, {attributeFilter: ["data-theme"]});
    function end(): void {
      if (!live) return;
      live = null;
      if (running === mine) running = null;
      // The place keeps its height, so that the text does not move under the reader's eyes.
      place.style.minHeight = `${place.offsetHeight}px`;
      follow.disconnect();
      unsubscribe();
      box.dispose();
      failed.clear();
      say("");
      delete place.dataset["state"];
      run.textContent = "Run again";
      stop.hidden = true;
    }
    mine.end = end;
    live = {box, end};
    place.style.minHeight = "";
    place.append(box.element);
    stop.hidden = false;
    run.textContent = "Run";
    box.run(current());
  }

  for (const area of sources)
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void start();
    });
  const actions = element("div", {class: "actions"}, run, stop, back);
  return element("div", {class: "example", "data-example": name}, ...sources, actions, said, place);
}
