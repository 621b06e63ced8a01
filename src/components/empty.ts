import {emptiness} from "../analysis/emptiness.js";
import {predicate} from "../analysis/predicates.js";
import {everything} from "../analysis/selection.js";
import {counted, grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory, View} from "./observatory.js";

/** What stands in place of a page that has no paper to show: why, and how many papers each clause would give back. */
export function emptySelection(now: View, observatory: Observatory): HTMLElement {
  if (!now.corpus.papers.length) return noPapers(now);
  const {title, alone, without} = emptiness(now.corpus, now.selection, observatory.loadedTexts());
  const sentence = element("p");
  const some = alone.length > 1 && alone.every(({papers}) => papers);
  if (some) sentence.append("Each fits some: ");
  for (const [i, {clause, papers}] of alone.entries()) {
    const noun = papers < 2 ? " paper" : i ? "" : " papers";
    sentence.append(i ? ", " : "", element("strong", {}, papers ? grouped(papers) : i || some ? "no" : "No"));
    sentence.append(`${noun} ${predicate(clause, papers || 1)}`);
  }
  sentence.append(alone.length > 1 ? ". Take one out, or start again." : ".");
  const list = element("ul");
  for (const {clause, papers} of without) {
    const chip = element(
      "span",
      {class: "chip"},
      element("span", {class: "kind"}, clause.kind),
      element("span", {class: "value"}, clause.value)
    );
    const takeOut = action("Take it out", () => observatory.choose(clause.without), {
      "aria-label": `Take it out: ${clause.kind} ${clause.value}, which leaves ${counted(papers, "paper")}`
    });
    const gives = element(
      "span",
      {},
      element("strong", {}, papers ? grouped(papers) : "still none"),
      papers ? (papers > 1 ? " papers" : " paper") : ""
    );
    list.append(element("li", {}, element("span", {class: "without"}, "Without ", chip), gives, takeOut));
  }
  const all = `Clear everything and see ${now.corpus.papers.length === 1 ? "the one paper" : `all ${counted(now.corpus.papers.length, "paper")}`}`;
  const clear = action(all, () => observatory.choose(everything));
  return element("section", {class: "empty"}, element("h1", {}, title), sentence, without.length > 1 && list, clear);
}

/** No digest at all, or digests without a paper. */
function noPapers({corpus}: View): HTMLElement {
  const about = element("a", {href: "./about.html"}, "What was read");
  const [title, words] = corpus.digests.length
    ? ["No paper in the digest.", "The files in data/ were read, and no paper was found in them. "]
    : ["No digest yet.", "Put the text of a digest into data/ and run npm start again. "];
  return element("section", {class: "empty"}, element("h1", {}, title), element("p", {}, words, about));
}
