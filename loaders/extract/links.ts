import type {CodeStatus, LinkKind, LinkRow, Span} from "../../src/analysis/tables.ts";
import {plainOffset} from "../text/plain.ts";
import type {PreparedField, PreparedPaper} from "../text/prepare.ts";
import {codeClaim, isOthers, isPromise, mayClaimCode, namesCode} from "./code-status.ts";
import {isUsedTool} from "./code-used.ts";
import {findUrls} from "./link-find.ts";
import type {FoundUrl} from "./link-find.ts";
import {linkKind, speaksOfCode} from "./link-kind.ts";
import {sentencesAround} from "./link-sentence.ts";
import type {Passage} from "./link-sentence.ts";

export type Link = Omit<LinkRow, "paper">;

export interface CodeAvailability {
  links: Link[];
  code: CodeStatus;
  /** The sentence that decides `code`, as stored; null when the status is none. */
  evidence: Span | null;
}

const rank: Record<CodeStatus, number> = {linked: 4, promised: 3, page: 2, claimed: 1, none: 0};

/** URLs in a paper's title and abstract, and what it says of its code; a sentence about others' code is no claim. */
export function codeAvailability(paper: PreparedPaper): CodeAvailability {
  const links: Link[] = [];
  let code: CodeStatus = "none";
  let evidence: Span | null = null;
  let decidedByName = false;
  const seen = new Set<string>();
  for (const field of [paper.title, paper.abstract]) {
    const urls = findUrls(field.stored);
    if (!urls.length && !mayClaimCode.test(field.text)) continue;
    for (const passage of sentencesAround(field, urls)) {
      const read = readPassage(field, passage);
      for (const link of read.links) if (!seen.has(link.url) && seen.add(link.url)) links.push(link);
      const plainer = read.code === "claimed" && code === "claimed" && !decidedByName && namesCode(passage.text);
      if (rank[read.code] <= rank[code] && !plainer) continue;
      code = read.code;
      decidedByName = namesCode(passage.text);
      evidence = {field: field.field, start: passage.storedStart, end: passage.storedEnd};
    }
  }
  return {links, code, evidence};
}

/** The links of one sentence, and the status it gives. */
function readPassage(field: PreparedField, passage: Passage): {links: Link[]; code: CodeStatus} {
  const {urls, text: sentence, start: from, end: to} = passage;
  const statuses: CodeStatus[] = [codeClaim(sentence) ?? "none"];
  let previous = from;
  const links = urls.map((url, i) => {
    const [start, end] = urlInPlain(field, url);
    const before = field.text.slice(previous, Math.max(previous, start));
    const after = field.text.slice(end, i + 1 < urls.length ? plainOffset(field, urls[i + 1]!.start) : to);
    previous = Math.max(previous, end);
    const kind = linkKind(url.host, url.path, before, after);
    if (!isOthers(before, after) && !isUsedTool(before, url.path)) statuses.push(linkStatus(kind, before, after));
    return {url: url.url, host: url.host, kind, sentence, field: field.field, start: url.start, end: url.end};
  });
  return {links, code: statuses.reduce((best, status) => (rank[status] > rank[best] ? status : best))};
}

/** The status that a URL gives, by its kind and what the sentence says around it. */
function linkStatus(kind: LinkKind, before: string, after: string): CodeStatus {
  const words = `${before} ${after}`;
  const given = isPromise(before) || (isPromise(after) && codeClaim(before) !== "claimed") ? "promised" : "linked";
  if (kind === "code") return given;
  if (kind === "paper" || (kind === "other" && !/\b(?:see|available|found|visit|at|here)\b/i.test(words)))
    return "none";
  return /\b(?:codes?|codebase|implementations?)\b/i.test(words) && (speaksOfCode(before) || codeClaim(words))
    ? given
    : "page";
}

function urlInPlain(field: PreparedField, url: FoundUrl): [number, number] {
  return [plainOffset(field, url.start), plainOffset(field, url.end)];
}
