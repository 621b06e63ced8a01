import type {BuiltLexicon} from "../src/analysis/lexicon-apply.ts";
import type {TopicLayout} from "./site.ts";
import type {LexiconTables} from "./tables/lexicon.ts";

/** The lexicon as pages get it: with the communities, places and mentions that only a build finds. */
export function builtLexicon({tables, base, built}: LexiconTables, layout: TopicLayout): BuiltLexicon {
  const topics = tables.terms.filter(({topic}) => topic);
  const before = new Map(base.terms.map(({term, mentions}) => [term, mentions]));
  const merged = tables.terms.filter(({term, mentions}) => before.get(term) !== mentions);
  return {
    ...built,
    placed: {
      term: topics.map(({term}) => term),
      community: topics.map(({community}) => community ?? -1),
      x: topics.map(({term}) => layout.get(term)?.[0] ?? 0),
      y: topics.map(({term}) => layout.get(term)?.[1] ?? 0)
    },
    mentions: Object.fromEntries(merged.map(({term, mentions}) => [term, mentions]))
  };
}
