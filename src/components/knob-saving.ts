import {writeOptions} from "../analysis/options-url.js";
import {defaultsOf} from "../analysis/options.js";
import type {Options, OptionValues} from "../analysis/options.js";
import {knobsOfPage, withKnobsOfPage} from "../notebook/page-knobs.js";
import {action} from "./element.js";
import {pageHere} from "./page-defaults.js";
import {openPageSave} from "./page-save.js";
import {readQuery, writeQuery} from "./page-state.js";
import {previewSave} from "./preview-save.js";

/** In the preview: writes what the options are set to into the page's source, so that its chart begins with them; null elsewhere. */
export function knobSaving<Declared extends Options>(
  declared: Declared,
  prefix: string,
  values: () => OptionValues<Declared>
): HTMLElement | null {
  const save = previewSave();
  if (!save) return null;
  const path = `src/${pageHere()}.md`;
  const button = action("Save to page", () => void write(), {
    "aria-haspopup": "dialog",
    "aria-label": `Save to page: have ${path} begin with these options`,
    "data-key": `${prefix}save`
  });

  async function write(): Promise<void> {
    await openPageSave(save!, button, {
      path,
      make(text) {
        if (text === null) throw new Error(`there is no ${path}`);
        return withKnobsOfPage(text, writeOptions(declared, values(), knobsOfPage(text), prefix));
      },
      note: "The chart begins with these options then. An address that says others still has its way, and “Reset” leads back to them.",
      done: [`Saved: ${path} begins with these options now. `, action("Load the page again", loadAgain)]
    });
  }

  /** What is saved need not stand in the address. */
  function loadAgain(): void {
    writeQuery(writeOptions(declared, defaultsOf(declared), readQuery(), prefix));
    location.reload();
  }

  return button;
}
