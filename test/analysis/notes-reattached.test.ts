import {describe, expect, it} from "vitest";
import {readNotes} from "../../src/analysis/notes.ts";
import type {PaperNotes} from "../../src/analysis/notes.ts";
import {reattaching} from "../../src/analysis/notes-reattached.ts";

const notesOf = (...papers: Partial<PaperNotes>[]) =>
  readNotes(JSON.stringify({format: "paper-observatory-notes", version: 1, papers})).notes;
const old = {id: "t-1", title: "Maps of Ångström-wide Flow", starred: true, notes: ["mine"]};
const now = {id: "2401.00001", title: "Maps of Angstrom wide flow."};

describe("notes on papers whose id has changed", () => {
  it("go to the only paper of their title, beside what is kept on it", () => {
    const notes = notesOf(old, {id: now.id, title: now.title, notes: ["later"]});
    expect([...reattaching([now, {id: "b", title: "B"}])(notes).values()]).toEqual([
      {...now, starred: true, notes: ["later", "mine"]}
    ]);
  });

  it.each([
    ["their paper is here under their id", [{id: "t-1", title: "Another"}, now], old],
    ["two papers have the title", [now, {...now, id: "b"}], old],
    ["none has it", [{id: "b", title: "B"}], old],
    ["they have no title", [{id: "b", title: ""}], {...old, title: ""}],
    ["the title has no word", [{id: "b", title: "?"}], {...old, title: "!"}],
    ["both ids are arXiv numbers", [now], {...old, id: "2402.00002"}],
    ["both ids are DOIs", [{...now, id: "10.1000/2"}], {...old, id: "10.1000/1"}]
  ])("stay as they are where %s", (_, papers, kept) => {
    const notes = notesOf(kept);
    expect(reattaching(papers)(notes)).toEqual(notes);
  });

  it("follow a version of an arXiv number", () => {
    const notes = notesOf({...old, id: "2401.00001v1"});
    expect([...reattaching([now])(notes).keys()]).toEqual(["2401.00001"]);
  });
});
