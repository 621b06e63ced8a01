import {group} from "d3-array";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod} from "./calendar.js";
import type {Digest} from "./corpus.js";

/** Digests of one date, as a period: a paper lies in it that came in one of them, whatever its own date. */
export interface DigestPeriod extends CalendarPeriod {
  digests: string[];
  /** Positions of the papers that they brought. */
  listed: ReadonlySet<number>;
}

export type DatedDigests = readonly DigestPeriod[];

const known = new WeakMap<readonly Digest[], DatedDigests>();

/** The digests whose day is known, those of one day together, the earliest first. The same list for the same digests. */
export function datedDigests(digests: readonly Digest[]): DatedDigests {
  const before = known.get(digests);
  if (before) return before;
  const byDay = group(digests, ({date}) => calendarOrdinal(date, "day"));
  const days = [...byDay.keys()].filter((day) => day !== null).sort((a, b) => a - b);
  const found = days.map((day): DigestPeriod => {
    const members = byDay.get(day)!;
    const period = calendarPeriod(day, "day");
    return {
      ...period,
      key: `digest.${period.key}`,
      when: `in the digest of ${period.when.slice(3)}`,
      digests: members.map(({digest}) => digest),
      listed: new Set(members.flatMap(({appearances}) => appearances))
    };
  });
  known.set(digests, found);
  return found;
}
