/** An element as a file that a person can open and compare: one element a line, attributes as given, numbers to three decimals. */
export function svgFile(element: Element): string {
  const lines: string[] = [];
  write(element, "", lines, true);
  return `${lines.join("\n")}\n`;
}

function write(element: Element, indent: string, lines: string[], root = false): void {
  const attributes = Array.from(
    element.attributes,
    ({name, value}) => ` ${name}="${escaped(numbersRounded(name, value))}"`
  );
  if (root && element.localName === "svg" && !element.hasAttribute("xmlns"))
    attributes.unshift(' xmlns="http://www.w3.org/2000/svg"');
  const open = `${indent}<${element.localName}${attributes.join("")}`;
  const children = Array.from(element.childNodes).filter((child) => child.nodeType === 1 || child.textContent?.trim());
  if (!children.length) lines.push(`${open}/>`);
  else if (children.every((child) => child.nodeType === 3))
    lines.push(`${open}>${escaped(element.textContent ?? "")}</${element.localName}>`);
  else {
    lines.push(`${open}>`);
    for (const child of children)
      if (child.nodeType === 1) write(child as Element, `${indent}  `, lines);
      else lines.push(`${indent}  ${escaped(child.textContent ?? "").trim()}`);
    lines.push(`${indent}</${element.localName}>`);
  }
}

const texts = new Set(["aria-label", "data-key", "class", "id", "href", "title"]);

function numbersRounded(name: string, value: string): string {
  if (texts.has(name)) return value;
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(1000 * Number(number)) / 1000 || 0));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
