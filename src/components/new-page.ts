import {longestPageName, pageNameOf, pageNameProblem} from "../notebook/page-name.js";
import {action, element} from "./element.js";
import {openPageSave} from "./page-save.js";
import type {PreviewSave} from "./preview-save.js";

/** What a new page of the site is made of. */
export interface NewPage {
  title: string;
  /** Its Markdown, and what the reader should know of it, a sentence each. */
  content: () => Promise<{text: string; notes: readonly string[]}>;
}

/** In the preview: asks for the name of a new page, shows it, and writes it into `src/`; a page that is there stays as it is. */
export function openNewPage(save: PreviewSave, button: HTMLElement, {title, content}: NewPage): void {
  const input = element("input", {
    id: "new-page-name",
    type: "text",
    value: pageNameOf(title),
    maxlength: longestPageName,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "new-page-problem"
  });
  const problem = element("p", {id: "new-page-problem", class: "problem trouble", role: "alert"});
  const form = element(
    "form",
    {class: "new-page", method: "dialog"},
    element("label", {for: input.id}, "Name of the file; the page’s address has it too"),
    element("div", {class: "address"}, element("span", {}, "src/"), input, element("span", {}, ".md")),
    problem,
    element(
      "div",
      {class: "actions"},
      element("button", {type: "submit", class: "action strong"}, "Show the page"),
      action("Cancel", () => sheet.close())
    )
  );
  const sheet = element(
    "dialog",
    {class: "page-save", "aria-labelledby": "new-page-title"},
    element(
      "header",
      {},
      element("h2", {id: "new-page-title"}, "New page of this site"),
      action("Close", () => sheet.close())
    ),
    form
  );
  sheet.addEventListener("close", () => {
    sheet.remove();
    if (button.isConnected) button.focus();
  });
  const say = (words: string) => {
    problem.textContent = words;
    input.setAttribute("aria-invalid", String(words !== ""));
    input.focus();
  };
  input.addEventListener("input", () => (problem.textContent = ""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    const wrong = pageNameProblem(name);
    if (wrong) return say(wrong);
    show(name).catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  });

  async function show(name: string): Promise<void> {
    const path = `src/${name}.md`;
    if ((await save.read(path)).text !== null) return say(`There is a page “${name}” already; choose another name.`);
    const {text, notes} = await content();
    sheet.close();
    await openPageSave(save, button, {
      path,
      make(now) {
        if (now !== null) throw new Error(`there is a page “${name}” by now; choose another name`);
        return text;
      },
      note: [
        "In the page its code runs as the site’s own, without a frame around it: read it before you save it.",
        ...notes
      ].join(" "),
      done: [
        `Saved as ${path}. `,
        element("a", {href: `./${name}.html`}, `Open “${title}”`),
        "; the rail of every page has it too."
      ]
    });
  }

  document.body.append(sheet);
  sheet.showModal();
  input.select();
}
