import {linkHosts, linkingByPeriod, linkingByTopic, papersWithCode} from "../../analysis/code.js";
import {codeCounts} from "../../analysis/frequency.js";
import {periodsOfSelection} from "../../analysis/selection-periods.js";
import {codeBar} from "../code-bar.js";
import type {
  codeBarOptions,
  codePeriodsOptions,
  codeTableOptions,
  codeTopicsOptions,
  hostsOptions
} from "../code-options.js";
import {codePapers} from "../code-papers.js";
import {hostBars} from "../host-bars.js";
import {shareDots} from "../share-dots.js";
import type {CellTables, ChartCell} from "./cell.js";

export const codeBarCell: ChartCell<typeof codeBarOptions> = (scope) => {
  const {selected, focus, width, options, openPapers} = scope;
  //
  // Papers by what they say of code: linked, promised, claimed, page only, none.
  const counts = codeCounts(selected);

  return codeBar(counts, {
    ...options,
    width,
    onOpen: openPapers,
    opened: focus
  });
};

export const codePeriodsCell: ChartCell<typeof codePeriodsOptions> = (scope) => {
  const {corpus, selection, selected, focus, width, touch, options, openPapers} = scope;
  //
  const periods = periodsOfSelection(corpus, selection, selected, options.period);
  // One row per period: its papers, and how many of them link their code.
  const shares = linkingByPeriod(periods, options.enough, options.level);

  return shareDots(shares, {
    ...options,
    width,
    rowHeight: touch ? 44 : options.height,
    onOpen: openPapers,
    opened: focus
  });
};

export const codeTopicsCell: ChartCell<typeof codeTopicsOptions> = (scope) => {
  const {corpus, selection, selected, focus, width, touch, options, openPapers} = scope;
  //
  // One row per topic: its papers, and how many of them link their code.
  const shares = linkingByTopic(corpus, selection, selected, {
    most: options.show,
    order: options.sort,
    enough: options.enough,
    level: options.level
  });

  return shareDots(shares, {
    ...options,
    width,
    rowHeight: touch ? 44 : options.height,
    onOpen: openPapers,
    opened: focus
  });
};

export const hostsCell: ChartCell<typeof hostsOptions> = (scope) => {
  const {corpus, selected, focus, width, touch, options, openPapers} = scope;
  //
  // One row per host: how many papers link there.
  const hosts = linkHosts(corpus, selected);
  const linking = corpus.links.filter(({paper}) => selected.mask[paper]).map(({paper}) => paper);

  return hostBars(hosts, {
    ...options,
    width,
    touch,
    most: options.show,
    n: new Set(linking).size,
    onOpen: openPapers,
    opened: focus
  });
};

export const codePapersCell: ChartCell<typeof codeTableOptions, CellTables> = (scope) => {
  const {selected, focus, options, papers, openPapers} = scope;
  //
  // Papers that say something of code, by what they say, and then the newest first.
  const asked = options.status === "all" ? [] : [options.status];
  const rowOf = new Map(papers.map((paper) => [paper.id, paper]));
  // Each with codeSentence: the words that decided it.
  const rows = papersWithCode(selected, asked).flatMap(({id}) => rowOf.get(id) ?? []);

  return codePapers(rows, {
    onOpen: openPapers,
    opened: focus
  });
};
