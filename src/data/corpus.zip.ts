import {strToU8, zipSync} from "fflate";
import {siteFiles} from "../../loaders/site.ts";

const files = Object.entries(siteFiles("data"));
const members = files.map(([name, contents]) => [name, typeof contents === "string" ? strToU8(contents) : contents]);
process.stdout.write(zipSync(Object.fromEntries(members), {level: 1, mtime: new Date(1980, 0, 1)}));
