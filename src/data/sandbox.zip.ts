import {strToU8, zipSync} from "fflate";
import {editorFiles} from "../../site/editor.ts";
import {sandboxFiles} from "../../site/sandbox.ts";

const files = {...(await sandboxFiles()), ...(await editorFiles())};
const members = Object.entries(files).map(([name, contents]) => [name, strToU8(contents)]);
process.stdout.write(zipSync(Object.fromEntries(members), {level: 1, mtime: new Date(1980, 0, 1)}));
