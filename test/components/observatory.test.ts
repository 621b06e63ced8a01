// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {watch} from "../../src/components/observatory.ts";
import type {View} from "../../src/components/observatory.ts";
import {framedPage, settled} from "./framed-page.ts";

const back = async () => {
  history.back();
  await settled();
  await settled();
};

describe("an observatory", () => {
  it("reads the selection and what is open from the URL", async () => {
    const {observatory} = await framedPage({query: "topic=language+model&open.code=linked&code=stolen"});
    const {selection, selected, focus, focused, ignored} = observatory.view();
    expect(selection.topics).toEqual(["language model"]);
    expect(selected.size).toBe(5);
    expect(focus?.code).toEqual(["linked"]);
    expect(focused?.papers.map(({id}) => id)).toEqual(["2401.00001", "2502.00012"]);
    expect(ignored).toEqual(["code stolen"]);
  });

  it("writes choices into the URL, keeps the page's own settings, and goes back", async () => {
    const {observatory} = await framedPage({query: "knob.count=words"});
    observatory.choose({...everything, code: ["none"]});
    await settled();
    expect(location.search).toBe("?knob.count=words&code=none");
    observatory.open({...everything, topics: ["graph matching"]});
    await settled();
    expect(observatory.view().focused?.size).toBe(1);
    await back();
    expect(observatory.view().focus).toBeNull();
    expect(observatory.view().selection.code).toEqual(["none"]);
    await back();
    expect(observatory.view().selected.size).toBe(12);
  });

  it("adds what is open to the selection and closes it", async () => {
    const {observatory} = await framedPage({query: "code=linked"});
    observatory.add({...everything, topics: ["tokenization"]});
    await settled();
    const {selection, selected, focus} = observatory.view();
    expect([selection.code, selection.topics, selected.size, focus]).toEqual([["linked"], ["tokenization"], 1, null]);
  });

  it("goes back to the same papers, so that what was computed from them is still there, for a while", async () => {
    const {observatory} = await framedPage();
    const before = observatory.view().selected;
    observatory.choose({...everything, code: ["none"]});
    await settled();
    expect(observatory.view().selected).not.toBe(before);
    await back();
    expect(observatory.view().selected).toBe(before);
    for (const year of [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017]) {
      observatory.choose({...everything, from: String(year)});
      await settled();
    }
    observatory.choose(everything);
    await settled();
    expect(observatory.view().selected).not.toBe(before);
    expect(observatory.view().selected).toEqual(before);
  });

  it("replaces the entry in the history when asked", async () => {
    const {observatory} = await framedPage();
    observatory.choose({...everything, code: ["linked"]});
    await settled();
    const entries = history.length;
    observatory.choose({...everything, code: ["page"]}, {replace: true});
    await settled();
    expect(history.length).toBe(entries);
    expect(location.search).toBe("?code=page");
  });

  it("loads texts once, and only for a search", async () => {
    const {observatory, fetched} = await framedPage();
    observatory.choose({...everything, code: ["linked"]});
    await settled();
    expect([fetched(), observatory.loadedTexts()]).toEqual([0, null]);
    observatory.choose({...everything, text: "boil"});
    await settled();
    observatory.choose({...everything, text: "boil pots"});
    await settled();
    expect([fetched(), observatory.view().selected.size]).toEqual([1, 1]);
  });

  it("keeps the last of two choices when the first waits for texts", async () => {
    const {observatory} = await framedPage();
    observatory.choose({...everything, text: "boil"});
    observatory.choose({...everything, code: ["linked"]});
    await settled();
    expect(observatory.view().selection).toEqual({...everything, code: ["linked"]});
    expect(location.search).toBe("?code=linked");
  });

  it("searches titles, and says so, where texts cannot be loaded", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const {observatory} = await framedPage({query: "q=kitchen", texts: new Error("gone")});
    expect([observatory.view().selected.size, observatory.view().titlesOnly]).toEqual([1, true]);
    expect(warn).toHaveBeenCalledOnce();
    observatory.choose(everything);
    await settled();
    expect(observatory.view().titlesOnly).toBe(false);
    warn.mockRestore();
  });

  it("gives addresses of pages that carry the selection", async () => {
    const {observatory} = await framedPage({query: "topic=tokenization&knob.x=1&id=3"});
    expect(observatory.href("topics")).toBe("./topics.html?topic=tokenization");
    expect(observatory.href("index", everything)).toBe("./");
    expect(observatory.href("paper", everything, {id: "a/b"})).toBe("./paper.html?id=a%2Fb");
    expect(observatory.href("./x.html", everything)).toBe("./x.html");
  });

  it("tells those who watch of every view, and no longer those who stopped", async () => {
    const {observatory} = await framedPage();
    const heard: number[] = [];
    const stop = observatory.subscribe(({selected}) => heard.push(selected.size));
    const views: AsyncGenerator<View> = watch(observatory);
    expect((await views.next()).value?.selected.size).toBe(12);
    observatory.choose({...everything, code: ["linked"]});
    expect((await views.next()).value?.selected.size).toBe(3);
    stop();
    observatory.choose(everything);
    await settled();
    expect(heard).toEqual([12, 3]);
  });
});
