import {isCalendarDate} from "./calendar.js";
import type {Corpus} from "./corpus.js";
import {everything} from "./selection.js";
import type {Selection} from "./selection.js";
import {dateInWords} from "./wording.js";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The ISO year, month or day that a reader means by "2024", "2024-3", "2024/03/15", "Mar 2024", "15 March 2024" or "March 15, 2024"; null
 * where it is none.
 */
export function readDate(entry: string): string | null {
  const text = entry.trim().toLowerCase();
  const numbers = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (numbers) return iso(numbers[1]!, numbers[2], numbers[3]);
  const words = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2}),\s*)?(\d{4})$/.exec(text);
  const month = words ? months.findIndex((name) => words[2]!.startsWith(name)) + 1 : 0;
  return words && month && !(words[1] && words[3]) ? iso(words[4]!, String(month), words[1] ?? words[3]) : null;
}

function iso(year: string, month?: string, day?: string): string | null {
  const parts = [year, ...(month ? [month.padStart(2, "0")] : []), ...(day ? [day.padStart(2, "0")] : [])];
  const date = parts.join("-");
  return isCalendarDate(date) ? date : null;
}

export interface DatePreset {
  name: string;
  from: string | null;
  to: string | null;
}

/** Stretches of time that suit a corpus: its last years, the twelve and three months up to its last month, and what came before. */
export function datePresets({papers}: Corpus): DatePreset[] {
  const dates = papers.flatMap(({date}) => date ?? []).sort();
  const last = dates.at(-1);
  if (!last) return [];
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
  const recent = years.slice(-4).reverse();
  const presets: DatePreset[] = recent.map((year) => ({name: year, from: year, to: year}));
  if (years.length > recent.length) {
    const before = String(Number(recent.at(-1)) - 1);
    presets.push({name: `up to ${before}`, from: null, to: before});
  }
  const month = dates.findLast((date) => date.length > 4)?.slice(0, 7);
  if (month)
    for (const length of [12, 3]) {
      const from = monthsBefore(month, length - 1);
      if (from > dates[0]!.slice(0, 7))
        presets.push({name: `${length} months to ${dateInWords(month)}`, from, to: month});
    }
  return presets;
}

function monthsBefore(month: string, n: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - n;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** A selection with other dates. */
export function withDates(selection: Selection, {from, to}: Pick<Selection, "from" | "to">): Selection {
  return {...selection, from, to, undated: everything.undated};
}
