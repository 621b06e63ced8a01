import {findForm} from "../../src/analysis/lexicon-find.ts";
import type {Places} from "../../src/analysis/lexicon-find.ts";
import {soughtTerm} from "../../src/analysis/lexicon-sought.ts";
import type {MentionRow, Tables, TermRow} from "../../src/analysis/tables.ts";
import {plainText, storedSpan} from "../text/plain.ts";
import type {PlainText} from "../text/plain.ts";

interface PlainPaper {
  id: string;
  title: PlainText;
  abstract: PlainText;
}

/**
 * The tables with forms that are no terms as terms at the end, where the texts write them, and their mentions among the others. A page
 * looks for them by the same rule, `findForm`.
 */
export function withSought(tables: Tables, forms: readonly string[]): Tables {
  if (!forms.length) return tables;
  const papers = tables.papers.map(({id, title, abstract}): PlainPaper => {
    return {id, title: plainText(title), abstract: plainText(abstract)};
  });
  const titles = papers.map(({title}) => title.text);
  const abstracts = papers.map(({abstract}) => abstract.text);
  const found = forms.flatMap((form) => {
    const places = findForm(form, titles, abstracts);
    return places.size ? [{row: termRow(form, places), mentions: mentionRows(form, places, papers)}] : [];
  });
  const order = new Map(papers.map(({id}, i) => [id, i]));
  const field = (row: MentionRow) => (row.field === "title" ? 0 : 1);
  const mentions = [...tables.mentions, ...found.flatMap(({mentions}) => mentions)].sort(
    (a, b) => order.get(a.paper)! - order.get(b.paper)! || field(a) - field(b) || a.start - b.start || b.end - a.end
  );
  return {...tables, terms: [...tables.terms, ...found.map(({row}) => row)], mentions};
}

function termRow(form: string, places: Places): TermRow {
  const term = soughtTerm(form, places);
  return {...term, papers: term.papers.length, community: null, variants: ""};
}

function mentionRows(form: string, places: Places, papers: readonly PlainPaper[]): MentionRow[] {
  return [...places].flatMap(([position, spans]) => {
    const paper = papers[position]!;
    return spans.map(([at, from, to]): MentionRow => {
      const field = at === 0 ? "title" : "abstract";
      const [start, end] = storedSpan(paper[field], from, to);
      return {paper: paper.id, term: form.toLowerCase(), field, start, end};
    });
  });
}
