import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import {corpusTables} from "../../loaders/corpus.ts";
import {siteData} from "../../loaders/site.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection, unitsOfSelection} from "../../src/analysis/selection-periods.ts";
import {topicBursts} from "../../src/analysis/topic-bursts.ts";
import type {TopicBurst} from "../../src/analysis/topic-bursts.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import type {Trend, Trends} from "../../src/analysis/trends.ts";

/** Daily digests of May 2024 to June 2025, where they are at hand: beside the checkout or in the folder that the variable names. */
const folder = process.env["EVALUATION"] ?? fileURLToPath(new URL("../../../shared/evaluation", import.meta.url));
const file = `${folder}/time/hf-daily.2024-05_2025-06.jsonl.gz`;

describe.skipIf(!existsSync(file))("a year of daily digests", () => {
  let corpus: Corpus;
  let trends: Trends;
  let bursts: TopicBurst[];

  beforeAll(() => {
    const tables = corpusTables([{name: "hf-daily.jsonl.gz", bytes: readFileSync(file)}]);
    corpus = openCorpus(siteData(tables, {versions: {}, parameters: {}}).index);
    const selected = select(corpus, everything);
    const {unit} = unitsOfSelection(corpus, everything, selected);
    const periods = periodsOfSelection(corpus, everything, selected, unit);
    trends = trendsOf(corpus, periods);
    bursts = topicBursts(periods, trends);
  }, 600_000);

  const named = (name: RegExp): Trend => {
    const [found] = trends.trends.filter(({term}) => [term.label, ...term.variants].some((label) => name.test(label)));
    return found!;
  };
  const share = ({points}: Trend, from: string, to: string) => {
    const within = points.filter(
      ({period}) => trends.periods[period]!.key >= from && trends.periods[period]!.key <= to
    );
    const sum = (key: "papers" | "n") => within.reduce((total, point) => total + point[key], 0);
    return sum("papers") / sum("n");
  };

  it("is told by month", () => {
    expect(trends.unit).toBe("month");
    expect(trends.told).toHaveLength(14);
    expect(trends.rising.length).toBeGreaterThan(5);
    expect(trends.falling.length).toBeGreaterThan(5);
    expect(trends.rising.length + trends.falling.length).toBeLessThan(0.5 * trends.tested.length);
  });

  it("has agents grow to at least twice their share from mid-2024 to mid-2025", () => {
    const agents = named(/^agents$/i);
    expect(agents.verdict).toBe("rising");
    expect(share(agents, "2025-04", "2025-06")).toBeGreaterThan(1.8 * share(agents, "2024-05", "2024-06"));
    const kinds = corpus.terms.filter(({topic, label}) => topic && /\bagents?\b/i.test(label)).map(({term}) => term);
    const about = (from: string, to: string) => {
      const months = {...everything, from, to};
      return select(corpus, narrow(months, {...everything, anyTopics: kinds})).size / select(corpus, months).size;
    };
    expect(about("2025-04", "2025-06")).toBeGreaterThan(1.9 * about("2024-05", "2024-06"));
  });

  it("has GRPO appear in 2025, rise and burst", () => {
    const grpo = named(/^GRPO$/);
    const first = grpo.points.find(({papers}) => papers > 0)!;
    expect(trends.periods[first.period]!.year).toBe("2025");
    expect(grpo.verdict).toBe("rising");
    const burst = bursts.find(({trend}) => trend === grpo)!;
    expect(burst.from.year).toBe("2025");
    expect(burst.weight).toBeGreaterThan(5);
  });

  it("has Mamba fade", () => {
    const mamba = named(/^Mamba$/);
    expect(mamba.verdict).toBe("falling");
    expect(share(mamba, "2025-04", "2025-06")).toBeLessThan(0.6 * share(mamba, "2024-05", "2024-07"));
  });
});
