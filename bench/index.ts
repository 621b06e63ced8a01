import {cpus} from "node:os";
import {parseArgs} from "node:util";
import {timeBuilds} from "./builds.ts";
import {clicksTable, whatClicksMeasure} from "./clicks-table.ts";
import {clickThrough} from "./clicks.ts";
import {editorTable, notebookTable} from "./code-tables.ts";
import {withDigestSite} from "./digest-site.ts";
import {measureEditor} from "./editor.ts";
import {timeExtraction} from "./extraction.ts";
import {measureNetwork} from "./network.ts";
import {measureNotebook} from "./notebook.ts";
import {measurePages} from "./pages.ts";
import {timePipeline} from "./pipeline.ts";
import {decimals, kilobytes, markdownTable, seconds} from "./report.ts";

// npm run bench [-- [--abstracts FILE] FILE...]: the pipeline on the files (default data/), then builds and pages of the project
// as it is. With --abstracts, extraction beside other libraries on those papers ({title, abstract} in JSON lines, may be gzipped).
const {values: options, positionals: files} = parseArgs({
  options: {abstracts: {type: "string"}},
  allowPositionals: true
});

const pipeline = timePipeline(files);
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log(`Pipeline on ${files.join(", ") || "data/"}, ${pipeline.papers} papers, ${pipeline.cores}\n`);
console.log(
  markdownTable(
    ["run", "seconds", "papers/s", "against the first"],
    [
      ["first in a new process", seconds(pipeline.first), rate(pipeline.first), "1"],
      [
        `best of ${pipeline.runs} more`,
        seconds(pipeline.best),
        rate(pipeline.best),
        decimals(pipeline.first / pipeline.best)
      ]
    ]
  )
);

if (options.abstracts) {
  const {papers, times, heap, cores} = timeExtraction(options.abstracts);
  const [own] = Object.values(times);
  console.log(`\nExtraction on the same ${papers} papers in turns, processor time, ${cores}\n`);
  console.log(
    markdownTable(
      ["tool", "papers/s", "this pipeline is faster by"],
      Object.entries(times).map(([tool, time]) => [
        tool,
        String(Math.round(papers / (time / 1000))),
        decimals(time / own!)
      ])
    )
  );
  const [least, most] = [Math.min(...heap), Math.max(...heap)].map((size) => size.toFixed(0));
  console.log(`\nHeap in use after each tenth of the papers: ${least} to ${most} MB`);
}

const builds = await timeBuilds();
console.log("\nnpm run build, median of 3\n");
console.log(
  markdownTable(
    ["build", "seconds", "of a cold one"],
    Object.entries(builds).map(([name, time]) => [name, seconds(time), decimals(time / builds["cold"]!)])
  )
);

const pages = await measurePages();
console.log(
  `\nPages in ${pages.browser}, headless, 1440 px, nothing cached, from this machine; time is the median of 5\n`
);
console.log(
  markdownTable(
    ["page", "requests", "kB gzip", "kB brotli", "brotli/gzip", "kB raw", "ms to first chart"],
    pages.rows.map(({path, files, gzip, brotli, raw, firstChart}) => [
      path,
      String(files),
      kilobytes(gzip),
      kilobytes(brotli),
      decimals(brotli / gzip),
      kilobytes(raw),
      firstChart === null ? "no chart" : String(Math.round(firstChart))
    ])
  )
);

await withDigestSite(files, async (site) => {
  const digests = files.join(", ") || "data/";
  const {browser, pages} = await clickThrough(site);
  console.log(`\nClicks on ${digests} in ${browser}, headless, 1440 px. ${whatClicksMeasure}\n`);
  console.log(clicksTable(pages));
  console.log(`\nThe code of the Topics chart on ${digests} as it is written, headless, 1440 px\n`);
  console.log(editorTable(await measureEditor(site)));
  console.log(`\nA notebook of 40 cells over ${digests}, in a browser that has nothing else of the site\n`);
  console.log(notebookTable(await measureNotebook(site)));
});

console.log("\nA network of 500 names and 5,000 links under the mouse, headless, without a graphics processor\n");
console.log(
  markdownTable(
    ["drawing", "frames/s", "median ms", "slowest in 20, ms"],
    (await measureNetwork()).map(({technique, motion, perSecond, median, slow}) => [
      `${technique}, ${motion}`,
      perSecond.toFixed(0),
      median.toFixed(1),
      slow.toFixed(1)
    ])
  )
);

function rate(time: number): string {
  return String(Math.round(pipeline.papers / (time / 1000)));
}
