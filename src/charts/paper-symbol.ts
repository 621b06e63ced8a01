import type {BaseType, Selection as Elements} from "d3-selection";
import type {Community, Paper} from "../analysis/corpus.js";
import {dateInWords} from "../analysis/wording.js";
import {codeSymbol, codeWords} from "../components/code-mark.js";
import {communityColour} from "../components/community.js";
import type {Tip} from "../components/tooltip.js";

/** A paper drawn at a place; a ghost is one outside the selection. */
export interface PlacedPaper {
  paper: Paper;
  x: number;
  y: number;
  ghost: boolean;
}

/** Draws each group's paper as one shape: shaped by its code status, coloured by its community (or as told); ghosts are faint rings. */
export function paperSymbols<Element extends BaseType, Parent extends BaseType, ParentDatum>(
  groups: Elements<Element, PlacedPaper, Parent, ParentDatum>,
  {r, colour}: {r: number; colour?: string}
): void {
  groups
    .attr("transform", ({x, y}) => `translate(${x},${y})`)
    .append("path")
    .attr("class", ({ghost}) => (ghost ? "ghost" : "shape"))
    .attr("d", ({paper, ghost}) => codeSymbol(ghost ? "none" : paper.code, r))
    .attr("fill", ({paper, ghost}) => (ghost ? null : (colour ?? communityColour(paper.community))));
}

/** A paper in two lines: its title; date, code and community. */
export function paperTip({title, date, code, community}: Paper, communities: Community[]): Tip {
  const facts = [
    date ? dateInWords(date) : "no date",
    codeWords(code),
    communities[community]?.label ?? "in no community"
  ];
  return [title, facts.join(" · ")];
}
