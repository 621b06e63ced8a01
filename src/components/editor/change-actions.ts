import type {ChartId} from "../../charts/registry.js";
import {action, element} from "../element.js";
import {previewSave} from "../preview-save.js";
import type {Sandbox} from "../sandbox-types.js";
import {codeFragment} from "./code-link.js";

/** What takes a changed chart away: pictures, a link that carries its code, the code itself. */
export function changeActions({
  id,
  title,
  box,
  source,
  given = {}
}: {
  id: ChartId;
  title: string;
  box: Sandbox;
  source: () => string;
  /** What the code was given of the page: options by name, picked topics. */
  given?: Readonly<Record<string, unknown>>;
}): HTMLElement {
  const said = element("span", {class: "said", role: "status"});
  const act = (label: string, what: string, run: () => Promise<string>) =>
    action(
      label,
      () => {
        said.textContent = "";
        run().then(
          (words) => (said.textContent = words),
          (error: unknown) =>
            (said.textContent = `${label} did not work: ${error instanceof Error ? error.message : String(error)}`)
        );
      },
      {"aria-label": `${label}: ${what}`, "data-key": `change.${label}`}
    );
  const copy = async (text: string, done: string) => {
    const {copyText} = await import("../export.js");
    return (await copyText(text)) ? done : text;
  };
  const line = element(
    "div",
    {class: "actions figure-actions"},
    act("SVG", "save the changed chart", async () => {
      const {saveDrawing} = await import("./save-drawing.js");
      return saveDrawing(box, {name: id, title, as: "svg"});
    }),
    act("PNG", "save the changed chart", async () => {
      const {saveDrawing} = await import("./save-drawing.js");
      return saveDrawing(box, {name: id, title, as: "png"});
    }),
    act("Copy link", "a link that carries this code", async () => {
      const fragment = await codeFragment(source());
      return copy(`${location.origin}${location.pathname}${location.search}#${fragment}`, "Link copied, with the code");
    }),
    act("Copy code", "the code as it is", () => copy(source(), "Code copied")),
    said
  );
  const save = previewSave();
  if (save)
    void import("../chart-save.js").then(({chartSaving}) => {
      const lastGood = () => box.lastGood()?.[0]?.source ?? null;
      const say = (words: string) => (said.textContent = words);
      said.before(...chartSaving(save, {id, source, lastGood, given, say}));
    });
  return line;
}
