import {action, element} from "../element.js";
import type {Sandbox} from "../sandbox-types.js";
import {codeFragment} from "./code-link.js";

/** What takes a changed chart away: pictures, a link that carries its code, the code itself. */
export function changeActions({
  id,
  title,
  box,
  source
}: {
  id: string;
  title: string;
  box: Sandbox;
  source: () => string;
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
  return element(
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
}
