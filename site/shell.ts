import {addedPages} from "./added-pages.ts";
import type {AddedPage} from "./added-pages.ts";

/** The frame around every page as static HTML, so that it stands before a script has run. */

/** Fonts that pages load from the site itself; a browser fetches a file when a page has characters in its range. */
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF"
};

const faces = [
  {family: "Source Serif 4 Variable", file: "source-serif-4", style: "normal"},
  {family: "Source Serif 4 Variable", file: "source-serif-4", style: "italic"},
  {family: "Source Sans 3 Variable", file: "source-sans-3", style: "normal"}
].flatMap((face) =>
  Object.entries(ranges).map(([range, unicodeRange]) => {
    return {...face, unicodeRange, path: `fonts/${face.file}-${range}-wght-${face.style}.woff2`};
  })
);

/** The font files, for `dynamicPaths`: the build copies them as they are. */
export const fontPaths = faces.map(({path}) => `/${path}`);

/** Needed by the first line of every page. */
const preloaded = /-latin-wght-normal/;

export interface ShellPage {
  /** "/topics" */
  path: string;
}

interface RailPage {
  path: string;
  /** HTML. */
  name: string;
  count?: string;
  afterLine?: boolean;
}

const pages: RailPage[] = [
  {path: "/index", name: "Overview"},
  {path: "/topics", name: "Topics", count: "topics"},
  {path: "/trends", name: "Trends"},
  {path: "/network", name: "Network"},
  {path: "/methods", name: "Methods", count: "methods"},
  {path: "/code", name: "Code", count: "code"},
  {path: "/compare", name: "Compare"},
  {path: "/papers", name: "Papers", count: "papers"},
  {path: "/workbench", name: "Workbench", afterLine: true},
  {path: "/notes", name: "Notes"},
  {path: "/guide", name: "Guide"},
  {path: "/about", name: "About the data"}
];

/** Pages that belong to another one in the rail. */
const within: Record<string, string> = {"/paper": "/papers", "/change": "/workbench"};

/** Two thirds of a ring around a dot, and the red dot that closes it: an observatory seen from above. */
const mark = `<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10.6 1.9A8.1 8.1 0 1 0 18.1 9.4" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/><circle cx="10" cy="10" r="2.5" fill="currentColor"/><circle cx="15.7" cy="4.3" r="2.6" fill="var(--hand)"/></svg>`;

/** Light or dark before anything is drawn: the reader's choice, else the system's. Also what Framework's page leaves out. */
const beforeFirstPaint = `(() => {
  let theme = null;
  try { theme = localStorage.getItem("paper-observatory.theme"); } catch {}
  if (theme !== "light" && theme !== "dark") theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = "en";
  document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";
})();`;

/** What stands in a page's head. In preview, Framework serves files under `_file` only. */
export function head({path}: ShellPage, {preview = false} = {}): string {
  const root = "../".repeat(path.split("/").length - 2) || "./";
  const url = (file: string) => `${root}${preview ? "_file/" : ""}${file}`;
  const rules = faces.map(
    ({family, style, path: file, unicodeRange}) =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;font-display:swap;src:url("${url(file)}") format("woff2");unicode-range:${unicodeRange}}`
  );
  const preloads = [...new Set(faces.map((face) => face.path))].filter((file) => preloaded.test(file));
  return [
    `<script>${beforeFirstPaint}</script>`,
    `<meta name="color-scheme" content="light dark">`,
    `<link rel="icon" type="image/svg+xml" href="/icon.svg">`,
    ...preloads.map(
      (file) => `<link rel="preload external" as="font" type="font/woff2" href="${url(file)}" crossorigin>`
    ),
    `<style>${rules.join("")}</style>`
  ].join("\n");
}

/** Every page of the project by its path. */
const known = new Set([...pages.map(({path}) => path), ...Object.keys(within)]);

/**
 * The rail and the place of the selection line; counts are filled in by `mountFrame`. Pages that someone added to the project stand below
 * its own.
 */
export function header({path}: ShellPage, added: AddedPage[] = addedPages(known)): string {
  const here = within[path] ?? path;
  const further = added.map(({path, name}, i): RailPage => ({path, name: escaped(name), afterLine: i === 0}));
  const items = [...pages, ...further].map(({path: to, name, count, afterLine}) => {
    const current = to === here ? ` aria-current="page"` : "";
    const counter = count ? ` <span class="count" data-count="${count}"></span>` : "";
    const href = to === "/index" ? "/" : escaped(encodeURI(to));
    const carries = /^\/[\w-]+$/.test(to) ? ` data-page="${to.slice(1)}"` : "";
    return `<li${afterLine ? ` class="after-line"` : ""}><a href="${href}"${carries}${current}><span class="page-name">${name}</span>${counter}</a></li>`;
  });
  return `<a class="skip" href="#observablehq-main">Skip to the page</a>
<div class="rail">
<a class="name" href="/" data-page="index">${mark}<span>Paper Observatory</span></a>
<button type="button" class="search-toggle" aria-expanded="false" aria-controls="selection-search">Search</button>
<nav aria-label="Pages"><ul>${items.join("")}</ul></nav>
</div>
<div class="selection-line" id="selection-line"><p class="loading">Reading the papers</p></div>
<p class="selection-note" id="selection-note"></p>
<noscript><p class="trouble">These pages are drawn by JavaScript, which is switched off here.</p></noscript>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The foot of the rail (on a phone, of the page): which digest, whether all of it was read, light or dark. */
export function footer(): string {
  return `<div class="rail-foot">
<p class="digest-name" id="digest-name"></p>
<p class="digest-read" id="digest-read"></p>
<p class="digest-lexicon" id="digest-lexicon"></p>
<div class="theme" role="group" aria-label="Colours"><button type="button" data-theme-choice="light"><span>Light</span></button><button type="button" data-theme-choice="dark"><span>Dark</span></button></div>
</div>`;
}
