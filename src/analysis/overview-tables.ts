import type {LeadingTopic} from "./leading-topics.js";
import type {NewestMethod} from "./newest-methods.js";
import type {Selected} from "./selection.js";
import type {SmallNetwork} from "./small-network.js";
import {codeStatuses} from "./tables.js";
import type {Timeline} from "./timeline.js";

type Row = Record<string, string | number | null>;

/** The time line as a table: selected papers by period and code status. */
export function timelineTable({early, columns, undated}: Timeline): Row[] {
  return [...early, ...columns, undated]
    .filter(({papers}) => papers.length)
    .map(({label, papers}) => ({period: label, papers: papers.length, ...byCodeStatus(papers)}));
}

/** Leading topics: papers that mention each, their share (0 to 1), and by code status. */
export function topicsTable(topics: LeadingTopic[], {size}: Selected): Row[] {
  return topics.map(({term, papers}) => {
    return {topic: term.label, papers: papers.length, share: papers.length / size, ...byCodeStatus(papers)};
  });
}

/** Names proposed, newest first. */
export function methodsTable(methods: NewestMethod[]): Row[] {
  return methods.map(({method: {name, expansion}, paper: {title, date, code}, papers}) => {
    return {name, expansion, date, code, title, papers};
  });
}

/** Papers by code status; `counts` in the order of `codeStatuses`. */
export function codeTable(counts: number[]): Row[] {
  return codeStatuses.map((status, i) => ({code: status, papers: counts[i]!}));
}

/** Topics of the small network with their community and papers. */
export function communitiesTable({nodes, communities}: SmallNetwork): Row[] {
  return nodes.map(({term, papers}) => {
    const community = communities[term.community]?.community.label ?? null;
    return {topic: term.label, community, papers};
  });
}

function byCodeStatus(papers: {code: string}[]): Row {
  return Object.fromEntries(codeStatuses.map((status) => [status, papers.filter(({code}) => code === status).length]));
}
