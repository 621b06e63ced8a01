import {element} from "./element.js";

/** A frame of an opaque origin that has loaded, with the one port by which it is spoken to. */
export interface OpenFrame {
  frame: HTMLIFrameElement;
  port: MessagePort;
}

/** Powers that a frame is refused by name, besides those that frames of another origin lack anyway. */
const denied = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "clipboard-write",
  "display-capture",
  "encrypted-media",
  "focus-without-user-activation",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "sync-xhr",
  "usb",
  "window-management",
  "xr-spatial-tracking"
];

/** The address of the frame's document, as the page's head gives it; works below any folder. */
export function frameAddress(file = "frame.htm"): string {
  const folder = document.querySelector<HTMLMetaElement>("meta[name=observatory-sandbox]")?.content;
  if (!folder) throw new Error("the page does not say where the frame for readers' code is");
  return new URL(folder + file, document.baseURI).href;
}

/**
 * Loads the frame inside an empty frame of the page's own (`holder`), whose policy then allows no frame to load anything: so the
 * inner frame can neither leave nor come back, not even to this site. `onLeave` is called when it tries.
 */
export async function openFrame(
  holder: HTMLIFrameElement,
  {
    title,
    signal,
    onLeave,
    onNoise,
    text
  }: {
    title: string;
    signal: AbortSignal;
    onLeave: () => void;
    onNoise: () => void;
    /** The frame's document where the page has it in itself; null to load it from the site. */
    text: string | null;
  }
): Promise<OpenFrame> {
  const page = holder.contentDocument!;
  const inner = page.createElement("iframe");
  inner.title = title;
  inner.setAttribute("sandbox", "allow-scripts");
  inner.setAttribute("allow", denied.map((power) => `${power} 'none'`).join("; "));
  inner.setAttribute("referrerpolicy", "no-referrer");
  inner.style.cssText = "display:block;width:100%;height:100%;border:0";
  if (text === null) inner.src = frameAddress();
  else inner.srcdoc = text;
  // The frame's code may post to any window above it; nobody listens, but many messages at once would hold up the page.
  for (const window of [holder.contentWindow!, globalThis.window])
    window.addEventListener("message", ({source}) => source === inner.contentWindow && onNoise(), {signal});
  const loaded = new Promise<void>((resolve) => inner.addEventListener("load", () => resolve(), {once: true}));
  page.body.append(inner);
  await loaded;
  const policy = page.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  page.head.append(policy);
  inner.addEventListener("load", onLeave);
  const {port1, port2} = new MessageChannel();
  inner.contentWindow!.postMessage(null, "*", [port2]);
  return {frame: inner, port: port1};
}

/** An empty frame of the page's own, once it is in the page and has loaded. */
export async function openHolder(place: HTMLElement, title: string): Promise<HTMLIFrameElement> {
  const holder = element("iframe", {
    title,
    srcdoc: `<!doctype html><html><head></head><body style="margin:0;height:100vh;overflow:hidden"></body></html>`,
    style: "display:block;width:100%;height:100%;border:0;color-scheme:inherit"
  });
  const loaded = new Promise<void>((resolve) => holder.addEventListener("load", () => resolve(), {once: true}));
  place.append(holder);
  await loaded;
  return holder;
}
