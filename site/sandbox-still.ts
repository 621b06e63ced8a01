import type {Plugin} from "esbuild";

/**
 * The charts of the site move nothing by D3's transitions, which d3-zoom brings along to interrupt those that run: the project's own parts
 * of the frame have nothing to interrupt, and are smaller by what transitions need.
 */
export const still: Plugin = {
  name: "still",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^d3-transition$/}, () => ({path: "still", namespace: "still"}));
    onLoad({filter: /./, namespace: "still"}, () => ({
      resolveDir: "src",
      contents: `import {selection} from "d3-selection";
        selection.prototype.interrupt = function () { return this; };
        export const interrupt = () => undefined;`
    }));
  }
};
