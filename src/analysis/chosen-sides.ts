import {descending} from "d3-array";
import type {ChosenSides} from "./comparison.js";
import type {Corpus} from "./corpus.js";
import {sides} from "./distinctiveness.js";
import {everything, isEverything, readSelection, select, writeSelection} from "./selection.js";

/** The sides that a URL spells under the prefixes "a." and "b."; null where it spells neither. Names unknown parts in `ignored`. */
export function readSides(query: URLSearchParams, corpus: Corpus): {chosen: ChosenSides | null; ignored: string[]} {
  const [a, b] = ["a.", "b."].map((prefix) => readSelection(query, corpus, prefix)) as [Read, Read];
  const ignored = [...a.ignored, ...b.ignored];
  const given = ({selection}: Read) => (isEverything(selection) ? null : selection);
  const chosen = {a: given(a), b: given(b)};
  return {chosen: chosen.a || chosen.b ? chosen : null, ignored};
}

type Read = ReturnType<typeof readSelection>;

/** Writes the sides into a query; null takes them out. */
export function writeSides(query: URLSearchParams, chosen: ChosenSides | null): void {
  writeSelection(query, chosen?.a ?? everything, "a.");
  writeSelection(query, chosen?.b ?? everything, "b.");
}

/** What is compared until the reader says what, and the rule that chose it. */
export interface DefaultSides {
  chosen: ChosenSides;
  rule: string;
}

/**
 * The later against the earlier papers, cut at the start of the period that comes nearest to halves; without enough dates, the newest
 * of several digests against the rest; else papers that link to code against the rest. Null where a side of each would be empty.
 */
export function defaultSides(corpus: Corpus): DefaultSides | null {
  if (!known.has(corpus)) known.set(corpus, findSides(corpus));
  return known.get(corpus)!;
}

const known = new WeakMap<Corpus, DefaultSides | null>();

function findSides(corpus: Corpus): DefaultSides | null {
  const all = select(corpus, everything);
  const dates = sides(corpus, all);
  if (dates?.kind === "dates" && dates.favoured.focus && dates.other.focus)
    return {
      chosen: {a: dates.favoured.focus, b: dates.other.focus},
      rule: "The newer papers against the older ones, cut where a period begins and nearest to halves."
    };
  const splits = (clause: Partial<typeof everything>) => {
    const {size} = select(corpus, {...everything, ...clause});
    return size > 0 && size < all.size;
  };
  const newest = [...corpus.digests].sort((a, b) => descending(a.date ?? "", b.date ?? ""))[0]?.digest;
  if (newest !== undefined && splits({digests: [newest]}))
    return {chosen: {a: {...everything, digests: [newest]}, b: null}, rule: "The newest digest against the rest."};
  if (splits({code: ["linked"]}))
    return {
      chosen: {a: {...everything, code: ["linked"]}, b: null},
      rule: "Papers that link to their code against the rest."
    };
  return null;
}
