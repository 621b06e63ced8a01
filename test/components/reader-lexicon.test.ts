// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {withLine} from "../../src/analysis/lexicon-lines.ts";
import {lexiconEntry} from "../../src/analysis/lexicon.ts";
import {openReaderLexicon} from "../../src/components/reader-lexicon.ts";
import type {ReaderLexicon} from "../../src/components/reader-lexicon.ts";

const place = "lexicon here";
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const open = () => openReaderLexicon({kept: localStorage, place});
const hide = (lexicon: ReaderLexicon, term: string) =>
  lexicon.change(
    ({added, removed}) => ({added: withLine(added, lexiconEntry("stop", term)), removed}),
    `“${term}” is hidden`
  );
const hidden = (lexicon: ReaderLexicon) => lexicon.lines().added.map(({term}) => term);

beforeEach(() => {
  localStorage.clear();
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

  it("is the same in two tabs, with what can be undone there and here", async () => {
    const [one, other] = [await open(), await open()];
    hide(one, "heat");
    hide(one, "flow");
    let told = 0;
    other.subscribe(() => ++told);
    const hear = async () => {
      dispatchEvent(new StorageEvent("storage", {key: place}));
      await settled();
    };
    await hear();
    expect([hidden(other), told, other.said()]).toEqual([
      ["heat", "flow"],
      1,
      "The lexicon was changed in another tab."
    ]);
    expect(other.undoable()).toBe("“flow” is hidden");
    other.undo();
    expect(hidden(other)).toEqual(["heat"]);
    one.subscribe(() => undefined);
    await hear();
    expect([hidden(one), one.undoable(), one.redoable()]).toEqual([["heat"], "“heat” is hidden", "“flow” is hidden"]);
    one.redo();
    const later = await open();
    expect([hidden(later), later.undoable(), later.redoable()]).toEqual([["heat", "flow"], "“flow” is hidden", null]);
  });

  it("keeps the lines where there is no room for all that can be undone, and then the last of that", async () => {
    const lexicon = await open();
    const words = Array.from({length: 1_000}, (_, i) => lexiconEntry("stop", `a term of some length, number ${i}`));
    lexicon.change(({removed}) => ({added: words, removed}), "Imported");
    for (let i = 0; i < 20; ++i) hide(lexicon, `term ${i}`);
    const next = await open();
    expect(hidden(next).length).toBe(1_020);
    expect(next.undoable()).toBe("“term 19” is hidden");
    expect(localStorage.getItem(place)!.length).toBeLessThan(500_000);
    const small = {
      getItem: (key: string) => localStorage.getItem(key),
      setItem(key: string, text: string) {
        if (text.length > 300) throw Object.assign(new Error("full"), {name: "QuotaExceededError"});
        localStorage.setItem(key, text);
      },
      removeItem: () => undefined
    };
    localStorage.clear();
    const tight = await openReaderLexicon({kept: small, place});
    for (const term of ["heat", "flow", "light"]) hide(tight, term);
    expect([tight.trouble(), hidden(await open())]).toEqual([null, ["heat", "flow", "light"]]);
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
    const lexicon = await openReaderLexicon({kept, place});
    let told = 0;
    lexicon.subscribe(() => ++told);
    hide(lexicon, "heat");
    await settled();
    expect([hidden(lexicon), told]).toEqual([["heat"], 1]);
    expect(lexicon.trouble()).toBe(
      "Not kept: this browser has no more room. Save the lexicon as a file before you leave the page."
    );
    const none = await openReaderLexicon({kept: null, place});
    hide(none, "heat");
    await settled();
    expect(none.trouble()).toContain("does not keep anything");
  });

  it("belongs to one site of a host", async () => {
    history.replaceState(null, "", "/one/topics.html");
    const here = await openReaderLexicon({kept: localStorage});
    hide(here, "heat");
    await settled();
    history.replaceState(null, "", "/other/topics.html");
    expect(hidden(await openReaderLexicon({kept: localStorage}))).toEqual([]);
    history.replaceState(null, "", "/one/network.html");
    expect(hidden(await openReaderLexicon({kept: localStorage}))).toEqual(["heat"]);
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
