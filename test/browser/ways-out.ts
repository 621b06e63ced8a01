/** Ways out of a frame that readers' code might try; `URL` stands for an address of another host, `UDP` for a port there. */
export interface WayOut {
  name: string;
  code: string;
}

const made = (name: string, properties: string, then = "document.body.append(e)") =>
  `const e = document.createElement("${name}"); Object.assign(e, ${properties}); ${then}; 0`;

/** Each makes a connection from a page that is not kept in. */
export const requests: WayOut[] = [
  {name: "fetch", code: `fetch("URL/fetch").catch(() => 0); 0`},
  {name: "XMLHttpRequest", code: `const x = new XMLHttpRequest(); x.open("GET", "URL/xhr"); x.send(); 0`},
  {name: "WebSocket", code: `new WebSocket("URL/ws".replace("http", "ws")); 0`},
  {name: "EventSource", code: `new EventSource("URL/events"); 0`},
  {name: "sendBeacon", code: `navigator.sendBeacon("URL/beacon", "x"); 0`},
  {name: "an image", code: `new Image().src = "URL/image"; 0`},
  {name: "a video", code: made("video", `{src: "URL/video", preload: "auto"}`)},
  {
    name: "an SVG image",
    code: `document.body.append(Object.assign(document.createElement("div"), {innerHTML: '<svg><image href="URL/svg"/></svg>'})); 0`
  },
  {name: "markup with an image", code: `document.body.insertAdjacentHTML("beforeend", '<img src="URL/markup">'); 0`},
  {name: "a CSS import", code: made("style", `{textContent: "@import 'URL/import.css';"}`)},
  {name: "a CSS background", code: `document.body.style.background = "url(URL/background)"; 0`},
  {name: "a font", code: `new FontFace("x", "url(URL/font)").load().catch(() => 0); 0`},
  {name: "a style sheet", code: made("link", `{rel: "stylesheet", href: "URL/sheet"}`)},
  {name: "prefetch", code: made("link", `{rel: "prefetch", href: "URL/prefetch"}`)},
  {name: "modulepreload", code: made("link", `{rel: "modulepreload", href: "URL/modulepreload"}`)},
  {name: "a script", code: made("script", `{src: "URL/script"}`)},
  {name: "import()", code: `import("URL/module").catch(() => 0); 0`},
  {
    name: "a worker",
    code: `new window.Worker("data:text/javascript,fetch('URL/worker')"); 0`
  },
  {name: "a frame", code: made("iframe", `{src: "URL/frame"}`)},
  {name: "a srcdoc frame", code: made("iframe", `{srcdoc: '<img src="URL/srcdoc">'}`)},
  {
    name: "a frame in markup",
    code: `document.body.append(Object.assign(document.createElement("div"), {innerHTML: '<iframe src="URL/markup-frame"></iframe>'})); 0`
  },
  {name: "an object", code: made("object", `{data: "URL/object", type: "text/html"}`)},
  {name: "an embed", code: made("embed", `{src: "URL/embed", type: "text/html"}`)},
  {name: "a form", code: made("form", `{action: "URL/form"}`, "document.body.append(e); e.submit()")},
  {name: "location", code: `window.location = "URL/location"; 0`},
  {name: "location.replace", code: `window.location.replace("URL/replace"); 0`},
  {name: "a link", code: made("a", `{href: "URL/link"}`, "document.body.append(e); e.click()")},
  {
    name: "a link in a new window",
    code: made("a", `{href: "URL/blank", target: "_blank"}`, "document.body.append(e); e.click()")
  },
  {
    name: "a link out of the frames",
    code: made("a", `{href: "URL/top-link", target: "_top"}`, "document.body.append(e); e.click()")
  },
  {name: "a link's ping", code: made("a", `{href: "#x", ping: "URL/ping"}`, "document.body.append(e); e.click()")},
  {
    name: "a refresh",
    code: made("meta", `{httpEquiv: "refresh", content: "0;url=URL/refresh"}`, "document.head.append(e)")
  },
  {
    name: "location, unheard",
    code: `for (const name of ["stopImmediatePropagation", "preventDefault"]) Event.prototype[name] = () => { throw new Error(); }; Performance.prototype.now = () => Infinity; MessagePort.prototype.postMessage = () => 0; window.location = "URL/unheard"; 0`
  },
  {
    name: "a style sheet before the root",
    code: `document.insertBefore(document.createProcessingInstruction("xml-stylesheet", 'href="URL/instruction" type="text/css"'), document.documentElement); 0`
  },
  {
    name: "a copy of a refresh",
    code: `const e = (document.querySelector("meta") ?? document.createElement("meta")).cloneNode(); Object.assign(e, {httpEquiv: "refresh", content: "0;url=URL/refresh"}); document.head.append(e); 0`
  },
  {
    name: "a copy of a script",
    code: `const e = (document.querySelector("script") ?? document.createElement("script")).cloneNode(); e.src = "URL/copy"; document.head.append(e); 0`
  },
  {name: "a popup", code: `window.open("URL/popup"); 0`},
  {name: "top", code: `window.top.location = "URL/top"; 0`},
  {name: "parent", code: `window.parent.location = "URL/parent"; 0`},
  {name: "a javascript: address", code: `window.location = "javascript:fetch('URL/javascript')"; 0`},
  {
    name: "a peer connection",
    code: `const p = new window.RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:UDP"}]}); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o)); 0`
  }
];

/** Each is true where it works, on a page of one's own; it is false or throws where it does not. */
export const powers: WayOut[] = [
  {name: "local storage", code: `(localStorage.setItem("x", "1"), true)`},
  {name: "session storage", code: `(sessionStorage.setItem("x", "1"), true)`},
  {name: "cookies", code: `(document.cookie = "x=1", document.cookie.includes("x=1"))`},
  {
    name: "a database",
    code: `await new Promise((y, n) => { const r = indexedDB.open("x"); r.onsuccess = () => y(true); r.onerror = n; })`
  },
  {name: "caches", code: `!!(await caches.keys())`},
  {name: "a service worker", code: `await navigator.serviceWorker.getRegistrations().then(() => true)`},
  {name: "the page above", code: `!!window.parent.document`},
  {name: "the top page", code: `!!window.top.document`},
  {name: "document.domain", code: `(document.domain = document.domain, document.domain !== "")`},
  {name: "the parent's variables", code: `!!window.parent.Object && window.parent.Object === Object`},
  {name: "a link element", code: `!!document.createElement("link")`},
  {name: "a link element of a namespace", code: `!!document.createElementNS("http://www.w3.org/1999/xhtml", "x:link")`},
  {
    name: "a link in parsed markup",
    code: `!!new DOMParser().parseFromString('<link rel="preconnect" href="URL">', "text/html").querySelector("link")`
  },
  {
    name: "a link in a template",
    code: `!!Object.assign(document.createElement("template"), {innerHTML: "<p><link></p>"}).content.querySelector("link")`
  },
  {
    name: "a link in a fragment",
    code: `!!document.createRange().createContextualFragment("<b><link></b>").querySelector("link")`
  },
  {
    name: "a link in unsafe markup",
    code: `{ const e = document.createElement("div"); e.setHTMLUnsafe("<link>"); !!e.querySelector("link") }`.replace(
      /^\{ (.*) !!(.*) \}$/,
      "(() => { $1 return !!$2; })()"
    )
  },
  {
    name: "a link as the root of a document",
    code: `!!document.implementation.createDocument("http://www.w3.org/1999/xhtml", "link", null).documentElement`
  },
  {
    name: "a link element of one's own",
    code: `(() => { class L extends HTMLLinkElement {} customElements.define("x-" + Math.random().toString(36).slice(2), L, {extends: "link"}); return !!new L(); })()`
  },
  {
    name: "the history of the page, pushed",
    code: `(() => { const {length} = window.history; History.prototype.pushState.call(window.history, null, "", "#pushed"); return window.history.length > length; })()`
  },
  {
    name: "the history of the page, replaced",
    code: `(() => { window.history.replaceState({x: 1}, "", "#replaced"); return window.history.state.x === 1; })()`
  },
  {
    name: "going through the history",
    code: `typeof window.history.go === "function" && typeof window.navigation.back === "function"`
  },
  {name: "writing the document anew", code: `typeof document.open === "function"`},
  {name: "a peer connection's window", code: `typeof window.RTCPeerConnection === "function"`}
];

/** Each is true where it works after a real click, on a page that may do it; it is false, throws or never ends where it does not. */
export const afterClick: WayOut[] = [
  {
    name: "writing the clipboard",
    code: `await navigator.clipboard.writeText("out").then(() => true)`
  },
  {
    name: "reading the clipboard",
    code: `await navigator.clipboard.readText().then((text) => typeof text === "string")`
  },
  {
    name: "copying by command",
    code: `(() => { const e = document.createElement("textarea"); e.value = "out"; document.body.append(e); e.select(); return document.execCommand("copy"); })()`
  },
  {
    name: "fullscreen",
    code: `await document.documentElement.requestFullscreen().then(() => document.fullscreenElement !== null)`
  },
  {
    name: "locking the pointer",
    code: `await (async () => { const locked = new Promise((y) => document.addEventListener("pointerlockchange", () => y(document.pointerLockElement !== null), {once: true})); await document.body.requestPointerLock(); return locked; })()`
  },
  {name: "a question in a window", code: `window.confirm("out?")`}
];

/** Saves a file from a page of one's own after a click. */
export const download: WayOut = {
  name: "a download",
  code: `(() => { const e = document.createElement("a"); e.href = URL.createObjectURL(new Blob(["out"])); e.download = "out.txt"; document.body.append(e); e.click(); return true; })()`
};
