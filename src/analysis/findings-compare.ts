import type {IntervalLevel} from "./intervals.js";
import {agreeing} from "./agreement.js";
import {distinctTopics, enoughMentions, movedTopics, sharedFrom, sharedTopics} from "./compared-shares.js";
import type {ComparedShare, ComparedTopic, ComparedTopics} from "./compared-shares.js";
import type {ComparedNames} from "./compared-names.js";
import {asksForCode, isComparable} from "./comparison.js";
import type {ComparedSide, Comparison} from "./comparison.js";
import type {Corpus} from "./corpus.js";
import {firstDay, lastDay} from "./calendar.js";
import {plainSentence} from "./finding.js";
import type {Claim, Sentence} from "./finding.js";
import {everything, isEverything, narrow, sameSelection} from "./selection.js";
import type {Selection} from "./selection.js";
import {selectionInWords} from "./selection-in-words.js";
import {capitalised, counted, grouped, inWords, listed, percent} from "./wording.js";

/** As many topics of a side as a sentence names. */
const mostNamed = 2;

/** What opens the page: how many papers on each side, what sets them apart, and who links to code more. Every number opens its papers. */
export function compareLede(
  corpus: Corpus,
  comparison: Comparison,
  topics: ComparedTopics,
  code: ComparedShare[]
): Sentence {
  const {a, b, selection, n, relation, both} = comparison;
  const opening: Sentence = isEverything(selection) ? [] : ["Among ", claim(counted(n, "paper"), everything, n), ": "];
  if (relation === "empty") {
    const missing = [a, b].filter(({selected}) => !selected.size);
    const names = missing.map((side) => `side ${letter(side)} (${side.label})`);
    return [...opening, `No paper is on ${listed(names).replace(" and ", " or on ")}, so there is nothing to compare.`];
  }
  if (relation === "same")
    return [
      ...opening,
      "Both sides are the same ",
      claim(counted(both.size, "paper"), both.focus, both.size),
      ", so there is nothing to compare."
    ];
  const first = sideInWords(corpus, a).map((part, i) =>
    i === 0 && !opening.length && typeof part === "string" ? capitalised(part) : part
  );
  const sides: Sentence = [...first, " (A) against ", ...sideInWords(corpus, b), " (B)"];
  const coded = codeClause(comparison, code);
  return [...opening, ...sides, ". ", ...apartness(comparison, topics), ...(coded.length ? ["; ", ...coded] : []), "."];
}

function sideInWords(corpus: Corpus, {chosen, focus, selected}: ComparedSide): Sentence {
  const papers = claim(counted(selected.size, "paper"), focus, selected.size);
  if (!chosen) return ["the other ", papers];
  return [papers, plainSentence(selectionInWords(corpus, chosen, selected))];
}

function apartness({a, b}: Comparison, topics: ComparedTopics): Sentence {
  if (!topics.tests) return ["They are too few to tell which topics set them apart"];
  const named = (["a", "b"] as const).map((side) => standingOut(topics, side).slice(0, mostNamed));
  const [ofA, ofB] = named as [ComparedTopic[], ComparedTopic[]];
  if (!ofA.length && !ofB.length) return ["No topic sets them apart"];
  const clause = (rows: ComparedTopic[], side: ComparedSide, first: boolean): Sentence => [
    ...series(rows, side, first),
    ` ${verb(rows)} ${letter(side)} apart`
  ];
  return [
    ...(ofA.length ? clause(ofA, a, true) : []),
    ...(ofA.length && ofB.length ? [", "] : []),
    ...(ofB.length ? clause(ofB, b, !ofA.length) : [])
  ];
}

function series(rows: ComparedTopic[], side: ComparedSide, first: boolean): Sentence {
  return rows.flatMap((row, i): Sentence => [
    i === 0 ? "" : i === rows.length - 1 ? " and " : ", ",
    claim(i || !first ? row.label : capitalised(row.label), narrow(side.part.focus, row.focus), row[side.name], "topic")
  ]);
}

function verb(rows: ComparedTopic[]): string {
  return rows.length > 1 ? "set" : agreeing(rows[0]!.label, "sets", "set");
}

/** Nothing where sides are chosen by code, for then it tells nothing who has it. */
function codeClause(comparison: Comparison, code: ComparedShare[]): Sentence {
  const {a, b} = comparison;
  const linked = code.find(({status}) => status === "linked")!;
  const counts: Sentence = [...linking(a, linked), " and ", ...linking(b, linked), " link to code"];
  if (asksForCode(comparison)) return [];
  if (!linked.a && !linked.b) return ["no paper of either links to code"];
  if (linked.few) return [...counts, ", too few to tell"];
  if (!linked.standsOut) return [...counts, ", too close to tell"];
  return [...counts, `, more of ${linked.standsOut.toUpperCase()}`];
}

function linking(side: ComparedSide, linked: ComparedShare): Sentence {
  const papers = linked[side.name];
  const all = ` of ${grouped(side.part.selected.size)}`;
  return papers ? [claim(grouped(papers), narrow(side.part.focus, linked.focus), papers), all] : ["none", all];
}

function claim(text: string, focus: Selection, papers: number, kind: Claim["kind"] = "number"): Claim {
  return {text, kind, focus, papers};
}

function letter({name}: ComparedSide): string {
  return name.toUpperCase();
}

function standingOut(topics: ComparedTopics, side: "a" | "b"): ComparedTopic[] {
  return distinctTopics(topics, Infinity)
    .filter(({standsOut}) => standsOut === side)
    .sort((one, other) => Math.abs(other.odds.z) - Math.abs(one.odds.z));
}

/** "45 papers in A, 88 in B, none in both." and how that is dealt with. */
export function sizesTitle({a, b, both, relation}: Comparison): string {
  const sizes = `A has ${counted(a.selected.size, "paper")}, B ${grouped(b.selected.size)}`;
  if (relation === "empty") return sizes;
  if (relation === "same") return `A and B are the same ${counted(both.size, "paper")}`;
  return `${sizes}, ${both.size ? grouped(both.size) : "none"} ${both.size === 1 ? "is" : "are"} in both`;
}

export function sizesSubtitle({n, neither, relation}: Comparison): string {
  const out = neither.size ? `; ${grouped(neither.size)} ${neither.size === 1 ? "is" : "are"} in neither` : "";
  const words: Record<Comparison["relation"], string> = {
    apart: "",
    empty: "",
    same: "",
    overlapping: " Compared are the papers only in A and those only in B.",
    "a within b": " All of A is in B, so it is compared with the rest of B.",
    "b within a": " All of B is in A, so it is compared with the rest of A."
  };
  return `Papers on each side; n\u00a0=\u00a0${grouped(n)}${out}.${words[relation]}`;
}

/** "A: since 2024, 45 papers; B: up to 2023, 88 papers". */
export function comparedInWords({a, b}: Comparison): string {
  const [one, other] = [a, b].map((side) => `${letter(side)}: ${side.label}, ${counted(side.selected.size, "paper")}`);
  return `${one!}; ${other!}`;
}

/** "n = 45 (A) and 88 (B)". */
export function sizesInWords({a, b}: Comparison): string {
  return `n\u00a0=\u00a0${grouped(a.part.selected.size)} (A) and ${grouped(b.part.selected.size)} (B)`;
}

/** Which topics set which side apart, as the lede has it. */
export function distinctTitle(comparison: Comparison, topics: ComparedTopics): string {
  if (!topics.rows.length) return isComparable(comparison) ? "No other topic was found" : "Nothing to compare";
  if (!topics.tests) return "Too few papers to tell which topics set A and B apart";
  const parts = (["a", "b"] as const).flatMap((side) => {
    const rows = standingOut(topics, side);
    const named = rows.slice(0, 3);
    if (!named.length) return [];
    return `${listed(named.map(({label}) => label))} ${verb(named)} ${side.toUpperCase()} apart`;
  });
  return parts.length ? capitalised(parts.join(", ")) : "No topic sets A and B apart";
}

export function distinctSubtitle(comparison: Comparison, {tests}: ComparedTopics, level: IntervalLevel = "95"): string {
  return `Odds of a paper mentioning the topic, ${level}% intervals; ${sizesInWords(comparison)}. Solid: stands out after allowing for ${counted(tests, "test")}.`;
}

/** The topic whose share differs most among those that stand out; over time where the sides are two periods. */
export function movedTitle(comparison: Comparison, topics: ComparedTopics): string {
  if (!topics.rows.length) return isComparable(comparison) ? "No other topic was found" : "Nothing to compare";
  if (!topics.tests) return "Too few papers to tell which shares differ";
  const moved = movedTopics(topics, Infinity);
  const first = moved.find(({standsOut, difference: {low, high}}) => standsOut && (low > 0 || high < 0));
  if (!first) return "No share clearly differs";
  const most = first === moved[0] ? " most" : "";
  const [a, b] = [percent(first.a / first.aN), percent(first.b / first.bN)];
  const later = laterSide(comparison);
  if (!later)
    return `${capitalised(first.label)} ${agreeing(first.label, "differs", "differ")}${most}: ${a} of A, ${b} of B`;
  const [before, after] = later === "a" ? [b, a] : [a, b];
  const grew = first.difference.difference > 0 === (later === "a");
  return `${capitalised(first.label)} moved${most}, ${grew ? "up" : "down"} from ${before} to ${after} of the papers`;
}

/** The side that is later, where the sides are chosen by dates alone and one ends before the other begins. */
export function laterSide({a, b}: Comparison): "a" | "b" | null {
  const dates = (side: ComparedSide) => {
    const {chosen} = side;
    if (!chosen || !sameSelection(chosen, {...everything, from: chosen.from, to: chosen.to})) return null;
    return chosen;
  };
  const [one, other] = [dates(a), dates(b)];
  if (!one || !other) return null;
  const before = (x: Selection, y: Selection) => x.to !== null && y.from !== null && lastDay(x.to) < firstDay(y.from);
  return before(other, one) ? "a" : before(one, other) ? "b" : null;
}

export function movedSubtitle(comparison: Comparison, level: IntervalLevel = "95"): string {
  return `Share of the papers that mention the topic, and the difference with its ${level}% interval; ${sizesInWords(comparison)}; topics in at least ${inWords(enoughMentions)} papers`;
}

export function sharedTitle(comparison: Comparison, topics: ComparedTopics): string {
  if (!isComparable(comparison)) return "Nothing to compare";
  const named = sharedTopics(topics, 3).map(({label}) => label);
  return named.length ? `Both speak of ${listed(named)}` : "No topic is frequent in both";
}

export function sharedSubtitle(comparison: Comparison): string {
  return `Topics in at least ${percent(sharedFrom.share)} and ${inWords(sharedFrom.papers)} papers of each side; ${sizesInWords(comparison)}`;
}

export function codeTitleCompared(comparison: Comparison, code: ComparedShare[]): string {
  const linked = code.find(({status}) => status === "linked");
  if (!linked) return "Nothing to compare";
  if (asksForCode(comparison)) return "Papers are chosen by code, so it is not compared";
  if (!linked.a && !linked.b) return "Neither side links to code";
  if (linked.few) return "Too few papers to tell who links to code more";
  const [a, b] = [percent(linked.a / linked.aN), percent(linked.b / linked.bN)];
  if (!linked.standsOut) return `Code is linked by ${a} of A and ${b} of B, too close to tell`;
  const {low, high} = linked.difference;
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((x, y) => x - y) as [number, number];
  const more = linked.standsOut.toUpperCase();
  return `More of ${more} link to code: ${a} of A and ${b} of B, ${points(least)} to ${points(most)} points more`;
}

function points(share: number): string {
  return String(Math.round(100 * share));
}

export function codeSubtitleCompared(comparison: Comparison, level: IntervalLevel = "95"): string {
  const measured = asksForCode(comparison) ? "" : `, and the difference with its ${level}% interval`;
  return `What each abstract says about its code${measured}; ${sizesInWords(comparison)}`;
}

export function namesTitle(comparison: Comparison, {rows, both}: ComparedNames): string {
  if (!isComparable(comparison)) return "Nothing to compare";
  if (!rows.length) return "No paper names a method";
  if (!both) return "No name comes up in both";
  return `${capitalised(inWords(both))} ${both === 1 ? "name comes" : "names come"} up in both`;
}

export function namesSubtitle(comparison: Comparison, {proposedA, proposedB, onlyA, onlyB}: ComparedNames): string {
  return `Papers that name a method, model or data set; dark: they propose it. Only in A: ${grouped(onlyA)}, only in B: ${grouped(onlyB)}. A proposes ${grouped(proposedA)}, B ${grouped(proposedB)}; ${sizesInWords(comparison)}`;
}
