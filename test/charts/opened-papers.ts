import {expect} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";

/** Collects what is opened, for charts' `onOpen`. */
export function opener(): {onOpen: (focus: Selection) => void; found: Selection[]} {
  const found: Selection[] = [];
  return {onOpen: (focus) => void found.push(focus), found};
}

/**
 * Clicks every mark of a drawing and checks that the papers it opens are as many as its label says: "28 papers", "8 of 44 papers",
 * "12, 9% of 134 papers", "12 of 45, against …", "proposed in 1 paper"; a mark that stands for a paper says no number and opens that one. Returns how many marks there were.
 */
export function expectMarksToOpenWhatTheySay(
  drawing: Element,
  {found}: {found: Selection[]},
  corpus: Corpus,
  selection: Selection
): number {
  const marks = Array.from(drawing.querySelectorAll("[data-key]")).filter(
    (mark) => mark.hasAttribute("tabindex") || mark.localName === "button"
  );
  for (const mark of marks) {
    found.length = 0;
    mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    const label = mark.getAttribute("aria-label") ?? mark.textContent;
    expect(found, label).toHaveLength(1);
    const papers = select(corpus, narrow(selection, found[0]!)).size;
    expect(papers, `${label} opens ${JSON.stringify(found[0])}`).toBe(numberOf(mark, label));
  }
  return marks.length;
}

function numberOf(mark: Element, label: string): number {
  if (mark.getAttribute("data-key")!.startsWith("paper.")) return 1;
  const number = /: (?:proposed in )?(\d[\d,]*?)(?: of [\d,]+| papers?\b|, \S+% of )/.exec(label);
  expect(number, label).not.toBeNull();
  return Number(number![1]!.replaceAll(",", ""));
}
