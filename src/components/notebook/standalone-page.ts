import type {Notebook} from "../../notebook/model.js";
import type {Observatory} from "../observatory.js";
import {frameAddress} from "../sandbox-frame.js";
import {libraryText, pageFonts} from "../sandbox-supplies.js";
import {partsOfProject} from "../project-parts.js";
import {namedLibraries} from "./named-libraries.js";
import type {StandaloneData} from "./standalone.js";

const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; form-action 'none'; base-uri 'none'";

/** A notebook as one HTML file that opens from disk: the frame, the libraries and the data are inside. */
export async function standalonePage(notebook: Notebook, observatory: Observatory): Promise<string> {
  const needsTexts = notebook.cells.some(({source}) => /\b(abstract|keyphrases|mentions|codeSentence)\b/.test(source));
  const named = namedLibraries(notebook.cells, await partsOfProject());
  const [frame, script, texts, fonts, ...library] = await Promise.all([
    textOf("frame.htm"),
    textOf("standalone.js"),
    needsTexts ? observatory.texts() : null,
    pageFonts(),
    ...named.map(libraryText)
  ]);
  const data: StandaloneData = {
    notebook,
    corpus: observatory.data,
    texts,
    selection: observatory.view().selection,
    frame,
    fonts: fonts.map(({data, ...font}) => ({...font, data: base64(data)})),
    libraries: Object.fromEntries(named.map((name, i) => [name, library[i]!]))
  };
  const style = /<style>([\s\S]*?)<\/style>/.exec(frame)?.[1] ?? "";
  return standaloneHtml({data, script, style});
}

/** The bytes in the letters of `data:` addresses. */
function base64(data: ArrayBuffer): string {
  let letters = "";
  for (const byte of new Uint8Array(data)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** A font for the page around the frame; names are those of this site's own style sheet. */
function faceOf({family, style, range, data}: StandaloneData["fonts"][number]): string {
  const within = range ? `;unicode-range:${range}` : "";
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900${within};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** The file's text: nothing in a title, a source or the data can end the element that it stands in. */
export function standaloneHtml({data, script, style}: {data: StandaloneData; script: string; style: string}): string {
  const title = data.notebook.title.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${data.fonts.map(faceOf).join("\n")}${style}
html{overflow:auto}body{max-width:1164px;margin:0 auto;padding:26px 24px}${cellStyle}</style>
</head>
<body><main id="notebook"></main>
<script type="application/json" id="notebook-data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}
library.showStandalone(JSON.parse(document.getElementById("notebook-data").textContent), document.getElementById("notebook"));</script>
</body>
</html>
`;
}

const cellStyle = `
.bench-run{display:flex;gap:16px;font:var(--t-ui);color:var(--ink-2);border-bottom:2px solid var(--ink);padding:8px 0;max-width:none}
[hidden]{display:none!important}
.cell-stage{position:relative;margin-top:16px}.cell-stage>.sandbox{position:absolute;inset:0 0 auto}
.cells{position:relative;pointer-events:none}.cell-below{padding:8px 0 14px;pointer-events:auto}
.cell-source{background:var(--wash)}.cell-code{margin:0;padding:8px 12px;font:var(--t-code);white-space:pre-wrap;overflow-wrap:anywhere}.cell-code code{font:inherit}
.keyword{font-weight:600}.comment{font-style:italic;color:var(--ink-2)}
.cell-problem{max-width:none;padding:6px 12px;border-left:3px solid var(--trouble);background:var(--trouble-wash);font:var(--t-ui)}`;

async function textOf(file: string): Promise<string> {
  const response = await fetch(frameAddress(file));
  if (!response.ok) throw new Error(`${file} could not be loaded (${response.status})`);
  return response.text();
}
