import type {ChartId} from "../../charts/registry.js";
import {action, element} from "../element.js";
import {previewSave} from "../preview-save.js";
import type {Sandbox} from "../sandbox-types.js";
import {codeFragment} from "./code-link.js";
import type {Written} from "./written.js";

export interface ChangeActions {
  element: HTMLElement;
  /** Whether there is a drawing: without one no picture is offered, and with a new one no failure of the last is told. */
  drawn: (is: boolean) => void;
}

/** What takes a changed chart away: pictures, a link that carries its code, the code itself. */
export function changeActions({
  id,
  title,
  box,
  written,
  lastGood,
  given = {}
}: {
  id: ChartId;
  /** What is said above the chart. */
  title: () => string;
  box: Sandbox;
  written: () => Written;
  lastGood: () => Written | null;
  /** What the code was given of the page: options by name, picked topics. */
  given?: Readonly<Record<string, unknown>>;
}): ChangeActions {
  let failed = false;
  const said = element("span", {class: "said", role: "status"});
  const act = (label: string, what: string, run: () => Promise<string>) =>
    action(
      label,
      () => {
        said.textContent = "";
        failed = false;
        run().then(
          (words) => (said.textContent = words),
          (error: unknown) => {
            failed = true;
            said.textContent = `${label} did not work: ${error instanceof Error ? error.message : String(error)}`;
          }
        );
      },
      {"aria-label": `${label}: ${what}`, "data-key": `change.${label}`}
    );
  const copy = async (text: string, done: string) => {
    const {copyText} = await import("../export.js");
    return (await copyText(text)) ? done : text;
  };
  const pictures = [
    act("SVG", "save the changed chart", async () => {
      const {saveDrawing} = await import("./save-drawing.js");
      return saveDrawing(box, {name: id, title: title(), as: "svg"});
    }),
    act("PNG", "save the changed chart", async () => {
      const {saveDrawing} = await import("./save-drawing.js");
      return saveDrawing(box, {name: id, title: title(), as: "png"});
    })
  ];
  const line = element(
    "div",
    {class: "actions figure-actions"},
    ...pictures,
    act("Copy link", "a link that carries this code", async () => {
      const fragment = await codeFragment(written());
      return copy(`${location.origin}${location.pathname}${location.search}#${fragment}`, "Link copied, with the code");
    }),
    act("Copy code", "the code as it is", () => copy(wholeCode(written()), "Code copied")),
    said
  );
  const save = previewSave();
  if (save)
    void import("../chart-save.js").then(({chartSaving}) => {
      const say = (words: string) => (said.textContent = words);
      said.before(...chartSaving(save, {id, written, lastGood, given, say}));
    });
  const drawn = (is: boolean) => {
    for (const picture of pictures) picture.hidden = !is;
    if (!is || !failed) return;
    said.textContent = "";
    failed = false;
  };
  drawn(false);
  return {element: line, drawn};
}

/** The chart's code, then each changed file below its path. */
function wholeCode({source, copies}: Written): string {
  const files = Object.entries(copies).map(([file, text]) => `\n// ${file.replace(/\.ts$/, ".js")}\n${text}`);
  return [source, ...files].join("\n");
}
