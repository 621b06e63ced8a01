import {beforeEach, expect, vi} from "vitest";
import {lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconAction} from "../../src/analysis/lexicon.ts";
import {withLine} from "../../src/analysis/lexicon-lines.ts";
import type {framedPage, FramedPage} from "./framed-page.ts";
import {said} from "./framed-page.ts";

export const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Waits for what takes as long as it takes: a module that is fetched when it is needed, a file that is read. */
export const eventually = (expectation: () => void) => vi.waitFor(expectation, {timeout: 20_000});
export const answered = () => eventually(() => expect(said(document.querySelector(".lexicon > .said"))).not.toBe(""));

/** A page as it is after loading: its modules know nothing of an earlier one, its browser does. */
export async function load(options: Parameters<typeof framedPage>[0] = {}) {
  vi.resetModules();
  for (const end of ends.splice(0)) end();
  const {framedPage: openPage} = await import("./framed-page.ts");
  const {mountFrame} = await import("../../src/components/frame.ts");
  const {topicActions} = await import("../../src/components/lexicon-actions.ts");
  const {lexiconSection} = await import("../../src/components/lexicon-section.ts");
  const page = await openPage({page: "topics", ...options});
  mountFrame(page.observatory, {about: (view) => topicActions(page.observatory, view)});
  page.main.append(lexiconSection(page.observatory));
  await settled();
  return page;
}

export function add({observatory}: FramedPage, action: LexiconAction, term: string, as = ""): void {
  const line = lexiconEntry(action, term, as);
  observatory.lexicon.change(({added, removed}) => ({added: withLine(added, line), removed}), `${action} ${term}`);
}

export const lines = () => Array.from(document.querySelectorAll(".lexicon-lines li"), said);
export const papersOf = ({observatory}: FramedPage, term: string) =>
  observatory.corpus.termOf.get(term)?.papers.length ?? null;
export const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, ctrlKey: true, bubbles: true, cancelable: true, ...more}));

/** Listeners of the pages before, which a reload would end. */
const ends: (() => void)[] = [];
for (const target of [document, window]) {
  const listen = target.addEventListener.bind(target) as typeof window.addEventListener;
  target.addEventListener = ((type: string, listener: EventListener, options?: boolean) => {
    ends.push(() => target.removeEventListener(type, listener, options));
    listen(type, listener, options);
  }) as typeof window.addEventListener;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});
