import {gallery} from "../gallery/index.js";
import {element} from "./element.js";
import {galleryPicture} from "./gallery-picture.js";

/** The worked examples as a list of links; `href` gives the address that opens the one of this id. */
export function galleryList(href: (id: string) => string): HTMLElement {
  const items = gallery.map(({id, says, notebook}) => {
    const name = element("span", {class: "gallery-title"}, notebook.title);
    const sentence = element("span", {class: "gallery-sentence"}, says);
    const open = element("span", {class: "gallery-open", "aria-hidden": "true"}, "Open");
    return element(
      "li",
      {},
      element("a", {class: "gallery-example", href: href(id)}, galleryPicture(id), name, sentence, open)
    );
  });
  return element("ul", {class: "gallery"}, ...items);
}
