import {readOptions} from "../analysis/options-url.js";
import type {IgnoredOption} from "../analysis/options-url.js";
import {fitted} from "../analysis/options.js";
import type {Options} from "../analysis/options.js";

/** The page that stands in the window: "topics". */
export function pageHere(): string {
  return (
    decodeURIComponent(location.pathname.slice(location.pathname.lastIndexOf("/") + 1)).replace(/\.html$/, "") ||
    "index"
  );
}

/** What the source of a page says that its charts' options begin with, as an address spells them. */
export function pageDefaults(page: string): URLSearchParams {
  const metas = Array.from(document.querySelectorAll<HTMLMetaElement>("meta[name=knob-defaults]"));
  return new URLSearchParams(metas.find(({dataset}) => dataset["page"] === page)?.content);
}

/** The options of a chart with the defaults that its page gives them, as far as they are values of theirs; and those that are not. */
export function asPageHasThem<Declared extends Options>(
  declared: Declared,
  {page, prefix}: {page: string; prefix: string}
): {declared: Declared; ignored: readonly IgnoredOption[]} {
  const {values, ignored} = readOptions(declared, pageDefaults(page), prefix, () => true);
  const defaults = Object.entries(values).map(([name, value]) => [name, {default: value}]);
  return {declared: fitted(declared, Object.fromEntries(defaults) as Parameters<typeof fitted<Declared>>[1]), ignored};
}
