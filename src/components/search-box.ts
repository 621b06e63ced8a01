import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** Searches titles and abstracts while the reader types; "/" comes here from anywhere, Escape empties it. */
export function searchBox(observatory: Observatory, {delay = 250} = {}): HTMLElement {
  const input = element("input", {
    type: "search",
    id: "selection-search",
    placeholder: "Search titles and abstracts",
    "aria-label": "Search titles and abstracts",
    "aria-keyshortcuts": "/",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: 200
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One entry in the history for one search, however many keys it took. */
  let typing = false;
  const commit = () => {
    clearTimeout(timer);
    const {selection} = observatory.view();
    const text = input.value.trim();
    if (text === selection.text) return;
    observatory.choose({...selection, text}, {replace: typing});
    typing = true;
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(commit, delay);
  });
  input.addEventListener("blur", () => {
    commit();
    typing = false;
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      commit();
      typing = false;
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (input.value) {
        input.value = "";
        commit();
      } else input.blur();
    }
  });
  document.addEventListener("keydown", (event) => {
    const {target} = event;
    if (
      !input.isConnected ||
      event.key !== "/" ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.defaultPrevented
    )
      return;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
    event.preventDefault();
    toggle(true);
    input.select();
  });
  const toggleButton = document.querySelector<HTMLButtonElement>(".search-toggle");
  const toggle = (on: boolean) => {
    document.body.classList.toggle("searching", on);
    toggleButton?.setAttribute("aria-expanded", String(on));
    if (on) input.focus();
  };
  toggleButton?.addEventListener("click", () => {
    if (input.isConnected) toggle(!document.body.classList.contains("searching"));
  });
  observatory.subscribe(({selection}) => {
    if (document.activeElement !== input || !selection.text) {
      if (input.value.trim() !== selection.text) input.value = selection.text;
    }
  });
  return element("div", {class: "search", role: "search"}, input, element("kbd", {"aria-hidden": "true"}, "/"));
}
