import {parseExpressionAt, tokenizer} from "acorn";
import {acornOptions, CellSyntaxError, parseCell} from "./parse-cell.js";
import type {ParsedCell} from "./parse-cell.js";

export interface MarkdownCell {
  parsed: ParsedCell;
  /** The text, with a mark where each value goes. */
  text: string;
}

/** The mark of the value with this number: characters that no text has. */
export const markOf = (i: number): string => `\uE000${i}\uE001`;
export const marks = /\uE000(\d+)\uE001/;

/**
 * Reads Markdown with values in `${…}`; a backslash before it makes it text. For JavaScript the text is blank and each value a
 * statement, at the offsets that they have in the source.
 */
export function parseMarkdown(source: string): MarkdownCell {
  const clean = source.replace(/[\uE000\uE001]/g, " ");
  let code = "";
  let text = "";
  let at = 0;
  let count = 0;
  for (const {index} of clean.matchAll(/\\?\$\{/g)) {
    if (index < at) continue;
    const before = clean.slice(at, index);
    if (clean[index] === "\\") {
      text += `${before}\${`;
      code += blank(clean.slice(at, index + 3));
      at = index + 3;
      continue;
    }
    const end = endOfValue(clean, index + 2);
    text += before + markOf(count++);
    code += `${blank(before)};[${clean.slice(index + 2, end)}]`;
    at = end + 1;
  }
  text += clean.slice(at);
  code += blank(clean.slice(at));
  const parsed = parseCell(code);
  return {parsed: {...parsed, source, inserts: true, code}, text};
}

const blank = (text: string): string => text.replace(/[^\n\r]/g, " ");

/** The offset of the brace that ends a value. */
function endOfValue(source: string, start: number): number {
  try {
    const node = parseExpressionAt(source, start, acornOptions);
    for (const token of tokenizer(source.slice(node.end), acornOptions)) {
      if (token.type.label === "}") return node.end + token.start;
      if (token.type.label !== ")") break;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CellSyntaxError("What stands between ${ and } has to be one value.", start - 2, start);
}
