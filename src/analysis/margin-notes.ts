import type {Corpus, Paper, PaperText} from "./corpus.js";
import {rowsOf} from "./highlights.js";
import type {Highlight, HighlightKind} from "./highlights.js";
import {capitalised, counted} from "./wording.js";

/** What stands in the margin beside a line of an abstract: what was read there, and the rule that read it. */
export interface MarginNote {
  kind: Exclude<HighlightKind, "again">;
  field: 0 | 1;
  /** Offset that it stands beside. */
  at: number;
  label: string;
  words: string;
  /** Position in `communities` that colours a topic; -1 = none. */
  community: number;
}

/** One note for each thing read in a paper, where it is first read, in the order of the text; things of one rule in a row share one. */
export function marginNotes(corpus: Corpus, paper: Paper, text: PaperText, highlights: Highlight[]): MarginNote[] {
  const rows = rowsOf(corpus, paper);
  const first = new Map<string, Highlight>();
  const ordered = [...highlights].sort((a, b) => b.field - a.field || a.start - b.start || a.end - b.end);
  for (const highlight of ordered) {
    const thing = nameOf(highlight, corpus, text, rows);
    if (thing && !first.has(thing)) first.set(thing, highlight);
  }
  const notes: MarginNote[] = [];
  for (const {kind, field, start: at, end, of} of first.values()) {
    const add = (label: string, words: string, community = -1) =>
      notes.push({kind: kind as MarginNote["kind"], field, at, label, words, community});
    switch (kind) {
      case "topic": {
        const term = corpus.terms[of]!;
        add(
          capitalised(term.label),
          `topic, in ${counted(term.papers.length, "paper")}${rankOf(term.term, text)}`,
          term.community
        );
        break;
      }
      case "keyphrase": {
        const {phrase, rank, term} = text.keyphrases[of]!;
        const papers = corpus.termOf.get(term)?.papers.length ?? 1;
        const where = papers > 1 ? `in ${counted(papers, "paper")}` : "in this paper only";
        add(capitalised(phrase), `keyphrase ${rank} of ${text.keyphrases.length}, ${where}`);
        break;
      }
      case "proposed":
      case "mentioned": {
        const {name, rule, kind: what} = rows.methods[of]!;
        const rest = `${what === "dataset" ? "data set; " : ""}rule: ${rule}`;
        const before = notes.at(-1);
        if (
          kind === "mentioned" &&
          before?.kind === "mentioned" &&
          before.words === rest &&
          before.field === field &&
          end - before.at < 90
        )
          before.label += `, ${name}`;
        else add(`${kind === "proposed" ? "Proposed" : "Mentioned"}: ${name}`, rest);
        break;
      }
      case "link": {
        const {host, kind: what} = rows.links[of]!;
        add(what === "code" ? "Code linked" : "Link", `${linkWords[what]} on ${host}`);
        break;
      }
      case "code":
        add(paper.code === "page" ? "Page only" : `Code ${paper.code}`, "this sentence decides");
    }
  }
  return notes;
}

const linkWords = {
  code: "a repository",
  project: "project page",
  model: "a model",
  dataset: "a data set",
  demo: "a demonstration",
  paper: "a paper",
  other: "a page"
};

/** One thing has one name however often it is read; empty for what needs no note of its own. */
function nameOf(
  {kind, of}: Highlight,
  corpus: Corpus,
  text: PaperText,
  rows: Pick<Corpus, "methods" | "links">
): string {
  switch (kind) {
    case "topic":
      return `term ${corpus.terms[of]!.term}`;
    case "keyphrase": {
      const {term} = text.keyphrases[of]!;
      const known = corpus.termOf.get(term);
      const isTopicHere = known?.topic && text.mentions.some(([index]) => index === known.index);
      return isTopicHere ? "" : `term ${term}`;
    }
    case "proposed":
    case "mentioned":
      return `method ${rows.methods[of]!.key}`;
    case "link":
      return `link ${rows.links[of]!.url}`;
    case "code":
      return "code";
    case "again":
      return "";
  }
}

function rankOf(term: string, text: PaperText): string {
  const keyphrase = text.keyphrases.find((row) => row.term === term);
  return keyphrase ? `; keyphrase ${keyphrase.rank} of ${text.keyphrases.length}` : "";
}
