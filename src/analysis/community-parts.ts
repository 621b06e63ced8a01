import type {Community, Paper} from "./corpus.js";
import {noCommunity} from "./corpus.js";

/** A community with a colour of its own, those without one together, or none: a part of any set of papers. */
export interface CommunityPart {
  /** What its colour goes by: 0 to 5, or -1 for grey. */
  index: number;
  label: string;
  /** Ids for a selection's `communities`. */
  ids: string[];
  papers: Paper[];
}

/** Communities that have a colour of their own. */
const coloured = 6;

/** The papers by community in the order of the communities: the coloured ones, the others as one part, none. Empty parts are left out. */
export function communityParts(papers: Paper[], communities: Community[]): CommunityPart[] {
  const others = communities.slice(coloured);
  const part = (index: number, label: string, ids: string[], holds: (community: number) => boolean): CommunityPart => {
    return {index, label, ids, papers: papers.filter(({community}) => holds(community))};
  };
  return [
    ...communities.slice(0, coloured).map(({index, id, label}) => part(index, label, [id], (other) => other === index)),
    part(
      -1,
      others.length === 1 ? others[0]!.label : `${others.length} other communities`,
      others.map(({id}) => id),
      (community) => community >= coloured
    ),
    part(-1, "in no community", [noCommunity], (community) => community < 0)
  ].filter((part) => part.papers.length);
}
