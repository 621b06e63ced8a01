import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** How long a notice stays when nobody is at it, in milliseconds. */
const stay = 12_000;

/** Ends the notice of a page when another one takes its place (in preview, when the data change). */
let unmount: (() => void) | null = null;

/**
 * Says at the foot of the window what happened to the reader's lexicon, with Undo, on every page; and undoes by Ctrl+Z (⌘Z) where no text
 * is being written. Once per page.
 */
export function mountLexiconNotice({lexicon, href}: Observatory): void {
  unmount?.();
  const words = element("p");
  const status = element("p", {class: "visually-hidden", role: "status"});
  const undo = action("Undo", () => lexicon.undo(), {"aria-keyshortcuts": "Control+Z Meta+Z"});
  const redo = action("Redo", () => lexicon.redo());
  const address = () => `${href("topics")}#lexicon`;
  const link = element("a", {class: "action", href: address()}, "Your lexicon");
  const away = action("Close", () => notice.classList.remove("shown"));
  const notice = element(
    "div",
    {class: "lexicon-notice"},
    words,
    element("div", {class: "actions"}, undo, redo, link, away)
  );
  let last: Element | null = null;
  const remember = (event: FocusEvent) => (last = event.target instanceof Element ? event.target : null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (notice.matches(":hover, :focus-within")) leave();
      else notice.classList.remove("shown");
    }, stay);
  };
  const show = () => {
    words.textContent = status.textContent = lexicon.said();
    undo.hidden = lexicon.undoable() === null;
    redo.hidden = lexicon.redoable() === null;
    link.href = address();
    notice.classList.add("shown");
    leave();
    // What was pressed may be gone, as a topic that was hidden is; the keyboard goes on from here.
    if (last && !last.isConnected && isNowhere()) (undo.hidden ? redo : undo).focus({preventScroll: true});
  };
  const stop = lexicon.subscribe(show);
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", remember);
  const region = element("section", {"aria-label": "Changes of the lexicon"}, notice, status);
  document.body.append(region);
  unmount = () => {
    stop();
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("focusin", remember);
    clearTimeout(timer);
    region.remove();
  };

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const again = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
    if ((key !== "z" && !again) || writes(event.target)) return;
    if ((again ? lexicon.redoable() : lexicon.undoable()) === null) return;
    event.preventDefault();
    if (again) lexicon.redo();
    else lexicon.undo();
  }
}

function isNowhere(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** Whether keys pressed there are for a text. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, select, textarea, dialog, [contenteditable], .cm-editor") !== null
  );
}
