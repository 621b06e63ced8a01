import {embeddedFonts} from "../embedded-fonts.js";
import {savePicture, saveText} from "../export.js";
import type {Sandbox} from "../sandbox-types.js";

/** What a drawing is made of; anything else that the frame sends is left out. */
const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath mask linearGradient radialGradient stop pattern marker use image".split(
    " "
  )
);

/** Saves what a frame has drawn, in the page's fonts; returns what to say. */
export async function saveDrawing(
  box: Pick<Sandbox, "picture">,
  {name, title, as}: {name: string; title: string; as: "svg" | "png"}
): Promise<string> {
  const {svg, width, height} = await box.picture();
  const root = cleanDrawing(svg);
  const heading = root.querySelector(":scope > title");
  if (heading) heading.textContent = title;
  const fonts = await embeddedFonts(root);
  if (fonts) {
    const style = root.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = fonts;
    root.prepend(style);
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
  if (as === "svg") saveText(text, `${name}.svg`, "image/svg+xml");
  else await savePicture({svg: text, width, height}, name);
  return "Saved";
}

/** The drawing without whatever could run, load or style anything. Throws where it is no drawing. */
export function cleanDrawing(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.querySelector("parsererror")) throw new Error("the drawing cannot be read");
  for (const part of [root, ...root.querySelectorAll("*")]) {
    if (!elements.has(part.localName) || part.namespaceURI !== "http://www.w3.org/2000/svg") {
      part.remove();
      continue;
    }
    for (const {name, localName, value} of [...part.attributes]) {
      const address = localName === "href" && !/^(#|data:image\/(png|jpeg|webp);base64,)/.test(value);
      if (/^on/i.test(localName) || localName === "style" || address || /url\((?!["']?#)/i.test(value))
        part.removeAttribute(name);
    }
  }
  return root;
}
