import {extent, rollup, sum} from "d3-array";
import {agreeing, isPlural} from "./agreement.js";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarUnit} from "./calendar.js";
import type {Corpus} from "./corpus.js";
import {codeCounts, topicFrequency} from "./frequency.js";
import type {TopicFrequency} from "./frequency.js";
import {unchosen} from "./leading-topics.js";
import type {MethodsOrder, NewestMethod} from "./newest-methods.js";
import type {Selected, Selection} from "./selection.js";
import {sharePhrase} from "./shares.js";
import {capitalised, counted, inWords, listed} from "./wording.js";

/** The part of the papers that a period must hold to be said to stand out, and two next to each other. */
const standsOut = 0.4;
const standOutTogether = 0.55;
/** Fewer papers than this stand out nowhere. */
const enough = 3;
/** The part that must lie from a date on, in at most half of the periods, for "or later". */
const nearlyAllLater = 0.8;

/**
 * When the papers date from, in one claim: one period that holds two in five, two neighbours that hold over half (of four periods
 * or more), or the later half of the periods that holds four in five; else that none stands out. Shares are of all papers selected.
 */
export function timelineFinding(selected: Selected): string {
  const n = selected.size;
  const dates = rollup(
    selected.papers.filter(({date}) => date !== null),
    (papers) => papers.length,
    ({date}) => date!
  );
  if (!n) return "When they were first published";
  if (!dates.size) return n === 1 ? "The paper has no date" : "No paper has a date";
  const verb = verbOf(selected);
  const unit = unitOf(dates);
  const counts = inPeriods(dates, unit);
  const places = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [places[0]!, places.at(-1)!];
  const held = (from: number, to = from) =>
    places.reduce((sum, place) => sum + (place >= from && place <= to ? counts.get(place)! : 0), 0);
  const when = (place: number) => calendarPeriod(place, unit).when;
  const say = (papers: number, words: string) => {
    const {text, plural} = sharePhrase(papers, n, {of: true});
    return `${capitalised(text)} ${plural ? verb.many : verb.one} ${words}`;
  };
  if (n === 1) return capitalised(`${verb.participle} ${when(first)}`);
  if (first === last && held(first) === n) return `All ${verb.many} ${when(first)}`;
  const count = last - first + 1;
  const fullest = (width: number) =>
    places.reduce(
      (best, place) => (held(place, place + width - 1) > held(best, best + width - 1) ? place : best),
      first
    );
  const one = fullest(1);
  if (held(one) >= Math.max(enough, standsOut * n) && (count > 2 || held(one) >= 0.7 * n))
    return say(held(one), when(one));
  const two = fullest(2);
  if (count > 3 && two < last && held(two, two + 1) >= Math.max(enough, standOutTogether * n))
    return say(held(two, two + 1), `${when(two)} or ${when(two + 1).replace(/^(?:in|on) /, "")}`);
  const later = places.findLast((place) => held(place, last) >= Math.max(enough, nearlyAllLater * n));
  if (later !== undefined && later > first && 2 * (last - later + 1) <= count)
    return say(held(later, last), `${when(later)} or later`);
  return `No ${unit} stands out`;
}

/** The topics that lead, where the counts tell them from the next; topics that the reader chose are left out. */
export function leadingTopicsFinding(corpus: Corpus, selection: Selection, selected: Selected): string {
  const all = topicFrequency(corpus, selected);
  const rows = unchosen(all, selection);
  if (!selected.size) return "Topics that lead";
  if (!rows.length) return all.length ? "No other topic comes up" : "No topic was found";
  if (selected.size === 1)
    return `It speaks of ${counted(rows.length, rows.length < all.length ? "other topic" : "topic")}`;
  const leaders = leading(rows);
  const names = leaders.map(({term}) => term.label);
  if (!leaders.length) return "No topic leads";
  const many = names.length > 1 || isPlural(names[0]!);
  const chosen = [...selection.topics, ...selection.anyTopics];
  if (!chosen.length) return `${capitalised(listed(names))} ${many ? "lead" : "leads"}`;
  const label = corpus.termOf.get(chosen[0]!)?.label ?? chosen[0]!;
  const them = chosen.length > 1 ? "them" : agreeing(label, "it", "them");
  return `${capitalised(listed(names))} ${many ? "come" : "comes"} up with ${them} most`;
}

/** Up to three topics that more papers mention than any other. */
function leading(rows: TopicFrequency[]): TopicFrequency[] {
  for (const k of [2, 1, 3]) {
    const next = rows[k]?.papers ?? 0;
    if (rows.length >= k && rows[k - 1]!.papers > Math.max(1, next)) return rows.slice(0, k);
  }
  return [];
}

/** As much of a title as names may take, in letters. */
const namesRoom = 48;

/**
 * The names that stand first in the list of what is proposed, and the rule of the list. `found` must go on beyond what is shown by one,
 * for up to three names lead only where the next is known to be older, or in fewer papers.
 */
export function newestMethodsFinding(
  found: NewestMethod[],
  order: MethodsOrder = "newest"
): {title: string; subtitle: string} {
  return order === "newest"
    ? {title: newestTitle(found), subtitle: "Proposed in the paper, newest first"}
    : {title: mostNamedTitle(found), subtitle: "Proposed in one of the papers, those in most papers first"};
}

function newestTitle(found: NewestMethod[]): string {
  const dated = found.filter(({paper}) => paper.date !== null);
  if (!found.length) return "No paper proposes a name";
  if (!dated.length) return "No paper that proposes a name has a date";
  // A paper dated by its month may be as new as one of a day in it.
  const isOlder = (other: NewestMethod, one: NewestMethod) => !one.paper.date!.startsWith(other.paper.date!);
  const {names, sure} = first(dated, (last, others) => others.every((other) => isOlder(other, last)));
  const are = names.length > 1 ? "are" : "is";
  return `${listed(names)} ${are} ${sure ? "the newest" : "among the newest"} ${names.length > 1 || !sure ? "names" : "name"}`;
}

function mostNamedTitle(found: NewestMethod[]): string {
  if (!found.length) return "No paper proposes a name";
  const repeated = found.filter(({papers}) => papers > 1);
  if (!repeated.length)
    return found.length > 1 ? "No name comes up in a second paper" : `${found[0]!.method.name} comes up in one paper`;
  const {names, sure} = first(repeated, (last, others) => others.every(({papers}) => papers < last.papers));
  if (!sure) return `${listed(names)} ${names.length > 1 ? "are" : "is"} among the names in the most papers`;
  return `${listed(names)} ${names.length > 1 ? "come" : "comes"} up in the most papers`;
}

/** Up to three names that stand first, and whether all others stand behind them; of those, the most that have room. */
function first(
  found: NewestMethod[],
  leads: (last: NewestMethod, others: NewestMethod[]) => boolean
): {names: string[]; sure: boolean} {
  const fitting = [3, 2, 1]
    .filter((k) => k <= found.length)
    .map((k) => ({k, names: found.slice(0, k).map(({method}) => method.name)}))
    .filter(({k, names}) => k === 1 || listed(names).length <= namesRoom);
  const sure = fitting.find(({k}) => leads(found[k - 1]!, found.slice(k)));
  return {names: (sure ?? fitting[0]!).names, sure: sure !== undefined};
}

/** How many link to their code: "Two in nine link to code". */
export function codeFinding(selected: Selected): string {
  const n = selected.size;
  const linked = codeCounts(selected)[0]!;
  if (!n) return "What they say of code";
  if (n === 1) return linked ? "It links to its code" : "It does not link to code";
  if (!linked) return "None links to code";
  const {text, plural} = sharePhrase(linked, n, {of: true});
  return `${capitalised(text)} ${plural ? "link" : "links"} to code`;
}

/** How many communities there are; of a selection, in how many of them its topics lie. */
export function communitiesFinding(corpus: Corpus, selected: Selected): string {
  const all = corpus.communities.length;
  if (!all) return "No communities of topics";
  const found = corpus.communities.filter(({terms}) =>
    terms.some((term) => corpus.terms[term]!.papers.some((paper) => selected.mask[paper]))
  ).length;
  if (found === all || !selected.size)
    return capitalised(`${all === 1 ? "one community" : `${inWords(all)} communities`} of topics`);
  return `Topics in ${inWords(found)} of ${inWords(all)} communities`;
}

/** What happened on the papers' dates: published, received with a digest, or some of each. */
function verbOf({papers}: Selected): {one: string; many: string; participle: string} {
  const kinds = new Set(papers.flatMap(({dated}) => dated ?? []));
  if (kinds.size === 2) return {one: "is dated", many: "are dated", participle: "dated"};
  if (kinds.has("received")) return {one: "was received", many: "were received", participle: "received"};
  return {one: "was first published", many: "were first published", participle: "first published"};
}

/** Papers by period, of those whose date is exact enough for the unit. */
function inPeriods(dates: Map<string, number>, unit: CalendarUnit): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [date, papers] of dates) {
    const place = calendarOrdinal(date, unit);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + papers);
  }
  return counts;
}

/** Years where the dates span three or more, else months, else days; coarser where more than one date in ten is not so exact. */
function unitOf(dates: Map<string, number>): CalendarUnit {
  const n = sum(dates.values());
  for (const [unit, finer] of [
    ["year", "month"],
    ["month", "day"]
  ] as const) {
    const [first = 0, last = 0] = extent(inPeriods(dates, unit).keys());
    if (last - first > 1 || 10 * sum(inPeriods(dates, finer).values()) < 9 * n) return unit;
  }
  return "day";
}
