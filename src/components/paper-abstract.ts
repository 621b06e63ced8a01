import type {Corpus, Paper, PaperText} from "../analysis/corpus.js";
import {webUrl} from "../analysis/citation.js";
import {highlightsOf, rowsOf, segments} from "../analysis/highlights.js";
import type {Highlight, HighlightKind} from "../analysis/highlights.js";
import {marginNotes} from "../analysis/margin-notes.js";
import type {MarginNote} from "../analysis/margin-notes.js";
import {communityColour, communityText} from "./community.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** The abstract with all that was read in it underlined, and in the margin the rule for each. */
export function paperAbstract(paper: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  const box = element(
    "section",
    {class: "abstract", "aria-label": "Abstract"},
    element("p", {class: "loading"}, "Reading the abstract")
  );
  observatory.texts().then(
    (texts) => box.replaceChildren(...drawn(paper, corpus, texts[paper.index]!)),
    () =>
      box.replaceChildren(
        element("p", {class: "trouble"}, "The abstract could not be loaded. Load the page again to try once more.")
      )
  );
  return box;
}

function drawn(paper: Paper, corpus: Corpus, text: PaperText): HTMLElement[] {
  if (!text.abstract) return [element("p", {class: "quiet"}, "No abstract came with this paper.")];
  const highlights = highlightsOf(corpus, paper, text);
  const inAbstract = highlights.filter(({field}) => field === 1);
  const notes = marginNotes(corpus, paper, text, highlights);
  const prose = element("p", {class: "abstract-text"}, ...abstractWords(paper, corpus, text, inAbstract));
  const margin = element(
    "ol",
    {class: "margin", "aria-label": "What was read in it, and by which rule"},
    ...notes.map((note) => noteItem(note))
  );
  const body = element("div", {class: "abstract-body"}, prose, margin);
  new ResizeObserver(() => align(prose, margin, notes)).observe(body);
  return [keyLine(new Set(inAbstract.map(({kind}) => kind))), body];
}

/** What each kind of underline means: those that occur. */
function keyLine(kinds: Set<HighlightKind>): HTMLElement {
  const names: [HighlightKind, string][] = [
    ["topic", "topic"],
    ["keyphrase", "keyphrase"],
    ["proposed", "proposed name"],
    ["mentioned", "mentioned name"],
    ["link", "link"],
    ["code", "about code"]
  ];
  const found = names.filter(([kind]) => kinds.has(kind));
  return element(
    "p",
    {class: "abstract-key"},
    ...found.map(([kind, name]) =>
      element("span", {class: `hl hl-${kind}`, style: kind === "topic" ? "--hl: var(--c1)" : null}, name)
    ),
    element(
      "span",
      {class: "quiet"},
      found.length ? "Each note gives the rule that found the words." : "Nothing was found in this abstract."
    )
  );
}

/** What covers a stretch counts in this order; names are bold under a link or topic too. */
const strongest: HighlightKind[] = ["link", "proposed", "mentioned", "topic", "keyphrase", "again", "code"];

/** The abstract as text nodes and elements, the words of each highlight (of the abstract) underlined as what they were read as. */
export function abstractWords(
  paper: Paper,
  corpus: Corpus,
  {abstract}: PaperText,
  highlights: Highlight[]
): (Node | string)[] {
  const {links} = rowsOf(corpus, paper);
  return segments(abstract.length, highlights).map(({start, end, highlights: over}) => {
    const stretch = abstract.slice(start, end);
    if (!over.length) return stretch;
    const kinds = new Set(over.map(({kind}) => kind));
    const main = strongest.find((kind) => kinds.has(kind))!;
    const topic = over.find(({kind}) => kind === "topic");
    const colour = topic && `--hl: ${communityColour(corpus.terms[topic.of]!.community)}`;
    const attributes = {
      class: [
        "hl",
        `hl-${main}`,
        ...(kinds.has("again") && main !== "again" && main !== "link" ? ["hl-again"] : [])
      ].join(" "),
      style: main === "topic" ? colour : null,
      "data-at": start
    };
    const link = over.find(({kind}) => kind === "link");
    const url = link && webUrl(links[link.of]!.url);
    return url
      ? element("a", {...attributes, href: url, rel: "noopener noreferrer", target: "_blank"}, stretch)
      : element("span", attributes, stretch);
  });
}

function noteItem({kind, field, label, words, community}: MarginNote): HTMLElement {
  const colour = kind === "topic" ? `--hl: ${communityColour(community)}; --hl-t: ${communityText(community)}` : null;
  return element(
    "li",
    {class: `note note-${kind}`, style: colour},
    element("strong", {}, label),
    element("span", {}, ` ${words}${field === 0 ? "; in the title" : ""}`)
  );
}

/** Puts each note beside the line of its words, or below the note before where there is no room; in a single column they just follow. */
function align(prose: HTMLElement, margin: HTMLElement, notes: MarginNote[]): void {
  const items = Array.from(margin.children) as HTMLElement[];
  const beside = getComputedStyle(margin).position === "relative";
  margin.classList.toggle("aligned", beside);
  let below = 0;
  for (const [i, item] of items.entries()) {
    if (!beside) {
      item.style.top = "";
      continue;
    }
    const note = notes[i]!;
    const mark = note.field === 1 ? prose.querySelector<HTMLElement>(`[data-at="${note.at}"]`) : null;
    const line = mark ? mark.getClientRects()[0]!.top - prose.getBoundingClientRect().top + 4 : 0;
    const top = Math.max(below, line);
    item.style.top = `${top}px`;
    below = top + item.offsetHeight + 2;
  }
  margin.style.minHeight = beside ? `${below}px` : "";
}
