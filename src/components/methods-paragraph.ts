import {readSides} from "../analysis/chosen-sides.js";
import {compareSides} from "../analysis/comparison.js";
import {methodsParagraph, paragraphAsText} from "../analysis/methods-paragraph.js";
import type {MethodsParagraph} from "../analysis/methods-paragraph.js";
import {sourcesAsBibtex} from "../analysis/method-sources.js";
import {chartAsked} from "./chart-asked.js";
import {action, element} from "./element.js";
import type {Observatory, View} from "./observatory.js";

/** The methods paragraph for what is selected (and compared, or the chart told, where the address says so), to be copied with its sources. */
export function methodsParagraphPart(observatory: Observatory): HTMLElement {
  const text = element("p", {class: "methods-paragraph"});
  const sources = element("ol", {class: "methods-sources"});
  const said = element("span", {class: "said quiet", role: "status"});
  let current: MethodsParagraph = {sentences: [], cited: []};
  const copy = (what: string, content: () => string) => () =>
    void import("./export.js").then(async ({copyText, saveText}) => {
      if (await copyText(content())) said.textContent = `${what} copied`;
      else saveText(content(), "methods.txt");
    });
  const save = () =>
    void import("./export.js").then(({saveText}) => {
      saveText(sourcesAsBibtex(current.cited), "methods.bib", "application/x-bibtex");
      said.textContent = "Saved as methods.bib";
    });
  observatory.subscribe((now) => {
    current = methodsParagraph({...now, comparison: comparedIn(observatory, now), chart: chartAsked(observatory, now)});
    text.textContent = paragraphAsText(current);
    sources.replaceChildren(
      ...current.cited.map(({fields}) => {
        const url = fields["doi"] ? `https://doi.org/${encodeURI(fields["doi"])}` : null;
        const name = `${fields["author"]!.replaceAll(" and ", "; ")} (${fields["year"]!})`;
        return element("li", {}, url ? element("a", {href: url, rel: "noreferrer"}, name) : name);
      })
    );
  });
  return element(
    "div",
    {},
    text,
    element("h3", {}, "Sources"),
    sources,
    element(
      "div",
      {class: "actions"},
      action(
        "Copy text",
        copy("Text", () => paragraphAsText(current))
      ),
      action(
        "Copy with sources",
        copy("Text and sources", () => paragraphAsText(current, {sources: true}))
      ),
      action("BibTeX", save, {"aria-label": "BibTeX: save the sources"}),
      said
    )
  );
}

function comparedIn(observatory: Observatory, {corpus, selection}: View) {
  const {chosen} = readSides(observatory.query(), corpus);
  return chosen && compareSides(corpus, selection, chosen, observatory.loadedTexts());
}
