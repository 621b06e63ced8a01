import {prepare} from "./site/prepare.ts";

process.env["OBSERVABLE_TELEMETRY_DISABLE"] ??= "true";

// Framework reads this file before every build and preview, so whatever must be right by then is done here: packages that
// pages import are put where Framework looks before it asks the network, and tables made from other data are dropped.
await prepare({preview: process.argv.includes("preview")});

export default {
  title: "Paper Observatory",
  root: "src",
  output: "dist",
  style: "style.css",
  globalStylesheets: [],
  preserveExtension: true,
  sidebar: false,
  toc: false,
  pager: false,
  // The frame around every page: HTML, or a function ({title, data, path}) => HTML.
  head: "",
  header: "",
  footer: "",
  // Each data loader is a process of its own.
  interpreters: {".ts": [process.execPath, "--import", "tsx"]}
};
