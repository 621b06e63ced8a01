import nlp from "compromise";
import type {Field} from "../../src/analysis/tables.ts";
import {plainText} from "./plain.ts";
import type {PlainText} from "./plain.ts";

/** One word with its tag; `start` and `end` are offsets into `PreparedField.text`. */
export interface Token {
  text: string;
  normal: string;
  tags: ReadonlySet<string>;
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  tokens: Token[];
}

export interface PreparedField extends PlainText {
  field: Field;
  sentences: Sentence[];
}

export interface PreparedPaper {
  title: PreparedField;
  abstract: PreparedField;
}

/** Plain text, sentences and tagged words of one paper: the one pass through compromise. */
export function prepare(paper: {title: string; abstract: string}): PreparedPaper {
  return {title: prepareField("title", paper.title), abstract: prepareField("abstract", paper.abstract)};
}

function prepareField(field: Field, stored: string): PreparedField {
  const plain = plainText(stored);
  const sentences: Sentence[] = [];
  let at = 0;
  for (const terms of nlp(plain.text).document as {
    pre: string;
    text: string;
    post: string;
    normal: string;
    tags: Set<string>;
  }[][]) {
    const tokens: Token[] = [];
    for (const term of terms) {
      at += term.pre.length;
      tokens.push({text: term.text, normal: term.normal, tags: term.tags, start: at, end: at + term.text.length});
      at += term.text.length + term.post.length;
    }
    if (tokens.length) sentences.push({start: tokens[0]!.start, end: at, tokens});
  }
  return {...plain, field, sentences};
}
