import {describe, expect, it} from "vitest";
import {proposed} from "./read-methods.ts";

describe("a title before a colon", () => {
  const abstract = "We propose a way to see reefs. It is fast.";

  it.each([
    "Charting Reef Noise: Sound under Water",
    "Reef Classification: Learning from Corals",
    "Reef Noise Forecasting: A Look",
    "Shape of Learning: Growth of Corals",
    "Faster and Simple: When Reefs Meet"
  ])("is no name where it says what is done or is about: %s", (title) => expect(proposed(abstract, title)).toEqual([]));

  it.each([
    ["Coral Decorator: Reefs Made Fast", "Coral Decorator"],
    ["Drifting While Anchored: Reefs Made Fast", "Drifting While Anchored"]
  ])("may be a name: %s", (title, name) => expect(proposed(abstract, title)).toEqual([name]));
});

describe("names that a title proposes", () => {
  const cases: [string, string, string[]][] = [
    ["TideNet: Predicting tides", "", ["TideNet"]],
    ["Ebb-residual: tides in parallel", "We introduce Ebb Residual, a change.", ["Ebb-residual"]],
    ["Undertow: Estimating tides", "Undertow performs an estimate. We propose it.", ["Undertow"]],
    ["Ebb While Flowing: Grounding boats", "We propose a novel two-part method.", ["Ebb While Flowing"]],
    [
      "Only Tide Once: A framework",
      "We reach slim boats by Only-Tide-Once (OTO). We propose more.",
      ["OTO = Only-Tide-Once"]
    ],
    [
      "Probabilistic Tidal Partitioning (PTP)",
      "We present a new way to cluster.",
      ["PTP = Probabilistic Tidal Partitioning"]
    ],
    ["TideRoutGNN for Timing Tides", "We present a novel approach.", ["TideRoutGNN"]],
    ["Robust sailing with SPRAY", "Sailing is hard. SPRAY improves by 3 points over strong boats.", ["SPRAY"]],
    ["Robust sailing with SprayVex", "Sailing is hard. SprayVex is a new index of sails.", ["SprayVex"]],
    ["Robust sailing via SprayVex", "Sailing is hard. SprayVex is an old index of sails.", []],
    ["Robust sailing", "Sailing is hard. SprayVex is a new index of sails.", []],
    ["Robust sailing with BERT", "BERT improves by 3 points over boats.", []],
    ["Robust sailing with SPRAY", "We use SPRAY, an old sail. SPRAY was sewn in 1910.", []],
    ["EbbQA and FloodQA: Two Benchmarks", "We introduce two benchmarks.", ["EbbQA", "FloodQA"]],
    ["EbbSight and TDIF: Access to Seas", "We introduce EbbSight, a package.", ["EbbSight", "TDIF"]],
    [
      "Balancing Pipelines with Tidal Parallelism",
      "We combine Tidal Parallelism with other schedules.",
      ["Tidal Parallelism"]
    ],
    [
      "Inference via Twisted Markov Chain Monte Carlo",
      "Markov Chain Monte Carlo (MCMC) is slow. We apply our twisted MCMC framework.",
      ["twisted MCMC = Twisted Markov Chain Monte Carlo"]
    ]
  ];
  for (const [title, abstract, names] of cases) it(title, () => expect(proposed(abstract, title)).toEqual(names));

  const none: [string, string][] = [
    ["Tides Meet Moons: Can boats float?", "We propose a benchmark."],
    ["Large Language Models: A survey of tides", "We review work."],
    ["Bridging the Gap: Boats and tides", "We present a novel approach."],
    ["BERT: What tides does it see?", "We analyse BERT."],
    ["Boats behave as moons: An empirical study", "We introduce measures."],
    ["What Is a Tide? A view from the shore", "We ask."],
    ["Rebalancing the Boats: Tides and moons", "We propose a novel approach."],
    ["Engaging With Boats: Tides and moons", "We propose a novel approach."],
    ["Moonlight Explained: Tides and boats", "We propose a novel approach."],
    ["Genetic Algorithms (GA): a study of tides", "We propose a new study."],
    ["Predicting tides with ImageNet", "We predict."]
  ];
  for (const [title, abstract] of none) it(`none in ${title}`, () => expect(proposed(abstract, title)).toEqual([]));
});
