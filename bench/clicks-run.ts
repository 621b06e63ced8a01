import {clicksTable, whatClicksMeasure} from "./clicks-table.ts";
import {clickThrough} from "./clicks.ts";
import {withDigestSite} from "./digest-site.ts";

// npm run bench:clicks [-- FILE...]: how soon each page of a site of these files (default data/) answers a click.
const files = process.argv.slice(2);
const {browser, pages} = await withDigestSite(files, clickThrough);
console.log(`Clicks on ${files.join(", ") || "data/"} in ${browser}, headless, 1440 px. ${whatClicksMeasure}\n`);
console.log(clicksTable(pages));
