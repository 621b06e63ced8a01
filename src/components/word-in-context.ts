import type {PaperText} from "../analysis/corpus.js";
import type {OptionValues} from "../analysis/options.js";
import {orderKey, orderLines, wordsInContext} from "../analysis/word-in-context.js";
import type {ContextOrder, WordInContext} from "../analysis/word-in-context.js";
import {capitalised, counted, grouped, listed} from "../analysis/wording.js";
import {aboutPaper, contextParts} from "../charts/context-lines.js";
import {contextOptions} from "../charts/topic-options.js";
import {drawingLater} from "./changed-drawing.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {eachInSlices} from "./slices.js";
import {touchTargets} from "./touch.js";
import {virtualRows} from "./virtual-rows.js";

/** Papers whose lines are found in one go. */
const atOnce = 250;

export type ContextKnobs = OptionValues<typeof contextOptions>;

/** What the lines are sorted by. */
export function contextKnobs(): KnobLine<ContextKnobs> {
  return knobs(contextOptions);
}

/**
 * The topic that is open, word in context: a line a mention, in the papers that are open, which lead to them. Hidden where no topic is
 * open. Abstracts are fetched first, and what came meanwhile is dropped.
 */
export function wordInContext(observatory: Observatory, now: View, line: KnobLine<ContextKnobs>): HTMLElement {
  const terms = topicsOf(now);
  const {focused} = now;
  if (!terms.length || !focused?.size) return element("section", {hidden: true});
  const section = element("section", {class: "thought word-in-context", "aria-label": "Word in context"});
  const asNow = drawingLater();
  const show = (texts: readonly PaperText[]): void | Promise<void> => {
    const draw = (lines: WordInContext[]) =>
      section.replaceChildren(asNow(() => contextFigure(observatory, now, {terms, lines, line})));
    if (focused.size <= atOnce)
      return draw(orderLines(wordsInContext(now.corpus, terms, focused.papers, texts), line.value.context));
    section.replaceChildren(element("p", {class: "loading", role: "status"}, "Looking for the words"));
    return orderedInSlices(now, terms, texts, line.value.context).then(draw);
  };
  const loaded = observatory.loadedTexts();
  if (loaded) void show(loaded);
  else {
    section.append(element("p", {class: "loading", role: "status"}, "Fetching the abstracts"));
    observatory.texts(focused.papers).then(show, (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      section.replaceChildren(
        element("p", {class: "trouble"}, `The words around it could not be shown, since abstracts did not load: ${why}`)
      );
    });
  }
  return section;
}

/** The lines in their order, found and compared in slices, so that the page answers meanwhile. */
async function orderedInSlices(
  {corpus, focused}: View,
  terms: string[],
  texts: readonly PaperText[],
  order: ContextOrder
): Promise<WordInContext[]> {
  const lines: WordInContext[] = [];
  const keys = new Map<WordInContext, string>();
  await eachInSlices(focused!.papers, (paper) => {
    for (const line of wordsInContext(corpus, terms, [paper], texts)) {
      lines.push(line);
      keys.set(line, orderKey(line, order));
    }
  });
  return orderLines(lines, order, (line) => keys.get(line)!);
}

/** Topics that what is open asks for. */
function topicsOf({focus}: View): string[] {
  return focus ? [...new Set([...focus.topics, ...focus.anyTopics])] : [];
}

function contextFigure(
  observatory: Observatory,
  {corpus}: View,
  {terms, lines, line}: {terms: string[]; lines: WordInContext[]; line: KnobLine<ContextKnobs>}
): HTMLElement {
  const papers = new Set(lines.map(({paper}) => paper)).size;
  const labels = listed(terms.map((term) => corpus.termOf.get(term)?.label ?? term));
  return figure({
    id: "context",
    title: `${capitalised(labels)}, in context`,
    subtitle: `${counted(lines.length, "mention")} in the titles and abstracts of ${counted(papers, "paper")}; each line leads to its paper.`,
    knobs: line,
    chart: () => contextLines(observatory, lines, terms),
    rows: lines.map(({paper, field, left, word, right}) => ({
      paper: paper.title,
      date: paper.date,
      field,
      before: left,
      word,
      after: right
    })),
    openRow: (row) => {
      const found = lines.find(
        ({paper, left, right}) => paper.title === row.paper && left === row.before && right === row.after
      );
      return found ? () => location.assign(paperHref(observatory, found, terms)) : null;
    }
  });
}

function contextLines(observatory: Observatory, lines: WordInContext[], terms: string[]): HTMLElement {
  const list = element("ol", {class: "context-lines", "aria-label": `${grouped(lines.length)} mentions`});
  const row = (index: number) => contextLine(observatory, lines[index]!, terms);
  virtualRows({list, scroller: window, count: lines.length, estimate: touchTargets() ? 60 : 29, row});
  return list;
}

function contextLine(observatory: Observatory, line: WordInContext, terms: string[]): HTMLLIElement {
  const {paper, start, field} = line;
  const href = paperHref(observatory, line, terms);
  const key = `context.${paper.id}.${field}.${start}`;
  return element("li", {}, element("a", {href, title: aboutPaper(paper), "data-key": key}, ...contextParts(line)));
}

function paperHref(observatory: Observatory, {paper}: WordInContext, terms: string[]): string {
  return observatory.href("paper", undefined, {id: paper.id, ...(terms[0] && {topic: terms[0]})});
}
