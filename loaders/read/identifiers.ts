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

/** The month in an arXiv id, in which the paper was first submitted: 2405.15738 → 2024-05; null for others. */
export function idMonth(id: string): string | null {
  if (idKind(id) !== "arxiv") return null;
  const [, year, month] = /(\d\d)(\d\d)/.exec(idKey(id).replace(/^.*\//, ""))!;
  if (Number(month) < 1 || Number(month) > 12) return null;
  return `${Number(year) > 90 ? "19" : "20"}${year}-${month}`;
}
