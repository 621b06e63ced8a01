import {getter, method, remove, replaceMethod} from "./kept.js";
import type {FromFrame} from "./messages.js";

export interface Invitation {
  /** The page says that its reader came here. */
  invite: () => void;
  /** Called whenever the frame gets the focus, loses it, gets a press, or a letter that was not meant for it. */
  tell: (what: Extract<FromFrame, {type: "focused" | "typed" | "blurred"}>) => void;
}

/** Milliseconds from a press until the focus that comes of it is there. */
const patience = 300;

const typed = [
  "keyup",
  "beforeinput",
  "textInput",
  "input",
  "compositionstart",
  "compositionupdate",
  "compositionend",
  "paste"
];

/**
 * Has no key reach the code of the frame, and the code take no focus, but where the reader came here: by a press inside, or as the page
 * says; letters are handed back to the page. Runs before any code of a reader, whose listeners come after these.
 */
export function keysByInvitation(): Invitation {
  const clock = performance.now.bind(performance);
  const stop = method(Event.prototype, "stopImmediatePropagation");
  const prevent = method(Event.prototype, "preventDefault");
  const targetOf = getter<unknown>(Event.prototype, "target");
  const hasFocus = method<boolean>(Document.prototype, "hasFocus");
  const listen = method(EventTarget.prototype, "addEventListener");
  const [keyOf, control, meta] = ["key", "ctrlKey", "metaKey"].map((name) =>
    getter<unknown>(KeyboardEvent.prototype, name)
  ) as [(event: Event) => string, (event: Event) => boolean, (event: Event) => boolean];
  const blur = method(HTMLElement.prototype, "blur");
  const focused = getter<unknown>(Document.prototype, "activeElement");
  const frame = globalThis.window;
  const soon = setTimeout.bind(frame);
  const page = frame.document;
  let invited = false;
  let pressed = -Infinity;
  const recent = () => clock() - pressed < patience;
  const welcome = () => invited || recent();
  const invitation: Invitation = {
    // The reader may be gone again.
    invite: () => (invited = hasFocus(page)),
    tell: () => undefined
  };
  const on = (name: string, hear: (event: Event) => void) =>
    listen(frame, name, (event: Event) => event.isTrusted && hear(event), true);

  for (const name of ["pointerdown", "pointerup", "mousedown"])
    on(name, () => {
      pressed = clock();
      if (hasFocus(page)) invited = true;
      invitation.tell({type: "focused", pressed: true});
    });
  on("focus", (event) => {
    if (targetOf(event) !== frame) return;
    invited = recent();
    invitation.tell({type: "focused", pressed: invited});
  });
  on("blur", (event) => {
    if (targetOf(event) !== frame) return;
    invited = false;
    pressed = -Infinity;
    // Keys that are here by now come first.
    soon(() => invitation.tell({type: "blurred"}));
  });
  /** Whether the key writes a letter. */
  const writes = (event: Event) => keyOf(event).length === 1 && !control(event) && !meta(event);
  on("keydown", (event) => {
    if (invited) return;
    stop(event);
    if (!writes(event)) prevent(event);
  });
  on("keypress", (event) => {
    if (invited) return;
    stop(event);
    prevent(event);
    if (writes(event)) invitation.tell({type: "typed", letter: keyOf(event)});
  });
  for (const name of typed)
    on(name, (event) => {
      if (invited) return;
      stop(event);
      prevent(event);
      // What an input method writes cannot be prevented.
      if (name === "compositionstart") blur(focused(page));
    });

  for (const {prototype} of [HTMLElement, SVGElement, globalThis.MathMLElement].filter(Boolean))
    replaceMethod(prototype, "focus", (original) => {
      return function (options) {
        if (welcome()) original(this, options);
      };
    });
  const Uninvited = Error;
  for (const name of ["show", "showModal"])
    replaceMethod(HTMLDialogElement.prototype, name, (original) => {
      return function () {
        if (!welcome())
          throw new Uninvited(`${name}() opens a dialog only when the reader clicks here: it takes the keyboard`);
        return original(this);
      };
    });
  remove(frame, "focus");
  Object.defineProperty(frame, "focus", {value: () => undefined, writable: false, configurable: false});
  remove(page, "designMode");
  return invitation;
}
