import type {Library} from "../sandbox/messages.js";
import {frameAddress} from "./sandbox-frame.js";

const texts = new Map<Library, Promise<string>>();

/** The script of a library, as text; fetched from this site once a page. */
export function libraryText(name: Library): Promise<string> {
  const known = texts.get(name);
  if (known) return known;
  const text = fetch(frameAddress(`${name}.js`)).then((response) => {
    if (!response.ok) throw new Error(`${name} could not be loaded (${response.status})`);
    return response.text();
  });
  texts.set(name, text);
  text.catch(() => texts.delete(name));
  return text;
}

const named: readonly [RegExp, Library][] = [
  [/\bd3\b/, "d3"],
  [/\bInputs\b/, "inputs"],
  [/\b(?:html|svg|htl)\b/, "htl"],
  [/\b(?:aq|op|tables|allTables)\b/, "arquero"]
];

/** Begins to fetch what these cells will ask for, before their frame is there to ask. */
export function fetchAhead(cells: readonly {kind: string; source: string}[]): void {
  const js = cells.filter(({kind}) => kind === "js");
  const wanted = named.flatMap(([name, library]) => (js.some(({source}) => name.test(source)) ? [library] : []));
  if (cells.some(({kind}) => kind === "md")) wanted.push("markdown");
  for (const library of wanted) libraryText(library).catch(() => undefined);
}

export interface SuppliedFont {
  family: string;
  style: string;
  range: string;
  data: ArrayBuffer;
}

/** The page's own upright Latin fonts, which the frame may not fetch itself; those that do not arrive are left out. */
export async function pageFonts(): Promise<SuppliedFont[]> {
  const rules = Array.from(document.styleSheets).flatMap((sheet) => {
    try {
      return Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      return []; // a style sheet of another origin may not be read
    }
  });
  const fonts = rules.map(async ({style}): Promise<SuppliedFont | null> => {
    const source = /url\((["']?)([^"')]+-latin-wght-normal[^"')]*)\1\)/.exec(style.getPropertyValue("src"))?.[2];
    if (!source) return null;
    const response = await fetch(new URL(source, document.baseURI)).catch(() => null);
    if (!response?.ok) return null;
    return {
      family: style.getPropertyValue("font-family").replace(/^["']|["']$/g, ""),
      style: style.getPropertyValue("font-style") || "normal",
      range: style.getPropertyValue("unicode-range"),
      data: await response.arrayBuffer()
    };
  });
  return (await Promise.all(fonts)).filter((font) => font !== null);
}
