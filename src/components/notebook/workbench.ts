import type {ChartId} from "../../charts/registry.js";
import {longestTitle} from "../../notebook/model.js";
import type {KeptNotebook, Notebook} from "../../notebook/model.js";
import {notebookOfKey, openNotebooks} from "../../notebook/store.js";
import type {Keeper} from "../../notebook/store.js";
import {action, element} from "../element.js";
import type {Observatory} from "../observatory.js";
import {readQuery, readState} from "../page-state.js";
import {openPicker} from "../picker.js";
import {brokeOff, runningMark} from "../sandbox-mark.js";
import type {RunningMark} from "../sandbox-mark.js";
import {chooseFile, exportOptions, saveNotebook} from "./notebook-files.js";
import type {NotebookView} from "./notebook-view.js";
import {shelf} from "./shelf.js";
import type {Shelf} from "./shelf.js";

/** Milliseconds without a keystroke before a change is kept. */
const patience = 250;

/** The Workbench: the shelf of notebooks, or the one that the address names (`notebook`, or a new one from `chart` or `example`). */
export async function workbench(observatory: Observatory): Promise<HTMLElement> {
  const root = element("div", {class: "workbench"});
  const store = openNotebooks(keeper());
  // Most of the time until a notebook is drawn goes by in fetching one thing after another.
  if (readState("notebook") !== null) void import("./notebook-view.js").catch(() => undefined);
  const {gallery} = await import("../../gallery/index.js");
  let view: NotebookView | null = null;
  let mark: RunningMark | null = null;
  let kept: KeptNotebook | null = null;
  /** What is written, until it is kept. */
  let unkept: Notebook | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trouble = "";

  const list: Shelf = shelf({
    store,
    examples: gallery,
    open: (id) => go({notebook: id}),
    blank: () => void begin(async () => (await import("./start.js")).blankNotebook()),
    chart: (id) => void begin(() => fromChart(id)),
    example: (id) => void begin(() => fromExample(id)),
    importFile: () =>
      chooseFile((notebook, problem) => {
        if (notebook) void begin(() => Promise.resolve(notebook), {pending: true});
        else list.say(problem);
      }),
    saveFile: ({notebook}) => void saveNotebook(notebook).then((name) => list.say(`Saved as ${name}.`)),
    saveUnread: (text, name) =>
      void import("../export.js").then(({saveText}) => saveText(text, name, "application/json"))
  });

  async function fromChart(id: ChartId): Promise<Notebook> {
    return (await import("./start.js")).chartNotebook(id, observatory, readQuery());
  }

  async function fromExample(id: string): Promise<Notebook> {
    const example = gallery.find((example) => example.id === id);
    if (!example) throw new Error(`there is no example “${id}”`);
    return Promise.resolve(example.notebook);
  }

  /** Makes a new notebook, keeps it and opens it. */
  async function begin(make: () => Promise<Notebook>, {pending = false, replace = false} = {}): Promise<void> {
    try {
      const added = store.add(await make(), {pending});
      trouble = added.state === "refused" ? added.message : "";
      const id = added.state === "kept" ? added.kept.id : store.list().find(({version}) => version === 1)!.id;
      go({notebook: id}, {replace});
    } catch (error) {
      go({}, {replace: true});
      list.say(`It was not opened: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  /** Another address of this page; what the address says of the selection stays. */
  function go(query: Record<string, string>, {replace = false} = {}): void {
    const now = readQuery();
    for (const name of ["notebook", "chart", "example"]) now.delete(name);
    for (const [name, value] of Object.entries(query)) now.set(name, value);
    const search = String(now);
    history[replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${search && `?${search}`}`);
    follow();
  }

  function follow(): void {
    const id = readState("notebook");
    if (view && kept && id === kept.id) return;
    keepNow();
    view?.close();
    mark?.end();
    view = kept = mark = null;
    const found = id === null ? null : store.open(id);
    if (found && found.deleted === null) return void open(found);
    list.show();
    root.replaceChildren(list.element);
    if (id !== null) list.say("That notebook is not in this browser; here are those that are.");
    document.title = document.title.replace(/^.*(?= \| )/, "Workbench");
  }

  async function open(found: KeptNotebook): Promise<void> {
    kept = found;
    const [{notebookView}, opened] = await Promise.all([
      import("./notebook-view.js"),
      runningMark(`workbench.${found.id}`)
    ]);
    if (kept !== found) return opened.end();
    mark = opened;
    const files = action("Take away …", () => openPicker(files, "Take away", takeAway()), sheet);
    const all = action("All notebooks", () => go({}));
    view = notebookView({
      observatory,
      notebook: found.notebook,
      pending: found.pending || opened.found,
      ...(!found.pending && opened.found && {asks: brokeOff}),
      actions: [files, all],
      onChange(notebook) {
        unkept = notebook;
        clearTimeout(timer);
        timer = setTimeout(keepNow, patience);
      },
      onRun: keepNow,
      onState: opened.follow,
      onConsent: () => keep({pending: false})
    });
    const takeAway = () => exportOptions(view!.notebook, {observatory, say: (words) => view?.say(words)});
    root.replaceChildren(view.element);
    if (trouble) sayNotKept(trouble);
  }

  function keepNow(): void {
    clearTimeout(timer);
    if (unkept) keep({notebook: unkept});
  }

  function keep(change: {notebook?: Notebook; pending?: boolean}): void {
    if (!kept) return;
    unkept = null;
    const back = kept.deleted !== null;
    const written = store.write(kept, {...change, deleted: null});
    if (written.state === "kept") {
      kept = written.kept;
      if (trouble) view?.say("");
      if (back) view?.say("This notebook is back among yours.");
      trouble = "";
    } else if (written.state === "refused") {
      const {notebook = kept.notebook} = change;
      kept = store.open(kept.id) ?? {...kept, notebook};
      sayNotKept((trouble = written.message));
    } else if (written.kept?.deleted) {
      // Whoever writes on in a notebook that another tab deleted wants it.
      kept = {...written.kept, notebook: kept.notebook};
      keep(change);
    } else keepBeside(change.notebook ?? kept.notebook);
  }

  function sayNotKept(message: string): void {
    view?.say(
      `Your last changes are not kept: ${message}. They last as long as this page. `,
      action("Save as a file", () => view && void saveNotebook(view.notebook()))
    );
  }

  /** Two tabs wrote at once: what was written here becomes a notebook of its own. */
  function keepBeside(notebook: Notebook): void {
    const copy = store.add(
      {...notebook, title: `${notebook.title} (from this tab)`.slice(0, longestTitle)},
      {pending: kept?.pending ?? false}
    );
    if (copy.state !== "kept")
      return sayNotKept("another tab has changed this notebook, and the copy of this one was refused");
    const {id} = copy.kept;
    kept = copy.kept;
    const query = readQuery();
    query.set("notebook", id);
    history.replaceState(null, "", `${location.pathname}?${String(query)}`);
    view?.replace(copy.kept.notebook);
    view?.say(
      "Another tab has changed this notebook. What you wrote here is kept as a notebook of its own, under this name."
    );
  }

  addEventListener("popstate", follow);
  addEventListener("pagehide", keepNow);
  document.addEventListener("visibilitychange", () => document.hidden && keepNow());
  /** Another tab deleted the open notebook: it stays here, and comes back when its reader says so or writes on. */
  function sayDeleted(): void {
    if (unkept) return keepNow();
    view?.say(
      "Another tab has deleted this notebook. It comes back when you write on. ",
      action("Put back", () => keep({}))
    );
  }

  addEventListener("storage", ({key, newValue}) => {
    const id = notebookOfKey(key);
    if (id === null && key !== null) return;
    if (!view || !kept) return list.show();
    if (id !== kept.id) return;
    const theirs = store.open(kept.id);
    if (newValue === null) {
      kept = {...kept, deleted: kept.changed};
      return sayDeleted();
    }
    if (!theirs || theirs.version === kept.version) return;
    const wasDeleted = kept.deleted !== null;
    if (wasDeleted || theirs.deleted !== null) kept = theirs;
    if (theirs.deleted !== null) return sayDeleted();
    if (wasDeleted) view.say();
    if (unkept) return keepNow();
    kept = theirs;
    view.replace(theirs.notebook);
    view.say("Another tab has changed this notebook; this is what it wrote.");
  });

  const [chart, example] = [readState("chart"), readState("example")];
  if (chart !== null || example !== null) {
    const {isChart} = await import("./start.js");
    const make = () => {
      if (example !== null) return fromExample(example);
      if (isChart(chart!)) return fromChart(chart);
      throw new Error(`there is no chart “${chart}”`);
    };
    await begin(async () => make(), {replace: true});
  } else follow();
  return root;
}

const sheet = {"aria-haspopup": "dialog", "aria-expanded": "false"};

function keeper(): Keeper | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
