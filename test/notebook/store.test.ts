import fc from "../fast-check.ts";
import {expect, test} from "vitest";
import {createNotebook} from "../../src/notebook/model.ts";
import {openNotebooks} from "../../src/notebook/store.ts";
import type {Keeper} from "../../src/notebook/store.ts";

/** Storage that takes so many characters. */
function storage(room = Infinity): Keeper & {kept: Map<string, string>} {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key)
  };
}

const notebook = createNotebook({title: "One", cells: ["1 + 1"]});

test("keeps notebooks, and gives back what was kept", () => {
  const place = storage();
  const added = openNotebooks(place).add(notebook);
  if (added.state !== "kept") throw new Error(added.state);
  expect(openNotebooks(place).open(added.kept.id)?.notebook).toEqual(notebook);
  const gone = openNotebooks(place).write(added.kept, {deleted: 5});
  expect(gone.state).toBe("kept");
  expect(openNotebooks(place).list()[0]?.deleted).toBe(5);
});

test("writes nothing over what another tab wrote", () => {
  const place = storage();
  const [one, other] = [openNotebooks(place), openNotebooks(place)];
  const added = one.add(notebook);
  if (added.state !== "kept") throw new Error(added.state);
  const theirs = {...notebook, title: "Theirs"};
  expect(other.write(added.kept, {notebook: theirs}).state).toBe("kept");
  expect(one.write(added.kept, {notebook: {...notebook, title: "Mine"}})).toMatchObject({
    state: "changed",
    kept: {notebook: theirs}
  });
  expect(one.open(added.kept.id)?.notebook.title).toBe("Theirs");
});

test("says when there is no room, and keeps the notebook for as long as the page lives", () => {
  const store = openNotebooks(storage(20));
  const added = store.add(notebook);
  expect(added).toMatchObject({state: "refused", message: expect.stringContaining("no room left")});
  expect(store.list().map(({notebook}) => notebook.title)).toEqual(["One"]);
  expect(openNotebooks(null).add(notebook).state).toBe("refused");
});

test("leaves what it cannot read as it is, and tells of it", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const place = storage();
      place.kept.set("paper-observatory.workbench.abcd", text);
      const store = openNotebooks(place);
      expect(store.list()).toEqual([]);
      expect(store.unread()).toMatchObject([{text}]);
      expect(place.kept.get("paper-observatory.workbench.abcd")).toBe(text);
    })
  );
});
