import {abbreviates} from "./acronyms.ts";
import type {Definition} from "./acronyms.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {isKnown} from "./method-known.ts";
import {isOwnShortForm, isWellKnown} from "./method-meanings.ts";
import {nameKey} from "./names.ts";
import type {NameWord} from "./names.ts";

const survey =
  /\b(?:survey|review|overview|tutorial|perspectives?|position paper|introduction|primer|roadmap|commentary|empirical (?:study|analysis|evaluation)|case study|report|lessons|challenges|opportunities|retrospective)\b/i;
const proposes =
  /\b(?:propos|introduc|present|develop|design|devis|novel\b|new\b|releas|our (?:method|approach|model|framework|system|algorithm))/i;
const functionWord = new Set(
  (
    "is are was were be can could do does did how what why when where which who whose should will would not or on in at from towards toward beyond into about against between among through after before " +
    "i we you it this that these those your our my their but than as if"
  ).split(" ")
);
const connectors = new Set("of and for the to with a an via by".split(" "));

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
      const two = prefix.length === 3 && /^(?:and|&)$/.test(prefix[1]!.lower) && camel(first) && camel(last);
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
  } else if (words[1] && /^[?!]+$/.test(words[1].before) && words[0]!.shape === "odd" && !isKnown(words[0]!.text))
    push(words[0]!.start, words[0]!.end, "title before a mark", 9);
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
    if (
      !camel(word) ||
      isKnown(word.text) ||
      !/^(?:with|via|using|by|through)$/.test(words[i - 1]!.lower) ||
      word.before !== ""
    )
      continue;
    if (ownedBy(abstract, word.text)) push(word.start, word.end, "title with NAME", 7);
  }
  return found;
}

function isOwn({short, long}: Definition): boolean {
  return isOwnShortForm(short, long) && !isWellKnown(long);
}

/** The words after a colon that an acronym before it abbreviates, if it does. */
function spelledOut(name: string, rest: string): string | null {
  if (!/^\p{Lu}{3,8}$/u.test(name)) return null;
  const words = rest
    .trim()
    .replace(/^(?:an?|the)\s+/i, "")
    .split(/\s+/);
  for (let count = 2; count <= Math.min(words.length, name.length + 2); ++count) {
    const phrase = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:.]+$/, "");
    const last = phrase.slice(phrase.lastIndexOf(" ") + 1);
    if (abbreviates(name, phrase) && last[0]!.toLowerCase() === name.at(-1)!.toLowerCase()) return phrase;
  }
  return null;
}

/** Title phrases after "with" or "via", for papers whose abstract uses one as its own name and gives no other. */
export function titleTails(title: Clause, abstract: Clause[]): Candidate[] {
  const {words, field} = title;
  const text = field.text;
  for (let i = words.length - 2; i > 0; --i) {
    if (!/^(?:with|via|by|using|through)$/.test(words[i]!.lower) || words[i]!.before !== "") continue;
    let end = i + 1;
    while (end < words.length && (end === i + 1 || words[end]!.before === "") && words[end]!.shape !== "lower") ++end;
    if (end - i - 1 < 2 || end - i - 1 > 5 || (end < words.length && words[end]!.before === "")) return [];
    const [start, stop] = [words[i + 1]!.start, words[end - 1]!.end];
    const phrase = text.slice(start, stop);
    if (isKnown(phrase)) return [];
    const short = abbreviated(phrase, abstract);
    for (const clause of abstract) {
      const body = clause.text;
      const base = clause.words[0]?.start ?? 0;
      for (const form of short ? [short, phrase] : [phrase]) {
        const capital =
          form === phrase &&
          body.includes(phrase) &&
          !body.startsWith(phrase) &&
          !clause.definitions.some((d) => d.long === phrase);
        const owned = new RegExp(`\\b(?:our|proposed)\\s+(${escape(form)})\\b`, "i").exec(body);
        if (!capital && !owned) continue;
        const at = owned ? owned.index + owned[0].length - form.length : body.indexOf(phrase);
        const from = clause.field.text.indexOf(body.slice(at, at + form.length), base - 1);
        return [
          {
            name: body.slice(at, at + form.length),
            expansion: form === phrase ? null : phrase,
            role: "proposed",
            rule: "title with NAME",
            weight: 5,
            field: clause.field,
            start: from,
            end: from + form.length
          }
        ];
      }
    }
    return [];
  }
  return [];
}

/** The phrase with its last words written as the acronym that the abstract defines for them. */
function abbreviated(phrase: string, abstract: Clause[]): string | null {
  for (const clause of abstract)
    for (const d of clause.definitions) {
      const at = nameKey(phrase).indexOf(nameKey(d.long));
      if (at > 0) return phrase.slice(0, phrase.length - d.long.length) + d.short;
    }
  return null;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function camel(word: NameWord): boolean {
  return (
    word.shape === "odd" &&
    /\p{Ll}/u.test(word.text) &&
    !/^\p{Lu}[\p{Lu}\d]+s$/u.test(word.text) &&
    !/-(?:based|like|style|aware|guided|driven|free|level)$/.test(word.lower)
  );
}

function startsPart(text: string, at: number): boolean {
  return /(?:^|[:–—]\s*)(?:(?:the|an?|our)\s+)?$/i.test(text.slice(0, at));
}

function endsPart(text: string, at: number): boolean {
  return /^\)?\s*(?:$|[:.–—])/.test(text.slice(at));
}

/**
 * How surely the words before a title's colon are a name: 10 when written as one or used as one in the abstract, 1 when
 * nothing speaks against it, 0 when something does.
 */
function namesMethod(prefix: readonly NameWord[], rest: string, abstract: string, colon: boolean): number {
  const count = prefix.length;
  if (count > 4 || (!colon && (count > 1 || !camel(prefix[0]!)))) return 0;
  const odd = prefix.filter((word) => word.shape === "odd" && !isKnown(word.text));
  const name = prefix.map((word) => word.text).join(" ");
  if (isKnown(name)) return isOwnSubject(abstract, name) ? 10 : 0;
  if (prefix.some((word, i) => functionWord.has(word.lower) || (i > 0 && /[?!.]/.test(word.before)))) return 0;
  const named = prefix.every((word) => word.shape !== "lower" || connectors.has(word.lower));
  if (odd.length && count <= 3 && named) return 10;
  if (survey.test(rest) || survey.test(name) || !proposes.test(abstract)) return 0;
  if (usedAsName(abstract, name)) return 10;
  if (count === 1) return prefix[0]!.shape === "capital" && isOddWord(prefix[0]!, rest, abstract) ? 1 : 0;
  return count <= 3 && named && !plainTopic(name, abstract) && !hasVerb(prefix) && !isActivity(prefix) ? 1 : 0;
}

const activity =
  /^(?:bridg|clos|mind|fill|break|unlock|explor|understand|unveil|navigat|evaluat|assess|measur|benchmark|scal|improv|enhanc|investigat|demystify|mapp|tackl|mitigat|learn|teach|think|see|look|prob|leverag|harness|advanc|characteri[sz]|analy[sz]|examin|identify|quantify|detect|predict|model?l|optimi[sz]|refin|engag|smooth|(?:re|un)\p{L}+)ing$/u;

/** "Rebalancing the Scales", "The Last Mile": what a paper does, or a saying, rather than a name. */
function isActivity(prefix: readonly NameWord[]): boolean {
  const {lower} = prefix[0]!;
  if (/^\p{L}{2,}ing$/u.test(lower) && prefix.some(({shape}) => shape === "lower")) return true;
  return activity.test(lower) || /^(?:the|an?|no|all|one|more|less|every|any|not|just|only|towards?)$/.test(lower);
}

/** Whether a single word is none of the topic's: it occurs nowhere else, and is no plural or gerund. */
function isOddWord(word: NameWord, rest: string, abstract: string): boolean {
  if (/(?:s|ing|tion|ity|ism|ics|ment|ness)$/.test(word.lower) || word.text.length < 3) return false;
  const stem = word.lower.split("-")[0]!.slice(0, 6);
  return word.text.includes("-") || !`${rest} ${abstract}`.toLowerCase().includes(stem);
}

/** A name in lower case in the abstract is its topic, not a name. */
function plainTopic(name: string, abstract: string): boolean {
  return abstract.includes(name.toLowerCase());
}

const verbs =
  /^(?:meets?|needs?|makes?|helps?|matters?|learns?|knows?|improves?|beats?|requires?|means?|behaves?|sees?|fails?|works?|says?|gets?|goes|comes?|takes?|gives?|wants?|thinks?|turns?|unleash(?:es)?|enables?|boosts?|leads?|let|wins?|(?:explain|decod|revisit|reconsider|unveil|demystifi|reimagin|uncover)ed)$/;

function hasVerb(prefix: readonly NameWord[]): boolean {
  return prefix.some((word, i) => i > 0 && verbs.test(word.lower));
}

function usedAsName(abstract: string, name: string): boolean {
  const pattern = new RegExp(
    `(?<![.!?]\\s)(?<=\\s|\\(|^)${escape(name)}(?![\\w-])|(?<=^|[.!?]\\s)${escape(name)}\\s+(?:is|can|has|[a-z]+s)\\b`,
    ""
  );
  if (pattern.test(abstract)) return true;
  const key = nameKey(name);
  const at = nameKey(abstract).indexOf(` ${key} `);
  return at >= 0 && key.includes(" ") && new RegExp(escape(name).replace(/[\s-]+/g, "[\\s-]+"), "").test(abstract);
}

function isOwnSubject(abstract: string, name: string): boolean {
  return new RegExp(
    `\\b(?:we|paper|work)\\s+(?:\\w+\\s+)?(?:introduces?|presents?|proposes?)\\s+(?:[\\w-]+\\s+){0,8}?(?:called\\s+)?${escape(name)}\\b(?![\\s-](?:-?based|model|for))`
  ).test(abstract);
}

/** Whether the abstract uses a name as the paper's own: "our NAME", "we propose NAME", "NAME outperforms". */
function ownedBy(abstract: string, name: string): boolean {
  const n = escape(name);
  return new RegExp(
    `\\b(?:our|proposed|propose|introduce|present|called|named|dubbed|termed)\\s+(?:[\\w-]+\\s+){0,2}${n}(?![\\w-])|(?<![\\w-])${n}\\s+(?:outperforms|achieves|improves|significantly|consistently|consists|employs|utilizes|leverages|introduces|integrates|reduces|enables)\\b`
  ).test(abstract);
}
