import {getter, method, remove, replaceMethod} from "./kept.js";

/**
 * Elements that open connections or other windows by being there, wherever they come from. The browser looks up and connects to the
 * host of a frame's address before it asks the policy, so that no policy can stand in for this.
 */
const names: Readonly<Record<string, true>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, true>, {
    applet: true,
    base: true,
    controlledframe: true,
    embed: true,
    fencedframe: true,
    frame: true,
    frameset: true,
    iframe: true,
    link: true,
    meta: true,
    object: true,
    portal: true,
    script: true,
    webview: true
  })
);

const RefusedElement = TypeError;
const nameOf = getter<string>(Element.prototype, "localName");
const rootOf = getter<Element | null>(Document.prototype, "documentElement");

/** Whether an element is one of those, by the name that it was made with, not by the one that was asked for. */
export function isRefused(element: Element): boolean {
  return names[nameOf(element)] === true;
}

function allowed(element: unknown): unknown {
  if (isRefused(element as Element)) throw new RefusedElement(`a ${nameOf(element)} element cannot be made here`);
  return element;
}

/** Has every way of making elements one by one refuse those, and takes away the document's own: they could be copied. */
export function refuseElements(): void {
  replaceMethod(Document.prototype, "createElement", (original) => {
    return function (name) {
      return allowed(original(this, name));
    };
  });
  replaceMethod(Document.prototype, "createElementNS", (original) => {
    return function (space, name) {
      return allowed(original(this, space, name));
    };
  });
  replaceMethod(DOMImplementation.prototype, "createDocument", (original) => {
    return function (space, name, type) {
      const made = original(this, space, name, type ?? null);
      const root = rootOf(made);
      if (root) allowed(root);
      return made;
    };
  });
  // Without options there are no elements that extend a certain one of the browser's.
  replaceMethod(CustomElementRegistry.prototype, "define", (original) => {
    return function (name, constructor) {
      return original(this, name, constructor);
    };
  });
  const detach = method(Element.prototype, "remove");
  for (const element of document.querySelectorAll("*")) if (isRefused(element)) detach(element);
  for (const name of ["open", "write", "writeln", "close", "execCommand"]) remove(document, name);
}
