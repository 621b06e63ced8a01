import {descending} from "d3-array";
import type {Corpus, Method, Paper} from "./corpus.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";

/** A name and the newest selected paper that proposes it. */
export interface NewestMethod {
  method: Method;
  paper: Paper;
  /** Finds every paper that names it. */
  focus: Selection;
  /** Selected papers that name it. */
  papers: number;
}

/** By the date of the paper, or by how many papers name it. */
export type MethodsOrder = "newest" | "papers";

/**
 * Names that selected papers propose, newest paper first (undated last), each name once and each paper with the first it proposes; or
 * those that most papers name first.
 */
export function newestMethods(
  corpus: Corpus,
  selected: Selected,
  {most = 6, order = "newest"}: {most?: number; order?: MethodsOrder} = {}
): NewestMethod[] {
  const proposed = corpus.methods
    .filter(({paper, role}) => role === "proposed" && selected.mask[paper])
    .map((method) => ({method, paper: corpus.papers[method.paper]!}))
    .sort((a, b) => descending(a.paper.date ?? "", b.paper.date ?? "") || a.paper.index - b.paper.index);
  const keys = new Set<string>();
  const seen = new Set<number>();
  const newest = proposed.filter(
    ({method: {key, paper}}) => !keys.has(key) && !seen.has(paper) && keys.add(key) && seen.add(paper)
  );
  const counted = ({method, paper}: (typeof newest)[number]): NewestMethod => {
    const naming = new Set(corpus.methodsOf.get(method.key)!.map((other) => other.paper));
    const papers = [...naming].filter((index) => selected.mask[index]).length;
    return {method, paper, focus: {...everything, methods: [method.key]}, papers};
  };
  if (order === "newest") return newest.slice(0, most).map(counted);
  return newest
    .map(counted)
    .sort((a, b) => b.papers - a.papers)
    .slice(0, most);
}
