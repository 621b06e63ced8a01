import {enoughMentions, falseShare} from "./compared-shares.js";
import {tabledP} from "./multiple-tests.js";
import {sizeInWords} from "./timeline-words.js";
import type {TopicCount, TopicTable} from "./topic-table.js";
import {capitalised, counted, grouped, inWords} from "./wording.js";

/** What the bars of the Topics page count. */
export function topicsSubtitle({n}: TopicTable, count: TopicCount): string {
  const [one, each] = count === "words" ? ["word", "words"] : ["topic", "topics"];
  const uses = count === "words" ? "uses" : "mentions";
  return `Papers whose title or abstract ${uses} the ${one}; ${sizeInWords(n)}. A paper counts in each of its ${each}.`;
}

/** How distinctiveness is measured, and between which papers; why it is not where it cannot be. */
export function distinctNote({sides, rows, tests, level}: TopicTable): string {
  if (!sides) return "Too few papers to compare: what is distinctive needs two sides of at least 5 papers each.";
  const {favoured, other} = sides;
  const solid = rows.filter(({standsOut}) => standsOut).length;
  return [
    `Distinctive: log-odds of a mention in ${favoured.among} (${sizeInWords(favoured.size)}) against ${other.among}`,
    ` (${sizeInWords(other.size)}), with an informative prior and ${level}% intervals. A solid dot stands out (adjusted p ≤ ${falseShare}) after allowing for`,
    ` ${counted(tests, "test")}, of those in at least ${inWords(enoughMentions)} papers; ${solid ? grouped(solid) : "none"} ${solid === 1 ? "does" : "do"}.`
  ].join("");
}

/** The rows as they are saved and tabled: counts, share (0 to 1), parts, and the log-odds with their interval. */
export function topicsTableRows({rows, parts, sides}: TopicTable): Record<string, string | number | null>[] {
  return rows.map(({term, papers, share, segments, distinct, adjusted}) => ({
    topic: capitalised(term.label),
    papers,
    share: rounded(share),
    ...(parts.length > 1
      ? Object.fromEntries(parts.map((part) => [part.label, segments.find((s) => s.part === part)?.papers ?? 0]))
      : {}),
    ...(sides && distinct
      ? {
          [sides.favoured.label]: distinct.favoured,
          [sides.other.label]: distinct.other,
          "log-odds": finite(distinct.logOdds),
          low: finite(distinct.low),
          high: finite(distinct.high),
          "adjusted p": adjusted === null ? null : tabledP(adjusted)
        }
      : {})
  }));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? rounded(value) : null;
}

function rounded(value: number): number {
  return Math.round(1000 * value) / 1000;
}
