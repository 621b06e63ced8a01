import {chosenMethods, orderMethods} from "../../analysis/chosen-methods.js";
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
  const {chosen} = chosenMethods(namedMethods(corpus, selected), options);
  // The names of each kind that most papers have, in the order asked for.
  const kinds = byKind(chosen, {most: options.show}).map((one) => {
    return {...one, rows: orderMethods(one.rows, options.sort)};
  });

  return methodNames({kinds, communities: corpus.communities}, {...options, width, onOpen: openPapers, opened: focus});
};

export const methodReuseCell: ChartCell<typeof methodReuseOptions> = (scope) => {
  const {corpus, selected, focus, width, options, openPapers} = scope;
  //
  // Names that one of the papers proposes and another one uses.
  const taken = takenUp(namedMethods(corpus, selected)).filter(({papers}) => papers.length >= options.least);

  return methodReuse(orderMethods(taken.slice(0, options.show), options.sort), {
    width,
    onOpen: openPapers,
    opened: focus
  });
};
