import type {Corpus} from "./corpus.js";
import type {NetworkItem} from "./network-items.js";

/**
 * Whether two items go together by their names alone: one's words hold the other's ("language model", "large language model"), both are
 * one in this corpus, or one is the other's initials ("GANs", "generative adversarial networks").
 */
export function sameByName(corpus: Corpus, a: NetworkItem, b: NetworkItem): boolean {
  if (a.kind !== b.kind) {
    const [topic, method] = a.kind === "topic" ? [a, b] : [b, a];
    if (corpus.methodKeyOf(topic.label) === method.name) return true;
  }
  const [x, y] = [spelled(a), spelled(b)];
  if (x.includes(y) || y.includes(x)) return true;
  return isInitials(a.label, b.label) || isInitials(b.label, a.label);
}

function spelled({kind, name, label}: NetworkItem): string {
  return ` ${kind === "topic" ? name : label.toLowerCase().replace(dashes, " ")} `;
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
