import {choice} from "../analysis/options.js";

/** Whether the papers of a row are marks or a bar; `where` says when marks are drawn. */
export function papersAs(where: string) {
  return choice({
    label: "Papers as",
    values: ["fitting", "bars"],
    words: {fitting: "marks where they fit"},
    default: "fitting",
    more: true,
    what: `Whether each paper is a mark, ${where}, or a row is a bar.`
  });
}

/** Whether a number counts papers or is their share of the papers `of` which it is one; `at` says where the number stands. */
export function countOrShare(of: string, at = "row") {
  return choice({
    label: "Measure",
    values: ["papers", "share"],
    default: "papers",
    more: true,
    what: `Whether the number at a ${at} is its papers or their share of the papers ${of}.`
  });
}
