import type {Passage} from "../analysis/evidence.js";

/** A sentence that speaks for something, its words on a red wash. */
export function evidence(passage: Passage): HTMLElement {
  const line = document.createElement("p");
  line.className = "evidence";
  line.append(...washed(passage));
  return line;
}

/** Text nodes, with the words that matter in `mark` elements. */
export function washed({text, spans}: Passage): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) nodes.push(document.createTextNode(text.slice(at, start)));
    const words = document.createElement("mark");
    words.textContent = text.slice(start, end);
    nodes.push(words);
    at = end;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}
