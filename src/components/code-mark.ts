import {create} from "d3-selection";
import {statusLabel} from "../analysis/selection.js";
import type {CodeStatus} from "../analysis/tables.js";

/**
 * The shape of a code status as one filled path around 0, 0: disc (linked), half disc (promised), ring with a dot (claimed),
 * square (page only), ring (none). `r` is the outer radius in px.
 */
export function codeSymbol(status: CodeStatus, r = 4): string {
  const inner = r - Math.max(1.1, 0.3 * r);
  switch (status) {
    case "linked":
      return disc(r);
    case "promised":
      return `${disc(r)}M0,${number(inner)}A${number(inner)},${number(inner)} 0 0 0 0,${number(-inner)}Z`;
    case "claimed":
      return disc(r) + hole(inner) + disc(0.4 * r);
    case "page": {
      const [outside, inside] = [0.9 * r, 0.9 * r - (r - inner)];
      return `${square(outside)}M${number(-inside)},${number(-inside)}v${number(2 * inside)}h${number(2 * inside)}v${number(-2 * inside)}Z`;
    }
    case "none":
      return disc(r) + hole(inner);
  }
}

/** Classes for a `codeSymbol`: the green of code, or the outline grey where there is none. */
export function codeSymbolClass(status: CodeStatus): string {
  return `code-symbol code-symbol-${status}`;
}

/** Classes for an area (a segment of a bar): the order of greens, with an outline where the green is too light to stand alone. */
export function codeAreaClass(status: CodeStatus): string {
  return `code-area code-area-${status}`;
}

/** How a paper's code status is said beside its mark: "code linked", "no code". */
export function codeWords(status: CodeStatus): string {
  return status === "none" ? "no code" : status === "page" ? "page only" : `code ${statusLabel(status)}`;
}

/** The mark and the words of a code status, in one line of text. */
export function codeMark(status: CodeStatus, words = codeWords(status)): HTMLElement {
  const line = create("span").attr("class", `code-mark code-mark-${status}`);
  line.append(() => codeIcon(status));
  line.append("span").text(words);
  return line.node()!;
}

/** The mark alone, as a picture in a line of text; hidden from screen readers, so say the status beside it. */
export function codeIcon(status: CodeStatus, r = 4.5): SVGSVGElement {
  const size = 2 * r + 1;
  const svg = create("svg:svg")
    .attr("class", "code-icon")
    .attr("viewBox", `${-size / 2} ${-size / 2} ${size} ${size}`)
    .attr("width", size)
    .attr("height", size)
    .attr("aria-hidden", "true");
  svg.append("path").attr("class", codeSymbolClass(status)).attr("d", codeSymbol(status, r));
  return svg.node() as unknown as SVGSVGElement;
}

const number = (value: number) => Math.round(1000 * value) / 1000;

function disc(r: number): string {
  const [a, d] = [number(r), number(2 * r)];
  return `M${-a},0a${a},${a} 0 1 1 ${d},0a${a},${a} 0 1 1 ${-d},0Z`;
}

/** A disc drawn the other way round, which the winding rule leaves open. */
function hole(r: number): string {
  const [a, d] = [number(r), number(2 * r)];
  return `M${-a},0a${a},${a} 0 1 0 ${d},0a${a},${a} 0 1 0 ${-d},0Z`;
}

function square(half: number): string {
  const side = number(2 * half);
  return `M${number(-half)},${number(-half)}h${side}v${side}h${-side}Z`;
}
