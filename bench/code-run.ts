import {parseArgs} from "node:util";
import {editorTable, notebookTable} from "./code-tables.ts";
import {withDigestSite} from "./digest-site.ts";
import {measureEditor} from "./editor.ts";
import {measureNotebook} from "./notebook.ts";

// npm run bench:code [-- [--site FOLDER] FILE...]: how soon code of readers is drawn, on a site of these files (default data/), or on one
// that is built.
const {values: options, positionals: files} = parseArgs({options: {site: {type: "string"}}, allowPositionals: true});

async function measure(site: string): Promise<void> {
  const digests = options.site ?? (files.join(", ") || "data/");
  console.log(`The code of the Topics chart on ${digests} as it is written, headless, 1440 px\n`);
  console.log(editorTable(await measureEditor(site)));
  console.log("\nA notebook of 40 cells, in a browser that has nothing else of the site\n");
  console.log(notebookTable(await measureNotebook(site)));
}

await (options.site === undefined ? withDigestSite(files, measure) : measure(options.site));
