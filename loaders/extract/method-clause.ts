import type {MethodRole} from "../../src/analysis/tables.ts";
import type {PreparedField} from "../text/prepare.ts";
import {definitions} from "./acronyms.ts";
import type {Definition} from "./acronyms.ts";
import {nameWords} from "./names.ts";
import type {NameWord} from "./names.ts";

/** One sentence, or a title, as the rules for names read it. */
export interface Clause {
  field: PreparedField;
  text: string;
  words: NameWord[];
  /** The paper's title. */
  title: string;
  /** Short forms defined in it; offsets into the field's text. */
  definitions: Definition[];
}

/** A name found by a rule; offsets into the field's plain text. The surest rules weigh most. */
export interface Candidate {
  name: string;
  expansion: string | null;
  role: MethodRole;
  rule: string;
  weight: number;
  field: PreparedField;
  start: number;
  end: number;
}

/** The sentences of a field. */
export function clauses(field: PreparedField, title: string): Clause[] {
  const defined = definitions(field.text);
  return field.sentences.map(({start, end}) => ({
    field,
    text: field.text.slice(start, end),
    words: nameWords(field.text, start, end),
    title,
    definitions: defined.filter(({shortStart}) => shortStart >= start && shortStart < end)
  }));
}

/** The definition whose short form, or whose long form, stands at a span. */
export function definitionAt(clause: Clause, start: number, end: number): Definition | undefined {
  return clause.definitions.find(
    (d) =>
      (d.shortStart === start && d.shortEnd === end) || (d.longStart >= start && d.longStart < end && d.longEnd === end)
  );
}

const connectors = new Set(["of", "and", "for", "the", "to", "in", "with", "on", "via", "by", "a", "as", "&"]);

/** Index after the longest run of words written as names that begins at `from`; connectors only between such words. */
export function nameRun(words: readonly NameWord[], from: number): number {
  let end = from;
  for (let i = from; i < words.length && i - from < 7; ++i) {
    const word = words[i]!;
    if (i > from && word.before !== "") break;
    if (
      word.shape === "odd" ||
      word.shape === "capital" ||
      (i > from && word.shape === "number" && /^\d/.test(word.text))
    )
      end = i + 1;
    else if (i === from || !connectors.has(word.lower) || end !== i || !followsName(words, i)) break;
    else if (word.lower === "and" && (words[i - 1]!.shape === "odd" || words[i + 1]!.shape === "odd")) break;
  }
  return end;
}

function followsName(words: readonly NameWord[], i: number): boolean {
  const next = words[i + 1];
  return !!next && next.before === "" && (next.shape === "capital" || next.shape === "odd");
}
