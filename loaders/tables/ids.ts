import {fold} from "../text/fold.ts";

const arxiv =
  /^(?:arxiv:\s*|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/)?((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i;
const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** What two ids of one paper have in common: arXiv versions and ways of writing a DOI are one. */
export function idKey(id: string): string {
  const paper = arxiv.exec(id)?.[1] ?? doi.exec(id)?.[1];
  return paper ? paper.toLowerCase() : id;
}

/** The scheme of an id; null when it is of no scheme that gives a paper one id only. */
export function idKind(id: string): "arxiv" | "doi" | null {
  return arxiv.test(id) ? "arxiv" : doi.test(id) ? "doi" : null;
}

/** An id from the words of a text: its first words for people, and a hash (64-bit FNV-1a) of all of it. */
export function derivedId(title: string, abstract: string): string {
  const folded = fold(title);
  const words = (folded || fold(abstract)).split(" ").slice(0, 6).join("-");
  return `${words}-${hash(`${folded}\n${fold(abstract)}`)}`;
}

function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(36).padStart(13, "0").slice(-8);
}
