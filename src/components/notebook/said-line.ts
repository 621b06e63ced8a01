import {action, element} from "../element.js";

/** The line of a notebook that says what came of something. */
export interface SaidLine {
  element: HTMLElement;
  say: (...parts: (Node | string)[]) => void;
  /** Says what the last step did, with a way back. */
  sayStep: (words: string) => void;
  /** Takes back what was said of the last step, since another was made. */
  nextStep: () => void;
  /** Gives the keyboard to the way back; false where none is offered. */
  focus: () => boolean;
}

export function saidLine(undo: () => void): SaidLine {
  const line = element("p", {class: "said notebook-said", role: "status"});
  const back = action("Undo", undo);
  const say = (...parts: (Node | string)[]) => line.replaceChildren(...parts);
  return {
    element: line,
    say,
    sayStep: (words) => say(`${words} `, back),
    nextStep() {
      if (line.contains(back)) say();
    },
    focus() {
      if (!line.contains(back)) return false;
      back.focus();
      return true;
    }
  };
}
