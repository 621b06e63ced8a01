import {strToU8, zipSync} from "fflate";
import {sandboxFiles} from "../../site/sandbox.ts";

const members = Object.entries(await sandboxFiles()).map(([name, contents]) => [name, strToU8(contents)]);
process.stdout.write(zipSync(Object.fromEntries(members), {level: 1, mtime: new Date(1980, 0, 1)}));
