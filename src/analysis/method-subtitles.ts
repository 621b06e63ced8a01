import {takenUp} from "./methods.js";
import type {NamedMethod} from "./methods.js";
import {sizeInWords} from "./timeline-words.js";
import {counted, grouped} from "./wording.js";

/** What the chart of names in most papers shows of `n` papers; `fewer` names are in fewer papers than asked for. */
export function mostNamedSubtitle(
  n: number,
  {proposed, named, fewer}: {proposed: boolean; named: string; fewer: number}
): string {
  const only = `${proposed ? " Only names proposed here." : ""}${named ? ` Only names with “${named}”.` : ""}`;
  const left = fewer ? ` ${counted(fewer, "name")} in fewer papers ${fewer === 1 ? "is" : "are"} left out.` : "";
  return `Papers whose title or abstract has the name; ${sizeInWords(n)}. Underlined: the papers that propose it.${only}${left}`;
}

/** What the chart of names that others take up shows of `n` papers, and what it leaves out. */
export function takenUpSubtitle(named: NamedMethod[], n: number, {show, least}: {show: number; least: number}): string {
  const taken = takenUp(named);
  const asked = taken.filter(({papers}) => papers.length >= least).length;
  const fewer = taken.length - asked;
  const few = fewer ? ` ${counted(fewer, "name")} in fewer than ${counted(least, "paper")} left out.` : "";
  const older =
    named.filter(({papers, proposing}) => proposing.length && papers.length > proposing.length).length - taken.length;
  const before = older
    ? ` ${counted(older, "name")} that others had before ${older === 1 ? "is" : "are"} left out.`
    : "";
  const left = asked > show ? ` The ${grouped(show)} with the most papers of ${grouped(asked)}.` : few;
  return `Names proposed by one of these papers and named by another, by date; ${sizeInWords(n)}. Underlined: the papers that propose it.${before}${left}`;
}
