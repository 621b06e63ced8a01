import {linkHosts, linkingByPeriod, linkingByTopic, papersWithCode} from "../../../analysis/code.js";
import {
  codeSubtitle,
  codeTableTitle,
  codeTitle,
  hostsSubtitle,
  hostsTitle,
  linkingPeriodsSubtitle,
  linkingPeriodsTitle,
  linkingTopicsSubtitle,
  linkingTopicsTitle
} from "../../../analysis/findings-code.js";
import {periodsOfSelection} from "../../../analysis/selection-periods.js";
import type {codePeriodsOptions, codeTableOptions, codeTopicsOptions} from "../../../charts/code-options.js";
import type {Options} from "../../../analysis/options.js";
import type {ChartHeading} from "./heading.js";

export const codeBarHeading: ChartHeading<Options> = ({selected}) => ({
  title: codeTitle(selected),
  subtitle: codeSubtitle(selected)
});

export const codePeriodsHeading: ChartHeading<typeof codePeriodsOptions> = (scope) => {
  const {corpus, selection, selected, options} = scope;
  const periods = periodsOfSelection(corpus, selection, selected, options.period);
  const shares = linkingByPeriod(periods, options.enough, options.level);
  return {
    title: linkingPeriodsTitle(shares, periods, options.enough),
    subtitle: linkingPeriodsSubtitle(options.period, shares, options)
  };
};

export const codeTopicsHeading: ChartHeading<typeof codeTopicsOptions> = (scope) => {
  const {corpus, selection, selected, options} = scope;
  const {show: most, sort: order, enough, level} = options;
  const shares = linkingByTopic(corpus, selection, selected, {most, order, enough, level});
  return {title: linkingTopicsTitle(shares), subtitle: linkingTopicsSubtitle(shares, options)};
};

export const hostsHeading: ChartHeading<Options> = ({corpus, selected}) => {
  const papers = new Set(corpus.links.filter(({paper}) => selected.mask[paper]).map(({paper}) => paper)).size;
  return {title: hostsTitle(linkHosts(corpus, selected), papers), subtitle: hostsSubtitle(papers)};
};

export const codePapersHeading: ChartHeading<typeof codeTableOptions> = ({selected, options: {status}}) => ({
  title: codeTableTitle(papersWithCode(selected, status === "all" ? [] : [status]), status),
  subtitle: ""
});
