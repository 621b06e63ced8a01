import {longestSource, longestTitle, mostCells, readAttributes, readNotebook} from "./model.js";
import type {Notebook, NotebookCell} from "./model.js";

/**
 * A notebook as Observable's Notebook 2.0 HTML, as notebook-kit writes it. A source that a script element cannot hold is written with a
 * backslash after the “<”, which is the same text wherever it is a string.
 */
export function writeObservableHtml({title, theme, readOnly, cells}: Notebook): string {
  const open = `<notebook theme="${escapeAttribute(theme)}"${readOnly ? ` readonly=""` : ""}>`;
  const lines = [`<title>${escapeText(title)}</title>`, ...cells.map(scriptOf)];
  return `<!doctype html>\n${open}\n${lines.map((line) => `  ${line}\n`).join("")}</notebook>\n`;
}

function scriptOf({id, kind, source, pinned, hidden, attributes}: NotebookCell): string {
  const {type: given, ...others} = attributes;
  const type = kind === "md" ? "text/markdown" : kind === "js" ? "module" : (given ?? "text/plain");
  const further = Object.entries(others).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const marks = `${pinned ? ` pinned=""` : ""}${hidden ? ` hidden=""` : ""}${further.join("")}`;
  return `<script id="${id}" type="${escapeAttribute(type)}"${marks}>${indent(escapeScript(source))}</script>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[character]!);
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** An opened comment and an opened script together would hide the script's end from a parser. */
const nested = /<script/i;

function escapeScript(source: string): string {
  const escaped = source.replace(/<(?=\\*\/script(\s|>|\/))/gi, "<\\");
  return nested.test(source) ? escaped.replace(/<(?=\\*!--)/g, "<\\") : escaped;
}

function unescapeScript(text: string): string {
  const source = text.replace(/<\\(?=\\*\/script(\s|>|\/))/gi, "<");
  return nested.test(source) ? source.replace(/<\\(?=\\*!--)/g, "<") : source;
}

function indent(text: string): string {
  return `\n${text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n")}\n  `;
}

function dedent(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1)!.trim() === "") lines.pop();
  if (lines.length && lines[0]!.trim() === "") lines.shift();
  return lines.map((line) => line.replace(/^ {4}/, "")).join("\n");
}

/**
 * The notebook in a Notebook 2.0 HTML file; nothing of it runs. Cells of other languages are kept as `other`. Throws an Error in one line
 * when there is no notebook in the file, or too much of one.
 */
export function readObservableHtml(html: string, parser = new DOMParser()): Notebook {
  const page = parser.parseFromString(html, "text/html");
  const root = page.querySelector("notebook");
  if (!root) throw new Error("there is no <notebook> in the file");
  const scripts = Array.from(root.querySelectorAll("script"));
  if (scripts.length > mostCells) throw new Error(`the notebook has more than ${mostCells} cells`);
  const taken = new Set<number>();
  let last = 0;
  const cells = scripts.map((script) => {
    let id = Math.floor(Number(script.id));
    if (!(id >= 1 && id <= 2 ** 31) || taken.has(id)) id = last + 1;
    while (taken.has(id)) ++id;
    taken.add(id);
    last = Math.max(last, id);
    return cellOf(script, id);
  });
  const long = cells.findIndex(({source}) => source.length > longestSource);
  if (long >= 0) throw new Error(`cell ${long + 1} is longer than ${longestSource} characters`);
  return readNotebook({
    title: (page.querySelector("title")?.textContent ?? "").trim().slice(0, longestTitle) || "Untitled",
    theme: (root.getAttribute("theme") ?? "air").slice(0, 100),
    readOnly: root.hasAttribute("readonly"),
    cells
  });
}

function cellOf(script: HTMLScriptElement, id: number): NotebookCell {
  const type = script.getAttribute("type") ?? "module";
  const kind = type === "module" ? "js" : type === "text/markdown" ? "md" : "other";
  const given = Object.fromEntries(
    Array.from(script.attributes, ({name, value}) => [name, value.slice(0, 1_000)] as const).filter(
      ([name]) => kind === "other" || name !== "type"
    )
  );
  return {
    id,
    kind,
    source: unescapeScript(dedent(script.textContent ?? "")),
    // A file says when code is in sight; a cell without the mark is one whose code is put away.
    pinned: script.hasAttribute("pinned"),
    hidden: script.hasAttribute("hidden"),
    attributes: readAttributes(given)
  };
}
