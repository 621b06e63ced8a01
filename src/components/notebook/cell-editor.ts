import {javascriptLanguage} from "../editor/javascript-language.js";
import type {CodeMirror} from "../editor/load-codemirror.js";
import {loadCodeMirror} from "../editor/load-codemirror.js";

export interface CellEditor {
  element: HTMLElement;
  focus: () => void;
  source: () => string;
  /** Takes another source, as undo does; nothing is called back. */
  setSource: (source: string) => void;
  /** Puts the cursor at a line (from 1) and column (from 0). */
  goTo: (line: number, column: number) => void;
  close: () => void;
}

export interface CellEditorOptions {
  source: string;
  kind: "js" | "md" | "other";
  /** What it is called to a screen reader. */
  label: string;
  onChange: (source: string) => void;
  /** Keys that belong to the notebook; true for one that was taken. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** What opens editors for cells; brings CodeMirror, so it is called when a reader first begins to edit. */
export async function cellEditors(): Promise<(options: CellEditorOptions) => CellEditor> {
  const parts = await loadCodeMirror();
  const language = javascriptOf(parts);
  return (options) => openCellEditor(parts, language, options);
}

/** JavaScript in the weights and slants that sources have on the page. */
function javascriptOf(parts: CodeMirror) {
  const {HighlightStyle, syntaxHighlighting, tags} = parts;
  const style = HighlightStyle.define([
    {tag: [tags.keyword, tags.bool, tags.null, tags.self], class: "keyword"},
    {tag: tags.comment, class: "comment"},
    {tag: [tags.string, tags.special(tags.string), tags.regexp], class: "string"}
  ]);
  return [javascriptLanguage(parts), syntaxHighlighting(style)];
}

function openCellEditor(
  {
    EditorState,
    EditorView,
    history,
    historyKeymap,
    indentLess,
    indentMore,
    indentUnit,
    keymap,
    lineNumbers,
    standardKeymap
  }: CodeMirror,
  language: ReturnType<typeof javascriptOf>,
  {source, kind, label, onChange, onKey}: CellEditorOptions
): CellEditor {
  let silent = false;
  const view = new EditorView({
    state: EditorState.create({
      doc: source,
      extensions: [
        EditorView.domEventHandlers({keydown: (event) => onKey(event)}),
        history(),
        lineNumbers(),
        indentUnit.of("  "),
        keymap.of([{key: "Tab", run: indentMore, shift: indentLess}, ...standardKeymap, ...historyKeymap]),
        kind === "js" ? language : [],
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: kind === "md" ? "true" : "false"}),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !silent) onChange(update.state.doc.toString());
        })
      ]
    })
  });
  return {
    element: view.dom,
    focus: () => view.focus(),
    source: () => view.state.doc.toString(),
    setSource(next) {
      silent = true;
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}});
      silent = false;
    },
    goTo(line, column) {
      const at = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
      view.dispatch({selection: {anchor: Math.min(at.to, at.from + column)}, scrollIntoView: true});
      view.focus();
    },
    close: () => view.destroy()
  };
}
