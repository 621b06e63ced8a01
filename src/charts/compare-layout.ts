import type {ComparedShare} from "../analysis/compared-shares.js";
import {capitalised, grouped, percent} from "../analysis/wording.js";
import {textWidth} from "../components/text-width.js";
import {fingerHeight} from "./compare-sizes.js";

/** Where the rows of compared shares stand, and the parts of a row, px. */
export interface ComparedLayout {
  rowHeight: number;
  head: number;
  foot: number;
  nameWidth: number;
  nameY: number;
  /** Middle of a row's marks, px below its top. */
  y: number;
  /** Of the shares, px. */
  left: number;
  right: number;
  /** Of the papers on A and B: where their numbers end, px. */
  ends: {a: number; b: number};
  /** Of the differences, px; null where they are not drawn. */
  differences: {left: number; right: number} | null;
  stacked: boolean;
}

/** Room for marks, and for names, below which marks stand under the name of their row, px. */
const leastRoom = 84;
const leastName = 84;

/** Names, shares, numbers and differences side by side, or names above the rest where there is little width. */
export function comparedLayout(
  rows: ComparedShare[],
  width: number,
  differences: boolean,
  touch: boolean
): ComparedLayout {
  const room = numberRoom(rows);
  const longest = 24 + Math.max(40, ...rows.map(({label}) => textWidth(capitalised(label), 13, 600)));
  const column = differences ? Math.max(84, 0.27 * width) : 0;
  const numbersEnd = width - (column ? column + 16 : 0);
  const right = numbersEnd - 2 * room;
  const beside = Math.min(longest, right - 4 - Math.max(leastRoom, 0.22 * width));
  const stacked = beside < leastName;
  const rowHeight = stacked ? 20 + fingerHeight : touch ? fingerHeight : 25;
  const head = 60;
  return {
    rowHeight,
    head,
    foot: head + rowHeight * Math.max(3, rows.length),
    nameWidth: stacked ? width : beside,
    nameY: stacked ? 12 : rowHeight / 2,
    y: stacked ? 20 + fingerHeight / 2 : rowHeight / 2,
    left: stacked ? 0 : beside + 4,
    right,
    ends: {a: numbersEnd - room, b: numbersEnd},
    differences: column ? {left: width - column, right: width} : null,
    stacked
  };
}

/** Room for the longest number with its share, px. */
export function numberRoom(rows: ComparedShare[]): number {
  const said = rows.flatMap(({a, aN, b, bN}) => [
    `${grouped(a)} ${percent(a / aN)}`,
    `${grouped(b)} ${percent(b / bN)}`
  ]);
  return 16 + Math.max(40, ...said.map((words) => textWidth(words, 13)));
}
