import type {Corpus} from "./corpus.js";
import type {Claim, Sentence} from "./finding.js";
import {clauses, everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import type {CodeStatus} from "./tables.js";
import {dateInWords, listed} from "./wording.js";

const codeInWords: Record<CodeStatus, string> = {
  linked: "code linked",
  promised: "code promised",
  claimed: "code claimed",
  page: "a page only",
  none: "no code"
};

/** What follows "28 papers" to say which: " about large language models, since 2023"; its topics can be opened. Empty for everything. */
export function selectionInWords(corpus: Corpus, selection: Selection, selected: Selected): Sentence {
  const label = (term: string) => corpus.termOf.get(term)?.label ?? term;
  const topic = (term: string): Claim => {
    return {text: label(term), kind: "topic", focus: {...everything, topics: [term]}, papers: selected.size};
  };
  const phrases: Sentence[] = [];
  const say = (items: unknown[], words: () => string) => {
    if (items.length) phrases.push([words()]);
  };
  const quoted = (values: string[]) => values.map((value) => `“${value}”`).join(" or ");
  if (selection.topics.length) phrases.push(["about ", ...series(selection.topics.map(topic))]);
  say(selection.anyTopics, () => `about ${selection.anyTopics.map(label).join(" or ")}`);
  say(selection.notTopics, () => `not about ${selection.notTopics.map(label).join(" or ")}`);
  say(selection.methods, () => `naming ${listed(selection.methods)}`);
  if (selection.text) phrases.push([`with the words “${selection.text}”`]);
  say(selection.communities, () => {
    const names = selection.communities.map((id) => corpus.communityOf.get(id)?.label ?? id);
    return `of the ${names.length > 1 ? "communities" : "community"} ${quoted(names)}`;
  });
  say(selection.code, () => `with ${selection.code.map((status) => codeInWords[status]).join(" or ")}`);
  say(selection.hosts, () => `with links to ${selection.hosts.join(" or ")}`);
  const dates = datesInWords(selection);
  if (dates) phrases.push([dates]);
  say(selection.digests, () => `in the digest${selection.digests.length > 1 ? "s" : ""} ${quoted(selection.digests)}`);
  say(selection.papers, () => "chosen by hand");
  say(selection.except, () => `but not those of ${exceptedInWords(corpus, selection)}`);
  return phrases.flatMap((phrase, i) => [i ? ", " : " ", ...phrase]);
}

/** What a selection leaves out, quoted: "“since 2024”". Empty where it leaves out nothing. */
export function exceptedInWords(corpus: Corpus, {except}: Pick<Selection, "except">): string {
  return clauses({...everything, except}, corpus)
    .map(({value}) => `“${value}”`)
    .join(" or ");
}

/** "since 2023", "from 2023 to 2024", "without a date"; empty where a selection says nothing of dates. */
export function datesInWords({from, to, undated}: Pick<Selection, "from" | "to" | "undated">): string {
  const said = (date: string) => dateInWords(date, {long: true});
  if (undated) return "without a date";
  if (from && to) return from === to ? `from ${said(from)}` : `from ${said(from)} to ${said(to)}`;
  return from ? `since ${said(from)}` : to ? `up to ${said(to)}` : "";
}

function series(parts: Claim[]): Sentence {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [i === parts.length - 1 ? " and " : ", ", part]));
}
