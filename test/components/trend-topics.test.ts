// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import type {Trends} from "../../src/analysis/trends.ts";
import {trendTopicLine, trendTopics} from "../../src/components/trend-topics.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

describe("the topics of the large trend", () => {
  const open = async (query: string) => {
    const {observatory} = await framedPage({page: "trends", query});
    const topics = trendTopics(observatory);
    const now = observatory.view();
    const {corpus, selection, selected} = now;
    const trends = trendsOf(corpus, periodsOfSelection(corpus, selection, selected, "year"), {
      include: corpus.terms.filter(({topic}) => topic).map(({term}) => term)
    });
    const line = (shown: Trends = trends) => {
      const drawn = trendTopicLine(now, shown, [], topics);
      document.querySelector("main")!.replaceChildren(drawn);
      return drawn;
    };
    return {topics, trends, line};
  };

  it("are read by an acronym, a plural or another case", async () => {
    expect((await open("trend=lms")).topics.value).toEqual(["language model"]);
    expect((await open("trend=Language+Models&trend=language+model")).topics.value).toEqual(["language model"]);
  });

  it("name what is no topic here, until another is picked", async () => {
    const {topics, line} = await open("trend=nosuch&trend=LMs");
    expect([topics.value, topics.ignored]).toEqual([["language model"], ["nosuch"]]);
    expect(said(line())).toContain("Not in this digest, so left out: nosuch.");
    let heard = 0;
    topics.addEventListener("input", () => ++heard);
    topics.pick(["tokenization"]);
    expect([heard, topics.value, topics.ignored]).toEqual([1, ["tokenization"], []]);
    expect(said(line())).not.toContain("left out");
    history.back();
    await settled();
    await settled();
    expect([heard, topics.ignored]).toEqual([2, ["nosuch"]]);
  });

  it("are found by any of their forms, also where a rise is said of them", async () => {
    const {trends, line} = await open("");
    const rising = trends.trends.map((trend) => ({...trend, verdict: "rising" as const}));
    // The list is long enough to be narrowed by typing.
    line({...trends, trends: [...rising, ...rising.filter(({term}) => term.term !== "language model")]});
    named("Another").click();
    const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
    input.value = "lms";
    input.dispatchEvent(new Event("input"));
    const found = Array.from(document.querySelectorAll("dialog .option"), said);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Language modelsrising/);
    document.querySelector<HTMLDialogElement>("dialog")!.close();
  });
});
