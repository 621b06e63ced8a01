import type {Token} from "../text/prepare.ts";
import {backgroundForm, backgroundFrequency} from "./background.ts";

const capitalised = /^(?:\p{Lu}['’]|Ma?c)?\p{Lu}\p{Ll}[\p{Ll}'’]*$/u;
/** "LeCun", "deGroot": a name where others are cited with it. */
const cited = /^\p{L}*\p{Lu}\p{Ll}+$/u;
const withOthers = /^\s+et\s+al\b/;
const initial = /^\p{Lu}$/u;
const citation = /^(?:,|\s*\()\s*(?:19|20)\d\d\b/;
const possessive = /^['’]s\b/;
/** What only persons do. */
const speaks = new Set(
  "wrote writes argued argues asked conjectured postulated claimed remarked noted proved discovered coined".split(" ")
);
/** What results do as well, but persons of old: "Noether showed that". */
const reports = new Set("showed demonstrated found observed suggested".split(" "));
/** What persons do rather than things: "Maria Okonkwo studied". */
const studies = new Set("studied examined investigated interviewed explored reviewed described taught".split(" "));
const listed = /^(?:,\s+|,?\s+(?:and|&)\s+)$/;

/**
 * Positions of a sentence's words that name a person: cited ("Smith et al.", "Smith, 2019"), in the possessive ("Noether's"), after a
 * first name or initials, before a verb of persons ("Noether wrote"), or among others of their kind ("Kramers, Brillouin"); with the
 * first names before and what a hyphen adds.
 */
export function personalNames(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i]!;
    const after = text.slice(token.end, token.end + 12);
    if (cited.test(token.text) && withOthers.test(after)) found.add(i);
    if (!capitalised.test(token.text)) continue;
    if (citation.test(after) || (possessive.test(after) && !isCommonNoun(token))) found.add(i);
    if (!isUnlisted(token)) continue;
    if (saysSo(tokens, i) || (studies.has(tokens[i + 1]?.normal ?? "") && isSurname(tokens, i))) found.add(i);
    const before = tokens[i - 1];
    if (!before) continue;
    if (token.gap === "blank" && before.tags.has("FirstName") && capitalised.test(before.text)) found.add(i - 1).add(i);
    if (afterInitial(text, tokens, i)) found.add(i);
    const other = previousInList(text, tokens, i);
    if (other !== null) found.add(other).add(i);
  }
  for (const i of [...found].reverse()) {
    let first = i;
    while (first > 0 && (isSurname(tokens, first) || afterInitial(text, tokens, first))) found.add((first -= 1));
    if (first < i && tokens[first - 1]?.normal === "and" && isFullName(tokens, first - 2))
      found.add(first - 2).add(first - 3);
    for (let next = i + 1; tokens[next]?.gap === "hyphen" && capitalised.test(tokens[next]!.text); ++next)
      found.add(next);
  }
  return found;
}

/** Whether an unlisted capitalised word stands right before, as a first name does. */
function isSurname(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return !!before && tokens[i]!.gap !== "break" && capitalised.test(before.text) && isUnlisted(before);
}

/** Whether two unlisted capitalised words, the second at `i`, stand together. */
function isFullName(tokens: readonly Token[], i: number): boolean {
  const last = tokens[i];
  return !!last && capitalised.test(last.text) && isUnlisted(last) && isSurname(tokens, i);
}

/** Whether an initial stands right before that is none of a thing ("vitamin D. Tanzanians"). */
function afterInitial(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (!initial.test(before.text) || !/^\.\s?$/.test(text.slice(before.end, tokens[i]!.start))) return false;
  const further = tokens[i - 2];
  return (
    !further ||
    before.gap === "break" ||
    !"NPAX".includes(further.class) ||
    further.tags.has("FirstName") ||
    (isUnlisted(further) && capitalised.test(further.text))
  );
}

function saysSo(tokens: readonly Token[], i: number): boolean {
  const [verb, next] = [tokens[i + 1]?.normal ?? "", tokens[i + 2]?.normal];
  return speaks.has(verb) || (reports.has(verb) && next === "that");
}

/** The unlisted capitalised word right before in an enumeration: "A, B" or "A and B". */
function previousInList(text: string, tokens: readonly Token[], i: number): number | null {
  const at = tokens[i - 1]!.normal === "and" ? i - 2 : i - 1;
  const other = tokens[at];
  if (!other || !capitalised.test(other.text) || !isUnlisted(other)) return null;
  const alone = at === 0 || tokens[at]!.gap === "break" || !capitalised.test(tokens[at - 1]!.text);
  return alone && listed.test(text.slice(other.end, tokens[i]!.start)) ? at : null;
}

function isUnlisted({key, tags}: Token): boolean {
  return backgroundFrequency(key) === null && !tags.has("Acronym");
}

function isCommonNoun({key}: Token): boolean {
  return backgroundFrequency(key) !== null && backgroundForm(key) === null;
}
