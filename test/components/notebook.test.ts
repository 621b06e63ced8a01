// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {openNotebook} from "../../src/components/notebook.ts";

const paper = {id: "a", title: "A"};

/** A browser's storage, shared by the tabs of a test. */
function kept(first: Record<string, string> = {}) {
  const texts = new Map(Object.entries(first));
  let full = false;
  return {
    texts,
    fill: (on: boolean) => (full = on),
    getItem: (name: string) => texts.get(name) ?? null,
    setItem(name: string, text: string) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      texts.set(name, text);
    }
  };
}

describe("the notebook of a browser", () => {
  it("keeps stars and notes for the next page", () => {
    const storage = kept();
    const page = openNotebook(storage);
    page.star(paper, true);
    page.write(paper, "", "<b>mine</b>");
    expect(openNotebook(storage).of("a")).toEqual({id: "a", title: "A", starred: true, notes: ["<b>mine</b>"]});
  });

  it("of two tabs lets neither undo the other", () => {
    const storage = kept();
    const [one, other] = [openNotebook(storage), openNotebook(storage)];
    one.star(paper, true);
    other.write({id: "b", title: "B"}, "", "theirs");
    one.write(paper, "", "mine");
    expect([...openNotebook(storage).notes().keys()]).toEqual(["a", "b"]);
    expect(openNotebook(storage).of("a")!.notes).toEqual(["mine"]);
  });

  it("follows another tab, and says so until told to stop", () => {
    const storage = kept();
    const [one, other] = [openNotebook(storage), openNotebook(storage)];
    let calls = 0;
    const stop = other.subscribe(() => ++calls);
    one.star(paper, true);
    dispatchEvent(new StorageEvent("storage", {key: "something else"}));
    expect([calls, other.of("a")]).toEqual([0, undefined]);
    dispatchEvent(new StorageEvent("storage", {key: "paper-observatory.notes"}));
    expect([calls, other.of("a")!.starred]).toEqual([1, true]);
    stop();
    dispatchEvent(new StorageEvent("storage", {key: "paper-observatory.notes"}));
    expect(calls).toBe(1);
  });

  it("tells of a full browser, keeps the notes in the page, and keeps them once there is room", () => {
    const storage = kept();
    const page = openNotebook(storage);
    storage.fill(true);
    page.write(paper, "", "long");
    expect(page.of("a")!.notes).toEqual(["long"]);
    expect(page.trouble()).toMatch(/^Not kept: this browser has no more room for notes\. Save them/);
    storage.fill(false);
    page.star({id: "b", title: "B"}, true);
    expect(page.trouble()).toBeNull();
    expect([...openNotebook(storage).notes().keys()].sort()).toEqual(["a", "b"]);
  });

  it("works without a storage, and says that nothing is kept", () => {
    const page = openNotebook(null);
    page.star(paper, true);
    expect([page.of("a")!.starred, page.trouble()]).toEqual([true, expect.stringMatching(/does not keep notes/)]);
  });

  it("sets aside what it cannot read before anything is written over it", () => {
    const storage = kept({"paper-observatory.notes": "{broken"});
    const page = openNotebook(storage);
    expect(page.trouble()).toMatch(/could not be read/);
    page.star(paper, true);
    expect(storage.texts.get("paper-observatory.notes.unread")).toBe("{broken");
    expect(openNotebook(storage).of("a")!.starred).toBe(true);
  });

  it("keeps to a paper whose id changes, in a file and from another tab too", () => {
    const storage = kept();
    const before = openNotebook(storage);
    before.star(paper, true);
    before.write(paper, "", "mine");
    const file = before.file();
    const page = openNotebook(storage);
    page.settle([{id: "2401.00001", title: "a"}]);
    const moved = {id: "2401.00001", title: "a", starred: true, notes: ["mine"]};
    expect([page.of("a"), page.of("2401.00001")]).toEqual([undefined, moved]);
    expect(openNotebook(storage).of("a")!.starred).toBe(true);
    page.star(moved, false);
    expect([...openNotebook(storage).notes().values()]).toEqual([{...moved, starred: false}]);
    page.add(file);
    expect([...openNotebook(storage).notes().values()]).toEqual([moved]);
    expect(page.file()).toBe(openNotebook(storage).file());
    const stop = page.subscribe(() => {});
    openNotebook(storage).write({id: "gone", title: "A!"}, "", "theirs");
    dispatchEvent(new StorageEvent("storage", {key: "paper-observatory.notes"}));
    expect(page.of("2401.00001")!.notes).toEqual(["mine", "theirs"]);
    stop();
  });

  it("adds a file to what it has", () => {
    const page = openNotebook(kept());
    page.write(paper, "", "mine");
    const file = JSON.stringify({
      format: "paper-observatory-notes",
      version: 1,
      papers: [{id: "a", title: "A", starred: true, notes: ["theirs"]}, 7]
    });
    expect(page.add(file)).toEqual({papers: 1, unread: 1});
    expect(page.of("a")).toEqual({id: "a", title: "A", starred: true, notes: ["mine", "theirs"]});
    expect(() => page.add("nothing")).toThrow(/not JSON/);
    const copy = openNotebook(kept());
    copy.add(page.file());
    expect(copy.file()).toBe(page.file());
  });
});
