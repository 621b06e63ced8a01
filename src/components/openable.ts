import type {Sentence} from "../analysis/finding.js";
import {counted} from "../analysis/wording.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** A sentence in running text: what it claims is underlined and opens its papers. */
export function openable(sentence: Sentence, observatory: Observatory): (string | HTMLElement)[] {
  return sentence.map((part) => {
    if (typeof part === "string") return part;
    const button = element(
      "button",
      {
        type: "button",
        class: `claim claim-${part.kind}`,
        "data-key": `claim.${part.text}`,
        "aria-label": `${part.text}: ${counted(part.papers, "paper")}`
      },
      part.text
    );
    button.addEventListener("click", () => observatory.open(part.focus));
    return button;
  });
}
