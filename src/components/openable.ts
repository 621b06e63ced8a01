import type {Claim, Sentence} from "../analysis/finding.js";
import {counted} from "../analysis/wording.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** A sentence in running text: what it claims is underlined and opens its papers. */
export function openable(sentence: Sentence, observatory: Observatory): (string | HTMLElement)[] {
  return sentence.map((part) => (typeof part === "string" ? part : claimButton(part, observatory)));
}

/** Not a button element: that could not be broken over lines, nor keep the comma after it on its line. */
function claimButton({text, kind, focus, papers}: Claim, observatory: Observatory): HTMLElement {
  const open = () => observatory.open(focus);
  const words = element(
    "span",
    {
      role: "button",
      tabindex: 0,
      class: `claim claim-${kind}`,
      "data-key": `claim.${text}`,
      "aria-label": `${text}: ${counted(papers, "paper")}`
    },
    text
  );
  words.addEventListener("click", open);
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  });
  return words;
}
