import {gallery} from "../gallery/index.js";
import {element} from "./element.js";
import {galleryPicture} from "./gallery-picture.js";

/** The worked examples as a list of links; `href` gives the address that opens one of them by name. */
export function galleryList(href: (name: string) => string): HTMLElement {
  return element(
    "ul",
    {class: "gallery"},
    ...gallery.map(({name, title, sentence}) =>
      element(
        "li",
        {},
        element(
          "a",
          {class: "gallery-example", href: href(name)},
          galleryPicture(name),
          element("span", {class: "gallery-title"}, title),
          element("span", {class: "gallery-sentence"}, sentence),
          element("span", {class: "gallery-open", "aria-hidden": "true"}, "Open")
        )
      )
    )
  );
}
