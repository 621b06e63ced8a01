import type {BuiltLexicon} from "../../src/analysis/lexicon-apply.ts";
import type {LexiconReading} from "../../src/analysis/lexicon.ts";
import {applyToNames, rowsByKey} from "../../src/analysis/lexicon-names.ts";
import {planLexicon, resolver} from "../../src/analysis/lexicon-plan.ts";
import type {LexiconPlan} from "../../src/analysis/lexicon-plan.ts";
import {applyToTerms} from "../../src/analysis/lexicon-terms.ts";
import {soughtForms} from "../../src/analysis/lexicon-sought.ts";
import type {AppliedTerm, AppliedTerms, CountedTerm} from "../../src/analysis/lexicon-terms.ts";
import {ranked, termOfKeyphrase} from "../../src/analysis/lexicon-text.ts";
import type {KeyphraseRow, MentionRow, PairRow, Tables, TermRow} from "../../src/analysis/tables.ts";
import {descriptionRule} from "../extract/method-phrases.ts";
import {communities} from "./communities.ts";
import {withSought} from "./lexicon-forms.ts";
import {methodsByLexicon} from "./lexicon-methods.ts";
import {topicPairs} from "./pairs.ts";

/** The tables as the lexicon leaves them, and what a page needs to apply another one. */
export interface LexiconTables {
  tables: Tables;
  /** The tables before it, with the terms behind `built.extracted` that only the lexicon names. */
  base: Tables;
  built: Omit<BuiltLexicon, "placed">;
}

/**
 * Applies the lexicon to finished tables, as the last step: whatever it says, no later step undoes. Pairs and communities are found
 * anew among the topics that it leaves. Forms that are no term are looked for in the texts; a line that does nothing is a row of `problems`.
 */
export function lexiconTables(
  extracted: Tables,
  {entries, left, problems}: LexiconReading,
  source: string
): LexiconTables {
  const own = extracted.terms.map(lexiconTerm);
  const base = withSought(extracted, soughtForms(entries, resolver(own)));
  const terms = counted(base);
  const names = base.methods.filter(({rule}) => rule !== descriptionRule);
  const byName = rowsByKey(names.map(({name}) => name));
  const plan = planLexicon(terms, entries, {
    find: resolver(terms),
    isName: (key) => byName.has(key),
    extracted: own.length
  });
  const applied = applyToTerms(terms, plan, own.length);
  const position = new Map(base.papers.map(({id}, i) => [id, i]));
  const named = applyToNames(
    {
      paper: names.map(({paper}) => position.get(paper)!),
      name: names.map(({name}) => name),
      kind: names.map(({kind}) => kind)
    },
    plan,
    (node) => terms[node]?.papers ?? []
  );
  const mentions = mentionRows(base, applied);
  const {rows, pairs} = termRows(applied.terms, mentions, base.papers.length);
  const faults = plan.lines.flatMap(({entry, problem}) => (problem ? [{source, line: entry.line, ...problem}] : []));
  return {
    tables: {
      ...base,
      keyphrases: keyphraseRows(base.keyphrases, plan, applied),
      terms: rows,
      mentions,
      pairs,
      methods: methodsByLexicon(base, plan, named),
      problems: [...base.problems, ...problems, ...faults]
    },
    base,
    built: {entries, left, extracted: own.length, mentions: nestedMentions(applied.terms, rows)}
  };
}

function lexiconTerm({term, label, topic, variants}: TermRow) {
  return {term, label, topic, variants: variants ? variants.split("; ") : []};
}

function counted({terms, mentions, papers}: Tables): CountedTerm[] {
  const position = new Map(papers.map(({id}, i) => [id, i]));
  const lists = new Map(terms.map(({term}) => [term, new Set<number>()]));
  for (const {term, paper} of mentions) lists.get(term)!.add(position.get(paper)!);
  return terms.map((row) => {
    const postings = [...lists.get(row.term)!].sort((a, b) => a - b);
    return {...lexiconTerm(row), words: row.words, mentions: row.mentions, papers: postings};
  });
}

/** Mentions under the terms that they count as, without those inside another one of the same term. */
function mentionRows({terms, mentions}: Tables, {terms: applied, position}: AppliedTerms): MentionRow[] {
  const node = new Map(terms.map(({term}, i) => [term, i]));
  const last = new Map<string, number>();
  return mentions.flatMap((row) => {
    const at = position[node.get(row.term)!]!;
    if (at < 0) return [];
    const place = JSON.stringify([row.paper, row.field, at]);
    if (row.end <= (last.get(place) ?? -1)) return [];
    last.set(place, row.end);
    return [{...row, term: applied[at]!.term}];
  });
}

function termRows(
  applied: readonly AppliedTerm[],
  mentions: readonly MentionRow[],
  papers: number
): {rows: TermRow[]; pairs: PairRow[]} {
  const uses = new Map<string, number>();
  for (const {term} of mentions) uses.set(term, (uses.get(term) ?? 0) + 1);
  const topics = applied.filter(({topic}) => topic);
  const pairs = topicPairs(
    topics.map(({term, papers}) => ({term, postings: [...papers]})),
    papers
  );
  const community = communities(
    topics.map(({term}) => term),
    pairs
  );
  const rows = applied.map(({term, label, papers, topic, words, variants}): TermRow => {
    return {
      term,
      label,
      papers: papers.length,
      mentions: uses.get(term)!,
      community: topic ? (community.get(term) ?? null) : null,
      topic,
      words,
      variants: variants.join("; ")
    };
  });
  return {rows, pairs};
}

/** Mentions of the terms where they are fewer than those of all that were merged into them. */
function nestedMentions(applied: readonly AppliedTerm[], rows: readonly TermRow[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(({term, mentions}, i) => (applied[i]!.mentions === mentions ? [] : [[term, mentions]]))
  );
}

function keyphraseRows(rows: readonly KeyphraseRow[], plan: LexiconPlan, applied: AppliedTerms): KeyphraseRow[] {
  const termOf = termOfKeyphrase(plan, applied);
  const byPaper = new Map<string, KeyphraseRow[]>();
  for (const row of rows) byPaper.set(row.paper, [...(byPaper.get(row.paper) ?? []), row]);
  return [...byPaper.values()].flatMap((own) => {
    const kept = own.flatMap((row) => {
      const term = termOf(row.term, row.phrase);
      return term === null ? [] : [{...row, term}];
    });
    return kept.length < own.length ? ranked(kept) : kept;
  });
}
