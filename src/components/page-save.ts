import {action, element} from "./element.js";
import {pageDiff} from "./page-diff.js";
import type {FileVersion, PreviewSave} from "./preview-save.js";

/** A change of a file of the project that waits for the reader's word. */
export interface PageChange {
  /** "src/topics.md" */
  path: string;
  /** The new text, from what the file holds; null where there is none. Throws in words for the reader. */
  make: (text: string | null) => string;
  /** Said above the changed lines. */
  note: string;
  /** Said when it is written. */
  done: (string | Node)[];
  /** What the button is called; by default, after the file. */
  label?: string;
  onWritten?: () => void;
}

/**
 * Shows in a sheet what would change in a file, and writes it when the reader says so. Where the file changed on disk meanwhile, nothing is
 * written: the sheet shows what changed there, and the change can be made again on top of it. The button gets the focus back.
 */
export async function openPageSave(save: PreviewSave, button: HTMLElement, change: PageChange): Promise<void> {
  const {path, make, note, done, label = `Save to ${path}`, onWritten} = change;
  const heading = element("h2", {id: "page-save-title", tabindex: -1}, label);
  const body = element("div");
  const said = element("p", {class: "said", role: "status"});
  const sheet = element(
    "dialog",
    {class: "page-save", "aria-labelledby": heading.id},
    element(
      "header",
      {},
      heading,
      action("Close", () => sheet.close())
    ),
    body,
    said
  );
  sheet.addEventListener("close", () => {
    sheet.remove();
    if (button.isConnected) button.focus();
  });

  function show(...parts: (Node | string)[]): void {
    said.textContent = "";
    body.replaceChildren(...parts);
    heading.focus();
  }

  function trouble(error: unknown): void {
    said.textContent = "";
    const why = error instanceof Error ? error.message : String(error);
    show(
      element("p", {class: "trouble", role: "alert"}, `Nothing was written: ${why}`),
      element(
        "div",
        {class: "actions"},
        action("Close", () => sheet.close())
      )
    );
  }

  /** Shows what the change would do to the file as it is. */
  function offer(file: FileVersion): void {
    const text = make(file.text);
    const diff = pageDiff(file.text ?? "", text);
    if (text === file.text)
      return show(
        element("p", {}, `${path} is like this already.`),
        element(
          "div",
          {class: "actions"},
          action("Close", () => sheet.close())
        )
      );
    const write = action(label, () => attempt(() => put(file, text)), {class: "action strong"});
    show(
      element("p", {class: "page-save-note"}, note),
      element("p", {class: "quiet"}, file.text === null ? `${path} is a new file.` : "", " ", diff.words),
      diff.element,
      element(
        "div",
        {class: "actions"},
        write,
        action("Cancel", () => sheet.close())
      )
    );
  }

  async function put(file: FileVersion, text: string): Promise<void> {
    said.textContent = "Writing …";
    const result = await save.write(path, text, file.version);
    if (!result.written) return conflict(file, result.conflict);
    show(
      element("p", {}, ...done),
      element(
        "div",
        {class: "actions"},
        action("Close", () => sheet.close())
      )
    );
    onWritten?.();
  }

  function conflict(before: FileVersion, current: FileVersion): void {
    const diff = pageDiff(before.text ?? "", current.text ?? "");
    show(
      element(
        "p",
        {class: "trouble", role: "alert"},
        current.text === null
          ? `${path} is no longer there. Nothing was written.`
          : `${path} changed on disk since it was read. Nothing was written; this is what changed there:`
      ),
      element("p", {class: "quiet"}, diff.words),
      diff.element,
      element(
        "div",
        {class: "actions"},
        action("Take the new version and apply mine again", () => attempt(() => Promise.resolve(offer(current)))),
        action("Cancel", () => sheet.close())
      )
    );
  }

  function attempt(run: () => Promise<void>): void {
    for (const one of body.querySelectorAll("button")) one.disabled = true;
    new Promise<void>((resolve) => resolve(run())).catch(trouble);
  }

  document.body.append(sheet);
  sheet.showModal();
  try {
    offer(await save.read(path));
  } catch (error) {
    trouble(error);
  }
}
