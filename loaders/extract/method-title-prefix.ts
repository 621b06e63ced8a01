import {stopwords} from "../text/stopwords.ts";
import {wordKey} from "../text/word-key.ts";
import {backgroundFrequency} from "./background.ts";
import {isKnown} from "./method-known.ts";
import {isInitialed} from "./method-words.ts";
import {nameKey} from "./names.ts";
import type {NameWord} from "./names.ts";

/** A title that says so reports of others' work. */
export const survey =
  /\b(?:survey|review|overview|tutorial|perspectives?|position paper|introduction|primer|roadmap|commentary|empirical (?:study|analysis|evaluation)|case study|report|lessons|challenges|opportunities|retrospective)\b/i;
/** An abstract that says so has something of its own. */
export const proposes =
  /\b(?:propos|introduc|present|develop|design|devis|novel\b|new\b|releas|our (?:method|approach|model|framework|system|algorithm))/i;
const functionWord = new Set(
  (
    "is are was were be can could do does did how what why when where which who whose should will would not or on in at from towards toward beyond into about against between among through after before " +
    "i we you it this that these those your our my their but than as if"
  ).split(" ")
);
const connectors = new Set("of and for the to with a an via by".split(" "));

/**
 * How surely the words before a title's colon are a name: 10 when written as one or used as one in the abstract, 1 when
 * nothing speaks against it, 0 when something does.
 */
export function namesMethod(prefix: readonly NameWord[], rest: string, abstract: string, colon: boolean): number {
  const count = prefix.length;
  if (count > 4 || (!colon && (count > 1 || !camel(prefix[0]!)))) return 0;
  const odd = prefix.filter((word) => word.shape === "odd" && !isKnown(word.text));
  const name = prefix.map((word) => word.text).join(" ");
  if (isKnown(name)) return isOwnSubject(abstract, name) ? 10 : 0;
  if (prefix.some((word, i) => functionWord.has(word.lower) || (i > 0 && /[?!.]/.test(word.before)))) return 0;
  const named = prefix.every((word) => word.shape !== "lower" || connectors.has(word.lower));
  if (odd.length && count <= 3 && named) return 10;
  if (survey.test(rest) || survey.test(name)) return 0;
  if (count === 1 && isInitialed(name)) return 5;
  if (!proposes.test(abstract)) return 0;
  if (usedAsName(abstract, name)) return 10;
  if (count === 1) return prefix[0]!.shape === "capital" && isOddWord(prefix[0]!, rest, abstract) ? 1 : 0;
  return count <= 3 &&
    named &&
    !plainTopic(name, abstract) &&
    !hasVerb(prefix) &&
    !isActivity(prefix) &&
    !isDescription(prefix)
    ? 1
    : 0;
}

const activity =
  /^(?:bridg|clos|mind|fill|break|unlock|explor|understand|unveil|navigat|evaluat|assess|measur|benchmark|scal|improv|enhanc|investigat|demystify|mapp|tackl|mitigat|learn|teach|think|see|look|prob|leverag|harness|advanc|characteri[sz]|analy[sz]|examin|identify|quantify|detect|predict|model?l|optimi[sz]|refin|engag|smooth|(?:re|un)\p{L}+)ing$/u;

/** "Rebalancing the Scales", "The Last Mile": what a paper does, or a saying, rather than a name. */
function isActivity(prefix: readonly NameWord[]): boolean {
  const {lower} = prefix[0]!;
  if (/^\p{L}{2,}ing$/u.test(lower) && prefix.some(({shape}) => shape === "lower")) return true;
  return activity.test(lower) || /^(?:the|an?|no|all|one|more|less|every|any|not|just|only|towards?)$/.test(lower);
}

const tasks =
  /^(?:(?:de)?(?:classif|identif|verif)ication|detection|recognition|trans(?:lation|literation|cription)|(?:de)?duplication|literacy|education|diagnosis|forecasting|prediction|reasoning|summari[sz]ation|segmentation|evaluation|analysis|estimation|tracking|retrieval)$/;

/**
 * "Extending X", "Music Genre Classification", "Trajectories of Change", "Faster and Stronger": what is done, a task, or words about a
 * thing, which nobody uses as a name.
 */
function isDescription(prefix: readonly NameWord[]): boolean {
  const [first, second] = prefix;
  if (second && /^\p{L}{3,}ing$/u.test(first!.lower) && !stopwords.has(second.lower)) return true;
  if (tasks.test(prefix.at(-1)!.lower)) return true;
  const joined = prefix.some(({lower}) => connectors.has(lower));
  return joined && prefix.every(({shape, lower}) => shape !== "odd" && backgroundFrequency(wordKey(lower)) !== null);
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
    `\\b(?:we|paper|work)\\s+(?:\\w+\\s+)?(?:introduces?|presents?|proposes?)\\s+(?:[\\w-]+\\s+){0,8}?(?:called\\s+|[\\w-]+(?:,\\s+or\\s+|\\s+\\())?${escape(name)}\\b(?![\\s-](?:-?based|model|for))`,
    "i"
  ).test(abstract);
}

/** A word of a title that only a name is: mixed case, not the plural of an acronym, nor "X-based". */
export function camel(word: NameWord): boolean {
  return (
    word.shape === "odd" &&
    /\p{Ll}/u.test(word.text) &&
    !/^\p{Lu}[\p{Lu}\d]+s$/u.test(word.text) &&
    !/-(?:based|like|style|aware|guided|driven|free|level)$/.test(word.lower)
  );
}

/** A text as a pattern that matches it. */
export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
