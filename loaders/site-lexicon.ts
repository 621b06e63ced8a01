import type {BuiltLexicon} from "../src/analysis/lexicon-apply.ts";
import type {TopicLayout} from "./site.ts";
import type {LexiconTables} from "./tables/lexicon.ts";

/** The lexicon as pages get it: with the communities and places that only a build finds. */
export function builtLexicon({tables, built}: LexiconTables, layout: TopicLayout): BuiltLexicon {
  const topics = tables.terms.filter(({topic}) => topic);
  return {
    ...built,
    placed: {
      term: topics.map(({term}) => term),
      community: topics.map(({community}) => community ?? -1),
      x: topics.map(({term}) => layout.get(term)?.[0] ?? 0),
      y: topics.map(({term}) => layout.get(term)?.[1] ?? 0)
    }
  };
}
