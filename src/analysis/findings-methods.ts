import type {Claim, Sentence} from "./finding.js";
import {takenUp} from "./methods.js";
import type {NamedMethod} from "./methods.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import type {MethodKind} from "./tables.js";
import {capitalised, counted, grouped, inWords, listed} from "./wording.js";

/** As many papers as an address can carry one by one. */
const mostInAddress = 100;

/** Papers that make a name worth saying to be named most. */
const enoughPapers = 3;

/** How kinds of names are called, one and many. */
export const kindWords: Record<MethodKind, [one: string, many: string]> = {
  method: ["method", "methods"],
  model: ["model", "models"],
  dataset: ["data set", "data sets"],
  metric: ["metric", "metrics"],
  tool: ["tool", "tools"],
  other: ["other", "others"]
};

/** The sentence that opens Methods: how many papers propose something with a name, and what is named most. */
export function methodsLede(named: NamedMethod[], selected: Selected): Sentence {
  const n = selected.size;
  if (!n) return ["No paper fits all of this."];
  if (!named.length)
    return [n === 1 ? "This paper names no method, model or data set." : "No paper names a method, model or data set."];
  if (n === 1) return onePaper(named);
  const proposing = [...new Set(named.flatMap((row) => row.proposing))];
  return [...whoProposes(proposing, n), ...mostNamed(named), "."];
}

/** "This paper proposes Lantern, and names two others." */
function onePaper(named: NamedMethod[]): Sentence {
  const own = named.filter(({proposing}) => proposing.length);
  const others = named.length - own.length;
  if (!own.length)
    return [`This paper names ${inWords(others)} ${others === 1 ? "thing" : "things"} and proposes none.`];
  const names = own.length > 2 ? [own[0]!.name, `${inWords(own.length - 1)} more`] : own.map(({name}) => name);
  const rest = others ? `, and names ${inWords(others)} ${others === 1 ? "other" : "others"}` : "";
  return [`This paper proposes ${listed(names)}${rest}.`];
}

/** "91 papers propose something with a name". */
function whoProposes(proposing: {id: string}[], n: number): Sentence {
  const one = proposing.length === 1;
  if (!proposing.length) return ["No paper proposes anything that has a name"];
  const count = proposing.length === n ? `All ${counted(n, "paper")}` : counted(proposing.length, "paper");
  return [papersClaim(count, proposing), one ? " proposes something with a name" : " propose something with a name"];
}

/** "; most named is BERT, in 7 papers": only where one name leads, with enough papers. */
function mostNamed(named: NamedMethod[]): Sentence {
  const [top, second] = named;
  if (!top || top.papers.length < enoughPapers) {
    const most = top?.papers.length ?? 0;
    return [most < 2 ? "; no name is in two papers" : `; no name is in more than ${inWords(most)} papers`];
  }
  if (top.papers.length === second?.papers.length) {
    const ties = named.filter(({papers}) => papers.length === top.papers.length);
    if (ties.length > 2) return [`; ${inWords(ties.length)} names are in ${inWords(top.papers.length)} papers each`];
    return [
      "; most named are ",
      nameClaim(ties[0]!),
      " and ",
      nameClaim(ties[1]!),
      `, in ${inWords(top.papers.length)} papers each`
    ];
  }
  return ["; most named is ", nameClaim(top), `, in ${counted(top.papers.length, "paper")}`];
}

/** Title of the chart of names: which lead among those shown. */
export function mostNamedTitle(named: NamedMethod[], kind: MethodKind | "all"): string {
  const many = kind === "all" ? "names" : kindWords[kind][1];
  if (!named.length) return `No ${many} found`;
  const [top, second, third] = named.map(({name, papers}) => ({name, n: papers.length}));
  if (top!.n === 1)
    return named.length === 1
      ? `${top!.name} is in one paper`
      : `Each of ${grouped(named.length)} ${many} is in one paper only`;
  if (!second || top!.n > second.n)
    return second && second.n > 1 && (!third || second.n > third.n)
      ? `Most named: ${top!.name}, then ${second.name}`
      : `Most named: ${top!.name}`;
  const ties = named.filter(({papers}) => papers.length === top!.n).map(({name}) => name);
  return ties.length <= 3
    ? `Most named: ${listed(ties)} alike`
    : `${capitalised(inWords(ties.length))} ${many} are in ${inWords(top!.n)} papers each`;
}

/** Title of the chart of names that are proposed in one paper and named in another. */
export function takenUpTitle(named: NamedMethod[]): string {
  const proposed = named.filter(({proposing}) => proposing.length > 0);
  const taken = takenUp(named);
  if (!proposed.length) return "Nothing proposed here has a name";
  if (!taken.length && proposed.some(({papers, proposing}) => papers.length > proposing.length))
    return "What is proposed here and named by others was named before";
  if (!taken.length)
    return proposed.length === 1
      ? `No other paper here names ${proposed[0]!.name}`
      : "No name proposed here is in another paper";
  if (taken.length === 1) return `${taken[0]!.name} is proposed here and named by ${othersInWords(taken[0]!)}`;
  const share = taken.length === proposed.length ? "All" : capitalised(inWords(taken.length));
  return `${share} of the ${grouped(proposed.length)} names proposed here ${taken.length === 1 ? "is" : "are"} named by other papers`;
}

function othersInWords({papers, proposing}: NamedMethod): string {
  const others = papers.length - proposing.length;
  return others === 1 ? "one other paper" : `${inWords(others)} other papers`;
}

/** Title of the list of what is proposed. */
export function proposalsTitle(proposed: number, papers: number): string {
  if (!proposed) return "Nothing proposed has a name";
  return proposed === papers
    ? `${capitalised(counted(proposed, "name"))} proposed, newest first`
    : `${counted(proposed, "name")} proposed in ${counted(papers, "paper")}, newest first`;
}

function nameClaim({name, focus, papers}: NamedMethod): Claim {
  return {text: name, kind: "topic", focus, papers: papers.length};
}

/** A number that opens the papers one by one, where an address can carry so many; else plain words. */
function papersClaim(text: string, papers: {id: string}[]): Claim | string {
  if (papers.length > mostInAddress) return text;
  const focus: Selection = {...everything, papers: papers.map(({id}) => id)};
  return {text, kind: "number", focus, papers: papers.length};
}
