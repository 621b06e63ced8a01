import {vi} from "vitest";
import {footer, header} from "../../site/shell.ts";
import type {CorpusData, PaperText} from "../../src/analysis/corpus.ts";
import {openObservatory} from "../../src/components/observatory.ts";
import type {Observatory} from "../../src/components/observatory.ts";
import {fixtureData, fixtureTexts} from "../corpus-fixture.ts";

export interface FramedPage {
  observatory: Observatory;
  main: HTMLElement;
  /** How often the texts were fetched. */
  fetched: () => number;
}

/** A page as the site serves it, in jsdom: its static frame, an empty main, and an observatory of the made-up corpus. */
export async function framedPage({
  page = "papers",
  query = "",
  data = fixtureData(),
  texts = fixtureTexts(),
  narrow = false
}: {
  page?: string;
  query?: string;
  data?: CorpusData;
  texts?: PaperText[] | Error;
  narrow?: boolean;
} = {}): Promise<FramedPage> {
  standIn(narrow);
  history.replaceState(null, "", `/${page}.html${query && `?${query}`}`);
  document.body.className = "";
  const html = `${header({path: `/${page}`})}<main id="observablehq-main"><p>content</p></main>${footer()}`;
  document.body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
  let fetched = 0;
  const text = async () => {
    ++fetched;
    if (texts instanceof Error) throw texts;
    return texts;
  };
  const observatory = await openObservatory({index: {json: async () => data}, text: {json: text}});
  return {observatory, main: document.querySelector("main")!, fetched: () => fetched};
}

/** What browsers have and jsdom has not. */
function standIn(narrow: boolean): void {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("max-width") ? narrow : query.includes("min-width") ? !narrow : false,
    addEventListener() {},
    removeEventListener() {}
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  );
  vi.stubGlobal("CSS", {escape: (text: string) => text.replace(/["\\]/g, "\\$&")});
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  Element.prototype.scrollIntoView ??= function () {};
}

/** Lets what was asked for happen. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The text of an element without runs of spaces. */
export const said = (element: Element | null) => element?.textContent.replace(/\s+/g, " ").trim() ?? null;

/** The one button or link that is called so; throws where there is none. */
export function named<Found extends HTMLElement = HTMLElement>(name: string, root: ParentNode = document): Found {
  const found = Array.from(root.querySelectorAll<Found>("button, a")).find(
    (element) => element.getAttribute("aria-label") === name || said(element) === name
  );
  if (!found) throw new Error(`no button or link called ${name}`);
  return found;
}
