import type {Token} from "../text/prepare.ts";
import {backgroundForm, backgroundFrequency} from "./background.ts";

const capitalised = /^\p{Lu}\p{Ll}[\p{Ll}'’]*$/u;
const citation = /^(?:\s+et\s+al\b|(?:,|\s*\()\s*(?:19|20)\d\d\b)/;
const possessive = /^['’]s\b/;
/** What only persons do. */
const speaks = new Set(
  "wrote writes argued argues asked conjectured postulated claimed remarked noted proved discovered coined".split(" ")
);
/** What results do as well, but persons of old: "Noether showed that". */
const reports = new Set("showed demonstrated found observed suggested".split(" "));
const listed = /^(?:,\s+|,?\s+(?:and|&)\s+)$/;

/**
 * Positions of a sentence's words that name a person: cited ("Smith et al.", "Smith, 2019"), in the possessive ("Noether's"), after a
 * first name, before a verb of persons ("Noether wrote"), or among others of their kind ("Kramers, Brillouin").
 */
export function personalNames(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i]!;
    if (!capitalised.test(token.text)) continue;
    const after = text.slice(token.end, token.end + 12);
    if (citation.test(after) || (possessive.test(after) && !isCommonNoun(token))) found.add(i);
    if (!isUnlisted(token)) continue;
    if (saysSo(tokens, i)) found.add(i);
    const before = tokens[i - 1];
    if (!before) continue;
    if (token.gap === "blank" && before.tags.has("FirstName") && capitalised.test(before.text)) found.add(i - 1).add(i);
    const other = previousInList(text, tokens, i);
    if (other !== null) found.add(other).add(i);
  }
  return found;
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
