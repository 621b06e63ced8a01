import type {Claim, Sentence} from "../analysis/finding.js";
import {counted} from "../analysis/wording.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** A claim up to this long stays on one line with the comma or full stop after it. */
const short = 32;

/** A sentence in running text: what it claims is underlined and opens its papers. */
export function openable(sentence: Sentence, observatory: Observatory): (string | HTMLElement)[] {
  let stopped = 0;
  return sentence.map((part, i) => {
    if (typeof part === "string") {
      const rest = part.slice(stopped);
      stopped = 0;
      return rest;
    }
    const next = sentence[i + 1];
    const [stop] = (typeof next === "string" && /^[,.;:]/.exec(next)) || [""];
    stopped = part.text.length <= short ? stop.length : 0;
    const button = claimButton(part, observatory);
    return stopped ? element("span", {class: "nowrap"}, button, stop) : button;
  });
}

function claimButton({text, kind, focus, papers}: Claim, observatory: Observatory): HTMLElement {
  const button = element(
    "button",
    {
      type: "button",
      class: `claim claim-${kind}`,
      "data-key": `claim.${text}`,
      "aria-label": `${text}: ${counted(papers, "paper")}`
    },
    text
  );
  button.addEventListener("click", () => observatory.open(focus));
  return button;
}
