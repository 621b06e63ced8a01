import type {CompletionSource} from "@codemirror/autocomplete";
import {action, element} from "../element.js";
import {codeChanges} from "./code-changes.js";
import type {CodeChanges} from "./code-changes.js";
import {openCodeEditor} from "./code-editor.js";
import type {CodeEditor, Trouble} from "./code-editor.js";
import type {CellWithCopies, Files, withCopies} from "./copied-files.js";
import {loadTable} from "./load-codemirror.js";
import type {EditorParts} from "./load-codemirror.js";
import {fileName} from "./written.js";

/** The files that a chart is made of, each to be read and changed: the function that draws it first. */
export interface SourceCopies {
  element: HTMLElement;
  /** The files that a reader changed, as they are. */
  changed: () => Files;
  /** The chart's code with these; throws a `CopyError` for one that cannot be read. */
  compose: (code: string, files?: Files) => CellWithCopies;
  /** Makes these the changed files, and all others as they were. */
  put: (files: Files, history?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Histories of changes by file, as editors give them. */
  history: () => Record<string, unknown>;
  /** What is wrong in a file; shown where it is open. */
  trouble: (file: string, trouble: Trouble | null) => void;
}

export interface SourceCopiesOptions {
  files: readonly string[];
  onChange: () => void;
  onRun: () => void;
  complete: () => Promise<CompletionSource>;
}

interface Loaded {
  originals: Files;
  withCopies: typeof withCopies;
}

/** Lists the files of a chart; one at a time is open in an editor below the list. Sources are fetched when one is first opened. */
export function sourceCopies(cm: EditorParts, {files, onChange, onRun, complete}: SourceCopiesOptions): SourceCopies {
  const place = element("div", {class: "change-editor change-source", hidden: true});
  const tools = element("div");
  const said = element("p", {class: "quiet", role: "status"});
  const sources = new Map<string, string>();
  const histories = new Map<string, unknown>();
  const troubles = new Map<string, Trouble>();
  let loaded: Loaded | null = null;
  let open: {file: string; editor: CodeEditor; changes: CodeChanges} | null = null;
  /** What a file is called among the others: with its folder where another has the same name. */
  const nameOf = (file: string): string => {
    const name = fileName(file);
    return files.filter((other) => fileName(other) === name).length > 1 ? `${file.split("/", 1)[0]!}/${name}` : name;
  };
  const words = new Map(
    files.map((file) => [
      file,
      action(nameOf(file), () => void toggle(file), {"aria-expanded": "false", "data-key": `source.${file}`})
    ])
  );

  async function load(): Promise<Loaded> {
    const [all, {withCopies}] = await Promise.all([
      loadTable<Record<string, string>>("sources.json"),
      import("./copied-files.js")
    ]);
    return (loaded ??= {originals: Object.fromEntries(files.map((file) => [file, all[file] ?? ""])), withCopies});
  }

  async function toggle(file: string): Promise<void> {
    const again = open?.file === file;
    close();
    try {
      if (!again) show(file, await load());
      said.textContent = "";
    } catch (error) {
      said.textContent = `The source could not be shown: ${error instanceof Error ? error.message : String(error)}`;
    }
    tell();
  }

  function close(): void {
    if (open) histories.set(open.file, open.editor.history());
    open?.editor.close();
    open = null;
    place.replaceChildren();
    tools.replaceChildren();
  }

  function show(file: string, {originals}: Loaded): void {
    const original = originals[file]!;
    const editor = openCodeEditor(cm, {
      label: `Source of ${nameOf(file)}`,
      source: sources.get(file) ?? original,
      original,
      history: histories.get(file),
      onChange: (source) => changedTo(file, source),
      onRun,
      complete
    });
    const {source, undo, canUndo, replaceAll} = editor;
    const changes = codeChanges({
      key: "source",
      original: () => original,
      source,
      undo,
      canUndo,
      startOver: () => replaceAll(original)
    });
    open = {file, editor, changes};
    place.replaceChildren(editor.element);
    tools.replaceChildren(changes.element);
    changes.update();
    editor.trouble(troubles.get(file) ?? null);
  }

  function changedTo(file: string, source: string): void {
    if (source === loaded!.originals[file]) sources.delete(file);
    else sources.set(file, source);
    open?.changes.update();
    tell();
    onChange();
  }

  function tell(): void {
    place.hidden = !open;
    for (const [file, word] of words) {
      word.setAttribute("aria-expanded", String(open?.file === file));
      word.classList.toggle("changed", sources.has(file));
      if (sources.has(file)) word.setAttribute("aria-label", `${nameOf(file)}, changed`);
      else word.removeAttribute("aria-label");
    }
  }

  const line = element("div", {class: "actions change-sources"}, element("span", {class: "quiet"}, "Made of"));
  line.append(...words.values());
  return {
    element: element("div", {}, line, place, tools, said),
    changed: () => Object.fromEntries(sources),
    compose(code, changed = Object.fromEntries(sources)) {
      return loaded
        ? loaded.withCopies(code, loaded.originals, changed)
        : {source: code, placeIn: (place) => ({file: null, place})};
    },
    async put(next, history = {}) {
      const mine = Object.entries(next).filter(([file]) => files.includes(file));
      if (mine.length) await load();
      const gone = [...sources.keys()].filter((file) => !mine.some(([name]) => name === file));
      for (const [file, source] of [...mine, ...gone.map((file) => [file, loaded!.originals[file]!] as const)]) {
        if (open?.file === file) {
          open.editor.replaceAll(source);
          continue;
        }
        if (source === loaded!.originals[file]) sources.delete(file);
        else sources.set(file, source);
        histories.set(file, history[file] ?? null);
      }
      tell();
    },
    history() {
      if (open) histories.set(open.file, open.editor.history());
      return Object.fromEntries([...histories].filter(([file]) => sources.has(file)));
    },
    trouble(file, trouble) {
      if (trouble) troubles.set(file, trouble);
      else troubles.delete(file);
      if (open?.file === file) open.editor.trouble(trouble);
    }
  };
}
