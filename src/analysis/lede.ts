import type {Corpus, Paper, Term} from "./corpus.js";
import type {Claim, Sentence} from "./finding.js";
import {codeCounts, topicFrequency} from "./frequency.js";
import type {TopicFrequency} from "./frequency.js";
import {isGenericWord} from "./generic-words.js";
import {unchosen} from "./leading-topics.js";
import {clauses, everything, select} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {selectionInWords} from "./selection-in-words.js";
import {sharePhrase} from "./shares.js";
import {capitalised, counted, dateInWords, grouped} from "./wording.js";

/** A word that most papers use is worth saying, when there are enough papers and papers of any field don't: with its number, or the few that don't. */
const sharedByMost = 0.6;
const sharedByNearlyAll = 0.8;
const enoughForWord = 20;

interface Situation {
  corpus: Corpus;
  selection: Selection;
  selected: Selected;
}

/**
 * The sentences that open the Overview: how many papers, which, what they are about, and how many link to their code. Every number
 * and topic opens its papers.
 */
export function lede(corpus: Corpus, selection: Selection, selected: Selected): Sentence {
  const situation = {corpus, selection, selected};
  if (!corpus.papers.length) return ["No papers yet: put a digest into the folder data and start again."];
  if (!selected.size) return ["No paper fits all of this."];
  if (selected.size === 1) return onePaper(situation);
  const total = claim(situation, counted(selected.size, "paper"), everything);
  const opening = [
    total,
    ...selectionInWords(corpus, selection, selected),
    ...(sharedWord(situation) ?? firstYear(situation))
  ];
  const said = inOneSentence([...topicClauses(situation), ...codeClause(situation)]);
  return said.length ? [...opening, ". ", ...capitalisedSentence(said), "."] : [...opening, "."];
}

function onePaper(situation: Situation): Sentence {
  const {corpus, selection, selected} = situation;
  const paper = selected.papers[0]!;
  const which = selectionInWords(corpus, selection, selected);
  const topics = unchosen(topicFrequency(corpus, selected), selection).sort(
    (a, b) => b.term.papers.length - a.term.papers.length
  );
  const about = topics.slice(0, 2).flatMap(({term}, i): Sentence => [i ? " and " : "", topicClaim(situation, term)]);
  const code = {
    linked: "links to its code",
    promised: "promises code",
    claimed: "says that there is code but not where",
    page: "gives a page but no code",
    none: "says nothing of code"
  }[paper.code];
  return [
    claim(situation, "1 paper", everything),
    ...which,
    ...(about.length ? [which.length ? ", speaking of " : " about ", ...about] : []),
    `. It ${paper.date ? `${published(paper)}, and it ${code}` : code}.`
  ];
}

function published({date, dated}: Paper): string {
  const day = date!.length === 10;
  return `was ${dated === "received" ? "received" : "first published"} ${day ? "on" : "in"} ${dateInWords(date!, {long: true})}`;
}

/** ", and all but 15 use the word partition", ", and 89 use the word partition": only where nothing but digests is selected. */
function sharedWord(situation: Situation): Sentence | null {
  const {corpus, selection, selected} = situation;
  if (selected.size < enoughForWord || clauses({...selection, digests: []}).length) return null;
  const shared = corpus.terms
    .filter(({topic, words, label}) => !topic && words === 1 && /^\p{L}{3,}$/u.test(label) && !isGenericWord(label))
    .map((term) => ({term, papers: mentioning(term, selected)}))
    .filter(({papers}) => papers >= sharedByMost * selected.size)
    .sort((a, b) => b.papers - a.papers || (a.term.term < b.term.term ? -1 : 1))[0];
  if (!shared) return null;
  const {term, papers} = shared;
  const word = claim(situation, term.label, {...everything, topics: [term.term]}, "word");
  if (papers === selected.size) return [", and all use the word ", word];
  if (papers < sharedByNearlyAll * selected.size)
    return [", and ", claim(situation, grouped(papers), {...everything, topics: [term.term]}), " use the word ", word];
  const others = claim(situation, grouped(selected.size - papers), {...everything, notTopics: [term.term]});
  return [", and all but ", others, " use the word ", word];
}

/** ", the first from 2022": where something is selected, no dates are, and the papers are of several years. */
function firstYear({selection, selected}: Situation): Sentence {
  if (!clauses(selection).length || selection.from || selection.to || selection.undated) return [];
  const years = selected.papers.flatMap(({date}) => date?.slice(0, 4) ?? []).sort();
  if (years.length < selected.size || years[0] === years.at(-1)) return [];
  return [`, the first from ${years[0]}`];
}

function topicClauses(situation: Situation): Sentence[] {
  const {corpus, selection, selected} = situation;
  const rows = unchosen(topicFrequency(corpus, selected), selection).filter(({papers}) => papers > 1);
  const [first] = rows;
  if (!first) return [];
  const isAnother = (row: TopicFrequency) =>
    row !== first && 2 * row.papers >= first.papers && overlap(first.term, row.term, selected) < 0.5;
  const chosen = [first, ...rows.filter(isAnother).slice(0, 1)];
  const compares = selection.topics.length || selection.anyTopics.length;
  return compares ? [alsoSpeak(situation, chosen)] : areAbout(situation, chosen);
}

/** "8 also speak of transformers or distributed training". */
function alsoSpeak(situation: Situation, rows: TopicFrequency[]): Sentence {
  const {selected} = situation;
  const terms = rows.map(({term}) => term);
  const papers = selected.papers.filter(({index}) => terms.some((term) => term.papers.includes(index)));
  const either = {...everything, [terms.length > 1 ? "anyTopics" : "topics"]: terms.map(({term}) => term)};
  const number = claim(situation, papers.length === selected.size ? "all" : grouped(papers.length), either);
  const topics = terms.map((term) => topicClaim(situation, term));
  return [
    number,
    ` also ${papers.length === 1 ? "speaks" : "speak"} of `,
    ...topics.flatMap((topic, i) => (i ? [" or ", topic] : [topic]))
  ];
}

/** "One in five is about large language models", "one in six about transformers". */
function areAbout(situation: Situation, rows: TopicFrequency[]): Sentence[] {
  const n = situation.selected.size;
  const phrases = rows.map(({papers}) => sharePhrase(papers, n));
  const fractions = phrases.every(({fraction}) => fraction);
  return rows.map(({term, papers}, i) => {
    const topic = topicClaim(situation, term);
    const number = fractions ? phrases[i]!.text : claim(situation, grouped(papers), topic.focus);
    const verb = i ? "" : (fractions ? phrases[i]!.plural : papers > 1) ? " are" : " is";
    return [number, `${verb} about `, topic];
  });
}

/** "30 link to their code"; nothing where code is selected. */
function codeClause(situation: Situation): Sentence[] {
  const {selection, selected} = situation;
  if (selection.code.length) return [];
  const linked = codeCounts(selected)[0]!;
  if (!linked) return [["none links to its code"]];
  const text = linked === selected.size ? "all" : grouped(linked);
  const number = claim(situation, text, {...everything, code: ["linked"]});
  return [[number, linked === 1 ? " links to its code" : " link to their code"]];
}

/** "a, b, and c". */
function inOneSentence(clauses: Sentence[]): Sentence {
  return clauses.flatMap((clause, i) => [...(i ? [i === clauses.length - 1 ? ", and " : ", "] : []), ...clause]);
}

function topicClaim(situation: Situation, term: Term): Claim {
  return claim(situation, term.label, {...everything, topics: [term.term]}, "topic");
}

function claim({corpus, selected}: Situation, text: string, focus: Selection, kind: Claim["kind"] = "number"): Claim {
  const {papers} = select(corpus, focus);
  return {text, kind, focus, papers: papers.filter(({index}) => selected.mask[index]).length};
}

function mentioning(term: Term, {mask}: Selected): number {
  return term.papers.reduce((sum, paper) => sum + mask[paper]!, 0);
}

/** Papers that mention both over papers that mention either, within the selection. */
function overlap(a: Term, b: Term, {mask}: Selected): number {
  const inA = new Set(a.papers.filter((paper) => mask[paper]));
  const inB = b.papers.filter((paper) => mask[paper]);
  const both = inB.filter((paper) => inA.has(paper)).length;
  return both / (inA.size + inB.length - both || 1);
}

function capitalisedSentence([first, ...rest]: Sentence): Sentence {
  if (first === undefined) return [];
  return [typeof first === "string" ? capitalised(first) : {...first, text: capitalised(first.text)}, ...rest];
}
