import {byKind} from "../../analysis/methods-by-kind.js";
import {namedMethods, takenUp} from "../../analysis/methods.js";
import type {methodNamesOptions, methodReuseOptions} from "../method-options.js";
import {methodNames} from "../method-names.js";
import {methodReuse} from "../method-reuse.js";
import type {ChartCell} from "./cell.js";

export const methodNamesCell: ChartCell<typeof methodNamesOptions> = (scope) => {
  const {corpus, selected, focus, width, options, openPapers} = scope;
  //
  // One row per name: the papers that have it, and those that propose it.
  const {kind, least, show} = options;
  const named = namedMethods(corpus, selected).filter(
    (row) => row.papers.length >= least && (kind === "all" || row.kind === kind)
  );

  return methodNames(
    {kinds: byKind(named, {most: show}), communities: corpus.communities},
    {width, onOpen: openPapers, opened: focus}
  );
};

export const methodReuseCell: ChartCell<typeof methodReuseOptions> = (scope) => {
  const {corpus, selected, focus, width, options, openPapers} = scope;
  //
  // Names that one of the papers proposes and another one uses.
  const taken = takenUp(namedMethods(corpus, selected));

  return methodReuse(taken.slice(0, options.show), {
    width,
    onOpen: openPapers,
    opened: focus
  });
};
