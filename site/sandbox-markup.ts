import type {Plugin} from "esbuild";
import {resolve} from "node:path";

const markup = resolve("src/sandbox/markup.ts");

/** Has all that is bundled for the frame, libraries too, take htl by way of `src/sandbox/markup.ts`. */
export const frameMarkup: Plugin = {
  name: "frame-markup",
  setup({onResolve}) {
    onResolve({filter: /^htl$/}, ({importer}) => (resolve(importer) === markup ? undefined : {path: markup}));
  }
};
