import {inspect} from "./inspect.js";
import {marks} from "./parse-markdown.js";

/** The part of markdown-it that is used. */
export type MarkdownIt = new (options: {html: boolean; linkify: boolean; typographer: boolean}) => {
  render: (text: string) => string;
};

/** Markdown as nodes, with values at their marks; its HTML is text. */
export function drawMarkdown(Markdown: MarkdownIt, text: string, values: unknown[]): Node {
  const prose = document.createElement("div");
  prose.className = "prose";
  const rendered = new Markdown({html: false, linkify: false, typographer: true}).render(text);
  prose.append(document.createRange().createContextualFragment(rendered));
  const texts: Text[] = [];
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    const parts = node.data.split(new RegExp(marks, "g"));
    if (parts.length > 1) node.replaceWith(...parts.map((part, i) => (i % 2 ? nodeOf(values[Number(part)]) : part)));
  }
  for (const element of prose.querySelectorAll("*"))
    for (const {name, value} of [...element.attributes]) if (marks.test(value)) element.removeAttribute(name);
  return prose;
}

function nodeOf(value: unknown): Node | string {
  if (value instanceof Node) return value;
  return value === null || value === undefined ? "" : inspect(value);
}
