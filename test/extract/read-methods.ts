import {methods} from "../../loaders/extract/methods.ts";
import type {Method} from "../../loaders/extract/methods.ts";
import {prepare} from "../../loaders/text/prepare.ts";

/** The rows of names of one paper. */
export function read(title: string, abstract: string): Method[] {
  return methods(prepare({title, abstract}));
}

/** The names that a paper proposes, with what they stand for: "TEN = Tide Estimation Network". */
export function proposed(abstract: string, title = "On tides"): string[] {
  return read(title, abstract)
    .filter(({role}) => role === "proposed")
    .map(({name, expansion}) => (expansion ? `${name} = ${expansion}` : name));
}

/** The names that a paper only mentions, with their kinds: "BERT model". */
export function mentioned(abstract: string, title = "On tides"): string[] {
  return read(title, abstract)
    .filter(({role}) => role === "mentioned")
    .map(({name, kind}) => `${name} ${kind}`);
}
