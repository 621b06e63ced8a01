import type {Corpus} from "./corpus.js";
import {select} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import type {PaperText} from "./corpus.js";

/** How a topic counts in a selection: every paper mentions it, mentions it or another one, or does not mention it. */
export type TopicRole = "all" | "any" | "none";

/** How a topic counts in a selection; null where it is not in it. */
export function topicRole(selection: Selection, term: string): TopicRole | null {
  if (selection.topics.includes(term)) return "all";
  if (selection.anyTopics.includes(term)) return "any";
  return selection.notTopics.includes(term) ? "none" : null;
}

/**
 * The selection with a topic in another role, or without it (null). "Or" joins the topics of which any will do; where there are none
 * yet, it stands with `partner`, by default the last topic that all papers mention. A topic left alone there is one that all mention.
 */
export function withTopic(
  selection: Selection,
  term: string,
  role: TopicRole | null,
  partner: string | null = lastTopic(selection, term)
): Selection {
  const without = (terms: string[]) => terms.filter((other) => other !== term);
  let topics = without(selection.topics);
  let anyTopics = without(selection.anyTopics);
  const notTopics = without(selection.notTopics);
  if (role === "all") topics.push(term);
  if (role === "none") notTopics.push(term);
  if (role === "any") {
    if (!anyTopics.length && partner !== null && topics.includes(partner)) {
      topics = topics.filter((other) => other !== partner);
      anyTopics = [partner];
    }
    anyTopics.push(term);
  }
  if (anyTopics.length === 1) {
    if (!topics.includes(anyTopics[0]!)) topics.push(anyTopics[0]!);
    anyTopics = [];
  }
  return {...selection, topics, anyTopics, notTopics};
}

/** The topics that another one would stand beside as "or": those of which any will do, else the last one that all papers mention. */
export function alternatives(selection: Selection): string[] {
  return selection.anyTopics.length ? selection.anyTopics : selection.topics.slice(-1);
}

function lastTopic(selection: Selection, term: string): string | null {
  return selection.topics.findLast((other) => other !== term) ?? null;
}

/** How many papers there would be with each topic in a role, by position in `corpus.terms`; for topics that are not in the selection. */
export function countsInRole(
  corpus: Corpus,
  selection: Selection,
  selected: Selected,
  role: TopicRole,
  texts: PaperText[] | null
): (term: {papers: Iterable<number>}) => number {
  const among = (mask: Uint8Array) => (papers: Iterable<number>) => {
    let count = 0;
    for (const paper of papers) count += mask[paper]!;
    return count;
  };
  const inSelection = among(selected.mask);
  if (role === "none") return ({papers}) => selected.size - inSelection(papers);
  if (role === "all" || !alternatives(selection).length) return ({papers}) => inSelection(papers);
  const open = {
    ...selection,
    anyTopics: [],
    topics: selection.anyTopics.length ? selection.topics : selection.topics.slice(0, -1)
  };
  // What the alternatives leave out of the papers that fit everything else is what a further one can give back.
  const left = select(corpus, open, texts).mask.map((bit, i) => bit & (1 - selected.mask[i]!));
  const given = among(left);
  return ({papers}) => selected.size + given(papers);
}
