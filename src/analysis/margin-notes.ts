import type {Corpus, Paper, PaperText, Term} from "./corpus.js";
import {leadingKeyphrases, rowsOf} from "./highlights.js";
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

/**
 * One note for each thing read in a paper, beside where the abstract first has it (what only the title has comes first), in
 * the order of the text. Names mentioned side by side by one rule share a note.
 */
export function marginNotes(corpus: Corpus, paper: Paper, text: PaperText, highlights: Highlight[]): MarginNote[] {
  const rows = rowsOf(corpus, paper);
  const first = new Map<string, Highlight>();
  const ordered = [...highlights].sort((a, b) => b.field - a.field || a.start - b.start || a.end - b.end);
  for (const highlight of ordered) {
    const thing = nameOf(highlight, corpus, text, rows);
    if (thing && !first.has(thing)) first.set(thing, highlight);
  }
  const notes: MarginNote[] = [];
  const ranked = leadingKeyphrases(text);
  for (const {kind, field, start: at, end, of} of [...first.values()].sort(
    (a, b) => a.field - b.field || a.start - b.start
  )) {
    const add = (label: string, words: string, community = -1) =>
      notes.push({kind: kind as MarginNote["kind"], field, at, label, words, community});
    switch (kind) {
      case "topic": {
        const term = corpus.terms[of]!;
        add(
          capitalised(term.label),
          `topic, in ${counted(term.papers.length, "paper")}${rankOf(of, text, term, ranked)}`,
          term.community
        );
        break;
      }
      case "keyphrase": {
        const {phrase, rank, term} = text.keyphrases[of]!;
        const papers = corpus.termOf.get(term)?.papers.length ?? 1;
        const where = papers > 1 ? `in ${counted(papers, "paper")}` : "in this paper only";
        add(capitalised(phrase), `keyphrase ${rank} of ${ranked.length}, ${where}`);
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
      const keyphrase = text.keyphrases[of]!;
      const topics = [...new Set(text.mentions.map(([index]) => index))].map((index) => corpus.terms[index]!);
      const known = topics.some((term) => term.topic && isTopic(keyphrase, term, term.index, text.mentions));
      const isName = rows.methods.some(({key}) => key === corpus.methodKeyOf(keyphrase.phrase));
      return known || isName ? "" : `term ${keyphrase.term}`;
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

/** "; keyphrase 2 of 10" where a topic is one of the paper's best keyphrases. */
function rankOf(term: number, {mentions, keyphrases}: PaperText, known: Term, ranked: number[]): string {
  const found = ranked.find((i) => isTopic(keyphrases[i]!, known, term, mentions));
  return found === undefined ? "" : `; keyphrase ${keyphrases[found]!.rank} of ${ranked.length}`;
}

/** Whether a keyphrase is a topic's term, or stands exactly where the topic is mentioned. */
function isTopic(
  {term, field, start, end}: PaperText["keyphrases"][number],
  known: Term,
  index: number,
  mentions: PaperText["mentions"]
): boolean {
  return (
    term === known.term ||
    mentions.some(([i, f, from, to]) => i === index && f === field && from === start && to === end)
  );
}
