import {sandboxFolder} from "./sandbox.ts";

/** Where the files that an open editor asks for stand in the site, for `dynamicPaths`. */
export const editorPaths = [
  "codemirror.js",
  "codemirror-complete.js",
  "codemirror-chunk.js",
  "cells.json",
  "names.json",
  "sources.json"
].map((name) => `/${sandboxFolder}/${name}`);
