import {ignoredInWords, readOptions} from "../../analysis/options-url.js";
import type {Options} from "../../analysis/options.js";
import type {DeclaredChart} from "../../charts/registry.js";
import {readQuery} from "../page-state.js";
import {claimsCode, codeFragment} from "./code-link.js";
import {sameWritten} from "./written.js";
import type {Written} from "./written.js";

/** "Not used from the address: …": values that are none of the chart's options, and names that no chart of its page has; null where all was used. */
export async function unusedOfAddress(
  {page, prefix}: Pick<DeclaredChart, "page" | "prefix">,
  declared: Options
): Promise<string | null> {
  const query = readQuery();
  const misfits = readOptions(declared, query, prefix, () => true).ignored;
  const own = (key: string) => key.startsWith(prefix) && Object.hasOwn(declared, key.slice(prefix.length));
  if (![...query.keys()].some((key) => key.startsWith("knob.") && !own(key))) return ignoredInWords(misfits) || null;
  const {isOptionOf} = await import("../../charts/registry.js");
  const unknown = readOptions({}, query, "knob.", (key) => own(key) || isOptionOf(page, key)).ignored;
  return ignoredInWords([...misfits, ...unknown]);
}

/** That the address claims to bring code which could not be read; null where it does not. */
export function unreadOfAddress(linked: Written | null): string | null {
  if (linked !== null || !claimsCode(location.hash)) return null;
  return "The code of this link could not be read: it is damaged or too long. It was left out.";
}

/** Writes code that waits for the reader's word into the address that brought it, so that opening that again brings what was changed. */
export async function carryInAddress(linked: Written, written: () => Written, waits: () => boolean): Promise<void> {
  const now = written();
  if (sameWritten(now, linked)) return;
  const fragment = await codeFragment(now);
  if (waits() && sameWritten(now, written()))
    history.replaceState(history.state, "", `${location.pathname}${location.search}#${fragment}`);
}

/** Takes the code out of the address. */
export function dropFromAddress(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}

/**
 * Opens the page anew where a link with code is put into its address; `leave` comes before. The link takes the place of the address that
 * it was put into, where the browser tells that it stands one step further: else one step back would lead to what is shown already.
 */
export function followLinks(leave: () => void): void {
  let step = stepHere();
  addEventListener("hashchange", ({newURL, oldURL}) => {
    const [before, now] = [step, (step = stepHere())];
    if (!claimsCode(location.hash)) return;
    leave();
    const same = oldURL.replace(/#.*/, "") === newURL.replace(/#.*/, "") && !claimsCode(new URL(oldURL).hash);
    if (!same || now === null || now - 1 !== before) return location.reload();
    addEventListener(
      "popstate",
      () => {
        history.replaceState(history.state, "", newURL);
        location.reload();
      },
      {once: true}
    );
    history.back();
  });
}

/** How many steps of the window's history came before this page, as far as the browser tells. */
function stepHere(): number | null {
  return "navigation" in globalThis ? (navigation.currentEntry?.index ?? null) : null;
}
