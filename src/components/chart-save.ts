import {charts} from "../charts/registry.js";
import type {ChartId} from "../charts/registry.js";
import {withLiveArguments} from "../notebook/live-arguments.js";
import {isChanged, withChangedChart, withOwnChart} from "../notebook/page-source.js";
import {listed} from "../analysis/wording.js";
import {fileName, sameWritten} from "./editor/written.js";
import type {Written} from "./editor/written.js";
import {action, element} from "./element.js";
import {openPageSave} from "./page-save.js";
import type {PreviewSave} from "./preview-save.js";
import {partsOfProject} from "./project-parts.js";

export interface ChartSaving {
  id: ChartId;
  /** What the reader wrote, as it is and as it last ran without an error; null before it did. */
  written: () => Written;
  lastGood: () => Written | null;
  /** What the editor wrote into the code of what the page gives: options by name, picked topics. */
  given: Readonly<Record<string, unknown>>;
  /** Says something beside the buttons. */
  say: (words: string) => void;
}

/** In the preview: writes a changed chart into its page's source, or takes it out of there, after showing the difference. */
export function chartSaving(save: PreviewSave, {id, written, lastGood, given, say}: ChartSaving): HTMLElement[] {
  const {page, figure, title, options} = charts[id];
  const path = `src/${page}.md`;
  const open = () => element("a", {href: `./${page === "index" ? "" : `${page}.html`}#${figure}`}, "See it there");

  const write = action("Save to page", () => void writeChart(), {
    "aria-haspopup": "dialog",
    "aria-label": `Save to page: have ${path} draw the chart by this code`
  });
  const back = action("Put the page’s own chart back", () => void putBack(), {"aria-haspopup": "dialog", hidden: ""});

  async function writeChart(): Promise<void> {
    const now = written();
    const [ran, copies] = [lastGood(), Object.keys(now.copies).map(fileName)];
    if (!ran || !sameWritten(now, ran))
      return say("The code has to run without an error before a page can be drawn by it.");
    if (copies.length)
      return say(
        `A page draws by the project’s own files, and your change of ${listed(copies)} stays here: start ${copies.length === 1 ? "it" : "them"} over to save the rest, or take the change along with “Copy code” or “Copy link”.`
      );
    const parts = await partsOfProject();
    const live = withLiveArguments(now.source, given);
    const fixed = live.fixed.map((name) => `“${options[name]?.label ?? name}”`);
    await openPageSave(save, write, {
      path,
      make(text) {
        if (text === null) throw new Error(`there is no ${path}`);
        return withChangedChart(text, {chart: id, figure, source: live.source, parts});
      },
      note: [
        "In the page this code runs as the site’s own, without a frame around it: read it before you save it.",
        fixed.length ? `It sets ${listed(fixed)}; the page’s other knobs go on to work.` : ""
      ]
        .filter(Boolean)
        .join(" "),
      done: [`Saved: ${path} draws “${title}” by your code now. `, open()],
      onWritten: () => void look()
    });
  }

  async function putBack(): Promise<void> {
    await openPageSave(save, back, {
      path,
      make(text) {
        if (text === null) throw new Error(`there is no ${path}`);
        return withOwnChart(text, id);
      },
      note: "The page draws the chart its own way again. Your code stays here.",
      label: `Put the own chart back into ${path}`,
      done: [`${path} draws “${title}” its own way again. `, open()],
      onWritten: () => void look()
    });
  }

  /** Offers the way back where the page has a changed chart. */
  async function look(): Promise<void> {
    const {text} = await save.read(path);
    back.hidden = text === null || !isChanged(text, id);
  }

  look().catch(() => undefined);
  return [write, back];
}
