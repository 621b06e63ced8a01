import type {LexiconReading} from "./lexicon-reading.js";

/** What the names of parts of the URL begin with that say what is open. */
export const opened = "open.";

/** A query with the terms in it as the lexicon leaves them: merged ones by what they count as, hidden ones left out and named (but for what was open). */
export function followMerges(
  query: URLSearchParams,
  {follow, isHidden}: LexiconReading
): {query: URLSearchParams; hidden: string[]} {
  const followed = new URLSearchParams();
  const hidden: string[] = [];
  for (const [key, value] of query) {
    const names = /(^|\.)(topic|any|not)$|^trend$/.test(key);
    if (names && isHidden(value) && !key.startsWith(opened)) hidden.push(value);
    else followed.append(key, names ? (follow(value) ?? value) : value);
  }
  return {query: followed, hidden};
}
