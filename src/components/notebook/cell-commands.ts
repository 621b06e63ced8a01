import {
  duplicateCell,
  insertCell,
  moveCell,
  removeCell,
  setHidden,
  setKind,
  setPinned,
  setSource
} from "../../notebook/edits.js";
import {freeId} from "../../notebook/model.js";
import type {GivenCell, Notebook} from "../../notebook/model.js";
import {openPicker} from "../picker.js";
import type {Suggestion} from "../sandbox-types.js";
import type {CellCommand} from "./cell-keys.js";
import {cellOptions, inputSources, withFreeName} from "./cell-menu.js";

/** An open notebook as commands see it. */
export interface Desk {
  now: () => Notebook;
  /** Takes over a changed notebook; false where nothing differs. */
  change: (next: Notebook) => boolean;
  undo: () => void;
  redo: () => void;
  run: (id: number) => void;
  edit: (id: number) => Promise<void>;
  /** Ends editing. */
  leave: (id: number) => void;
  /** Chooses a cell and gives it the keyboard. */
  focus: (id: number | null) => void;
  choose: (id: number) => void;
  say: (words: string) => void;
  /** Says what the last step did, with a way back for as long as it is the last. */
  sayStep: (words: string) => void;
}

export interface CellCommands {
  command: (id: number, what: CellCommand) => void;
  insertAt: (at: number, given: GivenCell, how?: {edit?: boolean}) => void;
  /** Offers the inputs there are, to be put at a place. */
  chooseInput: (button: HTMLElement, at: number) => void;
  openMenu: (id: number, button: HTMLElement) => void;
  /** Puts what a message suggests into a cell and runs it. */
  repair: (id: number, suggestion: Suggestion) => void;
}

/** What keys and menus do with the cells of a notebook. */
export function cellCommands(desk: Desk): CellCommands {
  const {now, run, focus} = desk;

  function insertAt(at: number, given: GivenCell, {edit = true} = {}): void {
    const id = freeId(now());
    if (!desk.change(insertCell(now(), at, given))) return desk.say("A notebook holds at most 1,000 cells.");
    focus(id);
    if (edit) void desk.edit(id);
  }

  function remove(id: number, at: number): void {
    const {cells} = now();
    desk.change(removeCell(now(), id));
    desk.sayStep(`Cell ${at + 1} is deleted.`);
    focus((cells[at + 1] ?? cells[at - 1])?.id ?? null);
  }

  function command(id: number, what: CellCommand): void {
    const {cells} = now();
    const at = cells.findIndex((cell) => cell.id === id);
    const cell = cells[at];
    if (!cell) return;
    const other = (index: number) => focus(cells[Math.max(0, Math.min(cells.length - 1, index))]!.id);
    const change = (next: Notebook) => {
      desk.change(next);
      focus(id);
    };
    switch (what) {
      case "run":
        return run(id);
      case "run-next":
        desk.leave(id);
        run(id);
        return at + 1 < cells.length ? other(at + 1) : insertAt(at + 1, "");
      case "run-insert":
        desk.leave(id);
        run(id);
        return insertAt(at + 1, "");
      case "edit":
        return void desk.edit(id);
      case "leave":
        return desk.leave(id);
      case "previous":
        return other(at - 1);
      case "next":
        return other(at + 1);
      case "first":
        return other(0);
      case "last":
        return other(cells.length - 1);
      case "up":
        return change(moveCell(now(), id, -1));
      case "down":
        return change(moveCell(now(), id, 1));
      case "duplicate": {
        const copy = freeId(now());
        desk.change(duplicateCell(now(), id));
        return focus(copy);
      }
      case "delete":
        return remove(id, at);
      case "undo":
        return desk.undo();
      case "redo":
        return desk.redo();
      case "above":
        return insertAt(at, "");
      case "below":
        return insertAt(at + 1, "");
      case "prose":
      case "code":
        change(setKind(now(), id, what === "prose" ? "md" : "js"));
        return run(id);
      case "source":
        return change(setPinned(now(), id, !cell.pinned));
      case "hide":
        change(setHidden(now(), id, !cell.hidden));
        return run(id);
    }
  }

  return {
    command,
    insertAt,
    chooseInput(button, at) {
      const options = inputSources.map(({name, source}) => ({
        name,
        choose() {
          const id = freeId(now());
          insertAt(at, withFreeName(source, now()), {edit: false});
          run(id);
        }
      }));
      openPicker(button, "Input", options);
    },
    openMenu(id, button) {
      const {cells} = now();
      const at = cells.findIndex((cell) => cell.id === id);
      desk.choose(id);
      const place = {number: at + 1, of: cells.length};
      const options = cellOptions(cells[at]!, place, (what) => setTimeout(() => command(id, what)));
      openPicker(button, `Cell ${at + 1}`, options);
    },
    repair(id, {place, replacement}) {
      const cell = now().cells.find((cell) => cell.id === id);
      if (!cell) return;
      const lines = cell.source.split("\n");
      const text = lines[place.line - 1] ?? "";
      lines[place.line - 1] = text.slice(0, place.column) + replacement + text.slice(place.endColumn);
      desk.change(setSource(now(), id, lines.join("\n")));
      run(id);
    }
  };
}
