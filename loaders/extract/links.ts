import type {CodeStatus, LinkRow, Span} from "../../src/analysis/tables.ts";
import type {PreparedPaper} from "../text/prepare.ts";

export type Link = Omit<LinkRow, "paper">;

export interface CodeAvailability {
  links: Link[];
  code: CodeStatus;
  /** The sentence that decides `code`, as stored; null when the status is none. */
  evidence: Span | null;
}

/** URLs in a paper's title and abstract, and what it says of its code. */
export function codeAvailability(paper: PreparedPaper): CodeAvailability {
  const links: Link[] = [];
  for (const match of paper.abstract.stored.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;)]/g)) {
    const start = match.index;
    links.push({
      url: match[0],
      host: new URL(match[0]).host,
      kind: match[0].includes("github.com") ? "code" : "other",
      sentence: match[0],
      field: "abstract",
      start,
      end: start + match[0].length
    });
  }
  const code = links.some((link) => link.kind === "code") ? "linked" : links.length ? "page" : "none";
  return {links, code, evidence: links[0] ? {field: "abstract", start: links[0].start, end: links[0].end} : null};
}
