import type {NotebookCellKind} from "../../notebook/model.js";
import {element} from "../element.js";

const words =
  "async await break case catch class const continue debugger default delete do else export extends finally for function if import in instanceof let new null of return static super switch this throw true false try typeof undefined var void while with yield";
const isWord = new Set(words.split(" "));

/** Comments, texts in quotes, and names; what stands between is as it is. */
const token =
  /(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<name>[A-Za-z_$][\w$]*)/g;

/** A source that is not being edited, in the weights that the editor gives it; lines are numbered by the style sheet. */
export function cellSource(source: string, kind: NotebookCellKind): HTMLElement {
  const code = element("code");
  const lines = source.split("\n");
  const parts = kind === "js" ? javascriptParts(source) : [{text: source, class: null}];
  let line = element("span", {class: "line"});
  for (const part of parts) {
    const [first = "", ...rest] = part.text.split("\n");
    line.append(marked(first, part.class));
    for (const text of rest) {
      code.append(line, "\n");
      line = element("span", {class: "line"}, marked(text, part.class));
    }
  }
  code.append(line);
  return element("pre", {class: "cell-code", "data-lines": lines.length}, code);
}

function marked(text: string, name: string | null): Node | string {
  return name && text ? element("span", {class: name}, text) : text;
}

function javascriptParts(source: string): {text: string; class: string | null}[] {
  const parts: {text: string; class: string | null}[] = [];
  let at = 0;
  for (const {0: text, index, groups} of source.matchAll(token)) {
    const name = groups?.["comment"] ? "comment" : groups?.["text"] ? "string" : isWord.has(text) ? "keyword" : null;
    if (!name) continue;
    parts.push({text: source.slice(at, index), class: null}, {text, class: name});
    at = index + text.length;
  }
  parts.push({text: source.slice(at), class: null});
  return parts;
}
