import type {LexiconChange} from "./lexicon-changes.js";
import {lineInWords} from "./lexicon-lines.js";
import {capitalised} from "./wording.js";

/** What a line says, with terms as they are shown: "“Heat transfer” is hidden". */
export function shownInWords({entry, label, into}: LexiconChange): string {
  return lineInWords({...entry, term: capitalised(label), as: entry.action === "merge" ? into : entry.as});
}
