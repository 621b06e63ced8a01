import {series} from "../analysis/finding.js";
import type {Claim, Prose, Rest} from "../analysis/finding.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** A sentence in running text: what it claims is underlined and opens its papers; "36 more" of a series tells the rest. */
export function openable(sentence: Prose, observatory: Observatory): (string | HTMLElement)[] {
  return sentence.map((part) => {
    if (typeof part === "string") return part;
    return "claims" in part ? restButton(part, observatory) : claimButton(part, observatory);
  });
}

function restButton({before, text, claims}: Rest, observatory: Observatory): HTMLElement {
  const tell = () => {
    const told = series(claims).map((part) => (typeof part === "string" ? part : claimButton(part, observatory)));
    rest.replaceChildren(", ", ...told);
    rest.querySelector<HTMLElement>("[role=button]")?.focus();
  };
  const rest = element("span", {class: "series-rest"}, before, action(text, tell, {"aria-expanded": "false"}));
  return rest;
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
