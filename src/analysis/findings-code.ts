import type {IntervalLevel} from "./intervals.js";
import type {HostShare, LinkingGroup, LinkingShares} from "./code.js";
import {linkingSlope} from "./code.js";
import type {Paper} from "./corpus.js";
import {codeCounts} from "./frequency.js";
import {enoughPapers} from "./periods.js";
import type {Periods, PeriodUnit} from "./periods.js";
import type {Repository} from "./repositories.js";
import type {Selected} from "./selection.js";
import {shareOfPapers} from "./share-of-papers.js";
import {sharePhrase} from "./shares.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus, LinkKind} from "./tables.js";
import {capitalised, counted, grouped, inWords, listed, percent} from "./wording.js";

/** "Three papers in ten say something about code; two in nine link to it." */
export function codeTitle(selected: Selected): string {
  const n = selected.size;
  const counts = codeCounts(selected);
  const linked = counts[codeStatuses.indexOf("linked")]!;
  const says = n - counts[codeStatuses.indexOf("none")]!;
  if (!n) return "No paper, so nothing about code";
  if (n === 1)
    return says
      ? linked
        ? "This paper links to its code"
        : "This paper speaks of code but links to none"
      : "This paper says nothing about code";
  if (!says) return "No paper says anything about code";
  const verb = sharePhrase(says, n).plural && says < n ? "say" : "says";
  const subject = shareOfPapers(says, n).replace(/^(half|nearly half)$/, "$1 of the papers");
  const first = `${capitalised(subject)} ${verb} something about code`;
  if (!linked) return `${first}; none links to it`;
  if (linked === n) return `${capitalised(subject)} links to code`;
  if (linked === says)
    return `${capitalised(subject)} ${verb === "say" ? "link" : "links"} to code; no other speaks of it`;
  const link = sharePhrase(linked, n);
  return `${first}; ${link.text} ${link.plural ? "link" : "links"} to it`;
}

export function codeSubtitle(selected: Selected): string {
  return `What each abstract says about its code; n\u00a0=\u00a0${grouped(selected.size)}. A link was not opened, so this is what is promised, not what works.`;
}

/** What sets periods apart by linking code: a slope, single periods, or nothing. Claims hold where the tests say so. */
export function linkingPeriodsTitle({groups, tested}: LinkingShares, periods: Periods, enough = enoughPapers): string {
  const unit = periods.unit;
  if (!groups.length) return `Code by ${unit}`;
  if (tested.length < 2) return `Too few papers to tell one ${unit} from another`;
  const {told, p, z} = linkingSlope(periods, enough);
  const [first, last] = [tested[0]!, tested.at(-1)!];
  const moved = last.interval.share - first.interval.share;
  if (told.length > 2 && p <= 0.05 && Math.sign(moved) === Math.sign(z) && moved !== 0)
    return `${z > 0 ? "More" : "Fewer"} papers link code than before: ${percent(first.interval.share)} ${told[0]!.when}, ${percent(last.interval.share)} ${told.at(-1)!.when}`;
  const [more, less] = (["more", "less"] as const).map((way) => tested.filter(({standsOut}) => standsOut === way)) as [
    LinkingGroup[],
    LinkingGroup[]
  ];
  const when = (groups: LinkingGroup[]) =>
    listed(
      groups
        .map(({key}) => periods.periods.find((period) => period.key === key)!.when)
        .map((words, i) => (i ? words.replace(/^in /, "") : words))
    );
  if (!more.length && !less.length) return `No ${unit} stands out`;
  // Where one year is high, the others are low beside it: the fewer are what stands out.
  const fewer = less.length > 0 && (!more.length || less.length <= more.length);
  const greater = more.length > 0 && (!less.length || more.length <= less.length);
  if (!greater) return `Fewer papers link code ${when(less)}`;
  return `More papers link code ${when(more)}${fewer ? `, fewer ${when(less)}` : ""}`;
}

/** Which topics' papers link code more or less often than other papers do; the top share is named only where it is one topic's. */
export function linkingTopicsTitle({groups, tested}: LinkingShares): string {
  if (!groups.length) return "Code by topic";
  if (!tested.length) return "Too few papers to tell one topic from another";
  const named = (way: LinkingGroup["standsOut"]) => namesOf(tested.filter(({standsOut}) => standsOut === way));
  const [more, less] = [named("more"), named("less")];
  if (more) return `Papers on ${more} link code more than others do${less && `, those on ${less} less`}`;
  if (less) return `Papers on ${less} link code less than others do`;
  const [top, next] = [...tested].sort((a, b) => b.interval.share - a.interval.share);
  return top!.papers && next && top!.interval.share > next.interval.share
    ? `Papers on ${top!.label} link code most, but no topic is clearly apart`
    : "No topic stands out";
}

function namesOf(groups: LinkingGroup[], most = 3): string {
  const names = groups.slice(0, most).map(({label}) => label);
  const more = groups.length - names.length;
  return listed(more ? [...names, counted(more, "more topic")] : names);
}

export function linkingPeriodsSubtitle(
  unit: PeriodUnit,
  {n}: LinkingShares,
  {
    enough = enoughPapers,
    intervals = true,
    level = "95"
  }: {enough?: number; intervals?: boolean; level?: IntervalLevel} = {}
): string {
  return `Share of the ${unit}’s papers linking code${intervals ? `, ${level}% intervals` : ""}; n\u00a0=\u00a0${grouped(n)}; hollow: under ${counted(enough, "paper")}`;
}

export function linkingTopicsSubtitle(
  {groups}: LinkingShares,
  {intervals = false, level = "95"}: {intervals?: boolean; level?: IntervalLevel} = {}
): string {
  const least = Math.min(...groups.map(({n}) => n));
  return groups.length
    ? `Share of the topic’s papers linking code${intervals ? `, ${level}% intervals` : ""}; topics in at least ${counted(least, "paper")}`
    : "Share of the topic’s papers linking code";
}

/** Names of hosts that people know better than their address. */
const hostNames: Record<string, string> = {
  "github.com": "GitHub",
  "gitlab.com": "GitLab",
  "huggingface.co": "Hugging Face",
  "bitbucket.org": "Bitbucket",
  "zenodo.org": "Zenodo"
};

/** Where the links lead, for `n` papers that have any; said of papers. */
export function hostsTitle(hosts: HostShare[], n: number): string {
  const [top, next] = hosts;
  if (!top) return "No links";
  const name = hostNames[top.host] ?? top.host;
  if (n === 1) return next ? `It links to ${inWords(hosts.length)} hosts` : `It links to ${name}`;
  if (top.papers === n) return `All of them link to ${name}`;
  const share = top.papers / n;
  if (share >= 0.9) return `Nearly all of them link to ${name}`;
  if (share > 0.5) return `Most of them link to ${name}`;
  return !next || next.papers < top.papers
    ? `More link to ${name} than elsewhere`
    : `Links lead to ${inWords(hosts.length)} hosts`;
}

export function hostsSubtitle(n: number): string {
  return `Papers with a link, by host; n\u00a0=\u00a0${grouped(n)}`;
}

/** "38 papers and the sentence that decides". */
export function codeTableTitle(papers: Paper[], status: "all" | CodeStatus): string {
  if (!papers.length) return "No paper says anything about code";
  const said = status === "all" ? "" : ` with code ${status === "page" ? "on a page only" : status}`;
  return `${counted(papers.length, "paper")}${said} and the sentence that decides`;
}

/** "31 repositories and the papers that link to them". */
export function repositoriesTitle(found: Repository[]): string {
  if (!found.length) return "No repository is linked";
  return found.length === 1
    ? "One repository and who links to it"
    : `${counted(found.length, "repository", "repositories")} and the papers that link to them`;
}

const kindNames: Record<LinkKind, string> = {
  code: "a repository",
  project: "a project page",
  model: "a model",
  dataset: "a data set",
  demo: "a demo",
  paper: "a paper",
  other: "another page"
};

/** "34 links lead to a repository, 2 to a project page and 1 to a model." Empty without links. */
export function linkKindsInWords(kinds: LinkKind[]): string {
  const counts = new Map<LinkKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([kind, count], i) => {
      const links = i ? String(count) : `${counted(count, "link")} ${count === 1 ? "leads" : "lead"}`;
      return `${links} to ${kindNames[kind]}`;
    });
  return parts.length ? `${listed(parts)}.` : "";
}
