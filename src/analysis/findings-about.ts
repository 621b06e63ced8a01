import type {Corpus} from "./corpus.js";
import type {ProblemRow} from "./tables.js";
import {counted, dateInWords, grouped, inWords} from "./wording.js";

/** The sentence that opens About: what was read, and whether all of it was understood. */
export function aboutLede({digests, papers, problems}: Corpus): string {
  const trouble = problems.filter(({severity}) => severity !== "note");
  if (!digests.length)
    return trouble.length
      ? `Nothing could be read: ${counted(trouble.length, "problem")} below ${trouble.length === 1 ? "says" : "say"} why.`
      : "No digest yet. Put one into the folder data and start again.";
  const what = digests.length === 1 ? digestInWords(digests[0]!.date) : `${inWords(digests.length)} digests`;
  const read = papers.length ? counted(papers.length, "paper") : "no paper";
  const first = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${digests.length === 1 ? "holds" : "hold"} ${read}`;
  if (!trouble.length) return `${first}; every line was understood.`;
  return `${first}; ${trouble.length === 1 ? "one thing" : `${inWords(trouble.length)} things`} in what was read could not be understood.`;
}

function digestInWords(date: string | null): string {
  return date ? `the digest of ${dateInWords(date, {long: true})}` : "one digest, of unknown date,";
}

/** How many papers have which date, in one sentence; empty without papers. */
export function datesInUse({papers}: Corpus): string {
  if (!papers.length) return "";
  const own = papers.filter(({dated}) => dated === "published").length;
  const received = papers.filter(({dated}) => dated === "received").length;
  const none = papers.length - own - received;
  const have = (n: number) => (n === 1 ? "has" : "have");
  const parts = [
    own && `${grouped(own)} ${have(own)} a date of ${own === 1 ? "its" : "their"} own`,
    received && `${grouped(received)} ${have(received)} that of ${received === 1 ? "its" : "their"} digest`,
    none && `${grouped(none)} ${have(none)} none`
  ].filter((part): part is string => Boolean(part));
  return `Of ${counted(papers.length, "paper")}, ${parts.join(", ")}.`;
}

/** Whether the records of each digest are accounted for: papers new in it, papers known already, and problems that cost a record. */
export function accountedFor({records, papers, merged}: {records: number; papers: number; merged: number}): {
  lost: number;
} {
  return {lost: records - papers - merged};
}

/** Problems by severity, the gravest first, each in the order of the files. */
export function bySeverity(problems: ProblemRow[]): ProblemRow[] {
  const order = ["error", "warning", "note"];
  return problems
    .map((problem, i) => ({problem, i}))
    .sort((a, b) => order.indexOf(a.problem.severity) - order.indexOf(b.problem.severity) || a.i - b.i)
    .map(({problem}) => problem);
}
