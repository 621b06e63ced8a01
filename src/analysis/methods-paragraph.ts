import {chartSentence, networkSentence, topicsSentence, trendsSentence} from "./chart-methods.js";
import type {ChartAsked} from "./chart-methods.js";
import {enoughMentions} from "./compared-shares.js";
import type {Comparison} from "./comparison.js";
import type {Corpus} from "./corpus.js";
import {priorPapers} from "./distinctiveness.js";
import {codeCounts} from "./frequency.js";
import {significance} from "./network.js";
import {enoughPapers} from "./periods.js";
import {papersInWords} from "./predicates.js";
import {methodSources} from "./method-sources.js";
import type {MethodSource} from "./method-sources.js";
import {isEverything, statusLabel} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {codeStatuses} from "./tables.js";
import {leastPeriods, leastTested} from "./trends.js";
import {counted, dateInWords, grouped, inWords, listed} from "./wording.js";

/** What a paper can say of how its numbers were made, and the sources that it cites. */
export interface MethodsParagraph {
  sentences: string[];
  cited: MethodSource[];
}

export interface MethodsView {
  corpus: Corpus;
  selection: Selection;
  selected: Selected;
  /** What was compared, where anything was. */
  comparison?: Comparison | null;
  /** The chart that is told, with what its reader turned. */
  chart?: ChartAsked | null;
}

/**
 * How the numbers on the pages were made, ready for a paper: what was read and selected, with counts, versions and parameters of what
 * made the tables, the lexicon, and each test and interval with its source.
 */
export function methodsParagraph(view: MethodsView): MethodsParagraph {
  const sentences = [
    ...readSentences(view),
    ...selectedSentences(view),
    chartSentence(view.chart ?? null),
    ...tableSentences(view),
    ...statisticsSentences(view)
  ].filter(Boolean);
  const text = sentences.join(" ");
  return {sentences, cited: methodSources.filter(({cited}) => text.includes(cited))};
}

function readSentences({corpus}: MethodsView): string[] {
  const {digests, papers, problems, made} = corpus;
  const {"paper-observatory": version, ...packages} = made.versions;
  const with_ = Object.entries(packages).map(([name, number]) => `${name} ${number}`);
  const records = digests.reduce((sum, {records}) => sum + records, 0);
  const merged = digests.reduce((sum, {merged}) => sum + merged, 0);
  const dates = digests.flatMap(({date}) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const received = !first
    ? ""
    : first === last
      ? ` received on ${dateInWords(first, {long: true})}`
      : ` received from ${dateInWords(first, {long: true})} to ${dateInWords(last!, {long: true})}`;
  const lost = problems.filter(({severity}) => severity !== "note").length;
  return [
    `Titles and abstracts of ${counted(papers.length, "paper")} were read from ${counted(digests.length, "digest")}${received} (${counted(records, "record")}, of which ${grouped(merged)} ${merged === 1 ? "was a paper" : "were papers"} known already) with Paper Observatory${version ? ` ${version}` : ""}${with_.length ? ` (${listed(with_)})` : ""}.`,
    lost
      ? `${lost === 1 ? "One place" : `${grouped(lost)} places`} in them could not be read as meant and ${lost === 1 ? "is" : "are"} listed with the data.`
      : "",
    lexiconSentence(corpus)
  ];
}

function lexiconSentence({lexicon}: Corpus): string {
  if (!lexicon.length) return "No term was changed by hand.";
  const does = {stop: "leave out", keep: "keep", merge: "merge", rename: "rename", class: "class"} as const;
  const parts = Object.entries(does).flatMap(([action, verb]) => {
    const n = lexicon.filter(({entry}) => entry.action === action).length;
    return n ? `${grouped(n)} to ${verb} terms` : [];
  });
  return `A lexicon of ${counted(lexicon.length, "line")} changed terms by hand: ${listed(parts)}.`;
}

function selectedSentences({corpus, selection, selected, comparison}: MethodsView): string[] {
  const {papers, size} = selected;
  const undated = papers.filter(({date}) => date === null).length;
  const received = papers.filter(({dated}) => dated === "received").length;
  const chosen = isEverything(selection)
    ? size
      ? "All of them were analysed."
      : ""
    : `Of these, ${papersInWords(corpus, selection, size)} ${size === 1 ? "was" : "were"} analysed.`;
  const dates = [
    received &&
      `${grouped(received)} took the date on which ${received === 1 ? "its digest was" : "their digests were"} received`,
    undated && `${grouped(undated)} had no date and ${undated === 1 ? "is" : "are"} left out of counts over time`
  ].filter(Boolean) as string[];
  return [
    chosen,
    dates.length ? `Of the papers analysed, ${listed(dates)}.` : "",
    comparison ? comparedSentence(comparison) : ""
  ];
}

function comparedSentence({a, b, both, relation}: Comparison): string {
  const side = ({label, selected}: Comparison["a"]) => `${counted(selected.size, "paper")} (${label})`;
  const parts = {
    apart: "",
    empty: "",
    same: "",
    overlapping: `; the ${counted(both.size, "paper")} on both sides ${both.size === 1 ? "was" : "were"} left out of all tests and intervals`,
    "a within b": "; as the first are among the second, they were set against the rest of these",
    "b within a": "; as the second are among the first, they were set against the rest of these"
  };
  return `Compared were ${side(a)} with ${side(b)}${parts[relation]}.`;
}

function tableSentences({corpus, selected}: MethodsView): string[] {
  const {parameters} = corpus.made;
  const of = (name: string) => parameters[name];
  const topics = corpus.terms.filter(({topic}) => topic).length;
  const names = corpus.methodsOf.size;
  const code = codeCounts(selected);
  const said = codeStatuses.map((status, i) => `${statusLabel(status)} ${grouped(code[i]!)}`);
  const words = of("words of a topic at most");
  const needs = of("papers that a topic needs");
  return [
    `Topics are noun phrases${words ? ` of up to ${String(words)} words` : ""}${needs ? ` in at least ${counted(Number(needs), "paper")}` : ""}, compared without case, ending and hyphen and with acronyms resolved where papers spell them out; there are ${grouped(topics)}, and a paper counts once in each that it mentions.`,
    `Names of methods, models and data sets (${grouped(names)}) were found by the words around them and count as proposed where a paper gives the name to its own work.`,
    selected.size
      ? `What each abstract says about its own code was put into one of five classes (${listed(said)}); links were not opened.`
      : ""
  ];
}

function statisticsSentences({corpus, chart}: MethodsView): string[] {
  return [
    chart?.network ? networkSentence(chart.network, louvainOf(corpus)) : linksSentence(corpus),
    `Shares have ${chart?.level ?? "95"}% score intervals (Wilson 1927), differences of two shares those of Newcombe 1998 (method 10).`,
    ...(chart?.topics || chart?.trends
      ? [chart.topics ? topicsSentence(chart.topics) : "", chart.trends ? trendsSentence(chart.trends) : ""]
      : [changesSentence]),
    `Who links to code was compared by Fisher’s exact test.`,
    `P-values were adjusted for the number of tests (Benjamini and Hochberg 1995), and differences are called such from an adjusted p of 0.05.`
  ];
}

/** How the communities of the digest were found. */
function louvainOf({made: {parameters}}: Corpus): string {
  const resolution = parameters["resolution of communities (Louvain)"];
  const seed = parameters["seed of communities"];
  const settings = [
    resolution === undefined ? "" : `resolution ${String(resolution)}`,
    seed === undefined ? "" : `seed ${String(seed)}`
  ].filter(Boolean);
  return `the Louvain method (Blondel and others 2008${settings.length ? `; ${settings.join(", ")}` : ""})`;
}

function linksSentence(corpus: Corpus): string {
  const shared = corpus.made.parameters["papers that a pair of topics must share"];
  return `Two topics are linked${shared ? ` when at least ${counted(Number(shared), "paper")} mention both, and` : ""} by association strength (Van Eck and Waltman 2009), links being tested by Fisher’s exact test (Fisher 1934) at a false discovery rate of ${percentOf(significance)}; communities were found by ${louvainOf(corpus)}.`;
}

const changesSentence = `What is distinctive of a group of papers was measured by log-odds ratios with an informative Dirichlet prior worth ${inWords(priorPapers)} papers (Monroe, Colaresi and Quinn 2008) for topics in at least ${inWords(enoughMentions)} papers, what rises or falls by the Cochran–Armitage test (Cochran 1954; Armitage 1955) for topics in at least ${inWords(leastTested)} papers over at least ${inWords(leastPeriods)} periods of at least ${inWords(enoughPapers)}, and bursts by a two-state automaton for batched arrivals (Kleinberg 2002).`;

function percentOf(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** The paragraph as text, with its sources as a list when asked for. */
export function paragraphAsText({sentences, cited}: MethodsParagraph, {sources = false} = {}): string {
  const text = sentences.join(" ");
  if (!sources) return text;
  const list = cited.map(({fields}) => {
    const place = fields["journal"] ?? fields["booktitle"] ?? fields["publisher"] ?? "";
    const volume = fields["volume"] ? ` ${fields["volume"]}` : "";
    const pages = fields["pages"] ? `, ${fields["pages"].replace("--", "–")}` : "";
    const doi = fields["doi"] ? `. doi:${fields["doi"]}` : "";
    return `${plain(fields["author"]!).replaceAll(" and ", "; ")} (${fields["year"]!}). ${plain(fields["title"]!)}. ${plain(place)}${volume}${pages}${doi}`;
  });
  return `${text}\n\n${list.join("\n")}\n`;
}

/** A BibTeX value without its commands. */
function plain(value: string): string {
  return value.replace("{$\\chi^2$}", "χ²").replace(/[{}]/g, "");
}
