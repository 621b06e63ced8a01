/** Ways to come by an element that opens a connection by being there. */

/** Expressions for an element; `TAG` stands for its name, `first(node)` for a node's first child. */
export const makings: Readonly<Record<string, string>> = {
  "a call": `document.createElement("TAG")`,
  "a call with a namespace": `document.createElementNS("http://www.w3.org/1999/xhtml", "TAG")`,
  "a call with a prefix": `document.createElementNS("http://www.w3.org/1999/xhtml", "x:TAG")`,
  "a name that changes": `(() => {
    let n = 0;
    const name = {toString: () => (++n % 2 ? "p" : "TAG")};
    const one = document.createElement(name), other = document.createElement(name);
    return one.localName === "TAG" ? one : other;
  })()`,
  "another document": `document.implementation.createHTMLDocument("").createElement("TAG")`,
  "a document's root": `document.implementation.createDocument("http://www.w3.org/1999/xhtml", "TAG", null).documentElement`,
  markup: `(() => {
    const d = document.createElement("div");
    d.innerHTML = "<TAG></TAG>";
    return first(d);
  })()`,
  "markup in place of an element": `(() => {
    const d = document.createElement("div"), p = document.createElement("p");
    d.append(p);
    p.outerHTML = "<TAG></TAG>";
    return first(d);
  })()`,
  "markup beside an element": `(() => {
    const d = document.createElement("div");
    d.insertAdjacentHTML("beforeend", "<TAG></TAG>");
    return first(d);
  })()`,
  "markup of a template in a template": `(() => {
    const d = document.createElement("div");
    d.innerHTML = "<template><template><TAG></TAG></template></template>";
    return first(content(first(content(first(d)))));
  })()`,
  "markup in a template": `(() => {
    const t = document.createElement("template");
    t.innerHTML = "<TAG></TAG>";
    return first(content(t));
  })()`,
  "markup in a shadow": `(() => {
    const s = document.createElement("div").attachShadow({mode: "open"});
    s.innerHTML = "<TAG></TAG>";
    return first(s);
  })()`,
  "markup in a drawing": `(() => {
    const s = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    s.innerHTML = "<foreignObject><p><TAG></TAG></p></foreignObject>";
    return first(first(first(s)));
  })()`,
  "a range's fragment": `first(document.createRange().createContextualFragment("<TAG></TAG>"))`,
  "a parsed page": `first(new DOMParser().parseFromString("<body><div><TAG></TAG></div>", "text/html").body.firstElementChild)`,
  "a parsed drawing": `first(new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><x:TAG xmlns:x="http://www.w3.org/1999/xhtml"/></svg>', "image/svg+xml"
  ).documentElement)`,
  "a parsed root": `new DOMParser().parseFromString('<TAG xmlns="http://www.w3.org/1999/xhtml"/>', "text/xml").documentElement`,
  "unsafe markup": `(() => {
    const d = document.createElement("div");
    d.setHTMLUnsafe("<TAG></TAG>");
    return first(d);
  })()`,
  "a declared shadow": `(() => {
    const d = document.createElement("div");
    d.setHTMLUnsafe('<div><template shadowrootmode="open"><TAG></TAG></template></div>');
    return first(first(d).shadowRoot);
  })()`,
  "an unsafely parsed page": `first(Document.parseHTMLUnsafe("<body><div><TAG></TAG></div>").body.firstElementChild)`,
  "a written document": `(() => {
    const d = document.implementation.createHTMLDocument("");
    d.open();
    d.write("<body><div><TAG></TAG></div>");
    return first(d.body.firstElementChild);
  })()`,
  "a transformation": `(() => {
    const x = new window.XSLTProcessor(), d = document.implementation.createDocument(null, "r", null);
    x.importStylesheet(new DOMParser().parseFromString(
      '<t:stylesheet version="1.0" xmlns:t="http://www.w3.org/1999/XSL/Transform"><t:template match="/"><TAG/></t:template></t:stylesheet>', "text/xml"
    ));
    return first(x.transformToFragment(d, document));
  })()`,
  "code that runs amid the markup": `(() => {
    const r = new CustomElementRegistry();
    let found = null;
    r.define("x-a", class extends HTMLElement { constructor() { super(); found ??= first(this); } });
    const s = document.createElement("div").attachShadow({mode: "open", customElementRegistry: r});
    s.innerHTML = "<div></div>";
    first(s).innerHTML = "<x-a><TAG></TAG></x-a>";
    return found ?? first(first(first(s)));
  })()`
};

/** Elements of HTML that connect, or that lead other elements to. */
export const connecting = ["iframe", "object", "embed", "link", "meta", "script", "base"];

/** Those that markup makes in few places. */
const rare = ["frame", "frameset", "applet", "fencedframe", "portal"];

const start = `const getter = (prototype, name) => {
    const {get} = Object.getOwnPropertyDescriptor(prototype, name), {apply} = Reflect;
    return (owner) => apply(get, owner, []);
  };
  const first = getter(Node.prototype, "firstChild"), content = getter(HTMLTemplateElement.prototype, "content");
  const nameOf = getter(Element.prototype, "localName");`;

/** An expression for the names of all ways by which a certain element was made. */
export const waysMade = `(() => {
  ${start}
  const ways = {${[...connecting, ...rare]
    .flatMap((tag) =>
      Object.entries(makings)
        .filter(([name]) => connecting.includes(tag) || name.startsWith("a call"))
        .map(([name, code]) => `${JSON.stringify(`${tag}: ${name}`)}: () => ${code.replaceAll("TAG", tag)}`)
    )
    .join(",\n")}};
  return Object.keys(ways).filter((way) => {
    try {
      return nameOf(ways[way]()) === way.slice(0, way.indexOf(":"));
    } catch {
      return false;
    }
  });
})()`;

/** The ways that a guard looks at most closely. */
const guarded = ["a call", "markup", "markup of a template in a template", "a parsed page"];

/**
 * An expression for the number of built-ins tried, and the names of those that led to a frame when they were something else: every
 * method and property of the window's classes, one after the other.
 */
export const waysMadeWithOthers = `(() => {
  ${start}
  const {getOwnPropertyDescriptor, getOwnPropertyNames, getOwnPropertySymbols, defineProperty, getPrototypeOf} = Object;
  const {deleteProperty} = Reflect, text = String;
  const ways = [${guarded.map((name) => `() => ${makings[name]!.replaceAll("TAG", "iframe")}`).join(",\n")}];
  const owners = {array: getPrototypeOf([][Symbol.iterator]()), set: getPrototypeOf(new Set()[Symbol.iterator]())};
  const names = getOwnPropertyNames(window);
  for (let i = 0; i < names.length; ++i) {
    const value = /^[A-Z]/.test(names[i]) ? window[names[i]] : null;
    if (!value || (typeof value !== "function" && typeof value !== "object") || /^(Proxy|Iterator)$/.test(names[i])) continue;
    owners[names[i]] = value;
    if (value.prototype) owners[names[i] + ".prototype"] = value.prototype;
  }
  owners.window = window;
  const others = [() => false, () => "x"];
  let tried = 0;
  const found = [], ownerNames = Object.keys(owners);
  for (let i = 0; i < ownerNames.length; ++i) {
    const owner = owners[ownerNames[i]];
    const keys = getOwnPropertyNames(owner).concat(getOwnPropertySymbols(owner));
    for (let j = 0; j < keys.length; ++j) {
      const before = getOwnPropertyDescriptor(owner, keys[j]);
      if (!before || !before.configurable || !((before.get && owner !== window) || typeof before.value === "function")) continue;
      ++tried;
      for (let k = 0; k < others.length; ++k) {
        defineProperty(owner, keys[j], before.get ? {...before, get: others[k]} : {...before, value: others[k]});
        let made = false;
        for (let w = 0; w < ways.length; ++w) {
          let element = null;
          try {
            element = ways[w]();
          } catch {}
          try {
            made = made || nameOf(element) === "iframe";
          } catch {}
        }
        defineProperty(owner, keys[j], before);
        if (made) {
          found.push(ownerNames[i] + "." + text(keys[j]));
          break;
        }
      }
    }
  }
  return [tried, found];
})()`;

const replaced = (owner: string, key: string, descriptor: string, then: string): string =>
  `const o = ${owner}, k = ${key}, {defineProperty, getOwnPropertyDescriptor} = Object, {deleteProperty} = Reflect;
   const before = getOwnPropertyDescriptor(o, k);
   defineProperty(o, k, {configurable: true, ...${descriptor}});
   let e;
   try { e = ${then}; } finally { if (before) defineProperty(o, k, before); else deleteProperty(o, k); }
   e.src = "URL/made";
   document.body.append(e);
   0`;

const first = `(node) => node.firstChild`;
const asked = (name: string) =>
  `((first, content) => ${makings[name]!.replaceAll("TAG", "iframe")})(${first}, (node) => node.content)`;

/** Each makes a frame that connects to another host, unless it cannot be made. */
export const frames = [
  ...guarded.map((name) => ({
    name: `a frame by ${name}`,
    code: `const e = ${asked(name)}; e.src = "URL/made"; document.body.append(e); 0`
  })),
  ...(
    [
      ["Set.prototype", `"has"`, "{value: () => false}", "a call"],
      ["String.prototype", `"replace"`, `{value: () => "x"}`, "a call"],
      ["String.prototype", `"toLowerCase"`, `{value: () => "x"}`, "a call"],
      ["Object.prototype", `"iframe"`, "{value: false}", "a call"],
      ["Array.prototype", `"push"`, "{value: () => 0}", "markup"],
      ["Array.prototype", `"0"`, "{set() {}, get() {}}", "markup"],
      ["TreeWalker.prototype", `"nextNode"`, "{value: () => null}", "markup"],
      ["HTMLTemplateElement", "Symbol.hasInstance", "{value: () => false}", "markup of a template in a template"],
      ["Function.prototype", `"apply"`, "{value: () => undefined}", "a parsed page"]
    ] as const
  ).map(([owner, key, descriptor, making]) => ({
    name: `a frame by ${making} with another ${owner} ${key}`,
    code: replaced(owner, key, descriptor, asked(making))
  }))
];
