import type {Paper} from "../analysis/corpus.js";
import {element} from "./element.js";
import {notebook} from "./notebook.js";

type Named = Pick<Paper, "id" | "title">;

/** The reader's notes on a paper, to write in: plain text, kept while it is written. */
export function paperNote(paper: Named, {delay = 400, onDone = () => {}} = {}): HTMLElement {
  const said = element("p", {class: "quiet", role: "status"});
  const notes = notebook().of(paper.id)?.notes ?? [];
  return element(
    "div",
    {class: "paper-note"},
    ...(notes.length ? notes : [""]).map((note, i) => field(paper, note, i, said, delay, onDone)),
    said
  );
}

function field(
  paper: Named,
  note: string,
  i: number,
  said: HTMLElement,
  delay: number,
  onDone: () => void
): HTMLElement {
  const area = element("textarea", {
    rows: 3,
    "aria-label": `${i ? "Another note" : "Note"} on ${paper.title || "this paper"}`,
    placeholder: "A note, kept in this browser"
  });
  area.value = note;
  let before = note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const after = area.value.trim();
    if (after === before.trim()) return;
    notebook().write(paper, before, after);
    before = after;
    said.textContent = notebook().trouble() ?? (after ? "Kept in this browser" : "Taken out");
    said.classList.toggle("trouble", notebook().trouble() !== null);
  };
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  });
  area.addEventListener("blur", keep);
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    keep();
    onDone();
  });
  // The page may be left by its back button, or closed, before the delay is over.
  addEventListener("pagehide", keep);
  return area;
}

/** The reader's notes on a paper to read, in their own lines; null where there are none. */
export function notesWritten(paper: Pick<Paper, "id">): HTMLElement | null {
  const notes = notebook().of(paper.id)?.notes ?? [];
  if (!notes.length) return null;
  return element("div", {class: "notes-written"}, ...notes.map((note) => element("p", {}, note)));
}
