import {linkHosts, linkingByPeriod, linkingByTopic} from "../analysis/code.js";
import type {LinkingGroup, LinkingShares} from "../analysis/code.js";
import {
  codeSubtitle,
  codeTitle,
  hostsSubtitle,
  hostsTitle,
  linkingPeriodsSubtitle,
  linkingPeriodsTitle,
  linkingTopicsSubtitle,
  linkingTopicsTitle,
  linkKindsInWords
} from "../analysis/findings-code.js";
import {codeCounts} from "../analysis/frequency.js";
import {everything, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {tabledP} from "../analysis/multiple-tests.js";
import {codeStatuses} from "../analysis/tables.js";
import {periodsOfSelection} from "../analysis/selection-periods.js";
import {capitalised} from "../analysis/wording.js";
import {codeBar} from "../charts/code-bar.js";
import {hostBars} from "../charts/host-bars.js";
import {shareDots} from "../charts/share-dots.js";
import type {CodeKnobs} from "./code-knobs.js";
import {figure} from "./figure.js";
import type {Observatory, View} from "./observatory.js";
import {touchTargets} from "./touch.js";

/** What all papers say about code, in one bar. */
export function codeBarFigure(observatory: Observatory, {selected, focus}: View, line: CodeKnobs["code"]): HTMLElement {
  const counts = codeCounts(selected);
  return figure({
    id: "code",
    level: "page",
    title: codeTitle(selected),
    subtitle: codeSubtitle(selected),
    knobs: line,
    chart: (width) => codeBar(counts, {width, ...line.value, onOpen: observatory.open, opened: focus}),
    rows: codeStatuses.map((status, i) => ({
      status: statusLabel(status),
      papers: counts[i]!,
      share: selected.size ? digits(counts[i]! / selected.size) : null
    })),
    openRow: opening(observatory, ({status}) => {
      const i = codeStatuses.findIndex((one) => statusLabel(one) === status);
      return counts[i] ? {...everything, code: [codeStatuses[i]!]} : null;
    })
  });
}

/** The share that links to code by period. */
export function codePeriodsFigure(
  observatory: Observatory,
  {corpus, selection, selected, focus}: View,
  line: CodeKnobs["periods"]
): HTMLElement {
  const {period: unit, enough, intervals, level, height} = line.value;
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const shares = linkingByPeriod(periods, enough, level);
  return figure({
    id: "code-periods",
    title: linkingPeriodsTitle(shares, periods, enough),
    subtitle: linkingPeriodsSubtitle(unit, shares, {enough, intervals, level}),
    knobs: line,
    chart: (width) =>
      shareDots(shares, {
        width,
        rowHeight: rowHeight(height),
        intervals,
        onOpen: observatory.open,
        opened: focus
      }),
    ...sharesTable(observatory, shares, unit)
  });
}

/** The share that links to code by topic. */
export function codeTopicsFigure(
  observatory: Observatory,
  {corpus, selection, selected, focus}: View,
  line: CodeKnobs["topics"]
): HTMLElement {
  const {show: most, sort: order, enough, intervals, level, height} = line.value;
  const shares = linkingByTopic(corpus, selection, selected, {most, order, enough, level});
  return figure({
    id: "code-topics",
    title: linkingTopicsTitle(shares),
    subtitle: linkingTopicsSubtitle(shares, line.value),
    knobs: line,
    chart: (width) =>
      shareDots(shares, {
        width,
        rowHeight: rowHeight(height),
        intervals,
        nothing: "None of these papers mentions another topic.",
        onOpen: observatory.open,
        opened: focus
      }),
    ...sharesTable(observatory, shares, "topic")
  });
}

/** Where links lead. */
export function hostsFigure(
  observatory: Observatory,
  {corpus, selected, focus}: View,
  line: CodeKnobs["hosts"]
): HTMLElement {
  const {show: most, measure, sort} = line.value;
  const hosts = linkHosts(corpus, selected);
  const links = corpus.links.filter(({paper}) => selected.mask[paper]);
  const papers = new Set(links.map(({paper}) => paper)).size;
  return figure({
    id: "hosts",
    title: hostsTitle(hosts, papers),
    subtitle: hostsSubtitle(papers),
    knobs: line,
    chart: (width) =>
      hostBars(hosts, {
        width,
        most,
        measure,
        sort,
        n: papers,
        touch: touchTargets(),
        onOpen: observatory.open,
        opened: focus
      }),
    rows: hosts.map(({host, papers}) => ({host, papers})),
    openRow: opening(observatory, ({host}) => hosts.find((row) => row.host === host)!.focus),
    note: linkKindsInWords(links.map(({kind}) => kind))
  });
}

/** A row's height, px, and a finger's at least where one points. */
function rowHeight(height: number): number {
  return touchTargets() ? Math.max(44, height) : height;
}

function sharesTable(observatory: Observatory, {groups}: LinkingShares, of: string) {
  const name = ({label}: LinkingGroup) => capitalised(label);
  return {
    rows: groups.map((group) => ({
      [of]: name(group),
      "link code": group.papers,
      papers: group.n,
      share: digits(group.interval.share),
      low: digits(group.interval.low),
      high: digits(group.interval.high),
      enough: group.enough ? "yes" : "too few to tell",
      "p, adjusted": group.adjusted === null ? null : tabledP(group.adjusted),
      "stands out": group.standsOut ?? "no"
    })),
    openRow: opening<Record<string, string | number | null>>(
      observatory,
      (row) => groups.find((group) => name(group) === row[of])!.focus
    )
  };
}

function opening<Row>(observatory: Observatory, focusOf: (row: Row) => Selection | null) {
  return (row: Row) => {
    const focus = focusOf(row);
    return focus && (() => observatory.open(focus));
  };
}

function digits(value: number): number {
  return Number(value.toFixed(4));
}
