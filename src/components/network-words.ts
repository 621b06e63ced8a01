import {agreeing} from "../analysis/agreement.js";
import {isSignificant, itemsInWords, networkSubtitle} from "../analysis/findings-network.js";
import type {Neighbourhood} from "../analysis/network-steps.js";
import type {Network} from "../analysis/network.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {mostRows} from "../charts/network-matrix.js";
import type {NetworkKnobs} from "./network-knobs.js";

/** What the network, its matrix or a neighbourhood shows, with what its links are. */
export function networkFigureSubtitle(network: Network, around: Neighbourhood | null, choice: NetworkKnobs): string {
  const {least, measure, links, view, steps} = choice;
  const whole = networkSubtitle(network, {
    least,
    measure,
    significant: links === "significant",
    matrix: view === "matrix"
  });
  if (around) {
    const left = around.left ? `, the most strongly linked; ${grouped(around.left)} more are left out` : "";
    return `${itemsInWords(around.nodes.length - 1, network.kind)} within ${counted(Number(steps), "step")} of ${around.middle.label}${left}. Of a network of ${whole}`;
  }
  const shown = mostRows(innerWidth);
  if (view === "matrix" && network.nodes.length > shown)
    return `Rows and columns: the ${shown} with the most papers, community by community. Of a network of ${whole}`;
  if (view === "matrix") return `Rows and columns: community by community. ${whole}`;
  return whole;
}

/** What a neighbourhood's middle is linked to most strongly, where that is no chance. */
export function neighbourhoodFinding({middle, edges}: Neighbourhood, {measure}: NetworkKnobs): string {
  const [strongest] = edges
    .filter(({a, b}) => a.key === middle.key || b.key === middle.key)
    .sort(
      (x, y) => Number(isSignificant(y)) - Number(isSignificant(x)) || y[measure] - x[measure] || y.papers - x.papers
    );
  if (!strongest) return `${capitalised(middle.label)} ${agreeing(middle.label, "is", "are")} linked to nothing here`;
  if (!isSignificant(strongest)) return `Nothing stands out around ${middle.label}: every link may be chance`;
  const other = strongest.a.key === middle.key ? strongest.b : strongest.a;
  return `${capitalised(middle.label)} ${agreeing(middle.label, "is", "are")} linked most strongly to ${other.label}`;
}
