// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {cellCommands} from "../../src/components/notebook/cell-commands.ts";
import {cellOptions} from "../../src/components/notebook/cell-menu.ts";
import {cellRuns} from "../../src/components/notebook/cell-runs.ts";
import {notebookSteps} from "../../src/components/notebook/notebook-steps.ts";
import {saidLine} from "../../src/components/notebook/said-line.ts";
import {openPicker} from "../../src/components/picker.ts";
import type {Cell} from "../../src/components/sandbox-types.ts";
import {setSource} from "../../src/notebook/edits.ts";
import {createNotebook} from "../../src/notebook/model.ts";

const notebook = createNotebook({title: "N", cells: ["1", "2", {kind: "md", source: "three"}]});

beforeEach(() => document.body.replaceChildren());

describe("runs of a notebook's cells", () => {
  function openRuns() {
    const sent: Cell[][] = [];
    const runs = cellRuns({run: (cells) => sent.push([...cells])});
    const answer = () =>
      sent
        .at(-1)!
        .forEach(({id}) => runs.result({cell: id, run: sent.length, defines: [], reads: [], took: 1, hints: []}));
    const again = () => {
      const [before, after] = sent.slice(-2);
      return after!.flatMap(({id, source}, i) => (before![i]!.source === source ? [] : [id]));
    };
    return {runs, answer, again};
  }

  it("all run again where all have run", () => {
    const {runs, answer, again} = openRuns();
    runs.run(notebook, "all");
    answer();
    for (let i = 0; i < 3; ++i) {
      runs.run(notebook, "all");
      expect([again(), runs.waiting()]).toEqual([["1", "2", "3"], 3]);
      answer();
    }
  });

  it("only those that differ run where that is asked", () => {
    const {runs, answer, again} = openRuns();
    runs.run(notebook, "all");
    answer();
    runs.run(setSource(notebook, 2, "22"), "changed");
    expect([again(), runs.waiting()]).toEqual([["2"], 1]);
  });
});

describe("deleting a cell", () => {
  /** A notebook with what it says and what has the keyboard, as its view joins them. */
  function openDesk() {
    const focused: (number | null)[] = [];
    const line = saidLine(() => steps.undo());
    document.body.append(line.element);
    const steps = notebookSteps(notebook, {taken: () => line.nextStep(), returned: () => undefined, say: line.say});
    const commands = cellCommands({
      ...steps,
      run: () => undefined,
      edit: () => Promise.resolve(),
      leave: () => undefined,
      choose: () => undefined,
      focus: (id) => void (focused.push(id), id ?? line.focus()),
      say: line.say,
      sayStep: line.sayStep
    });
    return {...steps, ...commands, line, focused, undoOffered: () => line.element.querySelector("button")};
  }

  it("offers a way back that brings that cell back", () => {
    const desk = openDesk();
    desk.command(2, "delete");
    expect(desk.line.element.textContent).toBe("Cell 2 is deleted. Undo");
    desk.undoOffered()!.click();
    expect(desk.now()).toEqual(notebook);
    expect(desk.line.element.textContent).toBe("");
  });

  it("offers it no more once something else was changed", () => {
    const desk = openDesk();
    desk.command(2, "delete");
    desk.change(setSource(desk.now(), 1, "11"), "cell 1");
    expect([desk.undoOffered(), desk.line.element.textContent]).toEqual([null, ""]);
    desk.command(1, "delete");
    desk.undo();
    expect(desk.undoOffered()).toBeNull();
  });

  it("leaves the keyboard at the way back where no cell is left", () => {
    const desk = openDesk();
    for (const id of [1, 2, 3]) desk.command(id, "delete");
    expect(desk.focused).toEqual([2, 3, null]);
    expect(document.activeElement).toBe(desk.undoOffered());
  });
});

describe("the sheet of a cell", () => {
  const cells = (fingers: boolean) => {
    vi.stubGlobal("matchMedia", (query: string) => ({matches: fingers && query.includes("hover: none")}));
    HTMLDialogElement.prototype.showModal = () => undefined;
    HTMLDialogElement.prototype.close = () => undefined;
    const button = document.createElement("button");
    document.body.append(button);
    const options = cellOptions(notebook.cells[1]!, {number: 2, of: 3}, () => undefined);
    openPicker(button, "Cell 2", options);
    return options;
  };

  it("names keys and lets one type at once where there are hands for that", () => {
    expect(cells(false).map(({note}) => note)).toContain("Shift D");
    expect(document.activeElement?.tagName).toBe("INPUT");
  });

  it("does neither on a phone", () => {
    expect(cells(true).flatMap(({note}) => note ?? [])).toEqual([]);
    expect(document.activeElement?.tagName).not.toBe("INPUT");
  });
});
