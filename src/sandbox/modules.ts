import {nearest} from "./near.js";

/** Modules of the project and packages, by the names that `importedPath` gives. */
export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the code of a copied file calls where the file has an import. */
export const modulesName = "$modules";

/** Gives a module that has all these names; throws in words where there is no such module, or no such name in it. */
export function importer(modules: Modules) {
  return (path: string, names: readonly string[]): Readonly<Record<string, unknown>> => {
    const found = Object.hasOwn(modules, path) ? modules[path]! : null;
    if (!found) throw new Error(`“${path}” cannot be imported here.${meant(path, Object.keys(modules))}`);
    const missing = names.find((name) => name !== "*" && !(name in found));
    if (missing === undefined) return found;
    throw new Error(`“${path}” has no ${missing}.${meant(missing, Object.keys(found))}`);
  };
}

function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === null ? "" : ` Did you mean ${near}?`;
}
