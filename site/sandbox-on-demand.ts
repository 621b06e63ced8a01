import type {Plugin} from "esbuild";
import {basename} from "node:path";

/**
 * What a library of the frame imports only when it needs it, by `import()`, is a library of its own that has the file's name. It is asked
 * for by `load`, which the frame gives to its libraries: a module that has a `then` is awaited by `import()`.
 */
export function onDemand(libraries: readonly string[]): Plugin {
  return {
    name: "on-demand",
    setup({onResolve, onLoad}) {
      onResolve({filter: /./}, ({kind, path}) => {
        if (kind !== "dynamic-import") return undefined;
        const name = basename(path, ".js");
        if (!libraries.includes(name)) throw new Error(`${path} is imported on demand, and no library of the frame`);
        return {path: name, namespace: "on-demand"};
      });
      onLoad({filter: /./, namespace: "on-demand"}, ({path}) => ({
        contents: `export const then = (...ends) => load(${JSON.stringify(path)}).then(...ends);`
      }));
    }
  };
}
