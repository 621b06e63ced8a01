import {termKey} from "./term-key.js";

/** The keys of a name and of each run of its words: of "supervised fine-tuning" those of "supervised", "fine", "tuning", "fine-tuning" and of itself. */
function heldKeys(name: string): Set<string> {
  const words = name.split(/[\s\p{Pd}_/]+/u).filter(Boolean);
  const keys = new Set([termKey(name)]);
  for (let from = 0; from < words.length; ++from)
    for (let to = from + 1; to <= words.length; ++to) keys.add(termKey(words.slice(from, to).join(" ")));
  return keys;
}

/**
 * What tells whether one of two names holds the other's words, however these are written ("fine-tuning", "Supervised Finetuning"). It
 * remembers the names it was asked of.
 */
export function heldWords(): (a: string, b: string) => boolean {
  const known = new Map<string, {key: string; held: Set<string>}>();
  const of = (name: string) => {
    let found = known.get(name);
    if (!found) known.set(name, (found = {key: termKey(name), held: heldKeys(name)}));
    return found;
  };
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    return x.held.has(y.key) || y.held.has(x.key);
  };
}
