import fc from "../fast-check.ts";
import {describe, expect, it, vi} from "vitest";
import {mergeNotes, noNotes, readNotes, withNote, withStar, writeNotes} from "../../src/analysis/notes.ts";
import type {Notes} from "../../src/analysis/notes.ts";

const paper = {id: "2401.00001", title: "A paper"};

const randomNotes: fc.Arbitrary<Notes> = fc
  .array(
    fc.record({
      id: fc.constantFrom("a", "b", "c", "__proto__", "d"),
      title: fc.string(),
      starred: fc.boolean(),
      notes: fc.array(fc.constantFrom("one", "two", "<b>three</b>", "four\nlines", "fünf"), {maxLength: 3})
    })
  )
  .map((records) => readNotes(JSON.stringify({format: "paper-observatory-notes", version: 1, papers: records})).notes);

/** All that is kept: what must never become less. */
const contents = (notes: Notes) =>
  new Set(
    [...notes.values()].flatMap(({id, starred, notes: texts}) => [
      ...(starred ? [`${id} starred`] : []),
      ...texts.map((text) => `${id}: ${text}`)
    ])
  );

describe("stars and notes", () => {
  it("come and go, and leave nothing behind", () => {
    const starred = withStar(noNotes, paper, true);
    expect(starred.get(paper.id)).toEqual({...paper, starred: true, notes: []});
    const noted = withNote(starred, paper, "", " Read this first. ");
    expect(noted.get(paper.id)!.notes).toEqual(["Read this first."]);
    const rewritten = withNote(noted, paper, "Read this first.", "Read this last.");
    expect(rewritten.get(paper.id)!.notes).toEqual(["Read this last."]);
    expect(withStar(withNote(rewritten, paper, "Read this last.", ""), paper, false).size).toBe(0);
  });

  it("keep both notes when another page rewrote the one that was being written", () => {
    const theirs = withNote(noNotes, paper, "", "theirs");
    expect(withNote(theirs, paper, "mine", "mine, longer").get(paper.id)!.notes).toEqual(["theirs", "mine, longer"]);
  });

  it("keep a title that is known where the paper has none any more", () => {
    expect(withStar(withStar(noNotes, paper, true), {id: paper.id, title: ""}, true).get(paper.id)!.title).toBe(
      "A paper"
    );
  });
});

describe("merging", () => {
  it("loses nothing, adds nothing, and can be done twice", () => {
    fc.assert(
      fc.property(randomNotes, randomNotes, (a, b) => {
        const merged = mergeNotes(a, b);
        expect(contents(merged)).toEqual(new Set([...contents(a), ...contents(b)]));
        expect(contents(mergeNotes(b, a))).toEqual(contents(merged));
        expect(mergeNotes(merged, b)).toEqual(merged);
      })
    );
  });
});

it("keep the title that a paper had here, and learn one that it had not", () => {
  const titled = (title: string) => withStar(noNotes, {id: "a", title}, true);
  const merged = (here: string, there: string) => mergeNotes(titled(here), titled(there)).get("a")!.title;
  expect(merged("Here", "There")).toBe("Here");
  expect(merged("", "There")).toBe("There");
});

describe("a file of notes", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(randomNotes, (notes) => {
        expect(contents(readNotes(writeNotes(notes)).notes)).toEqual(contents(notes));
        expect(writeNotes(readNotes(writeNotes(notes)).notes)).toBe(writeNotes(notes));
      })
    );
  });

  it.each([
    ["", "this is no file of notes: it is not JSON"],
    ["[1, 2]", 'this is no file of notes: it lacks "format": "paper-observatory-notes"'],
    ['{"format": "paper-observatory-notes", "version": 2}', "its version is 2, and only version 1 can be read here"],
    ['{"format": "paper-observatory-notes", "version": 1}', 'this file of notes has no list of "papers"']
  ])("says of %o why it is none", (text, why) => {
    expect(() => readNotes(text)).toThrow(why);
  });

  it("takes as long for each of many records as for each of few", () => {
    const count = 500;
    const papers = Array.from({length: count}, (_, i) => ({id: `${i}`, notes: ["note"]}));
    const text = JSON.stringify({format: "paper-observatory-notes", version: 1, papers});
    const set = vi.spyOn(Map.prototype, "set");
    const merged = mergeNotes(readNotes(text).notes, readNotes(text).notes);
    const put = set.mock.calls.length;
    set.mockRestore();
    expect(merged.size).toBe(count);
    expect(put).toBeLessThanOrEqual(4 * count);
  });

  it("counts the records that it could not read, and reads the others", () => {
    const papers = [
      {id: "a", starred: true},
      {id: ""},
      null,
      {id: "b", notes: "no list"},
      {id: "c", notes: ["  "]},
      {id: "d", title: "D", notes: ["x", "x"]}
    ];
    const {notes, unread} = readNotes(JSON.stringify({format: "paper-observatory-notes", version: 1, papers}));
    expect([[...notes.keys()], unread]).toEqual([["a", "d"], 3]);
    expect(notes.get("d")).toEqual({id: "d", title: "D", starred: false, notes: ["x"]});
  });

  it("is never more than an error, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readNotes(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).message).not.toContain("\n");
        }
      })
    );
  });
});
