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

/** Where a paper of this id is to be read; null for ids of no known scheme. */
export function idUrl(id: string | null | undefined): string | null {
  if (!id) return null;
  const kind = idKind(id);
  return kind === "arxiv"
    ? `https://arxiv.org/abs/${idKey(id)}`
    : kind === "doi"
      ? `https://doi.org/${doi.exec(id)![1]}`
      : null;
}
