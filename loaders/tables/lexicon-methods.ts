import {keysOfClass, lexiconRule} from "../../src/analysis/lexicon-names.ts";
import type {AddedName, AppliedNames} from "../../src/analysis/lexicon-names.ts";
import type {LexiconPlan} from "../../src/analysis/lexicon-plan.ts";
import type {MentionRow, MethodRow, Tables} from "../../src/analysis/tables.ts";
import {termKey} from "../../src/analysis/term-key.ts";
import {descriptionRule} from "../extract/method-phrases.ts";

/**
 * The rows of `methods` as the lexicon leaves them: `names.changed` counts the rows that are names, in their order. A paper's added
 * names stand behind its own, each with its first mention there as evidence; a phrase that only describes what is now named goes.
 */
export function methodsByLexicon(base: Tables, plan: LexiconPlan, {changed, added}: AppliedNames): MethodRow[] {
  if (!plan.classes.length) return base.methods;
  const described = new Set(plan.classes.flatMap((each) => [...keysOfClass(plan, each)]));
  const node = new Map(base.terms.map(({term}, i) => [term, i]));
  const rows = new Map<string, MethodRow[]>(base.papers.map(({id}) => [id, []]));
  let name = 0;
  for (const row of base.methods) {
    const own = rows.get(row.paper)!;
    if (row.rule === descriptionRule) {
      if (!described.has(termKey(row.name))) own.push(row);
      continue;
    }
    const kind = changed.get(name++);
    if (kind !== null) own.push(kind ? {...row, kind, rule: lexiconRule} : row);
  }
  const mentions = added.length ? mentionsByPaper(base.mentions) : new Map<string, MentionRow[]>();
  for (const add of added) {
    const {id} = base.papers[add.paper]!;
    const evidence = mentions.get(id)!.find(({term}) => add.nodes.includes(node.get(term)!))!;
    rows.get(id)!.push(addedRow(add, evidence));
  }
  return [...rows.values()].flat();
}

function mentionsByPaper(mentions: readonly MentionRow[]): Map<string, MentionRow[]> {
  const rows = new Map<string, MentionRow[]>();
  for (const row of mentions) {
    const own = rows.get(row.paper);
    if (own) own.push(row);
    else rows.set(row.paper, [row]);
  }
  return rows;
}

function addedRow({name, kind}: AddedName, {paper, field, start, end}: MentionRow): MethodRow {
  return {
    paper,
    name,
    expansion: null,
    stands_for: null,
    role: "mentioned",
    kind,
    rule: lexiconRule,
    field,
    start,
    end
  };
}
