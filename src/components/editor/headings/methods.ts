import {chosenMethods} from "../../../analysis/chosen-methods.js";
import {mostNamedTitle, takenUpTitle} from "../../../analysis/findings-methods.js";
import {mostNamedSubtitle, takenUpSubtitle} from "../../../analysis/method-subtitles.js";
import {namedMethods} from "../../../analysis/methods.js";
import type {methodNamesOptions, methodReuseOptions} from "../../../charts/method-options.js";
import type {ChartHeading} from "./heading.js";

export const methodNamesHeading: ChartHeading<typeof methodNamesOptions> = ({corpus, selected, options}) => {
  const named = namedMethods(corpus, selected);
  const {chosen, fewer} = chosenMethods(named, options);
  return {
    title: mostNamedTitle(chosen, options.kind),
    subtitle: mostNamedSubtitle(selected.size, {...options, fewer})
  };
};

export const methodReuseHeading: ChartHeading<typeof methodReuseOptions> = ({corpus, selected, options}) => {
  const named = namedMethods(corpus, selected);
  return {title: takenUpTitle(named), subtitle: takenUpSubtitle(named, selected.size, options)};
};
