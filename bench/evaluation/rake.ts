import {createRequire} from "node:module";

/** Candidate phrases of a text with their scores by rapid automatic keyword extraction (Rose et al. 2010), as rake-modified does it. */
export const rake = (
  createRequire(import.meta.url)("rake-modified") as {default: (text: string) => Record<string, number>}
).default;
