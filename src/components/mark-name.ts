const svg = "http://www.w3.org/2000/svg";

/**
 * The accessible name of a mark: what is to be said of it, beginning with the texts that are seen in it unless it has them already, in
 * the order seen (WCAG 2.5.3). Who steers by voice names what is seen.
 */
export function markName(element: Element, label: string): string {
  const texts = seenTexts(element);
  const seen = texts.join(" ");
  if (within(words(seen), words(label))) return label;
  const rest = label.startsWith(texts[0]!) ? label.slice(texts[0]!.length).replace(/^[,:;]?\s*/, "") : label;
  return `${seen}: ${rest}`;
}

/**
 * The texts in an element, each trimmed. Between texts of a drawing comes white space, which is never drawn: they stand apart on the
 * screen, and without it the last word of one and the first of the next would be one word.
 */
function seenTexts(element: Element): string[] {
  const texts = Array.from(element.querySelectorAll("text")).filter(({textContent}) => textContent.trim());
  if (!texts.length) return element.namespaceURI === svg ? [] : [element.textContent.trim()].filter(Boolean);
  for (const text of texts) {
    const before = text.previousSibling;
    if (before?.nodeType !== 3) text.before(" ");
  }
  return texts.map(({textContent}) => textContent.trim());
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Whether the words of one stand in the other, one after another. */
function within(some: string[], all: string[]): boolean {
  return all.some((_, start) => some.every((word, i) => word === all[start + i])) || !some.length;
}
