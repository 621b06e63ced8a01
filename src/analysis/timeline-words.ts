import type {Corpus} from "./corpus.js";
import type {Selected} from "./selection.js";
import type {Timeline} from "./timeline.js";
import {counted, grouped} from "./wording.js";

/** "n = 134" that never breaks over a line. */
export function sizeInWords(n: number): string {
  return `n\u00a0=\u00a0${grouped(n)}`;
}

/** Up to this many papers each is a mark unasked, and where a reader asks for marks. */
export const fittingMarks = 200;
export const mostMarks = 1000;

/** What the time line shows, by which date, how many papers, and what stands elsewhere than its date says. */
export function timelineSubtitle(
  corpus: Corpus,
  timeline: Timeline,
  selected: Selected,
  {
    draw = "fitting",
    colour = "community",
    rest: rings = true
  }: {draw?: "fitting" | "marks" | "bars"; colour?: "community" | "none"; rest?: boolean} = {}
): string {
  const most = draw === "bars" ? 0 : draw === "marks" ? mostMarks : fittingMarks;
  const [coloured, stacked] = colour === "none" ? ["", ""] : [", coloured by its community", ", stacked by community"];
  const {unit, early, columns, inexact} = timeline;
  const rest = corpus.papers.length - selected.size;
  const [it, they] = when(selected);
  const dated = !selected.size || selected.papers.some(({date}) => date !== null);
  const marks = !dated
    ? selected.size > most
      ? `Papers without a date${stacked}`
      : `Each mark is a paper${selected.size === 1 ? " that has no date" : ", none with a date"}${coloured}`
    : selected.size > most
      ? `Papers by the ${unit} ${they}${stacked}`
      : `Each mark is a paper, by the ${unit} ${it}${coloured}`;
  const ghosts = rings && rest && corpus.papers.length <= most ? "; faint rings are the rest" : "";
  const first = columns[0]?.key.slice(0, 4);
  const squeezed = early.length ? [`Years before ${first} are drawn close together.`] : [];
  const loose = inexact
    ? [
        `${counted(inexact, "paper")} dated less exactly ${inexact === 1 ? "stands" : "stand"} at the start of ${inexact === 1 ? "its" : "their"} year or month.`
      ]
    : [];
  return [`${marks}; ${sizeInWords(selected.size)}${ghosts}.`, ...squeezed, ...loose].join(" ");
}

/** Which date counts, said of one paper and of many. */
function when({papers}: Selected): [string, string] {
  const kinds = new Set(papers.flatMap(({dated}) => dated ?? []));
  const or = kinds.size === 2 ? " or, where that is not known, received" : "";
  if (kinds.size === 1 && kinds.has("received")) return ["its digest was received", "their digest was received"];
  return [`it was first published${or}`, `they were first published${or}`];
}
