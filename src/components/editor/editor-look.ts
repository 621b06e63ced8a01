import type {Extension} from "@codemirror/state";
import type {EditorParts} from "./load-codemirror.js";

/** How code looks: ink on the wash, words of the language bold, comments grey; in the colours of the page, light or dark. */
export function editorLook({EditorView, HighlightStyle, syntaxHighlighting, tags}: EditorParts): Extension[] {
  const theme = EditorView.theme({
    "&": {backgroundColor: "var(--wash)", color: "var(--ink)", font: "var(--t-code)"},
    "&.cm-focused": {outline: "2px solid var(--hand)", outlineOffset: "2px"},
    ".cm-scroller": {font: "inherit", lineHeight: "21px"},
    ".cm-content": {padding: "10px 0", caretColor: "var(--hand)"},
    ".cm-line": {padding: "0 12px 0 6px"},
    ".cm-gutters": {backgroundColor: "transparent", border: "0", color: "var(--ink-2)"},
    ".cm-lineNumbers .cm-gutterElement": {minWidth: "26px", padding: "0 4px 0 2px"},
    ".cm-changes": {width: "3px"},
    ".cm-changed": {backgroundColor: "var(--hand)"},
    ".cm-wrong-line": {backgroundColor: "var(--trouble-wash)"},
    ".cm-wrong": {borderBottom: "2px solid var(--trouble)"},
    ".cm-tooltip": {
      backgroundColor: "var(--paper)",
      border: "1px solid var(--rule-2)",
      borderRadius: "var(--radius)",
      color: "var(--ink)"
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": {font: "var(--t-code)", maxHeight: "14em"},
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "2px 8px"},
    ".cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--hand-wash)", color: "var(--ink)"},
    ".cm-completionMatchedText": {textDecoration: "none", fontWeight: "600"},
    ".cm-completionDetail": {color: "var(--ink-3)", fontStyle: "normal"},
    ".cm-completionInfo": {padding: "6px 10px", maxWidth: "260px", font: "var(--t-sub)", color: "var(--ink-2)"}
  });
  const style = HighlightStyle.define([
    {tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword], fontWeight: "600"},
    {tag: [tags.string, tags.special(tags.string)], color: "var(--ink-2)"},
    {tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic"},
    {tag: [tags.number, tags.bool, tags.null], color: "var(--ink)"},
    {tag: tags.invalid, color: "var(--trouble)"}
  ]);
  return [theme, syntaxHighlighting(style)];
}
