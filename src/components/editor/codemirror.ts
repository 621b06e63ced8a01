/**
 * The parts of CodeMirror that an open editor needs, in one file that `site/editor.ts` bundles: pages fetch it when an editor is
 * opened, and name only its types.
 */
export {Annotation, Compartment, EditorSelection, EditorState, Prec, StateEffect, StateField} from "@codemirror/state";
export {Decoration, EditorView, GutterMarker, gutter, keymap, lineNumbers, WidgetType} from "@codemirror/view";
export {
  continuedIndent,
  delimitedIndent,
  HighlightStyle,
  indentNodeProp,
  indentUnit,
  LRLanguage,
  syntaxHighlighting,
  syntaxTree
} from "@codemirror/language";
export {parser} from "@lezer/javascript";
export {tags} from "@lezer/highlight";
export {
  history,
  historyField,
  historyKeymap,
  indentLess,
  indentMore,
  redo,
  standardKeymap,
  toggleComment,
  undo
} from "@codemirror/commands";
