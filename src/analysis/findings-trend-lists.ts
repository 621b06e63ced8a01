import {agreeing} from "./agreement.js";
import type {FirstSeenPeriod} from "./first-seen.js";
import {enoughPapers} from "./periods.js";
import type {Periods, PeriodUnit} from "./periods.js";
import type {Selection} from "./selection.js";
import {sizeInWords} from "./timeline-words.js";
import {spanInWords} from "./topic-bursts.js";
import type {TopicBurst} from "./topic-bursts.js";
import type {Trend, Trends} from "./trends.js";
import {leastTested} from "./trends.js";
import {capitalised, counted, inWords, listed} from "./wording.js";

/** Who leads at the end, always or instead of whom, where one topic alone has the first place. */
export function ranksTitle({trends, told, periods, unit}: Trends, {topics, anyTopics}: Selection): string {
  if (!trends.length) return "No topic to rank";
  if (!told.length) return `Too few papers in every ${unit} to rank topics`;
  const leaders = (period: number) => trends.filter(({points}) => points[period]!.rank === 1);
  const sole = (period: number): Trend | null => {
    const found = leaders(period);
    return found.length === 1 ? found[0]! : null;
  };
  const [first, last] = [told[0]!, told.at(-1)!];
  const [now, then] = [sole(last), sole(first)];
  if (leaders(last).some(({term}) => [...topics, ...anyTopics].includes(term.term)))
    return "Places of topics by papers";
  if (!now) return leaders(last).length ? `No topic leads alone ${periods[last]!.when}` : "No topic leads";
  const leads = `${capitalised(now.term.label)} ${agreeing(now.term.label, "leads", "lead")}`;
  if (told.length > 1 && told.every((period) => sole(period) === now))
    return told.length === periods.length
      ? `${leads} in every ${unit}`
      : `${leads} in every ${unit} with enough papers`;
  const before = then && then !== now ? `; ${periods[first]!.when} it was ${then.term.label}` : "";
  return `${leads} ${periods[last]!.when}${before}`;
}

/** What the places are, and how ties and gaps are drawn. */
export function ranksSubtitle(unit: PeriodUnit, {enough = enoughPapers, places = 12} = {}): string {
  return `Places by papers of the ${unit}, down to place ${places}; = marks a place that topics share. Hatched: fewer than ${counted(enough, "paper")} in the ${unit}.`;
}

/** The burst of most weight, by name. */
export function burstsTitle([strongest, ...others]: TopicBurst[], {periods}: Periods): string {
  if (!periods.length) return "Bursts of topics";
  if (!strongest) return "No topic bursts";
  const {label} = strongest.trend.term;
  return others.length
    ? `The strongest of ${counted(others.length + 1, "burst")}: ${label}, ${spanInWords(strongest)}`
    : `One burst: ${label}, ${spanInWords(strongest)}`;
}

/** What counts as a burst, and among which topics. */
export function burstsSubtitle(
  {periods, unit}: Periods,
  {s, gamma, leastPapers = leastTested}: {s: number; gamma: number; leastPapers?: number}
): string {
  const n = new Set(periods.flatMap(({papers}) => papers)).size;
  return `Runs of ${unit}s in which papers mention a topic about ${s === 2 ? "twice" : `${s} times`} as often as usual, in spite of a cost for each start (γ\u00a0=\u00a0${gamma}; Kleinberg 2002); topics in ${counted(leastPapers, "paper")} or more, ${sizeInWords(n)}.`;
}

/** What is new in the latest period that has papers; why that cannot be told where there is one only. */
export function firstSeenTitle(seen: FirstSeenPeriod[]): string {
  const [latest, ...before] = seen;
  if (!latest) return "First seen";
  const {when} = latest.period;
  if (!before.length) return `All papers are of one period, so none of their topics is new`;
  const names = latest.topics.map(({term}) => term.label);
  if (!names.length) return `No topic is new ${when}`;
  if (names.length > 3) return `${capitalised(inWords(names.length))} topics are new ${when}`;
  return `New ${when}: ${listed(names)}`;
}

export function firstSeenSubtitle(unit: PeriodUnit): string {
  return `Topics that no earlier paper of these mentions, by the ${unit} of their first; the number counts its papers of that ${unit}.`;
}
