export interface StolenKeys {
  /** Has the keys of the page wait behind those that went to the frame, until `settle`, but not for long; then calls `after`. */
  hold: (field: Element | null, after?: () => void) => void;
  /** Takes a letter for a field: one that went to the frame, before what waits here; one that reached the page, behind it. */
  take: (letter: string, field: Element | null, from: "frame" | "page") => void;
  /** The frame has no more of them: writes all where they were meant to go, in their order. */
  settle: () => void;
}

/** Milliseconds that letters wait for those before them, and for a field that cannot have the focus yet. */
const [patience, moment] = [250, 10];

/** How often a field is asked to have the focus before its letters are given up. */
const mostMoments = 50;

/** Brings letters that were typed while the frame had taken the focus to the field that had it before; `regain` has it have the focus. */
export function returnKeys(regain: () => void, signal: AbortSignal): StolenKeys {
  let field: Element | null = null;
  let [stolen, held] = ["", ""];
  let moments = 0;
  let waits: ReturnType<typeof setTimeout> | undefined;
  let further: (() => void)[] = [];

  function settle(): void {
    clearTimeout(waits);
    waits = undefined;
    if (stolen + held) regain();
    // While the browser is moving the focus, nothing can be written.
    if (stolen + held && document.activeElement !== field && field?.isConnected && ++moments < mostMoments) {
      waits = setTimeout(settle, moment);
      return;
    }
    const [text, ended] = [stolen + held, further];
    [stolen, held, further, moments] = ["", "", [], 0];
    if (text && document.activeElement === field) write(text);
    for (const end of ended) end();
  }

  addEventListener(
    "keydown",
    (event) => {
      if (waits === undefined || event.target !== field) return;
      if (!isLetter(event)) return settle();
      held += event.key;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    {signal, capture: true}
  );
  return {
    hold(of, after) {
      if (field !== of && waits !== undefined) settle();
      field = of;
      if (after) further.push(after);
      waits ??= setTimeout(settle, patience);
    },
    take(letter, of, from) {
      if (from === "frame") stolen += letter;
      else held += letter;
      if (waits !== undefined) return;
      field = of;
      settle();
    },
    settle
  };
}

/** Whether a key writes a letter. */
export function isLetter({key, ctrlKey, metaKey}: KeyboardEvent): boolean {
  return Array.from(key).length === 1 && !ctrlKey && !metaKey;
}

/** Writes text as if it were typed, so that whatever listens to the field hears it and can undo it. */
function write(text: string): void {
  document.execCommand("insertText", false, text);
}
