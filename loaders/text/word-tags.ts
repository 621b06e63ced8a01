import nlp from "compromise";
import {onlyVerbs} from "./prose-verbs.ts";
import {isLetterOf} from "./tied-words.ts";
import type {Word} from "./words.ts";

/**
 * What a word is in its sentence: Noun, Proper name or acronym, Adjective, Gerund, past participle (D), Verb, adverB,
 * Function word, "of" (O), number (I), or unreadable symbols (X).
 */
export type WordClass = "N" | "P" | "A" | "G" | "D" | "V" | "B" | "F" | "O" | "I" | "X";

export interface TaggedWord {
  class: WordClass;
  tags: ReadonlySet<string>;
}

/** A word on its own; `verb` is its other reading where it has one. */
interface Reading extends TaggedWord {
  verb: TaggedWord | null;
}

const remembered = new Map<string, Reading>();
const rememberAtMost = 200_000;

/**
 * Classes and compromise's tags of the words of one sentence. compromise's lexicon and suffix rules run once per distinct word;
 * its passes over whole sentences take four fifths of its time, and here a word's neighbours decide between its readings.
 */
export function tagWords(sentence: readonly Word[]): TaggedWord[] {
  const readings = sentence.map((word) => reading(word.text, word.normal));
  const tagged: TaggedWord[] = [];
  for (let i = 0; i < readings.length; ++i) {
    const {verb, class: letter} = readings[i]!;
    if (verb && isVerb(sentence, readings, tagged, i)) tagged.push(verb);
    else if (letter === "V" && mustBeNoun(sentence, readings, tagged, i))
      tagged.push(readings[i]!.tags.has("Infinitive") ? unlistedNoun : unlistedPlural);
    else if (!verb && letter === "N" && mustBeVerb(sentence, readings, i)) tagged.push(unlistedVerb);
    else if (isSuperlative(sentence, readings, i)) tagged.push(unlistedAdjective);
    else if (i > 0 && sentence[i]!.gap === "hyphen" && isLetterOf(sentence[i - 1]!.normal, sentence[i]!.text))
      tagged.push(sentence[i - 1]!.normal === "type" ? ordinal : unlistedNoun);
    else tagged.push(readings[i]!);
  }
  return tagged;
}

const subjects = new Set(
  "we they i it you he she who which that to can could may might must shall should will would cannot".split(" ")
);
const auxiliaries = new Set("is are was were be been being has have had".split(" "));

/** Whether a word that may be a noun, an adjective or a verb is a verb here. */
function isVerb(sentence: readonly Word[], readings: Reading[], tagged: TaggedWord[], i: number): boolean {
  if (sentence[i]!.gap === "hyphen" || sentence[i + 1]?.gap === "hyphen") return false;
  let p = i - 1;
  while (p >= 0 && tagged[p]!.class === "B" && sentence[p + 1]!.gap === "blank") --p;
  const before = p >= 0 && sentence[p + 1]!.gap === "blank" ? sentence[p]!.normal : "";
  const next = sentence[i + 1]?.gap === "blank" ? readings[i + 1]! : null;
  if (readings[i]!.class === "D")
    return (
      auxiliaries.has(before) ||
      subjects.has(before) ||
      (!!next && (next.tags.has("Determiner") || next.tags.has("Pronoun")))
    );
  if (before === "to") return readings[i]!.tags.has("Singular");
  if (subjects.has(before)) return true;
  if (!before || tagged[p]!.class === "F" || tagged[p]!.class === "O") return false;
  if (tagged[p]!.tags.has("Plural") && readings[i]!.tags.has("Singular") && next?.class !== "N") return true;
  return !!next && (next.tags.has("Determiner") || next.tags.has("Pronoun") || sentence[i + 1]!.normal === "that");
}

const possessives = new Set(["my", "our", "your", "his", "her", "its", "their"]);
const unlistedVerb: TaggedWord = {class: "V", tags: new Set(["Verb", "PresentTense", "Infinitive"])};
const unlistedNoun: TaggedWord = {class: "N", tags: new Set(["Noun", "Singular"])};
const unlistedAdjective: TaggedWord = {class: "A", tags: new Set(["Adjective", "Superlative"])};
const unlistedPlural: TaggedWord = {class: "N", tags: new Set(["Noun", "Plural"])};
const ordinal: TaggedWord = {class: "I", tags: new Set(["Value", "NumericValue"])};
const countedAsMany = new Set(["data", "people"]);

/**
 * Whether a word that is only known as a verb is a noun here: "the graph transform of", where one graph would transforms; "Fourier
 * transforms are", where a verb comes next; "k-means".
 */
function mustBeNoun(sentence: readonly Word[], readings: Reading[], tagged: TaggedWord[], i: number): boolean {
  if (i > 0 && sentence[i]!.gap === "hyphen")
    return tagged[i - 1]!.class === "X" && readings[i]!.tags.has("PresentTense");
  if (i === 0 || sentence[i]!.gap !== "blank") return false;
  const {class: letter, tags} = tagged[i - 1]!;
  const next = sentence[i + 1]?.gap === "blank" ? readings[i + 1]! : null;
  if (isNameOfOne(sentence[i - 1]!, tagged[i - 1]!)) {
    if (!readings[i]!.tags.has("Infinitive") || sentence[i - 2]?.normal === "and")
      return goesOnAfterNoun(next) || isQualifiedVerb(sentence, readings, i + 1);
    return !next?.tags.has("Determiner") && !next?.tags.has("Pronoun");
  }
  if (!readings[i]!.tags.has("Infinitive")) return false;
  if (tags.has("Determiner")) return sentence[i - 1]!.normal !== "that";
  if (letter === "A") return true;
  return letter === "N" && tags.has("Singular") && !countedAsMany.has(sentence[i - 1]!.normal);
}

const capital = /^\p{Lu}/u;

/** Whether a word is a name that stands for one thing: "Fourier", unlike "Transformers" or "Children". */
function isNameOfOne({text}: Word, {class: letter, tags}: TaggedWord): boolean {
  return letter === "N" && capital.test(text) && !tags.has("Plural") && !text.endsWith("s");
}

/** Whether a word is the least of "least squares" and "least privilege" rather than that of "at least", "least of all", "least likely". */
function isSuperlative(sentence: readonly Word[], readings: Reading[], i: number): boolean {
  if (sentence[i]!.normal !== "least" || sentence[i - 1]?.normal === "at") return false;
  return readings[i + 1]?.class === "N" && sentence[i + 1]!.gap !== "break";
}

/** Whether the next word can follow a subject, and no verb but one that needs no object: "of", "are", "can". */
function goesOnAfterNoun(next: Reading | null): boolean {
  return !!next && (next.class === "O" || next.tags.has("Copula") || next.tags.has("Modal"));
}

/** Whether a word is a verb in the plural with its adverb, as behind a subject: "work well", "help greatly". */
function isQualifiedVerb(sentence: readonly Word[], readings: Reading[], i: number): boolean {
  const [verb, adverb] = [readings[i], readings[i + 1]];
  if (!verb || sentence[i]!.gap !== "blank" || sentence[i + 1]?.gap !== "blank" || adverb?.class !== "B") return false;
  const {tags} = verb.verb ?? verb;
  return tags.has("Infinitive") && !verb.tags.has("Plural");
}

const speakers = new Set(["we", "they", "i"]);

/** Whether a word that is only known as a noun is a verb here: "we employ", "to encode the …". */
function mustBeVerb(sentence: readonly Word[], readings: Reading[], i: number): boolean {
  if (i === 0 || sentence[i]!.gap !== "blank") return false;
  const before = sentence[i - 1]!.normal;
  const next = sentence[i + 1]?.gap === "blank" ? readings[i + 1]! : null;
  const object = !!next && (next.tags.has("Determiner") || next.tags.has("Possessive"));
  if (readings[i]!.tags.has("Plural")) return object && "NP".includes(readings[i - 1]!.class);
  if (!readings[i]!.tags.has("Singular")) return false;
  if (speakers.has(before)) return true;
  if (before === "to") return object;
  return object && i > 1 && readings[i - 1]!.class === "B" && speakers.has(sentence[i - 2]!.normal);
}

/** Whether a word, in lower case, names a country, a town or a company rather than a person. */
export function isPlaceOrOrganization(normal: string): boolean {
  const {tags} = compromiseTags(normal);
  return tags.has("Place") || tags.has("Organization");
}

function reading(text: string, normal: string): Reading {
  const key = /\p{Lu}/u.test(text.slice(1)) ? text : normal;
  let known = remembered.get(key);
  if (!known) {
    if (remembered.size >= rememberAtMost) remembered.clear();
    remembered.set(key, (known = readAlone(key, text, normal)));
  }
  return known;
}

function readAlone(key: string, text: string, normal: string): Reading {
  if (/[/@]|^www\.|[\w-]\.[a-z]{2}/.test(normal)) return plain("X", ["Url", "Noun"]);
  if (normal === "of") return plain("O", ["Preposition"]);
  if (possessives.has(normal)) return plain("F", ["Pronoun", "Possessive"]);
  if (normal === "a" || normal === "due" || text === "I")
    return plain("F", normal === "a" ? ["Determiner"] : ["Preposition"]);
  const {tags, either} = compromiseTags(key);
  if (key !== normal && /^\p{Lu}/u.test(text)) return plain("P", ["Noun", "ProperNoun", ...tags]);
  if (!/\p{L}/u.test(normal)) return plain("I", tags.has("Value") ? tags : ["Value", "NumericValue"]);
  if (/^\p{N}+\p{L}{1,2}$/u.test(normal)) return plain("A", ["Adjective"]);
  if (/^\p{N}/u.test(normal)) return plain("X", ["Noun"]);
  if (tags.has("Value")) return plain("I", tags);
  if ([...normal].length === 1 || /[\^_=]/.test(normal)) return plain("X", ["Noun"]);
  if (tags.has("Negative") && tags.size === 1) return plain("A", tags);
  if (onlyVerbs.has(normal)) return plain("V", ["Verb", "PresentTense"]);
  for (const tag of functionTags) if (tags.has(tag)) return plain("F", tags);
  if (tags.has("Adverb")) return plain("B", tags);
  if (/[^aeiou]ing$/.test(normal) && tags.has("Gerund")) return plain("G", tags);
  if (/ed$/.test(normal) && (tags.has("PastTense") || tags.has("Participle") || either === "Adj|Past"))
    return {...plain("D", ["Adjective", "Participle", "PastTense"]), verb: plain("V", ["Verb", "PastTense"])};
  if (tags.has("PastTense") || tags.has("Participle"))
    return {...plain("D", tags), verb: plain("V", ["Verb", "PastTense"])};
  if (tags.has("Verb")) return verbReading(normal, tags, either);
  if (tags.has("Adjective")) return plain("A", tags);
  return plain(tags.has("Acronym") ? "P" : "N", tags.size ? tags : ["Noun"]);
}

const functionTags = [
  "Pronoun",
  "Determiner",
  "Preposition",
  "Conjunction",
  "QuestionWord",
  "Modal",
  "Copula",
  "Auxiliary",
  "Abbreviation",
  "Negative",
  "Expression"
];

/** "models", "test", "scenes": a noun unless its neighbours say otherwise; "outperforms": always a verb. */
function verbReading(normal: string, tags: ReadonlySet<string>, either: string): Reading {
  const verb = plain("V", tags);
  const plural = /[^s]s$/.test(normal);
  if (/Noun|Plural/.test(either) || (plural && !onlyVerbs.has(normal) && nounStem(normal)))
    return {...plain("N", ["Noun", plural ? "Plural" : "Singular"]), verb};
  return verb;
}

function nounStem(normal: string): boolean {
  const stem = normal.endsWith("ies") ? `${normal.slice(0, -3)}y` : normal.slice(0, -1);
  const {tags, either} = compromiseTags(stem);
  return tags.has("Noun") || /Noun/.test(either);
}

function plain(letter: WordClass, tags: Iterable<string>): Reading {
  return {class: letter, tags: new Set(tags), verb: null};
}

interface Term {
  tags: Set<string>;
  switch?: string;
}

function compromiseTags(word: string): {tags: ReadonlySet<string>; either: string} {
  const terms = nlp.tokenize(word).compute(["lexicon", "preTagger"]).document as unknown as Term[][];
  const term = terms.length === 1 && terms[0]!.length === 1 ? terms[0]![0]! : null;
  return {tags: term?.tags ?? new Set(["Noun"]), either: term?.switch ?? ""};
}
