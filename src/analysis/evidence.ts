import {group} from "d3-array";
import type {Corpus, Link, Method, Paper, PaperText} from "./corpus.js";
import {fold} from "./selection.js";
import type {Selection} from "./selection.js";
import {sentenceAround} from "./sentences.js";

/** Plain text with the words that matter in it, as ascending offsets that do not overlap. */
export interface Passage {
  text: string;
  spans: [number, number][];
}

/** Why a paper is in a list. */
export interface Evidence {
  /** Words of the title, where the abstract has none of them. */
  title: [number, number][];
  /** The sentence of the abstract that says it best, else its first; null without an abstract. */
  sentence: Passage | null;
}

/** A span of the title (0) or abstract (1), and what it shows: a sentence that shows more different things is better evidence. */
interface Find {
  field: 0 | 1;
  start: number;
  end: number;
  shows: string;
}

const codeWords =
  /\b(?:source )?codes?\b|\bimplementations?\b|\bopen[- ]?sourc\w*|\brepositor\w+|\breleased?\b|\bproject page\b/i;

/** The words that put a paper behind a mark, in the order topic, method, words searched, link, code, community. */
export function evidenceOf(corpus: Corpus, paper: Paper, text: PaperText, focus: Selection): Evidence {
  const finds = findsOf(corpus, paper, text, focus);
  const sentence = bestSentence(text.abstract, finds);
  return {title: sentence?.spans.length ? [] : spansIn(finds, 0, 0, paper.title.length), sentence};
}

function findsOf(corpus: Corpus, paper: Paper, text: PaperText, focus: Selection): Find[] {
  const topics = new Set([...focus.topics, ...focus.anyTopics]);
  const finds = mentioned(corpus, text, (term) => topics.has(term));
  const keys = new Set(focus.methods.map(corpus.methodKeyOf));
  const {methods, links} = rowsOf(corpus, paper);
  for (const [i, [field, start, end]] of text.methods.entries())
    if (methods[i] && keys.has(methods[i].key)) finds.push({field, start, end, shows: `method ${methods[i].key}`});
  for (const word of fold(focus.text).split(/\s+/).filter(Boolean))
    for (const [field, content] of [paper.title, text.abstract].entries())
      for (const [start, end] of occurrences(content, word))
        finds.push({field: field as 0 | 1, start, end, shows: `word ${word}`});
  for (const [i, [field, start, end]] of text.links.entries())
    if (links[i] && focus.hosts.includes(links[i].host)) finds.push({field, start, end, shows: "host"});
  if (!finds.length && focus.code.length) finds.push(...codeFinds(text));
  if (!finds.length && focus.communities.length) {
    const members = new Set(focus.communities.map((id) => corpus.communityOf.get(id)?.index));
    finds.push(...mentioned(corpus, text, (term) => members.has(corpus.termOf.get(term)!.community)));
  }
  return finds;
}

function mentioned(corpus: Corpus, text: PaperText, wanted: (term: string) => boolean): Find[] {
  return text.mentions.flatMap(([index, field, start, end]) => {
    const {term} = corpus.terms[index]!;
    return wanted(term) ? [{field, start, end, shows: `term ${term}`}] : [];
  });
}

/** In the sentence that decides the code status, its links, else its first word about code. */
function codeFinds({abstract, codeSentence, links}: PaperText): Find[] {
  const from = codeSentence ? abstract.indexOf(codeSentence) : -1;
  if (!codeSentence || from < 0) return [];
  const within = links.filter(
    ([field, start, end]) => field === 1 && start >= from && end <= from + codeSentence.length
  );
  if (within.length) return within.map(([field, start, end]) => ({field, start, end, shows: "code"}));
  const word = codeWords.exec(codeSentence);
  const [start, end] = word
    ? [from + word.index, from + word.index + word[0].length]
    : [from, from + codeSentence.length];
  return [{field: 1, start, end, shows: "code"}];
}

/** The sentence with the most different finds, the earliest of equals, cut to about 300 characters around them. */
function bestSentence(abstract: string, finds: Find[]): Passage | null {
  if (!abstract.trim()) return null;
  let best = sentenceAround(abstract, 0, 0);
  let most = 0;
  for (const find of finds) {
    if (find.field !== 1 || find.end <= find.start) continue;
    const [from, to] = sentenceAround(abstract, find.start, find.end);
    const shown = new Set(
      finds.filter(({field, start, end}) => field === 1 && start >= from && end <= to).map(({shows}) => shows)
    );
    if (shown.size > most || (shown.size === most && from < best[0])) [best, most] = [[from, to], shown.size];
  }
  const [from, to] = best;
  return cropped({text: abstract.slice(from, to), spans: spansIn(finds, 1, from, to)});
}

/** Spans within `[from, to)` of a field, relative to `from`, joined where they touch. */
function spansIn(finds: Find[], field: 0 | 1, from: number, to: number): [number, number][] {
  const spans: [number, number][] = [];
  const within = finds.filter((find) => find.field === field && find.start >= from && find.end <= to);
  for (const {start, end} of within.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = spans.at(-1);
    if (last && start - from <= last[1]) last[1] = Math.max(last[1], end - from);
    else if (end > start) spans.push([start - from, end - from]);
  }
  return spans;
}

/** A passage cut between words to about `most` characters, so that its first span stays in sight. */
export function cropped({text, spans}: Passage, most = 300): Passage {
  if (text.length <= most) return {text, spans};
  const [first, last] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const wanted = last <= most ? 0 : Math.max(0, Math.min(first - 60, text.length - most));
  const from = wanted === 0 ? 0 : text.indexOf(" ", wanted - 1) + 1;
  const ideal = Math.max(from + most, spans[0]?.[1] ?? 0);
  const cut = ideal >= text.length ? text.length : Math.max(text.lastIndexOf(" ", ideal), spans[0]?.[1] ?? 0, from + 1);
  const [before, after] = [from > 0 ? "… " : "", cut < text.length ? " …" : ""];
  return {
    text: before + text.slice(from, cut) + after,
    spans: spans
      .filter(([start, end]) => start >= from && end <= cut)
      .map(([start, end]) => [start - from + before.length, end - from + before.length])
  };
}

/** Where a folded word occurs in a text. Folding may change lengths, so offsets are found character by character. */
function occurrences(text: string, word: string): [number, number][] {
  const starts: number[] = [];
  let folded = "";
  for (let i = 0; i < text.length; ++i) {
    const character = fold(text[i]!);
    for (let j = 0; j < character.length; ++j) starts.push(i);
    folded += character;
  }
  const spans: [number, number][] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
    spans.push([starts[at]!, starts[at + word.length - 1]! + 1]);
  return spans;
}

const rows = new WeakMap<Corpus, {methods: Map<number, Method[]>; links: Map<number, Link[]>}>();

/** A paper's rows of `methods` and `links`, in the order of its spans in `PaperText`. */
export function rowsOf(corpus: Corpus, {index}: Paper): {methods: Method[]; links: Link[]} {
  let known = rows.get(corpus);
  if (!known) {
    known = {methods: group(corpus.methods, ({paper}) => paper), links: group(corpus.links, ({paper}) => paper)};
    rows.set(corpus, known);
  }
  return {methods: known.methods.get(index) ?? [], links: known.links.get(index) ?? []};
}
