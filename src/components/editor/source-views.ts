import {action, element} from "../element.js";
import {openCodeEditor} from "./code-editor.js";
import type {EditorParts} from "./load-codemirror.js";
import {loadTable} from "./load-codemirror.js";

/** The files that a chart is made of, each to be read, without its types: the function that draws it first. */
export function sourceViews(cm: EditorParts, files: readonly string[]): HTMLElement {
  const place = element("div", {class: "change-editor change-source", hidden: true});
  const said = element("p", {class: "quiet", role: "status"});
  const shown = {file: "", close: () => {}};
  const words = files.map((file) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const word = action(name, () => void toggle(file), {"aria-expanded": "false", "data-key": `source.${file}`});
    return {file, name, word};
  });

  async function toggle(file: string): Promise<void> {
    const close = shown.file === file;
    shown.close();
    Object.assign(shown, {file: "", close: () => {}});
    place.replaceChildren();
    try {
      if (!close) open(file, (await loadTable<Record<string, string>>("sources.json"))[file] ?? "");
      said.textContent = "";
    } catch (error) {
      said.textContent = `The source could not be shown: ${error instanceof Error ? error.message : String(error)}`;
    }
    place.hidden = shown.file === "";
    for (const {file, word} of words) word.setAttribute("aria-expanded", String(shown.file === file));
  }

  function open(file: string, source: string): void {
    shown.close();
    const editor = openCodeEditor(cm, {
      label: `Source of ${file}, to be read`,
      source,
      original: source,
      readOnly: true,
      onChange: () => undefined,
      onRun: () => undefined
    });
    place.replaceChildren(editor.element);
    Object.assign(shown, {file, close: editor.close});
  }

  const line = element("div", {class: "actions change-sources"}, element("span", {class: "quiet"}, "Made of"));
  line.append(...words.map(({word}) => word));
  return element("div", {}, line, place, said);
}
