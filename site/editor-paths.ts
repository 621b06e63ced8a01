import {changeableCharts} from "../src/components/editor/changeable.ts";
import {sandboxFolder} from "./sandbox.ts";

/** Where the files that an open editor asks for stand in the site, for `dynamicPaths`. */
export const editorPaths = [
  "codemirror.js",
  "codemirror-javascript.js",
  "codemirror-complete.js",
  "codemirror-chunk.js",
  "cells.json",
  "names.json",
  "sources.json",
  ...changeableCharts.map((id) => `cell-${id}.json`)
].map((name) => `/${sandboxFolder}/${name}`);
