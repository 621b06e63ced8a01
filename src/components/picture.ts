import {drawingOf} from "./canvas-drawing.js";
import {embeddedFonts} from "./embedded-fonts.js";
import {textLines} from "./text-lines.js";

export interface Picture {
  svg: string;
  /** px. */
  width: number;
  height: number;
}

const namespace = "http://www.w3.org/2000/svg";
const inherited = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "letter-spacing",
  "text-anchor",
  "visibility",
  "paint-order"
];
const own = {opacity: "1", "dominant-baseline": "auto", "mix-blend-mode": "normal", "clip-path": "none", mask: "none"};
const kept = new Set(
  "d x y x1 x2 y1 y2 dx dy cx cy r rx ry width height points transform viewBox preserveAspectRatio id href offset rotate".split(
    " "
  )
);

/**
 * A part of the page (title, key, chart, note) as a standalone SVG: every drawing where it stands, every line of text as text,
 * computed styles in place of classes, fonts embedded, the paper behind it. The page must have laid the part out.
 */
export async function pictureOf(part: Element, title: string, {margin = 16} = {}): Promise<Picture> {
  part.classList.add("as-picture");
  const root = drawn(part, title, margin);
  part.classList.remove("as-picture");
  const fonts = await embeddedFonts(root);
  if (fonts) root.prepend(svgElement("style", {}, fonts));
  const [width, height] = [Number(root.getAttribute("width")), Number(root.getAttribute("height"))];
  const text = new XMLSerializer().serializeToString(root);
  return {width, height, svg: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`};
}

/** The same as an element, without fonts. */
export function drawn(part: Element, title: string, margin: number): SVGElement {
  const {left, top, width, height} = part.getBoundingClientRect();
  const picture = {width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin};
  const root = svgElement("svg", {
    width: picture.width,
    height: picture.height,
    viewBox: `0 0 ${picture.width} ${picture.height}`
  });
  root.append(svgElement("title", {}, title));
  root.append(svgElement("rect", {width: "100%", height: "100%", fill: paperBehind(part)}));
  const content = svgElement("g", {});
  place(part, content, {x: left - margin, y: top - margin});
  root.append(content);
  return root;
}

function paperBehind(part: Element): string {
  for (let element: Element | null = part; element; element = element.parentElement) {
    const {backgroundColor} = getComputedStyle(element);
    if (!isClear(backgroundColor)) return plainColour(backgroundColor).colour;
  }
  return "#ffffff";
}

interface Origin {
  x: number;
  y: number;
}

function place(element: Element, into: Element, origin: Origin): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) into.append(...linesOf(child, origin));
    if (!(child instanceof Element) || isHidden(child)) continue;
    const {left, top, width, height} = child.getBoundingClientRect();
    const [x, y] = [rounded(left - origin.x), rounded(top - origin.y)];
    if (child instanceof SVGSVGElement) {
      const copy = standalone(child);
      for (const [name, value] of Object.entries({x, y, width: rounded(width), height: rounded(height)}))
        copy.setAttribute(name, String(value));
      if (!child.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${rounded(width)} ${rounded(height)}`);
      into.append(copy);
      continue;
    }
    if (child instanceof HTMLCanvasElement) {
      const drawing = drawingOf(child);
      if (drawing) {
        // Styles are only known of what is in the page.
        drawing.style.position = "absolute";
        child.after(drawing);
        const copy = standalone(drawing);
        drawing.remove();
        for (const [name, value] of Object.entries({x, y, width: rounded(width), height: rounded(height)}))
          copy.setAttribute(name, String(value));
        copy.setAttribute("viewBox", drawing.getAttribute("viewBox")!);
        into.append(copy);
        continue;
      }
      into.append(svgElement("image", {x, y, width: rounded(width), height: rounded(height), href: child.toDataURL()}));
      continue;
    }
    const style = getComputedStyle(child);
    const {backgroundColor, borderBottomWidth, borderBottomColor, borderBottomStyle} = style;
    if (!isClear(backgroundColor))
      into.append(
        svgElement("rect", {
          x,
          y,
          width: rounded(width),
          height: rounded(height),
          ...corners(style.borderTopLeftRadius, width),
          fill: plainColour(backgroundColor).colour
        })
      );
    const line = borderBottomStyle === "none" ? 0 : parseFloat(borderBottomWidth);
    if (line > 0 && !isClear(borderBottomColor))
      into.append(
        svgElement("rect", {
          x,
          y: rounded(y + height - line),
          width: rounded(width),
          height: line,
          fill: plainColour(borderBottomColor).colour
        })
      );
    place(child, into, origin);
  }
}

/** A drawing with the styles that classes and variables give it written into each element. */
export function standalone(svg: SVGSVGElement): SVGSVGElement {
  return copyOf(svg, null) as SVGSVGElement;
}

function copyOf(element: Element, above: Map<string, string> | null): Element {
  const copy = svgElement(element.localName, {});
  for (const {name, value} of element.attributes) if (kept.has(name)) copy.setAttribute(name, value);
  const style = getComputedStyle(element);
  const values = inheritedBy(style);
  for (const [name, value] of values) if (value && value !== above?.get(name)) copy.setAttribute(name, value);
  for (const [name, initial] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value && value !== initial) copy.setAttribute(name, value);
  }
  const label = element.getAttribute("aria-label");
  if (label) copy.append(svgElement("title", {}, label));
  for (const child of element.childNodes)
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && !isHidden(child)) copy.append(copyOf(child, values));
  return copy;
}

/** The inherited styles of an element, its paints as plain colours with an opacity: what every reader of SVG understands. */
function inheritedBy(style: CSSStyleDeclaration): Map<string, string> {
  const values = new Map(inherited.map((name) => [name, style.getPropertyValue(name)]));
  for (const paint of ["fill", "stroke"]) {
    const {colour, opacity} = plainColour(values.get(paint)!);
    values.set(paint, colour);
    if (opacity < 1) values.set(`${paint}-opacity`, String(rounded(opacity * Number(values.get(`${paint}-opacity`)))));
  }
  return values;
}

/** "rgb(…)", "rgba(…)" and "color(srgb …)" as "#rrggbb" with an opacity of 0 to 1; any other paint as it is. */
export function plainColour(value: string): {colour: string; opacity: number} {
  const parts =
    /^(rgb|rgba|color)\((?:srgb )?\s*([-\d.e%]+)[ ,]+([-\d.e%]+)[ ,]+([-\d.e%]+)(?:[ ,/]+([-\d.e%]+))?\)$/.exec(value);
  if (!parts) return {colour: value === "transparent" ? "none" : value, opacity: 1};
  const scale = parts[1] === "color" ? 255 : 1;
  const channel = (text: string) =>
    Math.max(0, Math.min(255, Math.round(scale * Number(text))))
      .toString(16)
      .padStart(2, "0");
  const opacity = parts[5] === undefined ? 1 : parts[5].endsWith("%") ? parseFloat(parts[5]) / 100 : Number(parts[5]);
  const colour =
    opacity === 0
      ? "none"
      : `#${parts
          .slice(2, 5)
          .map((text) => channel(text!))
          .join("")}`;
  return {colour, opacity: opacity === 0 ? 1 : opacity};
}

/** The lines of a text in the page, each a text element at its baseline. */
function linesOf(text: Text, origin: Origin): Element[] {
  if (text.parentElement!.closest(".visually-hidden")) return [];
  const range = document.createRange();
  const lines = textLines(text.data, (start, end) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return range.getClientRects();
  });
  if (!lines.length) return [];
  const style = getComputedStyle(text.parentElement!);
  const pen = document.createElement("canvas").getContext("2d")!;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const ascent = pen.measureText("x").fontBoundingBoxAscent;
  const styles = {
    fill: plainColour(style.color).colour,
    "font-family": style.fontFamily,
    "font-size": style.fontSize,
    "font-weight": style.fontWeight,
    "font-style": style.fontStyle,
    "font-variant-numeric": style.fontVariantNumeric
  };
  return lines.map(({words, x, top}) =>
    svgElement("text", {x: rounded(x - origin.x), y: rounded(top + ascent - origin.y), ...styles}, words)
  );
}

/** The rounding of a box's corners, given in px or as a part of its width. */
function corners(radius: string, width: number): {rx?: number} {
  const rx = (parseFloat(radius) || 0) * (radius.endsWith("%") ? width / 100 : 1);
  return rx ? {rx: rounded(Math.min(rx, width / 2))} : {};
}

function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || getComputedStyle(element).display === "none";
}

function isClear(colour: string): boolean {
  return colour === "" || plainColour(colour).colour === "none";
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}

function svgElement(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const element = document.createElementNS(namespace, name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  if (text) element.textContent = text;
  return element;
}
