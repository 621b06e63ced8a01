import {readObservableHtml, writeObservableHtml} from "../../notebook/observable-html.js";
import type {Notebook} from "../../notebook/model.js";
import {element} from "../element.js";
import type {Observatory} from "../observatory.js";
import type {Option} from "../picker.js";
import {previewSave} from "../preview-save.js";

/** Bytes of a file that is read as a notebook. */
const mostBytes = 20_000_000;

/** Asks for a file and reads it as a notebook; nothing of it runs. `done` gets the notebook, or why there is none. */
export function chooseFile(done: (notebook: Notebook | null, problem: string) => void): void {
  const input = element("input", {type: "file", accept: ".html,text/html", class: "visually-hidden", tabindex: -1});
  input.setAttribute("aria-label", "A notebook file");
  input.dataset["notebookFile"] = "";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file)
      void readFile(file).then(
        (notebook) => done(notebook, ""),
        (error: unknown) => done(null, whyNot(file, error))
      );
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

async function readFile(file: File): Promise<Notebook> {
  if (file.size > mostBytes) throw new Error(`it is larger than ${mostBytes / 1e6} MB`);
  return readObservableHtml(await file.text());
}

function whyNot({name}: File, error: unknown): string {
  return `“${name}” was not opened: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Saves the notebook as Notebook 2.0 HTML. */
export async function saveNotebook(notebook: Notebook): Promise<string> {
  const {saveText} = await import("../export.js");
  const name = `${fileName(notebook)}.html`;
  saveText(writeObservableHtml(notebook), name, "text/html");
  return name;
}

/** Ways to take a notebook away; `say` tells how it went. */
export function exportOptions(
  notebook: () => Notebook,
  {observatory, say}: {observatory: Observatory; say: (words: string) => void}
): Option[] {
  const option = (name: string, note: string, save: () => Promise<string>): Option => ({
    name,
    note,
    choose: () =>
      void save().then(say, (error: unknown) =>
        say(`It was not saved: ${error instanceof Error ? error.message : String(error)}.`)
      )
  });
  return [
    ...newPage(notebook, say),
    option(
      "Notebook",
      "opens here and in Observable’s tools",
      async () => `Saved as ${await saveNotebook(notebook())}.`
    ),
    option("Page of this site", "a .md file for src/", async () => {
      const [{frameworkPage}, {partsByName}, {saveText}] = await Promise.all([
        import("../../notebook/framework-page.js"),
        import("./project-parts.js"),
        import("../export.js")
      ]);
      const {text, notes} = frameworkPage(notebook(), await partsByName());
      const name = `${fileName(notebook())}.md`;
      saveText(text, name, "text/markdown");
      return [`Saved as ${name}: put it into src/ of the project and build.`, ...notes].join(" ");
    }),
    option("Page that stands alone", "data and libraries inside; opens from disk", async () => {
      const [{standalonePage}, {saveText}] = await Promise.all([
        import("./standalone-page.js"),
        import("../export.js")
      ]);
      const name = `${fileName(notebook())}-standalone.html`;
      saveText(await standalonePage(notebook(), observatory), name, "text/html");
      return `Saved as ${name}. It opens from disk and asks no network for anything.`;
    })
  ];
}

/** In the preview, a way to write the notebook into the project; nothing elsewhere. */
function newPage(notebook: () => Notebook, say: (words: string) => void): Option[] {
  const save = previewSave();
  if (!save) return [];
  const write = async (button: HTMLElement) => {
    const [{openNewPage}, {frameworkPage}, {partsByName}] = await Promise.all([
      import("../new-page.js"),
      import("../../notebook/framework-page.js"),
      import("./project-parts.js")
    ]);
    const content = async () => frameworkPage(notebook(), await partsByName());
    openNewPage(save, button, {title: notebook().title, content});
  };
  const choose = () => {
    const button = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
    write(button).catch((error: unknown) =>
      say(`No page was made: ${error instanceof Error ? error.message : String(error)}.`)
    );
  };
  return [{name: "New page of this site", note: "written into src/, once you have seen it", choose}];
}

/** A file's name from the notebook's: letters, digits and dashes. */
export function fileName({title}: Pick<Notebook, "title">): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return words || "notebook";
}
