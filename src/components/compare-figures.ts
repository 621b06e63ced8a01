import {writeSides} from "../analysis/chosen-sides.js";
import {nameRows, oddsRows, shareRows, sizeRows} from "../analysis/compared-rows.js";
import type {ComparedNames} from "../analysis/compared-names.js";
import {shownNames} from "../analysis/compared-names.js";
import {atLevel, distinctTopics, movedTopics, sharedTopics} from "../analysis/compared-shares.js";
import type {ComparedShare, ComparedTopics} from "../analysis/compared-shares.js";
import {asksForCode} from "../analysis/comparison.js";
import type {Comparison, SideName} from "../analysis/comparison.js";
import * as words from "../analysis/findings-compare.js";
import {narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {
  compareCodeOptions,
  compareMovedOptions,
  compareNamesOptions,
  compareOptions,
  compareSharedOptions,
  compareSizesOptions
} from "../charts/compare-options.js";
import {compareNames} from "../charts/compare-names.js";
import {compareOdds} from "../charts/compare-odds.js";
import {compareShares} from "../charts/compare-shares.js";
import {compareSizes} from "../charts/compare-sizes.js";
import {figure} from "./figure.js";
import {methodsHref} from "./figure-context.js";
import {knobs} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {touchTargets} from "./touch.js";

export type CompareKnobs = ReturnType<typeof compareKnobs>;

/** What a reader can turn on the charts of two sides. */
export function compareKnobs() {
  return {
    sizes: knobs(compareSizesOptions, {prefix: "knob.sizes."}),
    distinct: knobs(compareOptions, {page: "compare"}),
    moved: knobs(compareMovedOptions, {prefix: "knob.moved."}),
    shared: knobs(compareSharedOptions, {prefix: "knob.shared."}),
    code: knobs(compareCodeOptions, {prefix: "knob.code."}),
    names: knobs(compareNamesOptions, {prefix: "knob.names."})
  };
}

/** How many papers are on each side, on both, and on neither. */
export function sizesFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  line: CompareKnobs["sizes"]
): HTMLElement {
  const {a, b, both, neither} = comparison;
  return figure({
    ...takenAway(comparison, "compare-sizes"),
    id: "compare-sizes",
    level: "small",
    title: words.sizesTitle(comparison),
    subtitle: words.sizesSubtitle(comparison),
    knobs: line,
    chart: (width) =>
      compareSizes(comparison, {...line.value, width, touch: touchTargets(), onOpen: observatory.open, opened: focus}),
    rows: sizeRows(comparison),
    openRow: ({side, papers}) => {
      const part = side === "both" ? both : side === "neither" ? neither : side.startsWith("A") ? a : b;
      return papers ? () => observatory.open(part.focus) : null;
    }
  });
}

/** What is distinctive of each side. */
export function distinctFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  topics: ComparedTopics,
  line: CompareKnobs["distinct"]
): HTMLElement {
  const {show, firm, level} = line.value;
  const rows = atLevel(distinctTopics(topics, show, {firm}), level);
  return figure({
    ...takenAway(comparison, "distinctive"),
    id: "distinctive",
    title: words.distinctTitle(comparison, topics),
    subtitle: `${words.distinctSubtitle(comparison, topics, level)}${firm ? " Only topics that stand out." : ""}`,
    knobs: line,
    chart: (width) =>
      compareOdds(rows, comparison, {width, firm, touch: touchTargets(), onOpen: observatory.open, opened: focus}),
    rows: oddsRows(rows),
    openRow: (row) =>
      opener(
        observatory,
        comparison,
        rows.find(({label}) => sameName(label, row["topic"]))
      )
  });
}

/** Whose shares differ most. */
export function movedFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  topics: ComparedTopics,
  line: CompareKnobs["moved"]
): HTMLElement {
  const {show, level} = line.value;
  const rows = atLevel(movedTopics(topics, show), level);
  return figure({
    ...takenAway(comparison, "moved"),
    id: "moved",
    title: words.movedTitle(comparison, topics),
    subtitle: words.movedSubtitle(comparison, level),
    knobs: line,
    chart: (width) =>
      compareShares(rows, comparison, {width, level, touch: touchTargets(), onOpen: observatory.open, opened: focus}),
    rows: shareRows(rows, "topic"),
    openRow: (row) =>
      opener(
        observatory,
        comparison,
        rows.find(({label}) => sameName(label, row["topic"]))
      )
  });
}

/** What both sides speak of. */
export function sharedFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  topics: ComparedTopics,
  line: CompareKnobs["shared"]
): HTMLElement {
  const rows = sharedTopics(topics, line.value.show);
  return figure({
    ...takenAway(comparison, "shared"),
    id: "shared",
    title: words.sharedTitle(comparison, topics),
    subtitle: words.sharedSubtitle(comparison),
    knobs: line,
    chart: (width) =>
      compareShares(rows, comparison, {
        width,
        differences: false,
        nothing: "No topic is in enough papers of both.",
        touch: touchTargets(),
        onOpen: observatory.open,
        opened: focus
      }),
    rows: shareRows(rows, "topic"),
    openRow: (row) =>
      opener(
        observatory,
        comparison,
        rows.find(({label}) => sameName(label, row["topic"]))
      )
  });
}

/** What each side says about code. */
export function codeFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  answers: ComparedShare[],
  line: CompareKnobs["code"]
): HTMLElement {
  const {level} = line.value;
  const code = atLevel(answers, level);
  return figure({
    ...takenAway(comparison, "compare-code"),
    id: "compare-code",
    title: words.codeTitleCompared(comparison, code),
    subtitle: words.codeSubtitleCompared(comparison, level),
    knobs: line,
    chart: (width) =>
      compareShares(code, comparison, {
        width,
        level,
        differences: !asksForCode(comparison),
        touch: touchTargets(),
        onOpen: observatory.open,
        opened: focus
      }),
    rows: shareRows(code, "code", {differences: !asksForCode(comparison)}),
    openRow: (row) =>
      opener(
        observatory,
        comparison,
        code.find(({label}) => sameName(label, row["code"]))
      )
  });
}

/** Which names each side has. */
export function namesFigure(
  observatory: Observatory,
  {focus}: View,
  comparison: Comparison,
  names: ComparedNames,
  line: CompareKnobs["names"]
): HTMLElement {
  const rows = shownNames(names, line.value.show);
  return figure({
    ...takenAway(comparison, "compare-names"),
    id: "compare-names",
    title: words.namesTitle(comparison, names),
    subtitle: words.namesSubtitle(comparison, names),
    knobs: line,
    chart: (width) =>
      compareNames(rows, comparison, {width, touch: touchTargets(), onOpen: observatory.open, opened: focus}),
    rows: nameRows(rows),
    openRow: (row) => {
      const found = rows.find(({name}) => name === row["name"]);
      return opener(observatory, comparison, found && {focus: found.focus, a: found.a.papers, b: found.b.papers});
    }
  });
}

/** What the sentence and the methods of a figure must say of the sides. */
function takenAway(comparison: Comparison, figure: string): {about: string; methods: string} {
  const {a, b} = comparison;
  const methods = methodsHref(figure, (query) => writeSides(query, {a: a.chosen, b: b.chosen}));
  return {about: words.comparedInWords(comparison), methods};
}

/** Opens a row's papers on the side that has more of them. */
function opener(
  observatory: Observatory,
  comparison: Comparison,
  row: {focus: Selection; a: number; b: number} | undefined
): (() => void) | null {
  if (!row || (!row.a && !row.b)) return null;
  const side: SideName = row.a >= row.b ? "a" : "b";
  return () => observatory.open(narrow(comparison[side].part.focus, row.focus));
}

function sameName(label: string, cell: unknown): boolean {
  return String(cell).toLowerCase() === label.toLowerCase();
}
