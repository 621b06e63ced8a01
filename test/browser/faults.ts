import type {BrowserContext, ConsoleMessage, Page, Request, Response, WebError} from "playwright-core";

/**
 * A list that grows by a line whenever something goes wrong in a window whose pages come from `host`, until it is stopped: an error
 * nobody caught, an error in the console, a failed request, a request to another host.
 */
export function recordFaults(context: BrowserContext, host: string): {faults: string[]; stop: () => void} {
  const faults: string[] = [];
  const local = (url: string) => !/^(https?|wss?):/.test(url) || new URL(url).host === host;
  const onError = (error: WebError) => faults.push(`uncaught: ${error.error().message}`);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  };
  const onRequest = (request: Request) => {
    if (!local(request.url())) faults.push(`asked another host: ${request.url()}`);
  };
  const onFailure = (request: Request) => {
    // A request given up because the page went elsewhere did not fail.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  };
  context
    .on("weberror", onError)
    .on("console", onConsole)
    .on("request", onRequest)
    .on("requestfailed", onFailure)
    .on("response", onResponse);
  const stop = () => {
    context
      .off("weberror", onError)
      .off("console", onConsole)
      .off("request", onRequest)
      .off("requestfailed", onFailure)
      .off("response", onResponse);
  };
  return {faults, stop};
}

/**
 * What a reader would see as broken on a settled page, besides the faults recorded while it loaded: an error box, values
 * that were never computed, nothing to read or look at, and contents wider than the window.
 */
export async function findVisibleFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = Array.from(
      document.querySelectorAll<HTMLElement>(".observablehq--error"),
      (box) => `error box: ${box.innerText}`
    );
    const main = document.querySelector("main");
    const text = main?.innerText.trim() ?? "";
    const garbage = /\b(NaN|undefined|Invalid Date)\b|\[object \w+\]/.exec(text);
    if (garbage)
      found.push(
        `"${text.slice(Math.max(0, garbage.index - 40), garbage.index + 40).replace(/\s+/g, " ")}" is not meant for readers`
      );
    const drawn = main?.querySelector("svg :is(path, rect, circle, line), canvas, tbody tr");
    if (!drawn && text.length < 80) found.push(`nothing to read or look at: "${text}"`);
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide in a window of ${clientWidth}`);
    return found;
  });
}
