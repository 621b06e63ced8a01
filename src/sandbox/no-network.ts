/** Says in words that nothing can be loaded; the frame's policy refuses it anyway. */
export class NoNetwork extends Error {
  override name = "NoNetwork";
  constructor(what: string) {
    super(
      what === "import()"
        ? `import() loads nothing here: this code has no network. Write import … from "npm:d3" for a library that the page has.`
        : `${what} loads nothing here: this code has no network. It has what the page gives it, such as papers and terms.`
    );
  }
}

const {defineProperty} = Object;

/** Puts what says so in the place of all that loads by a call. */
export function denyNetwork(window: object, navigator: object): void {
  const say = (owner: object, name: string, value: unknown) =>
    defineProperty(owner, name, {value, writable: true, configurable: true});
  say(window, "fetch", () => Promise.reject(new NoNetwork("fetch")));
  for (const name of ["XMLHttpRequest", "WebSocket", "EventSource"])
    say(window, name, function () {
      throw new NoNetwork(name);
    });
  say(navigator, "sendBeacon", () => {
    throw new NoNetwork("sendBeacon");
  });
}
