/**
 * Takes from the frame's window what neither its sandbox nor its policy refuses: elements that open connections or other windows
 * by being there (a link's preconnect, a frame's first navigation), peer connections, and writing the document anew, which would
 * drop the frame's own listeners. Runs before any code of a reader; there is no second window to get the originals from.
 */
export function lockDown(): void {
  const window = globalThis as unknown as Record<string, unknown>;
  for (const name of unwanted) remove(window, name);
  guardMaking();
  guardMarkup();
}

const unwanted = [
  "RTCPeerConnection",
  "webkitRTCPeerConnection",
  "RTCDataChannel",
  "RTCIceTransport",
  "WebTransport",
  "WebSocketStream",
  "Worker",
  "SharedWorker",
  "XSLTProcessor",
  "HTMLFencedFrameElement",
  "FencedFrameConfig",
  "PresentationRequest",
  "PaymentRequest",
  "fetchLater",
  "sharedStorage",
  "showDirectoryPicker",
  "showOpenFilePicker",
  "showSaveFilePicker"
];

/** Elements that are refused wherever they come from; markup loses them, and attributes that are code. */
const refused = new Set([
  "applet",
  "base",
  "embed",
  "fencedframe",
  "frame",
  "frameset",
  "iframe",
  "link",
  "meta",
  "object",
  "portal",
  "script"
]);

function localName(name: unknown): string {
  return String(name).toLowerCase().replace(/^.*:/, "");
}

function refuse(name: unknown): string {
  const asked = String(name);
  if (refused.has(localName(asked))) throw new TypeError(`a ${localName(asked)} element cannot be made here`);
  return asked;
}

function remove(owner: object, name: string): void {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at) as object | null)
    if (Object.hasOwn(at, name)) Reflect.deleteProperty(at, name);
}

type Method = (this: unknown, ...values: unknown[]) => unknown;

/** Replaces a method by one that `make` makes of it. */
function replace(prototype: object, name: string, make: (original: Method) => Method): void {
  const original = Object.getOwnPropertyDescriptor(prototype, name)?.value as Method | undefined;
  if (original) Object.defineProperty(prototype, name, {value: make(original), writable: false, configurable: false});
}

const {apply} = Reflect;

function guardMaking(): void {
  replace(Document.prototype, "createElement", (original) => {
    return function (name, options) {
      return apply(original, this, [refuse(name), typeof options === "string" ? options : undefined]);
    };
  });
  replace(Document.prototype, "createElementNS", (original) => {
    return function (space, name) {
      return apply(original, this, [space, refuse(name)]);
    };
  });
  replace(DOMImplementation.prototype, "createDocument", (original) => {
    return function (space, name, type) {
      return apply(original, this, [space, name === null || name === "" ? name : refuse(name), type ?? null]);
    };
  });
  replace(CustomElementRegistry.prototype, "define", (original) => {
    return function (name, constructor) {
      const kind = constructor as {prototype?: unknown} | undefined;
      if (!(kind?.prototype instanceof HTMLElement)) throw new TypeError("an element of one's own extends HTMLElement");
      return apply(original, this, [name, constructor]);
    };
  });
}

/** Markup is read where it can do nothing, loses the refused elements, and only then becomes part of the page. */
function guardMarkup(): void {
  const inert = document.implementation.createHTMLDocument("");
  const trusted = (
    globalThis as unknown as {
      trustedTypes?: {createPolicy: (name: string, rules: object) => {createHTML: (text: string) => string}};
    }
  ).trustedTypes;
  const policy = trusted?.createPolicy("sandbox", {createHTML: (text: string) => text});
  // Libraries and cells are evaluated; the frame's policy lets no other script run.
  trusted?.createPolicy("default", {createScript: (text: string) => text});
  const html = (text: unknown) => {
    const given = String(text);
    return policy ? policy.createHTML(given) : given;
  };
  const setInner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!.set!;
  const getInner = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!.get!;
  const getOuter = Object.getOwnPropertyDescriptor(Element.prototype, "outerHTML")!.get!;
  const getContent = Object.getOwnPropertyDescriptor(HTMLTemplateElement.prototype, "content")!.get!;
  const getName = Object.getOwnPropertyDescriptor(Element.prototype, "localName")!.get!;
  const getParent = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")!.get!;
  const {appendChild, insertBefore, replaceChild} = Node.prototype;
  const setText = Object.getOwnPropertyDescriptor(Node.prototype, "textContent")!.set!;
  const {importNode, createDocumentFragment, createTreeWalker} = Document.prototype;
  const {remove: removeElement, getAttributeNames, removeAttribute} = Element.prototype;
  const nextNode = TreeWalker.prototype.nextNode;
  const parse = DOMParser.prototype.parseFromString;

  function clean(root: Node): void {
    const walker = apply(createTreeWalker, document, [root, NodeFilter.SHOW_ELEMENT]);
    const found: Element[] = [];
    for (
      let node = apply(nextNode, walker, []) as Element | null;
      node;
      node = apply(nextNode, walker, []) as Element
    ) {
      const name = apply(getName, node, []) as string;
      // The policy would refuse these too, with a word in the console for each.
      for (const attribute of apply(getAttributeNames, node, []) as string[])
        if (/^on/i.test(attribute)) apply(removeAttribute, node, [attribute]);
      if (refused.has(localName(name))) found.push(node);
      else if (node instanceof HTMLTemplateElement) clean(apply(getContent, node, []) as Node);
    }
    for (const node of found) apply(removeElement, node, []);
  }

  /** The nodes that markup makes within an element of this name. */
  function nodesOf(text: unknown, context: Element, owner: Document = context.ownerDocument): DocumentFragment {
    const parent = apply(importNode, inert, [context, false]) as Element;
    apply(setInner, parent, [html(text)]);
    const content = parent instanceof HTMLTemplateElement ? (apply(getContent, parent, []) as Node) : parent;
    clean(content);
    const fragment = apply(createDocumentFragment, owner, []);
    for (const node of Array.from(content.childNodes)) apply(appendChild, fragment, [node]);
    return fragment;
  }

  const contextOf = (node: unknown): Element => (node instanceof Element ? node : document.body);
  const getShadow = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, "innerHTML")!.get!;
  for (const [prototype, get] of [
    [Element.prototype, getInner],
    [ShadowRoot.prototype, getShadow]
  ] as const)
    Object.defineProperty(prototype, "innerHTML", {
      get(this: Element) {
        return apply(get, this, []) as string;
      },
      set(this: Element, text: unknown) {
        const target = this instanceof HTMLTemplateElement ? (apply(getContent, this, []) as DocumentFragment) : this;
        const nodes = nodesOf(text, contextOf(this), target.ownerDocument);
        apply(setText, target, [""]);
        apply(appendChild, target, [nodes]);
      },
      configurable: false
    });
  Object.defineProperty(Element.prototype, "outerHTML", {
    get(this: Element) {
      return apply(getOuter, this, []) as string;
    },
    set(this: Element, text: unknown) {
      const parent = apply(getParent, this, []) as Node | null;
      if (parent) apply(replaceChild, parent, [nodesOf(text, contextOf(parent)), this]);
    },
    configurable: false
  });
  replace(Element.prototype, "insertAdjacentHTML", () => {
    return function (this: unknown, where, text) {
      const element = this as Element;
      const place = String(where).toLowerCase();
      const inside = place === "afterbegin" || place === "beforeend";
      const parent = inside ? element : (apply(getParent, element, []) as Node | null);
      if (!parent) throw new TypeError("the element has no parent");
      const before = {
        afterbegin: element.firstChild,
        beforeend: null,
        beforebegin: element as Node,
        afterend: element.nextSibling
      }[place];
      if (before === undefined) throw new SyntaxError(`${place} is no place`);
      apply(insertBefore, parent, [nodesOf(text, contextOf(parent)), before]);
    };
  });
  replace(Range.prototype, "createContextualFragment", () => {
    return function (this: unknown, text) {
      return nodesOf(text, contextOf((this as Range).startContainer));
    };
  });
  replace(DOMParser.prototype, "parseFromString", () => {
    return function (this: unknown, text, type) {
      const parsed = apply(parse, this, [html(text), type as DOMParserSupportedType]);
      clean(parsed);
      return parsed;
    };
  });
  for (const [owner, keep] of [
    [Element.prototype, ["innerHTML", "outerHTML", "insertAdjacentHTML"]],
    [ShadowRoot.prototype, ["innerHTML"]],
    [Document.prototype, []],
    [Document, []],
    [Range.prototype, []]
  ] as [object, string[]][])
    for (const name of Object.getOwnPropertyNames(owner))
      if (/HTML/.test(name) && !keep.includes(name)) Reflect.deleteProperty(owner, name);
  for (const name of ["open", "write", "writeln", "close", "execCommand", "parseHTMLUnsafe"]) {
    remove(document, name);
  }
}
