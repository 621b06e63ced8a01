import {describe, expect, it} from "vitest";
import {read} from "./read-methods.ts";

function kind(abstract: string, title = "On tides"): string | undefined {
  return read(title, abstract).find(({role}) => role === "proposed")?.kind;
}

describe("the kind of a name", () => {
  const cases: [string, string, string?][] = [
    ["dataset", "We introduce Tidal, a corpus of tides."],
    ["tool", "We introduce Tidal, a Python library for tides."],
    ["model", "We introduce Tidal, a language model of tides."],
    ["metric", "We introduce Tidal, a metric of tides."],
    ["method", "We introduce Tidal, an approach to tides."],
    ["dataset", "We release the TideQA dataset, called TideQA."],
    // said behind the name, wherever it stands
    ["dataset", "We introduce WaveGames, a broad benchmark suite made to test boats.", "WaveGames: Testing Sea Agents"],
    ["model", "We propose Point-Ebb, a mixture architecture made for tides.", "Point-Ebb: Towards Wide Seas"],
    ["method", "We propose FocusTide, a framework that helps an LLM.", "FocusTide: Scaling the Context of LLMs"],
    ["tool", "We introduce EbbLab, a unified framework and toolkit of tides."],
    ["dataset", "We present CamTide, a large dataset and benchmark of seas."],
    ["model", "We introduce Tide2-1M, a series of models of the sea."],
    ["model", "We propose EbbAndFlow (EAF), a small vision transformer."],
    ["dataset", "We introduce the Formal Tide Standards, or FORTIS, a benchmark of 40 seas."],
    ["tool", "We present TideTrace, the first system that traces waves."],
    ["dataset", "TideBook is proposed.", "TideBook: A Corpus of Harbours"],
    ["dataset", "We present the Northern Kelp Inventory (NKI), a catalogue of 10,000 reefs."],
    ["dataset", "We introduce Tidal, a database of 10,000 tides."],
    ["dataset", "We introduce Tidal, a manually curated lexicon."],
    ["dataset", "We introduce Tidal, a set of over 300 annotated tides."],
    ["dataset", "We introduce Tidal, a collection of 2,000 songs of the sea."],
    ["tool", "We introduce Tidal, a database system for tides."],
    ["model", "We introduce Tidal, a set of 3 models of tides."],
    // an index of a database, and one that measures
    ["method", "We develop a new index, which we call ReefSieve, and test it."],
    ["method", "We propose Kelpvex, a new index for tables."],
    ["metric", "We propose the Kelp Growth Index (KGI) for coasts."],
    ["metric", "We propose KelpDex, an index that measures growth."],
    ["metric", "We introduce a simple measure, Reef Bleaching Index (ReBI), based on colour."],
    // before the name
    ["model", "We propose two models: AlphaReef and BetaReef, for corals."],
    ["dataset", "We propose a network, ReefNet, along with a new dataset, ReefMaps.", "ReefMaps: x"],
    ["model", "We propose the first model that reads birds' views of raw data, termed SwellCal."],
    ["method", "We propose a novel evaluation framework referred to as StrucTide. StrucTide is of use."],
    ["metric", "We propose a metric called TANPI, which counts waves."],
    ["model", "We train a series of models, named LlaTide, and test them."],
    ["model", "Our resulting model, TideThinker, wins."],
    ["method", "We run tests on both data sets and propose Length-filtered Voting to mend them."],
    ["dataset", "We release the accompanying dataset (WaveTide4) to the public."],
    // behind the name
    ["model", "We introduce the TIDEONE 3.5 instruction-tuned language models.", "TIDEONE 3.5: For Real-world Seas"],
    ["model", "We introduce the Describe Waves Model (DWM) for the sea."],
    ["method", "We use a Mixture-of-Boats (MoB) methodology. We propose a Mixture-of-Boats (MoB) methodology."],
    ["method", "We propose TideUni. TideUni models the sea in time."],
    // by its writing, and by what is done with it
    ["model", "We propose Wave-SAM for the sea."],
    ["dataset", "We propose PierBench to sailors."],
    ["model", "We propose Undertow9. We train Undertow9 for days."],
    ["dataset", "We propose Undertow9. Undertow9 contains 40 harbours."],
    ["method", "We propose Undertow9. With Undertow9, the trained models float."]
  ];
  for (const [wanted, abstract, title] of cases)
    it(`${wanted}: ${title ? `${title}. ` : ""}${abstract}`, () => expect(kind(abstract, title)).toBe(wanted));
});
