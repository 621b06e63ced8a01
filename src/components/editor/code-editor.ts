import type {Extension, Transaction} from "@codemirror/state";
import type {DecorationSet, EditorView as View} from "@codemirror/view";
import type {CompletionSource} from "@codemirror/autocomplete";
import type {Place} from "../sandbox-types.js";
import {changedLines} from "./line-diff.js";
import {editorLook} from "./editor-look.js";
import {javascriptLanguage} from "./javascript-language.js";
import {loadCompleting, loadGrammar} from "./load-codemirror.js";
import type {EditorParts} from "./load-codemirror.js";
import {plainJavaScript} from "./plain-javascript.js";

/** What stands below a line: what is wrong there, and what may mend it. */
export interface Trouble {
  place: Place | null;
  message: string;
  repair: {place: Place; replacement: string} | null;
}

export interface CodeEditorOptions {
  label: string;
  source: string;
  /** Marks lines that differ from it with a red bar. */
  original: string;
  /** The history of an earlier editor, as `history` gave it. */
  history?: unknown;
  /** Whether it can be read and copied only. */
  readOnly?: boolean;
  onChange: (source: string) => void;
  onRun: () => void;
  /** What completes words, fetched when a reader begins to write. */
  complete?: () => Promise<CompletionSource>;
}

export interface CodeEditor {
  element: HTMLElement;
  source: () => string;
  /** Changes the code as a reader would, so that it can be undone. */
  change: (changes: {from: number; to: number; insert: string}) => void;
  replaceAll: (source: string) => void;
  trouble: (trouble: Trouble | null) => void;
  setOriginal: (original: string) => void;
  /** The history of changes, to be kept. */
  history: () => unknown;
  undo: () => void;
  canUndo: () => boolean;
  focus: () => void;
  close: () => void;
}

/** An editor for JavaScript with numbered lines, red bars at those that differ from the original, and errors below their line. */
export function openCodeEditor(cm: EditorParts, options: CodeEditorOptions): CodeEditor {
  const {EditorState, EditorView, StateEffect, StateField, Decoration, WidgetType, keymap} = cm;
  const setTrouble = StateEffect.define<Trouble | null>();
  const setOriginal = StateEffect.define<string>();
  const [language, completing] = [new cm.Compartment(), new cm.Compartment()];

  class Message extends WidgetType {
    constructor(
      readonly trouble: Trouble,
      readonly line: number
    ) {
      super();
    }
    override eq(other: Message) {
      return JSON.stringify([other.trouble, other.line]) === JSON.stringify([this.trouble, this.line]);
    }
    override toDOM(view: View) {
      return troubleBox(this.trouble, this.line, (repair) => mend(view, repair));
    }
    override ignoreEvent() {
      return true;
    }
  }

  function marks({doc}: Transaction["state"], trouble: Trouble | null): DecorationSet {
    if (!trouble?.place) return Decoration.none;
    const {place} = trouble;
    const line = doc.line(Math.min(Math.max(1, place.line), doc.lines));
    const from = Math.min(line.to, line.from + place.column);
    const to = Math.min(line.to, Math.max(from + 1, line.from + place.endColumn));
    const below = Decoration.widget({widget: new Message(trouble, line.number), block: true, side: 1});
    const ranges = [Decoration.line({class: "cm-wrong-line"}).range(line.from)];
    if (to > from) ranges.push(Decoration.mark({class: "cm-wrong"}).range(from, to));
    return Decoration.set([...ranges, below.range(line.to)], true);
  }

  const troubleField = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(shown, transaction) {
      for (const effect of transaction.effects)
        if (effect.is(setTrouble)) return marks(transaction.state, effect.value);
      return transaction.docChanged ? shown.map(transaction.changes) : shown;
    },
    provide: (field) => EditorView.decorations.from(field)
  });

  const originalField = StateField.define<{original: string; lines: ReadonlySet<number>}>({
    create: (state) => compared(options.original, state.doc.toString()),
    update(now, transaction) {
      let {original} = now;
      for (const effect of transaction.effects) if (effect.is(setOriginal)) original = effect.value;
      if (!transaction.docChanged && original === now.original) return now;
      return compared(original, transaction.state.doc.toString());
    }
  });

  class Bar extends cm.GutterMarker {
    override elementClass = "cm-changed";
  }
  const bar = new Bar();
  const bars = cm.gutter({
    class: "cm-changes",
    lineMarker: (view, line) =>
      view.state.field(originalField).lines.has(view.state.doc.lineAt(line.from).number) ? bar : null,
    lineMarkerChange: (update) =>
      update.startState.field(originalField) !== update.state.field(originalField) || update.docChanged
  });

  const extensions: Extension[] = [
    bars,
    cm.lineNumbers(),
    cm.history(),
    language.of(cm.StreamLanguage.define(plainJavaScript)),
    cm.indentUnit.of("  "),
    EditorView.lineWrapping,
    ...editorLook(cm),
    EditorView.contentAttributes.of({"aria-label": options.label, spellcheck: "false", autocapitalize: "off"}),
    EditorState.readOnly.of(options.readOnly ?? false),
    originalField,
    troubleField,
    completing.of([]),
    cm.Prec.high(keymap.of([{key: "Mod-Enter", run: () => (options.onRun(), true)}])),
    // Tab leaves the editor, as everywhere on the page; brackets in or out with Mod-] and Mod-[.
    keymap.of([
      {key: "Mod-]", run: cm.indentMore},
      {key: "Mod-[", run: cm.indentLess},
      {key: "Mod-/", run: cm.toggleComment},
      ...cm.historyKeymap,
      ...cm.standardKeymap
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged || update.selectionSet)
        writing = update.transactions.some((transaction) => transaction.isUserEvent("input.type"));
      if (update.docChanged) options.onChange(update.state.doc.toString());
    })
  ];

  /** Whether the last change was typed, and the cursor was not moved since. */
  let writing = false;
  const view = new EditorView({state: opened()});
  view.dom.addEventListener("focusin", () => void begin(), {once: true});

  /** The state with its history where that belongs to the source; else without. */
  function opened() {
    const {source, history} = options;
    if (history !== null && history !== undefined)
      try {
        const json = {doc: source, selection: {ranges: [{anchor: 0, head: 0}], main: 0}, history};
        return EditorState.fromJSON(json, {extensions}, {history: cm.historyField});
      } catch {
        // a history that does not fit is left out
      }
    return EditorState.create({doc: source, extensions});
  }

  /** Fetches what only writing needs: the grammar, and what completes words. */
  async function begin(): Promise<void> {
    const [grammar, completions, complete] = await Promise.all([loadGrammar(), loadCompleting(), options.complete?.()]);
    const {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, startCompletion} = completions;
    view.dispatch({
      effects: [
        language.reconfigure(javascriptLanguage(grammar)),
        completing.reconfigure([
          complete ? autocompletion({override: [complete], icons: false}) : [],
          closeBrackets(),
          keymap.of([...closeBracketsKeymap, ...(complete ? completionKeymap : [])])
        ])
      ]
    });
    // A reader who writes quickly has begun a word meanwhile.
    const {head} = view.state.selection.main;
    if (writing && view.hasFocus && /[\w$."']/.test(view.state.sliceDoc(head - 1, head))) startCompletion(view);
  }

  function mend(of: View, {place, replacement}: NonNullable<Trouble["repair"]>): void {
    const line = of.state.doc.line(Math.min(Math.max(1, place.line), of.state.doc.lines));
    const from = Math.min(line.to, line.from + place.column);
    const to = Math.min(line.to, line.from + place.endColumn);
    of.dispatch({changes: {from, to, insert: replacement}, userEvent: "input"});
    of.focus();
  }

  return {
    element: view.dom,
    source: () => view.state.doc.toString(),
    change: (changes) => view.dispatch({changes, userEvent: "input"}),
    replaceAll: (source) => {
      const length = view.state.doc.length;
      if (source !== view.state.doc.toString())
        view.dispatch({changes: {from: 0, to: length, insert: source}, userEvent: "input"});
    },
    trouble: (trouble) => view.dispatch({effects: setTrouble.of(trouble)}),
    setOriginal: (original) => view.dispatch({effects: setOriginal.of(original)}),
    history: () => (view.state.toJSON({history: cm.historyField}) as {history: unknown}).history,
    undo: () => void cm.undo(view),
    canUndo: () => cm.undoDepth(view.state) > 0,
    focus: () => view.focus(),
    close: () => view.destroy()
  };
}

function compared(original: string, source: string): {original: string; lines: ReadonlySet<number>} {
  return {original, lines: new Set(changedLines(original, source))};
}

/** "Line 9: rows have no column shard. … Did you mean share?", the last as what puts it right. */
function troubleBox({message, repair}: Trouble, line: number, mend: (repair: NonNullable<Trouble["repair"]>) => void) {
  const box = document.createElement("div");
  box.className = "cm-trouble";
  box.setAttribute("role", "status");
  const where = document.createElement("b");
  where.textContent = `Line ${line}:`;
  const asked = repair ? `Did you mean ${repair.replacement}?` : "";
  const said = asked && message.endsWith(asked) ? message.slice(0, -asked.length) : `${message} `;
  box.append(where, ` ${said}`);
  if (repair) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "action";
    button.textContent = repair.replacement;
    button.addEventListener("click", () => mend(repair));
    box.append("Did you mean ", button, "?");
  }
  return box;
}
