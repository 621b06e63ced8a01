import type {Corpus, Paper} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import {similarPapers} from "../analysis/similar.js";
import {capitalised, counted, dateInWords, inWords, listed} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {paperNames} from "./paper-names.js";

/** Below a paper: its topics, the names in it, and the papers most like it. */
export function paperKin(paper: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  return element(
    "section",
    {class: "thought spread kin"},
    topicsOf(paper, corpus, observatory),
    paperNames(paper, corpus, observatory),
    likeIt(paper, corpus, observatory)
  );
}

function topicsOf(paper: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  const terms = paper.topics.map((index) => corpus.terms[index]!).sort((a, b) => b.papers.length - a.papers.length);
  const list = element(
    "ul",
    {class: "rows"},
    ...terms.map(({term, label, community, papers}) =>
      element(
        "li",
        {},
        element("span", {class: "mark-of", style: `background:${communityColour(community)}`}),
        element("a", {href: observatory.href("papers", {...everything, topics: [term]})}, capitalised(label)),
        element("span", {class: "quiet"}, counted(papers.length, "paper"))
      )
    )
  );
  return element(
    "div",
    {},
    element(
      "h2",
      {},
      terms.length ? capitalised(`${inWords(terms.length)} ${terms.length === 1 ? "topic" : "topics"}`) : "No topic"
    ),
    element(
      "p",
      {class: "subtitle"},
      terms.length
        ? "Papers, of all that were read, that mention each"
        : "Nothing in it is mentioned often enough to be a topic here."
    ),
    terms.length > 0 && list
  );
}

function likeIt(paper: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  const found = similarPapers(corpus, paper);
  return element(
    "div",
    {},
    element(
      "h2",
      {},
      found.length ? (found.length === 1 ? "The paper most like it" : "Papers most like it") : "No paper like it"
    ),
    element(
      "p",
      {class: "subtitle"},
      found.length ? "By the topics they share, rare ones weighing more" : "No other paper shares a topic with it."
    ),
    element(
      "ol",
      {class: "like-it"},
      ...found.map(({paper: other, shared}) =>
        element(
          "li",
          {},
          element(
            "h3",
            {},
            element("a", {href: observatory.href("paper", everything, {id: other.id})}, other.title || "(no title)")
          ),
          element(
            "p",
            {class: "quiet"},
            `${other.date ? dateInWords(other.date) : "no date"}; shares ${listed(shared.slice(0, 5).map(({label}) => label))}${shared.length > 5 ? ` and ${shared.length - 5} more` : ""}`
          )
        )
      )
    )
  );
}
