import type {GalleryExample} from "../../gallery/index.js";
import {charts} from "../../charts/registry.js";
import type {ChartId} from "../../charts/registry.js";
import {counted} from "../../analysis/wording.js";
import type {KeptNotebook} from "../../notebook/model.js";
import type {NotebookStore} from "../../notebook/store.js";
import {action, element} from "../element.js";

export interface ShelfOptions {
  store: NotebookStore;
  examples: readonly GalleryExample[];
  open: (id: string) => void;
  blank: () => void;
  chart: (id: ChartId) => void;
  example: (id: string) => void;
  importFile: () => void;
  saveFile: (kept: KeptNotebook) => void;
  saveUnread: (text: string, name: string) => void;
}

export interface Shelf {
  element: HTMLElement;
  show: () => void;
  say: (...parts: (Node | string)[]) => void;
}

const pageNames: Record<string, string> = {index: "Overview"};

/** All notebooks of this browser, and ways to begin one. */
export function shelf(on: ShelfOptions): Shelf {
  const {store} = on;
  const said = element("p", {class: "said", role: "status"});
  const kept = element("div", {class: "shelf-kept"});

  function say(...parts: (Node | string)[]): void {
    said.replaceChildren(...parts);
  }

  function throwAway(notebook: KeptNotebook): void {
    const gone = store.write(notebook, {deleted: notebook.changed});
    show();
    if (gone.state !== "kept") return say("It could not be deleted: another tab has changed it. Try again.");
    const undo = action("Undo", () => {
      store.write(gone.kept, {deleted: null});
      say();
      show();
    });
    say(`“${notebook.notebook.title}” is deleted. `, undo);
  }

  function duplicate({notebook, pending}: KeptNotebook): void {
    const copy = store.add({...notebook, title: `${notebook.title} (copy)`.slice(0, 200)}, {pending});
    say(copy.state === "refused" ? `The copy is not kept: ${copy.message}.` : "");
    show();
  }

  function row(notebook: KeptNotebook): HTMLElement {
    const {
      id,
      changed,
      notebook: {title, cells},
      pending
    } = notebook;
    const name = title || "Untitled notebook";
    const link = element("a", {href: `?notebook=${id}`}, name);
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
      event.preventDefault();
      on.open(id);
    });
    const facts = [
      counted(cells.length, "cell"),
      `changed ${whenInWords(changed)}`,
      ...(pending ? ["has not run"] : [])
    ];
    const label = (what: string) => ({"aria-label": `${what} “${name}”`});
    return element(
      "li",
      {},
      element("h3", {}, link),
      element("p", {class: "paper-facts"}, facts.join(" · ")),
      element(
        "div",
        {class: "actions"},
        action("Duplicate", () => duplicate(notebook), label("Duplicate")),
        action("Save as a file", () => on.saveFile(notebook), label("Save as a file")),
        action("Delete", () => throwAway(notebook), label("Delete"))
      )
    );
  }

  function show(): void {
    const all = store.list();
    const here = all.filter(({deleted}) => deleted === null);
    const gone = all.filter(({deleted}) => deleted !== null);
    const unread = store.unread();
    kept.replaceChildren(
      element("h2", {}, here.length ? "Your notebooks" : "No notebook of yours yet"),
      here.length
        ? element("ol", {class: "shelf-list"}, ...here.map(row))
        : element("p", {class: "quiet"}, "A notebook is kept in this browser as you write it, and sent nowhere."),
      ...(gone.length ? [thrownAway(gone)] : []),
      ...unread.map(({text, why, key}, i) =>
        element(
          "p",
          {class: "trouble"},
          `A notebook that this browser keeps could not be read (${why}). It is left as it is. `,
          action("Save it as a file", () => on.saveUnread(text, `unread-notebook-${i + 1}.json`), {"data-key": key})
        )
      )
    );
  }

  function thrownAway(gone: KeptNotebook[]): HTMLElement {
    return element(
      "details",
      {class: "shelf-gone"},
      element("summary", {}, `${counted(gone.length, "deleted notebook")}`),
      element(
        "ol",
        {class: "shelf-list"},
        ...gone.map((notebook) =>
          element(
            "li",
            {},
            element("h3", {}, notebook.notebook.title || "Untitled notebook"),
            element(
              "div",
              {class: "actions"},
              action("Put back", () => {
                store.write(notebook, {deleted: null});
                show();
              }),
              action("Delete for good", () => {
                store.remove(notebook.id);
                show();
              })
            )
          )
        )
      )
    );
  }

  show();
  const root = element(
    "section",
    {class: "shelf"},
    element("h1", {}, "Workbench"),
    element(
      "p",
      {class: "subtitle"},
      "Notebooks of code, prose and inputs over the papers you selected. Code runs in a frame without network; nothing leaves this page."
    ),
    element(
      "div",
      {class: "actions shelf-begin"},
      action("New notebook", on.blank),
      action("Open a file …", on.importFile)
    ),
    said,
    kept,
    element("div", {class: "spread shelf-columns thought"}, ...beginnings(on))
  );
  return {element: root, show, say};
}

function beginnings(on: ShelfOptions): HTMLElement[] {
  const pages = [...new Set(Object.values(charts).map(({page}) => page))];
  const own = element(
    "div",
    {},
    element("h2", {}, "Begin with an example"),
    element(
      "ul",
      {class: "shelf-examples"},
      ...on.examples.map(({id, notebook: {title}, says}) =>
        element(
          "li",
          {},
          action(title, () => on.example(id)),
          element("span", {class: "quiet"}, says)
        )
      )
    )
  );
  const ofCharts = element(
    "div",
    {},
    element("h2", {}, "Or with a chart of this site"),
    element(
      "dl",
      {class: "shelf-charts"},
      ...pages.flatMap((page) => [
        element("dt", {}, pageNames[page] ?? page[0]!.toUpperCase() + page.slice(1)),
        element(
          "dd",
          {},
          ...(Object.entries(charts) as [ChartId, (typeof charts)[ChartId]][])
            .filter(([, chart]) => chart.page === page)
            .map(([id, chart]) => action(chart.title, () => on.chart(id)))
        )
      ])
    )
  );
  return [own, ofCharts];
}

function whenInWords(time: number): string {
  return new Date(time).toLocaleString("en-GB", {day: "numeric", month: "long", hour: "2-digit", minute: "2-digit"});
}
