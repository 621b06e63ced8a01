import {Parser, tokTypes} from "acorn";
import {acornOptions} from "../sandbox/parse-cell.js";

/** JavaScript of a Framework page: a fenced block of it, or `${…}` in its text. Offsets are those of the page's text. */
export interface PageCode {
  kind: "block" | "inline";
  code: string;
  start: number;
  end: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\r\n]*)$/;

/** All JavaScript of a page's Markdown, in order; nothing of its front matter or of blocks in other languages. */
export function codeOfPage(markdown: string): PageCode[] {
  const found: PageCode[] = [];
  let open: {mark: string; isCode: boolean; start: number} | null = null;
  let text = frontMatterEnd(markdown);
  for (let at = text; at < markdown.length;) {
    const newline = markdown.indexOf("\n", at);
    const next = newline < 0 ? markdown.length : newline + 1;
    const [, mark, info = ""] = fence.exec(markdown.slice(at, next).replace(/\r?\n$/, "")) ?? [];
    if (open) {
      if (mark?.startsWith(open.mark) && !info.trim()) {
        if (open.isCode) found.push({kind: "block", code: markdown.slice(open.start, at), start: open.start, end: at});
        open = null;
        text = next;
      }
    } else if (mark && !(mark.startsWith("`") && info.includes("`"))) {
      found.push(...inlineCode(markdown, text, at));
      open = {mark, isCode: /^js(?=[\s{]|$)/.test(info) && !/\brun=(["']?)false\1/.test(info), start: next};
    }
    at = next;
  }
  if (!open) found.push(...inlineCode(markdown, text, markdown.length));
  return found;
}

function frontMatterEnd(markdown: string): number {
  return /^\uFEFF?---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/.exec(markdown)?.[0].length ?? 0;
}

/** `${…}` as Framework finds it: by JavaScript's own braces. */
function inlineCode(markdown: string, from: number, to: number): PageCode[] {
  const found: PageCode[] = [];
  for (let at = markdown.indexOf("${", from); at >= 0 && at < to; at = markdown.indexOf("${", at + 2)) {
    const end = markdown[at - 1] === "\\" ? null : closingBrace(markdown.slice(0, to), at + 2);
    if (end === null) continue;
    found.push({kind: "inline", code: markdown.slice(at + 2, end), start: at + 2, end});
    at = end - 1;
  }
  return found;
}

function closingBrace(text: string, from: number): number | null {
  const parser = new (Parser as unknown as TokenParser)(acornOptions, text, from);
  try {
    for (let braces = 1; ;) {
      parser.nextToken();
      if (parser.type === tokTypes.eof) return null;
      if (parser.type === tokTypes.braceL || parser.type === tokTypes.dollarBraceL) ++braces;
      else if (parser.type === tokTypes.braceR && !--braces) return parser.start;
    }
  } catch {
    return null;
  }
}

/** What acorn's parser is besides what its types say. */
type TokenParser = new (
  options: typeof acornOptions,
  input: string,
  from: number
) => {nextToken: () => void; type: unknown; start: number};
