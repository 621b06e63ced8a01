import {changeable} from "./editor/changeable.js";

/** What a page's address says that a changed chart has no use for: where a table is, which paper. */
const left = /^(chart$|page$|sort$|id$)/;
/** What is open, too, but for the figure that draws just that. */
const opened = /^open\./;
const drawsOpened = "topics context";

/** Leads to the code that draws a figure, with the selection and the knobs as they are when it is followed; null for one that has none. */
export function changeLink(figure: string): HTMLAnchorElement | null {
  const page = /([\w-]*)(?:\.html)?$/.exec(location.pathname)![1] || "index";
  const name = `${page} ${figure}`;
  if (!Object.hasOwn(changeable, name)) return null;
  const link = document.createElement("a");
  link.className = "action";
  link.textContent = "Change this chart";
  link.setAttribute("aria-label", "Change this chart: its knobs and code");
  link.dataset["key"] = "act.Change";
  const address = () => {
    const query = new URLSearchParams(location.search);
    for (const key of [...query.keys()])
      if (left.test(key) || (name !== drawsOpened && opened.test(key))) query.delete(key);
    query.set("chart", changeable[name]!);
    link.href = `./change.html?${String(query)}`;
  };
  address();
  for (const event of ["pointerenter", "pointerdown", "focus", "click"]) link.addEventListener(event, address);
  return link;
}
