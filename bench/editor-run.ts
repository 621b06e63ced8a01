import {measureEditor} from "./editor.ts";

// tsx bench/editor-run.ts [SITE]: only the part of `npm run bench` about the editor, on a built site in a folder where one is given.
const [site] = process.argv.slice(2);
console.log(JSON.stringify(await measureEditor(site === undefined ? {} : {site})));
