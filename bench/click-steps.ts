/** Something a reader presses, or the browser's back. */
export interface Step {
  name: string;
  /** What may be pressed; the one at place `nth` (counted round) that can be hit is. Null to go back. */
  pressed: {selector: string; label?: RegExp; nth: number} | null;
}

const inMain = "#observablehq-main";

/** What opens papers: marks of charts, entries of keys, and numbers or names in text and tables. */
const openers = `${inMain} :is(.mark[role=button], .key-item[data-key], .claim[role=button], .opens)`;

const mark = (nth: number): Step => ({name: "open a mark", pressed: {selector: openers, nth}});
const add: Step = {
  name: "add it to the selection",
  pressed: {selector: ".paper-list button", label: /^add to selection/i, nth: 0}
};
const takeOut: Step = {name: "take out a clause", pressed: {selector: "#selection-line .chip .remove", nth: 0}};
const back: Step = {name: "back", pressed: null};

/**
 * One round of clicks on a page: marks all over it, some of them added to the selection, clauses taken out again, and back.
 * Other marks each round. What a page does not have is left out by whoever runs it.
 */
export function steps(round: number): Step[] {
  return [
    mark(3 * round),
    mark(7 + 5 * round),
    add,
    mark(1 + 2 * round),
    {
      name: "open a code status",
      pressed: {selector: openers, label: /^(code )?(linked|promised|claimed|page only)\b/i, nth: round}
    },
    add,
    back,
    takeOut,
    back,
    takeOut,
    {name: "open a date", pressed: {selector: openers, label: /\b20\d\d\b.*\bpapers?\b/, nth: 2 + 3 * round}},
    add,
    mark(11 + 7 * round),
    takeOut,
    back,
    takeOut,
    takeOut
  ];
}
