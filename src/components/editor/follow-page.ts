import type {Observatory} from "../observatory.js";
import type {Sandbox} from "../sandbox-types.js";

/** Hands selection, what is opened, and the theme of a page on to a frame whenever they change, and says so. */
export function followPage(observatory: Observatory, box: Sandbox, changed: () => void): void {
  const {selection, focus} = observatory.view();
  let [shown, themed] = [JSON.stringify([selection, focus]), pageTheme()];
  observatory.subscribe(({selection, focus}) => {
    const next = JSON.stringify([selection, focus]);
    if (next !== shown) {
      shown = next;
      box.set("selection", JSON.parse(JSON.stringify(selection)) as never);
      box.set("focus", JSON.parse(JSON.stringify(focus)) as never);
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
