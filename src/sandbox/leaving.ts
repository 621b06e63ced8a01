import {getter, method} from "./kept.js";

/**
 * Calls `tell` when the frame goes to another address. Leaving would be a request, or the lookup of a host: it is held up here until
 * the page has taken the frame away. A new fragment is told too: it would stand in the history of the page. Links to fragments of the
 * frame lead there without.
 */
export function guardLeaving(tell: () => void): void {
  const clock = performance.now.bind(performance);
  const stop = method(Event.prototype, "stopImmediatePropagation");
  addEventListener(
    "beforeunload",
    (event) => {
      tell();
      stop(event);
      const until = clock() + 2_000;
      while (clock() < until);
    },
    true
  );
  addEventListener("hashchange", tell, true);
  followFragments();
}

function followFragments(): void {
  const parentOf = getter<Node | null>(Node.prototype, "parentNode");
  const [targetOf, prevented] = [
    getter<Node>(Event.prototype, "target"),
    getter<boolean>(Event.prototype, "defaultPrevented")
  ];
  const prevent = method(Event.prototype, "preventDefault");
  const attribute = method<string | null>(Element.prototype, "getAttribute");
  const kindOf = getter<number>(Node.prototype, "nodeType");
  const nameOf = getter<string>(Element.prototype, "localName");
  addEventListener("click", (event) => {
    if (prevented(event)) return;
    for (let node: Node | null = targetOf(event); node; node = parentOf(node)) {
      if (kindOf(node) !== 1 || nameOf(node) !== "a") continue;
      const address = attribute(node, "href") ?? attribute(node, "xlink:href");
      if (address === null || address[0] !== "#") return;
      prevent(event);
      document.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView();
      return;
    }
  });
}
