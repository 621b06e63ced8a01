/** What a key asks for, of the cell that it was pressed in. */
export type CellCommand =
  | "run"
  | "run-next"
  | "run-insert"
  | "edit"
  | "leave"
  | "previous"
  | "next"
  | "first"
  | "last"
  | "up"
  | "down"
  | "duplicate"
  | "delete"
  | "undo"
  | "redo"
  | "above"
  | "below"
  | "prose"
  | "code"
  | "source"
  | "hide";

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Keys that mean the same whether the cell is edited or not; null for those that the notebook leaves alone. */
export function editorCommand({key, shiftKey, ctrlKey, metaKey, altKey}: Press): CellCommand | null {
  if (key === "Escape") return "leave";
  if (key !== "Enter") return null;
  if (ctrlKey || metaKey) return "run";
  if (shiftKey) return "run-next";
  return altKey ? "run-insert" : null;
}

const plain: Record<string, CellCommand> = {
  Enter: "edit",
  ArrowUp: "previous",
  ArrowDown: "next",
  k: "previous",
  j: "next",
  Home: "first",
  End: "last",
  a: "above",
  b: "below",
  m: "prose",
  y: "code",
  o: "source",
  h: "hide",
  Delete: "delete",
  Backspace: "delete"
};

/** What a key asks for while a cell is chosen and not edited. */
export function cellCommand(press: Press): CellCommand | null {
  const {key, shiftKey, ctrlKey, metaKey, altKey} = press;
  if (key === "Escape") return null;
  const both = editorCommand(press);
  if (both) return both;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (altKey) return null;
    if (letter === "z") return shiftKey ? "redo" : "undo";
    if (letter === "y") return "redo";
    return null;
  }
  if (altKey) {
    if (key === "ArrowUp") return "up";
    if (key === "ArrowDown") return shiftKey ? "duplicate" : "down";
    return null;
  }
  if (shiftKey) return letter === "d" ? "duplicate" : null;
  return plain[key.length === 1 ? letter : key] ?? null;
}
