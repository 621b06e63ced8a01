import {readFileSync} from "node:fs";
import {knobsOfPage} from "../src/notebook/page-knobs.ts";
import {pagesIn} from "./added-pages.ts";

/** Elements for every page's head that say which options the charts of each page begin with; nothing where no page says so. */
export function knobDefaultsHead(root = "src"): string {
  return pagesIn(root, "")
    .sort()
    .flatMap((path) => {
      const options = knobsOfPage(readFileSync(`${root}${path}.md`, "utf8"));
      const page = escaped(path.slice(path.lastIndexOf("/") + 1));
      return options.size
        ? [`\n<meta name="knob-defaults" data-page="${page}" content="${escaped(String(options))}">`]
        : [];
    })
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
