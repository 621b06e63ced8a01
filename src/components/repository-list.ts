import {isWebAddress} from "../analysis/code-sentence.js";
import {repositories} from "../analysis/repositories.js";
import {repositoriesTitle} from "../analysis/findings-code.js";
import {counted, grouped} from "../analysis/wording.js";
import {element} from "./element.js";
import {keepFocus} from "./focus.js";
import type {Observatory, View} from "./observatory.js";

/** Repositories shown at first, and added by each press of "more". */
const step = 45;

/** Every repository that the papers link to, with the papers that do. */
export function repositoryList(observatory: Observatory, {corpus, selection, selected}: View): HTMLElement {
  const found = repositories(corpus, selected);
  const section = element(
    "section",
    {class: "repositories", id: "repositories", "aria-labelledby": "repositories-title"},
    element("h2", {id: "repositories-title"}, repositoriesTitle(found))
  );
  keepFocus(section, "repositories");
  const list = element("ul");
  const more = element("button", {type: "button", class: "action"});
  const append = () => {
    const from = list.children.length;
    for (const {name, host, url, papers, focus} of found.slice(from, from + step)) {
      const place = isWebAddress(url)
        ? element("a", {class: "outside", href: url, rel: "noopener noreferrer"}, name)
        : name;
      const [only] = papers;
      const behind =
        papers.length === 1
          ? element(
              "a",
              {href: observatory.href("./paper.html", selection, {id: only!.id})},
              only!.title || "(no title)"
            )
          : element(
              "button",
              {type: "button", class: "opens", "data-key": `repository.${url}`},
              counted(papers.length, "paper")
            );
      if (papers.length > 1) behind.addEventListener("click", () => observatory.open(focus));
      const elsewhere = name.startsWith(host) || host === "github.com" ? null : element("small", {}, ` ${host}`);
      list.append(
        element(
          "li",
          {},
          element("span", {class: "place"}, place, elsewhere),
          element("span", {class: "behind"}, behind)
        )
      );
    }
    const left = found.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = `${grouped(Math.min(step, left))} of ${grouped(left)} more repositories`;
  };
  more.addEventListener("click", append);
  append();
  if (found.length) section.append(list, more);
  return section;
}
