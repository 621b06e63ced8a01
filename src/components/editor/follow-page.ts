import type {Observatory} from "../observatory.js";
import type {Sandbox} from "../sandbox-types.js";

/**
 * Hands selection, what is opened, and the theme of a page on to a frame whenever they change, and says so; `newTables` where the reader's
 * lexicon has changed the tables, which a frame has from when it was made.
 */
export function followPage(
  observatory: Observatory,
  box: Sandbox,
  {changed, newTables}: {changed: () => void; newTables: () => void}
): void {
  const {selection, focus} = observatory.view();
  let tables = observatory.corpus;
  let [shown, themed] = [JSON.stringify([selection, focus]), pageTheme()];
  observatory.subscribe(({selection, focus, corpus}) => {
    const next = JSON.stringify([selection, focus]);
    if (next !== shown) {
      shown = next;
      box.set("selection", JSON.parse(JSON.stringify(selection)) as never);
      box.set("focus", JSON.parse(JSON.stringify(focus)) as never);
    }
    if (corpus !== tables) {
      tables = corpus;
      newTables();
    }
    changed();
  });
  new MutationObserver(() => pageTheme() !== themed && box.theme((themed = pageTheme()))).observe(
    document.documentElement,
    {attributes: true, attributeFilter: ["data-theme"]}
  );
}

export function pageTheme(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
