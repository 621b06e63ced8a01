import type {ProblemRow} from "../src/analysis/tables.ts";

/** What went wrong with the inputs, for a terminal: a line for each error and warning, with the file, at most `most`. */
export function describeProblems(index: unknown, {most = 20} = {}): string[] {
  const {problems = []} = (index ?? {}) as {problems?: ProblemRow[]};
  const grave = [...problems.filter(has("error")), ...problems.filter(has("warning"))];
  const lines = grave.slice(0, most).map(({source, line, severity, message}) => {
    const place = line === null ? `data/${source}` : `data/${source}:${line}`;
    return `${place}: ${severity}: ${message}`;
  });
  return grave.length > most
    ? [...lines, `and ${grave.length - most} more, all of them on the page About the data`]
    : lines;
}

function has(severity: ProblemRow["severity"]): (problem: ProblemRow) => boolean {
  return (problem) => problem.severity === severity;
}
