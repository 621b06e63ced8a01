/**
 * The parts of CodeMirror that an open editor needs, in one file that `site/editor.ts` bundles: pages fetch it when an editor is
 * opened, and name only its types.
 */
export {Annotation, Compartment, EditorState, Prec, StateEffect, StateField} from "@codemirror/state";
export {Decoration, EditorView, GutterMarker, gutter, keymap, lineNumbers, WidgetType} from "@codemirror/view";
export {HighlightStyle, indentUnit, StreamLanguage, syntaxHighlighting} from "@codemirror/language";
export {tags} from "@lezer/highlight";
export {
  history,
  historyField,
  historyKeymap,
  indentLess,
  indentMore,
  standardKeymap,
  toggleComment,
  undo,
  undoDepth
} from "@codemirror/commands";
