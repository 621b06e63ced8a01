import type {Field} from "../../src/analysis/tables.ts";
import {isCited, plainText} from "./plain.ts";
import type {PlainText} from "./plain.ts";
import {sentences} from "./sentences.ts";
import {tagWords} from "./word-tags.ts";
import type {WordClass} from "./word-tags.ts";
import {wordKeys} from "./word-key.ts";
import {words} from "./words.ts";
import type {Gap} from "./words.ts";

/** One word with its tags; `start` and `end` are offsets into `PreparedField.text`. The parts of a compound are words. */
export interface Token {
  text: string;
  normal: string;
  /** What the word is counted under: singular, American spelling. */
  key: string;
  tags: ReadonlySet<string>;
  class: WordClass;
  /** What stands between this word and the one before it. */
  gap: Gap;
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
  const all = words(plain.text);
  const cites = /\\\w*cite/i.test(stored);
  const split = sentences(plain.text, all).map(({start, end, from, to}) => {
    const own = all.slice(from, to);
    const tagged = tagWords(own);
    const keys = wordKeys(own);
    const tokens = own.map((word, i): Token => {
      const {text, normal, gap} = word;
      const {tags} = tagged[i]!;
      const letter = cites && isCited(plain, word.start) ? "X" : tagged[i]!.class;
      return {text, normal, key: keys[i]!, tags, class: letter, gap, start: word.start, end: word.end};
    });
    return {start, end, tokens};
  });
  return {...plain, field, sentences: split};
}
