import {getter, method, replaceMethod, setter} from "./kept.js";
import {isRefused} from "./refused-elements.js";

const make = method<Element>(Document.prototype, "createElementNS");

/** Markup is read where it can do nothing, loses the refused elements, and only then becomes part of the page. */
export function guardMarkup(): void {
  const html = trustedMarkup();
  const inert = document.implementation.createHTMLDocument("");
  const body = inert.body;
  const setInner = setter(Element.prototype, "innerHTML");
  const getInner = getter<string>(Element.prototype, "innerHTML");
  const getShadow = getter<string>(ShadowRoot.prototype, "innerHTML");
  const getOuter = getter<string>(Element.prototype, "outerHTML");
  const contentOf = getter<DocumentFragment>(HTMLTemplateElement.prototype, "content");
  const kindOf = getter<number>(Node.prototype, "nodeType");
  const parentOf = getter<Node | null>(Node.prototype, "parentNode");
  const firstOf = getter<Node | null>(Node.prototype, "firstChild");
  const nextOf = getter<Node | null>(Node.prototype, "nextSibling");
  const documentOf = getter<Document | null>(Node.prototype, "ownerDocument");
  const startOf = getter<Node>(Object.getPrototypeOf(Range.prototype) as object, "startContainer");
  const setText = setter(Node.prototype, "textContent");
  const append = method(Node.prototype, "appendChild");
  const insert = method(Node.prototype, "insertBefore");
  const replace = method(Node.prototype, "replaceChild");
  const removeChild = method(Node.prototype, "removeChild");
  const spaceOf = getter<string | null>(Element.prototype, "namespaceURI");
  const nameOf = getter<string>(Element.prototype, "localName");
  const fragment = method<DocumentFragment>(Document.prototype, "createDocumentFragment");
  const attributesOf = method<string[]>(Element.prototype, "getAttributeNames");
  const removeAttribute = method(Element.prototype, "removeAttribute");
  const lowerCase = method<string>(String.prototype, "toLowerCase");
  const [NoParent, NoPlace] = [TypeError, SyntaxError];

  function templateContent(node: Node): DocumentFragment | null {
    try {
      return contentOf(node);
    } catch {
      return null; // no template
    }
  }

  function clean(root: Node): void {
    for (let node = firstOf(root), next: Node | null; node; node = next) {
      next = nextOf(node);
      if (kindOf(node) !== 1) continue;
      if (isRefused(node as Element)) {
        removeChild(root, node);
        continue;
      }
      // The policy would refuse these too, with a word in the console for each.
      const attributes = attributesOf(node);
      for (let i = 0; i < attributes.length; ++i)
        if (attributes[i]![0] === "o" && attributes[i]![1] === "n") removeAttribute(node, attributes[i]);
      const content = templateContent(node);
      if (content) clean(content);
      clean(node);
    }
  }

  /** The nodes that markup makes within an element of this name. */
  function nodesOf(text: unknown, within: Node, owner: Document): DocumentFragment {
    const context = kindOf(within) === 1 ? within : body;
    // Not a copy: that could bring definitions of custom elements along, whose code would run before this is done.
    const parent = make(inert, spaceOf(context), nameOf(context));
    setInner(parent, html(text));
    const content = templateContent(parent) ?? parent;
    clean(content);
    const nodes = fragment(owner);
    for (let node = firstOf(content); node; node = firstOf(content)) append(nodes, node);
    return nodes;
  }

  const ownerOf = (node: unknown): Document => documentOf(node) ?? (node as Document);

  for (const [prototype, get] of [
    [Element.prototype, getInner],
    [ShadowRoot.prototype, getShadow]
  ] as const)
    Object.defineProperty(prototype, "innerHTML", {
      get(this: Element) {
        return get(this);
      },
      set(this: Element, text: unknown) {
        const target = templateContent(this) ?? this;
        const nodes = nodesOf(text, this, ownerOf(target));
        setText(target, "");
        append(target, nodes);
      },
      configurable: false
    });
  Object.defineProperty(Element.prototype, "outerHTML", {
    get(this: Element) {
      return getOuter(this);
    },
    set(this: Element, text: unknown) {
      const parent = parentOf(this);
      if (parent) replace(parent, nodesOf(text, parent, ownerOf(this)), this);
    },
    configurable: false
  });
  replaceMethod(Element.prototype, "insertAdjacentHTML", () => {
    return function (where, text) {
      const place = lowerCase(`${where as string}`);
      const inside = place === "afterbegin" || place === "beforeend";
      if (!inside && place !== "beforebegin" && place !== "afterend") throw new NoPlace(`${place} is no place`);
      const parent = inside ? (this as Node) : parentOf(this);
      if (!parent) throw new NoParent("the element has no parent");
      const nodes = nodesOf(text, parent, ownerOf(this));
      if (place === "afterbegin") insert(parent, nodes, firstOf(this));
      else if (place === "beforeend") insert(parent, nodes, null);
      else if (place === "beforebegin") insert(parent, nodes, this);
      else insert(parent, nodes, nextOf(this));
    };
  });
  replaceMethod(Range.prototype, "createContextualFragment", () => {
    return function (text) {
      const start = startOf(this);
      return nodesOf(text, start, ownerOf(start));
    };
  });
  replaceMethod(DOMParser.prototype, "parseFromString", (original) => {
    return function (text, type) {
      const parsed = original(this, html(text), type) as Document;
      clean(parsed);
      return parsed;
    };
  });
  removeOthers();
}

/** Has markup read by no other way than these, be it one that browsers get later. */
function removeOthers(): void {
  for (const [owner, keep] of [
    [Element.prototype, ["innerHTML", "outerHTML", "insertAdjacentHTML"]],
    [ShadowRoot.prototype, ["innerHTML"]],
    [Document.prototype, []],
    [Document, []],
    [Range.prototype, []]
  ] as [object, string[]][])
    for (const name of Object.getOwnPropertyNames(owner))
      if (/HTML/.test(name) && !keep.includes(name)) Reflect.deleteProperty(owner, name);
}

/** Makes strings markup that the policy lets the browser read; no other code can. */
function trustedMarkup(): (text: unknown) => unknown {
  interface Policies {
    createPolicy: (name: string, rules: object) => object;
  }
  const trusted = (globalThis as unknown as {trustedTypes?: Policies}).trustedTypes;
  const policy = trusted?.createPolicy("sandbox", {createHTML: (text: string) => text});
  // Libraries and cells are evaluated; the frame's policy lets no other script run.
  trusted?.createPolicy("default", {createScript: (text: string) => text});
  if (!policy) return (text) => `${text as string}`;
  const createHTML = method(Object.getPrototypeOf(policy) as object, "createHTML");
  return (text) => createHTML(policy, `${text as string}`);
}
