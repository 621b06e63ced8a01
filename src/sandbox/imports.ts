import type {Import} from "./parse-cell.js";
import {CellSyntaxError} from "./parse-cell.js";

/** What cells may import, by the names that pages and notebooks use for it, and the page's name for the same. */
const known: [RegExp, string][] = [
  [/^(?:npm:)?d3(?:-[a-z-]+)?(?:@[\w.^~-]+)?$/, "d3"],
  [/^(?:npm:)?arquero(?:@[\w.^~-]+)?$/, "aq"],
  [/^(?:npm:)?@observablehq\/inputs(?:@[\w.^~-]+)?$|^observablehq:inputs$/, "Inputs"],
  [/^(?:npm:)?htl(?:@[\w.^~-]+)?$/, "htl"],
  [/^(?:\.{1,2}\/|\/)*(?:analysis|charts|components)\/[\w-]+\.js$/, "observatory"]
];

/** Where an import's value comes from: a name that the page gives, and what to take of it. Throws a `CellSyntaxError` for others. */
export function importOf({local, imported, from}: Import): {library: string; pick: (library: unknown) => unknown} {
  const library = known.find(([pattern]) => pattern.test(from))?.[1];
  if (library === undefined)
    throw new CellSyntaxError(
      `“${from}” cannot be imported: nothing is loaded from elsewhere. There are d3, arquero, htl, @observablehq/inputs and the charts of this site.`,
      local.start,
      local.end
    );
  return {
    library: library === "observatory" ? imported : library,
    pick: (value) =>
      library === "observatory" || imported === "*" ? value : (value as Record<string, unknown>)[imported]
  };
}
