import {spelledBy} from "./acronyms.ts";
import type {Definition} from "./acronyms.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {isKnown} from "./method-known.ts";
import {isOwnShortForm, isWellKnown} from "./method-meanings.ts";
import {camel, escape, namesMethod, proposes, survey} from "./method-title-prefix.ts";
import type {NameWord} from "./names.ts";

/** Names that a title proposes: before a colon, at its start, in parentheses, or after "with" and "via". */
export function proposedInTitle(title: Clause, abstract: string): Candidate[] {
  const found: Candidate[] = [];
  const {words, field} = title;
  if (!words.length) return found;
  const text = field.text;
  const push = (start: number, end: number, rule: string, weight: number, expansion: string | null = null) =>
    found.push({name: text.slice(start, end), expansion, role: "proposed", rule, weight, field, start, end});
  const colon = /(?<=\S)\s?[:：](?=\s)|\s[–—-]{1,3}(?=\s)/u.exec(text);
  if (colon) {
    const open = text.indexOf("(");
    const limit = open > 0 && open < colon.index ? open : colon.index;
    const prefix = words.filter((word) => word.end <= limit);
    const [first, last] = [prefix[0], prefix.at(-1)];
    const defined = title.definitions.find(
      (d) => first && d.shortStart >= first.start && d.shortEnd <= colon.index + 1
    );
    if (defined && isOwn(defined)) push(defined.shortStart, defined.shortEnd, "title before a colon", 10, defined.long);
    else if (first && last) {
      const weight = namesMethod(prefix, text.slice(colon.index), abstract, /[:：]/.test(colon[0]));
      const two = prefix.length === 3 && /^(?:and|&)$/.test(prefix[1]!.lower) && camel(first) && isOdd(last);
      if (weight)
        for (const [from, to] of two
          ? [
              [first, first],
              [last, last]
            ]
          : [[first, last]])
          push(
            from!.start,
            to!.end,
            "title before a colon",
            weight,
            spelledOut(text.slice(from!.start, to!.end), text.slice(colon.index + colon[0].length))
          );
    }
    const behind = lastBehindWith(prefix);
    if (behind && camel(behind) && !isKnown(behind.text) && /^\s?[:：]\s*(?:an?|the)\s/i.test(text.slice(colon.index)))
      push(behind.start, behind.end, "title with NAME", 7);
  } else if (words[1] && /^[?!]+$/.test(words[1].before) && !isKnown(words[0]!.text)) {
    const {start, end, shape} = words[0]!;
    const marked = new RegExp(`(?<![\\p{L}\\p{N}])${escape(text.slice(start, end))}[?!](?:[,;)]|\\s\\p{Ll})`, "u");
    if (shape === "odd" || (shape === "capital" && marked.test(abstract))) push(start, end, "title before a mark", 9);
  }
  for (const d of title.definitions)
    if (
      isOwn(d) &&
      startsPart(text, Math.min(d.longStart, d.shortStart)) &&
      endsPart(text, Math.max(d.shortEnd, d.longEnd)) &&
      proposes.test(abstract || "new") &&
      !survey.test(text)
    )
      push(d.shortStart, d.shortEnd, "“Long Form (NAME)” in the title", 8, d.long);
  const first = words[0]!;
  if (
    camel(first) &&
    !isKnown(first.text) &&
    words[1]?.before === "" &&
    words[1].lower === "for" &&
    proposes.test(abstract) &&
    !survey.test(text)
  )
    push(first.start, first.end, "title begins with NAME for", 7);
  for (let i = 1; i < words.length; ++i) {
    const word = words[i]!;
    if (!isOdd(word) || !/^(?:with|via|using|by|through)$/.test(words[i - 1]!.lower) || word.before !== "") continue;
    const written = camel(word) || (endsPart(text, word.end) && /^\p{Lu}[\p{Lu}\p{N}-]{2,}$/u.test(word.text));
    if (written && ownedBy(abstract, word.text)) push(word.start, word.end, "title with NAME", 7);
  }
  return found;
}

/** A word written as a name that is none of the field's. */
function isOdd({shape, text}: NameWord): boolean {
  return shape === "odd" && !isKnown(text);
}

/** The last word of a title's first part, behind "with" or "via". */
function lastBehindWith(prefix: readonly NameWord[]): NameWord | null {
  const [before, last] = prefix.slice(-2);
  return last && /^(?:with|via|using|by|through)$/.test(before!.lower) && last.before === "" ? last : null;
}

function isOwn({short, long}: Definition): boolean {
  return isOwnShortForm(short, long) && !isWellKnown(long);
}

/** The words after a colon that an acronym before it abbreviates, if it does. */
function spelledOut(name: string, rest: string): string | null {
  return /^\p{Lu}{3,8}$/u.test(name) ? spelledBy(name, rest.trim().replace(/^(?:an?|the)\s+/i, "")) : null;
}

function startsPart(text: string, at: number): boolean {
  return /(?:^|[:–—]\s*)(?:(?:the|an?|our)\s+)?$/i.test(text.slice(0, at));
}

function endsPart(text: string, at: number): boolean {
  return /^\)?\s*(?:$|[:.–—])/.test(text.slice(at));
}

/** Whether the abstract uses a name as the paper's own: "our NAME", "we propose NAME", "NAME outperforms". */
function ownedBy(abstract: string, name: string): boolean {
  const n = escape(name);
  return new RegExp(
    `\\b(?:our|proposed|propose|introduce|present|called|named|dubbed|termed)\\s+(?:[\\w-]+\\s+){0,2}${n}(?![\\w-])|(?<![\\w-])${n}\\s+(?:outperforms|achieves|improves|significantly|consistently|consists|employs|utilizes|leverages|introduces|integrates|reduces|enables)\\b`
  ).test(abstract);
}
