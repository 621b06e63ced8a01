import {prepare} from "./site/prepare.ts";
import {savingMeta} from "./site/save-handed.ts";
import {editorPaths} from "./site/editor-paths.ts";
import {knobDefaultsHead} from "./site/knob-defaults.ts";
import {sandboxHead, sandboxPaths} from "./site/sandbox.ts";
import {fontPaths, footer, head, header} from "./site/shell.ts";
import type {ShellPage} from "./site/shell.ts";

process.env["OBSERVABLE_TELEMETRY_DISABLE"] ??= "true";

// Framework reads this file before every build and preview, so whatever must be right by then is done here: packages that
// pages import are put where Framework looks before it asks the network, and tables made from other data are dropped.
const preview = process.argv.includes("preview");
await prepare({preview});

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
  head: (page: ShellPage) =>
    `${sandboxHead(page.path, {preview})}\n${head(page, {preview})}${knobDefaultsHead()}${preview ? savingMeta(process.env) : ""}`,
  header: (page: ShellPage) => header(page),
  footer,
  dynamicPaths: [...fontPaths, ...sandboxPaths, ...editorPaths],
  // Each data loader is a process of its own.
  interpreters: {".ts": [process.execPath, "--import", "tsx"]}
};
