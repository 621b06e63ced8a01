import type {Corpus} from "./corpus.js";
import {heldWords} from "./held-words.js";
import {wordsOfMethod} from "./method-words.js";
import type {NetworkItem} from "./network-items.js";

/**
 * Whether two items go together by their names alone: one's words hold the other's ("language model", "large language models"), by the
 * rule that also leaves pairs of topics out when tables are built; both are one in this corpus; or one is the other's initials ("GANs",
 * "generative adversarial networks").
 */
export function sameByName(corpus: Corpus, a: NetworkItem, b: NetworkItem): boolean {
  if (a.kind !== b.kind) {
    const [topic, method] = a.kind === "topic" ? [a, b] : [b, a];
    if (corpus.methodKeyOf(topic.label) === method.name) return true;
  }
  const holdsEither = known.get(corpus) ?? heldWords();
  known.set(corpus, holdsEither);
  const others = namesOf(corpus, b);
  if (namesOf(corpus, a).some((name) => others.some((other) => holdsEither(name, other)))) return true;
  return isInitials(a.label, b.label) || isInitials(b.label, a.label);
}

const known = new WeakMap<Corpus, (a: string, b: string) => boolean>();

/** What an item is called: a topic by its term and its label, a method by its label and what that stands for. */
function namesOf(corpus: Corpus, {kind, name, label}: NetworkItem): string[] {
  const other = kind === "topic" ? name : wordsOfMethod(corpus, name)?.expansion;
  return other && other !== label ? [label, other] : [label];
}

const dashes = /[\s\p{Pd}_/]+/gu;

/** Whether letters are the first ones of several words; a word with a digit ("3D") counts whole. */
function isInitials(letters: string, words: string): boolean {
  if (letters.length > 8 || /\s/.test(letters)) return false;
  const parts = words.split(dashes).filter(Boolean);
  if (parts.length < 2) return false;
  const initials = parts.map((part) => (/\d/.test(part) ? part : part[0]!)).join("");
  return initials.toUpperCase() === letters.replace(/(?<=\p{Lu})s$/u, "").toUpperCase();
}
