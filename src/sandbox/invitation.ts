import {getter, method, remove, replaceMethod} from "./kept.js";

export interface Invitation {
  /** The page says that its reader came here. */
  invite: () => void;
  /** Called whenever the frame gets the focus or a press, with whether the reader pressed here. */
  tell: (pressed: boolean) => void;
}

/** Milliseconds from a press until the focus that comes of it is there. */
const patience = 300;

const typed = [
  "keydown",
  "keypress",
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
 * says. Runs before any code of a reader, whose listeners come after these.
 */
export function keysByInvitation(): Invitation {
  const clock = performance.now.bind(performance);
  const stop = method(Event.prototype, "stopImmediatePropagation");
  const prevent = method(Event.prototype, "preventDefault");
  const targetOf = getter<unknown>(Event.prototype, "target");
  const hasFocus = method<boolean>(Document.prototype, "hasFocus");
  const listen = method(EventTarget.prototype, "addEventListener");
  const blur = method(HTMLElement.prototype, "blur");
  const focused = getter<unknown>(Document.prototype, "activeElement");
  const frame = globalThis.window;
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
      invitation.tell(true);
    });
  on("focus", (event) => {
    if (targetOf(event) !== frame) return;
    invited = recent();
    invitation.tell(invited);
  });
  on("blur", (event) => {
    if (targetOf(event) !== frame) return;
    invited = false;
    pressed = -Infinity;
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
