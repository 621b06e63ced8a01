import {codeAvailability} from "../../loaders/extract/links.ts";
import type {CodeAvailability} from "../../loaders/extract/links.ts";
import {prepare} from "../../loaders/text/prepare.ts";

export const repository = "https://github.com/ocean-lab/Tide_Pool-2";
export const page = "https://tide-pool.github.io/demo/";

/** Links, code status and its evidence of one paper. */
export function read(abstract: string, title = "A title"): CodeAvailability {
  return codeAvailability(prepare({title, abstract}));
}

/** The URLs of an abstract, in order. */
export function urls(abstract: string): string[] {
  return read(abstract).links.map(({url}) => url);
}
