import {authorNames} from "../analysis/authors.js";
import {arxivId, webUrl} from "../analysis/citation.js";
import type {Corpus, Paper} from "../analysis/corpus.js";
import {readOrder, sortPapers} from "../analysis/paper-order.js";
import {papersInWords} from "../analysis/predicates.js";
import {digestLabel, everything} from "../analysis/selection.js";
import {counted, dateInWords, grouped, listed} from "../analysis/wording.js";
import {codeMark} from "./code-mark.js";
import {element} from "./element.js";
import type {Observatory, View} from "./observatory.js";
import {paperAbstract} from "./paper-abstract.js";
import {paperExports} from "./paper-exports.js";
import {readState} from "./page-state.js";
import {paperOwn} from "./paper-own.js";
import {paperKin} from "./paper-kin.js";

/** One paper: where it stands in the selection, what is known of it, its abstract with all that was read in it, and its kin. */
export function paperPage(now: View, observatory: Observatory): HTMLElement {
  const id = readState("id") ?? "";
  const paper = now.corpus.paperOf.get(id);
  if (!paper) return unknownPaper(id, now, observatory);
  document.title = `${paper.title || "(no title)"} | Paper Observatory`;
  return element(
    "article",
    {class: "paper"},
    crumbs(paper, now, observatory),
    element("h1", {}, paper.title || "(no title)"),
    facts(paper, now.corpus),
    paperOwn(paper),
    paperAbstract(paper, now.corpus, observatory),
    paperKin(paper, now.corpus, observatory)
  );
}

/** "28 papers on large language models · 2 of 28 · Previous · Next", in the order of the table that the reader came from. */
function crumbs(paper: Paper, {corpus, selection, selected}: View, observatory: Observatory): HTMLElement {
  const sort = readState("sort");
  const extra: Record<string, string> = sort ? {sort} : {};
  const all = papersInWords(corpus, selection, selected.size);
  const parts: (HTMLElement | string)[] = [
    element("a", {href: observatory.href("papers", selection, extra), class: "action"}, all)
  ];
  if (selected.mask[paper.index]) {
    const order = sortPapers(corpus, selected.papers, readOrder(sort));
    const at = order.indexOf(paper);
    const step = (name: string, to: Paper | undefined) =>
      to
        ? element(
            "a",
            {
              class: "action",
              rel: name === "Next" ? "next" : "prev",
              title: to.title,
              href: observatory.href("paper", selection, {id: to.id, ...extra})
            },
            name
          )
        : element("span", {class: "quiet"}, name);
    if (order.length > 1)
      parts.push(
        element("span", {}, `${grouped(at + 1)} of ${grouped(order.length)}`),
        step("Previous", order[at - 1]),
        step("Next", order[at + 1])
      );
  } else
    parts.push(element("span", {}, selected.size ? "This paper is not one of them." : "This paper is none of them."));
  return element("nav", {class: "crumbs", "aria-label": "Where this paper stands"}, ...parts);
}

/** When it was published or received, where it is found, its code, its line in the input, and ways to cite it. */
function facts(paper: Paper, corpus: Corpus): HTMLElement {
  const arxiv = arxivId(paper);
  const url = webUrl(paper.url) ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : null);
  const name = arxiv ? `arXiv ${arxiv}` : url ? new URL(url).host : paper.id;
  const digests = corpus.digests.filter(({appearances}) => appearances.includes(paper.index));
  return element(
    "div",
    {class: "facts"},
    element("span", {}, dateOf(paper, corpus)),
    paper.authors && element("span", {}, listed(authorNames(paper.authors))),
    element("span", {}, url ? element("a", {href: url, rel: "noopener noreferrer", target: "_blank"}, name) : name),
    codeMark(paper.code),
    element("span", {}, `Line ${grouped(paper.line)} of ${paper.source.split("/").at(-1)!}`),
    digests.length > 1 &&
      element(
        "span",
        {},
        `in ${counted(digests.length, "digest")}: ${listed(digests.map(({digest}) => digestLabel(digest, corpus)))}`
      ),
    paperExports([paper], {name: paper.id.replace(/[^\w.-]+/g, "-"), single: true})
  );
}

function dateOf({date, dated}: Paper, corpus: Corpus): string {
  if (!date) return corpus.digests.length ? "No date known" : "No date";
  const words = dateInWords(date, {long: true});
  return dated === "published" ? `First published ${words}` : `Received with the digest of ${words}`;
}

function unknownPaper(id: string, {corpus}: View, observatory: Observatory): HTMLElement {
  document.title = "No such paper | Paper Observatory";
  const all = papersInWords(corpus, everything, corpus.papers.length);
  return element(
    "section",
    {class: "empty"},
    element("h1", {}, id ? "No paper here has this name." : "Which paper?"),
    element(
      "p",
      {},
      id
        ? `“${id.slice(0, 200)}” is not in what was read; an address from another digest may name it.`
        : "The address of this page names none. Choose one from the table of papers, or from any list."
    ),
    element("p", {}, element("a", {href: observatory.href("papers", everything)}, all))
  );
}
