// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {withLine} from "../../src/analysis/lexicon-lines.ts";
import {lexiconEntry} from "../../src/analysis/lexicon.ts";
import {openReaderLexicon} from "../../src/components/reader-lexicon.ts";
import type {ReaderLexicon} from "../../src/components/reader-lexicon.ts";

const place = "lexicon here";
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const open = (turns: Storage | null = sessionStorage) => openReaderLexicon({kept: localStorage, turns, place});
const hide = (lexicon: ReaderLexicon, term: string) =>
  lexicon.change(
    ({added, removed}) => ({added: withLine(added, lexiconEntry("stop", term)), removed}),
    `“${term}” is hidden`
  );
const hidden = (lexicon: ReaderLexicon) => lexicon.lines().added.map(({term}) => term);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe("the lexicon of a browser", () => {
  it("is kept, and undone and done again, also after another page was visited", async () => {
    const lexicon = await open();
    hide(lexicon, "heat");
    hide(lexicon, "flow");
    lexicon.undo();
    expect([hidden(lexicon), lexicon.said()]).toEqual([["heat"], "Undone: “flow” is hidden."]);
    await settled();
    const next = await open();
    expect([hidden(next), next.undoable(), next.redoable()]).toEqual([
      ["heat"],
      "“heat” is hidden",
      "“flow” is hidden"
    ]);
    next.redo();
    expect([hidden(next), next.said(), next.redoable()]).toEqual([
      ["heat", "flow"],
      "Done again: “flow” is hidden.",
      null
    ]);
    next.undo();
    next.undo();
    next.undo();
    expect([hidden(next), next.undoable()]).toEqual([[], null]);
    hide(next, "graph");
    expect(next.redoable()).toBe(null);
  });

  it("follows another tab, and does not undo by mistake what that did while this one was away", async () => {
    const [one, other] = [await open(), await open(null)];
    hide(one, "heat");
    await settled();
    let told = 0;
    other.subscribe(() => ++told);
    dispatchEvent(new StorageEvent("storage", {key: place}));
    await settled();
    expect([hidden(other), told, other.said()]).toEqual([["heat"], 1, "The lexicon was changed in another tab."]);
    other.undo();
    expect(hidden(other)).toEqual([]);
    await settled();
    const later = await open();
    expect([hidden(later), later.undoable()]).toEqual([[], null]);
  });

  it("sets aside what cannot be read, and says so; nothing is thrown away", async () => {
    localStorage.setItem(place, "{broken");
    const lexicon = await open();
    expect(lexicon.trouble()).toContain("could not be read; what was there is kept as “lexicon here (unread)”");
    hide(lexicon, "heat");
    await settled();
    expect(localStorage.getItem(`${place} (unread)`)).toBe("{broken");
    expect(hidden(await open())).toEqual(["heat"]);
    const kept = JSON.parse(localStorage.getItem(place)!) as {lines: object[]};
    kept.lines.push({action: "burn", term: "books", as: ""});
    localStorage.setItem(place, JSON.stringify(kept));
    const after = await open();
    expect([hidden(after), after.trouble()]).toEqual([["heat"], expect.stringContaining("1 of the lines")]);
    expect(localStorage.getItem(`${place} (unread)`)).toContain("books");
  });

  it("works where nothing can be kept, and says that", async () => {
    const refuse = () => {
      throw Object.assign(new Error("full"), {name: "QuotaExceededError"});
    };
    const kept = {getItem: () => null, setItem: refuse, removeItem: refuse};
    const lexicon = await openReaderLexicon({kept, turns: null, place});
    let told = 0;
    lexicon.subscribe(() => ++told);
    hide(lexicon, "heat");
    await settled();
    expect([hidden(lexicon), told]).toEqual([["heat"], 1]);
    expect(lexicon.trouble()).toBe(
      "Not kept: this browser has no more room. Save the lexicon as a file before you leave the page."
    );
    const none = await openReaderLexicon({kept: null, turns: null, place});
    hide(none, "heat");
    await settled();
    expect(none.trouble()).toContain("does not keep anything");
  });

  it("belongs to one site of a host", async () => {
    history.replaceState(null, "", "/one/topics.html");
    const here = await openReaderLexicon({kept: localStorage, turns: null});
    hide(here, "heat");
    await settled();
    history.replaceState(null, "", "/other/topics.html");
    expect(hidden(await openReaderLexicon({kept: localStorage, turns: null}))).toEqual([]);
    history.replaceState(null, "", "/one/network.html");
    expect(hidden(await openReaderLexicon({kept: localStorage, turns: null}))).toEqual(["heat"]);
  });

  it("forgets what is in the file by now, and then does not pretend that it could be undone", async () => {
    const lexicon = await open();
    hide(lexicon, "heat");
    lexicon.forget((lines) => lines);
    expect(lexicon.undoable()).not.toBe(null);
    lexicon.forget(({removed}) => ({added: [], removed}));
    expect([hidden(lexicon), lexicon.undoable()]).toEqual([[], null]);
    await settled();
    expect(hidden(await open())).toEqual([]);
  });
});
