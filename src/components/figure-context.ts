import {papersInWords} from "../analysis/predicates.js";
import {capitalised} from "../analysis/wording.js";
import type {Observatory} from "./observatory.js";

let page: Observatory | null = null;

/** Tells figures what the page shows, so that what is taken from them can say so. Once per page. */
export function describeFigures(observatory: Observatory): void {
  page = observatory;
}

/** Which papers a figure shows: "All 134 papers", "28 papers on clustering"; empty where the page has not said. */
export function shownInWords(): string {
  if (!page) return "";
  const {corpus, selection, selected} = page.view();
  return capitalised(papersInWords(corpus, selection, selected.size));
}

/** What describes a figure: its title and subtitle, what else it needs to be understood, and which papers it shows, as sentences. */
export function figureSentence(title: string, subtitle: string, about = ""): string {
  return [title, subtitle, about, shownInWords()]
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/**
 * Where the methods behind a figure are told, for what the page shows now and with what is turned there; `add` says what its address
 * leaves unsaid.
 */
export function methodsHref(figure: string, add: (query: URLSearchParams) => void = () => undefined): string {
  const query = new URLSearchParams(location.search);
  for (const key of [...query.keys()]) if (/^open\.|^(page|sort|id|chart)$/.test(key)) query.delete(key);
  const page = /([^/]*?)(?:\.html)?$/.exec(location.pathname)![1] || "index";
  query.set("chart", `${page}.${figure}`);
  add(query);
  return `./about.html?${query}#methods-paragraph`;
}
