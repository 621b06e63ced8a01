import {resolution} from "./tables/communities.ts";
import {fewestPapers, mostTopics} from "./tables/corpus-size.ts";
import {fewestShared} from "./tables/pairs.ts";
import {longestPhrase} from "./tables/phrases.ts";

/** What decided the tables of a corpus of so many papers, in the words of the page that says so. */
export function parameters(papers: number): Record<string, string | number> {
  return {
    "papers that a topic needs": fewestPapers(papers),
    "topics at most": mostTopics(papers),
    "words of a topic at most": longestPhrase,
    "papers that a pair of topics must share": fewestShared(papers),
    "resolution of communities (Louvain)": resolution,
    "seed of communities": 1
  };
}
