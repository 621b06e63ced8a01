import {describe, expect, it} from "vitest";
import {proposed} from "./read-methods.ts";

/** Sentences as they are found in damaged and careless texts, the names that each proposes, and its title where that matters. */
const sentences: [string, string[], string?][] = [
  // lists
  ["We propose three engines: SeaSort, WaveRank, and TideHash.", ["SeaSort", "WaveRank", "TideHash"]],
  ["We introduce two new benchmarks: HarborQA and PierBench.", ["HarborQA", "PierBench"]],
  [
    "In this paper we present three tools: EbbKit, FlowKit and SlackKit, for sailors.",
    ["EbbKit", "FlowKit", "SlackKit"]
  ],
  ["We propose two losses, namely EbbLoss and FlowLoss.", ["EbbLoss", "FlowLoss"]],
  ["We present a comparison of three engines: SeaSort, WaveRank, and TideHash.", []],
  ["We propose two algorithms (EbbSort and FlowSort) that sort tides.", ["EbbSort", "FlowSort"]],
  ["We release a family of models, TideLM-Base and TideLM-Large, trained on waves.", ["TideLM-Base", "TideLM-Large"]],
  ["We evaluate three models: BERT, GPT-4, and TideLM.", []],
  // acronyms of the trade
  ["We propose an LLM for tides.", []],
  ["We propose a GPU kernel and an API for tides.", []],
  ["We introduce a RAG pipeline with a VLM reader.", []],
  ["We propose a KG-based QA system that runs on CPU.", []],
  ["We develop an MLLM agent that reads PDF charts.", []],
  ["We present a UI for NLP and a GUI for CV.", []],
  ["We introduce an SDK and a REST API for harbour staff.", []],
  ["We propose a DRAM-aware scheduler for LLMs.", []],
  // naming words
  ["The resulting sampler, dubbed Ebb, is ten times faster. Ebb needs no training.", ["Ebb"]],
  ["The resulting sampler, termed EbbNet, is fast.", ["EbbNet"]],
  ["This yields a sampler called EbbNet that is fast.", ["EbbNet"]],
  ["The result is a sampler named Ebb.", ["Ebb"]],
  ["The cell, called EbbCell, was known for years.", []],
  ["We build a dataset named 3D-Tide.", ["3D-Tide"]],
  // numbers, letters and what belongs to one name
  [
    "We present a new model family with sizes of 1B, 2B, and 7B parameters, Ripple, which sails.",
    ["Ripple"],
    "Ripple of Tides"
  ],
  ["We compile the EbbWave-100k dataset.", ["EbbWave-100k"]],
  ["We construct EbbWave-1M, a large dataset.", ["EbbWave", "EbbWave-1M"], "EbbWave: Sailing Models"],
  ["We propose EbbWave, a model. EbbWave-7B sails.", ["EbbWave"]],
  ["We introduce Ripple, a model trained on RippleIns, a set of waves.", ["Ripple", "RippleIns"]],
  ["We introduce a new technique, p-ebbing, which is good.", ["p-ebbing"]],
  ["We introduce p-ebbing, which is new.", ["p-ebbing"]],
  ["We propose the cheap R-Sail algorithm that sails.", ["R-Sail"]],
  // said to be the authors'
  ["Our system NT7 is a tidal transformer.", ["NT7"]],
  ["Our approach Ebb is fast.", ["Ebb"]],
  ["Our model Monday forecasts are good.", []],
  ["EbbCLR, which proposed NT-Tide, is strong. We study it.", []],
  ["We study SimCLR, which introduces NT-Tide.", []],
  ["SimCLR introduces NT-Tide. We study it.", []],
  ["Methods that introduce EbbNet are strong, as is FlowNet, whose authors present TideNet. We study them.", []],
  ["Our model, which introduces EbbBlock, is strong.", ["EbbBlock"]],
  ["We call it TideCast.", ["TideCast"]],
  ["We call this procedure ebb distillation.", ["ebb distillation"]],
  ["We coin this approach FlowPatch.", ["FlowPatch"]],
  ["The resulting scheme, coined FlowPatch, is fast.", ["FlowPatch"]],
  ["A new estimator, termed TIDE-X, is derived.", ["TIDE-X"]],
  ["Our method, dubbed Undertow, reads waves.", ["Undertow"]],
  ["We name the resulting model Ripple.", ["Ripple"]],
  ["We build a planner which we name Ripple.", ["Ripple"]],
  ["Thus we obtain a solver, hereafter TideSolve.", ["TideSolve"]],
  ["We propose a framework that we call Ebb to Flow (E2F).", ["E2F = Ebb to Flow"]],
  ['We dub our sampler "slow tide".', ["slow tide"]],
  ["We refer to our model as TideLM.", ["TideLM"]],
  ["Our system, known as HarborMind, plans trips.", ["HarborMind"]],
  ["The resulting data set, PierSet, has 40 harbours.", ["PierSet"]],
  ["The resulting model, Llamaris, reads tides.", ["Llamaris"]],
  ["Our final model, TideLM-7B, reads tides.", ["TideLM-7B"]],
  // TeX
  ["We propose \\textbf{TideNet}: a net of tides.", ["TideNet"]],
  ["We present \\emph{Undertow}, a sampler.", ["Undertow"]],
  ["We introduce \\textsc{EbbFlow} to sail.", ["EbbFlow"]],
  ["We propose {\\bf SwellNet}, a network.", ["SwellNet"]],
  ["We propose $\\textbf{TideNet}$, a net.", ["TideNet"]],
  ["We introduce \\texttt{tide-kit}, a library.", ["tide-kit"]],
  [
    "We present \\textbf{T}ide \\textbf{E}stimation \\textbf{N}et (\\textbf{TEN}), a model.",
    ["TEN = Tide Estimation Net"]
  ],
  ["We propose \\textit{Slack Water}, a rest policy.", ["Slack Water"]],
  ["We propose Tide$^2$Net, a network.", ["Tide²Net"]],
  ["We propose TIDE$_{+}$, a variant.", ["TIDE₊"]],
  // dashes glued
  ["We propose SwellNet-a native wave model that reads tides.", ["SwellNet"]],
  ["We propose SwellNet--a network of waves.", ["SwellNet"]],
  ["We propose SwellNet – a network of waves.", ["SwellNet"]],
  ["We introduce Tidal!, an approach to speed.", ["Tidal!"]],
  // scattered letters
  [
    "We propose VoyaGER, short for Voyage Graph Estimation by Recursion, a planner.",
    ["VoyaGER = Voyage Graph Estimation by Recursion"]
  ],
  ["We introduce SaLT (Sailing with Latent Tides).", ["SaLT = Sailing with Latent Tides"]],
  ["We propose HaRBoR (Hashing Retrieval Before Reranking).", ["HaRBoR = Hashing Retrieval Before Reranking"]],
  ["We present WAVE: Weighted Averages of Verified Ebbs, a metric.", ["WAVE = Weighted Averages of Verified Ebbs"]],
  [
    "We propose TIDE^3 (TIDE-enhanced-TIDE), a family of nets.",
    ["TIDE^3 = TIDE-enhanced-TIDE"],
    "TIDE^3: TIDE enhanced"
  ],
  [
    "We introduce a family of text-to-wave Masked Tide Models (MaTiM), trained on waves.",
    ["MaTiM = Masked Tide Models"]
  ],
  // digits, case, plain words
  ["We present 2Tide, a two-way model.", ["2Tide"]],
  ["We introduce tideGPT, a model of tides.", ["tideGPT"]],
  ["We present Anchor, a system that stops ships.", ["Anchor"]],
  ["We introduce KELP, a data set of weeds.", ["KELP"]],
  ["We propose Comprehensive Mooring, the first approach of its kind.", ["Comprehensive Mooring"]],
  [
    "We present a new family of models with sizes of 1B and 7B, Kelpie, which reads waves.",
    ["Kelpie"],
    "Kelpie of the Sea"
  ],
  ['We propose a benchmark, dubbed "Blue Haystacks (BHs)," to test boats.', ["BHs = Blue Haystacks"]],
  // not the paper's
  ["Smith et al. introduce TideNet, a network; we analyse it.", []],
  ["These LLMs are developed for boats.", []],
  ["We propose a novel LoRA-based FedSea framework, termed KELPIE, which sails.", ["KELPIE"]],
  ["Okonkwo et al. (2019) introduce TideNet, a new network.", []],
  ["Okonkwo and Noether (2021) propose TideNet, a network.", []],
  ["Okonkwo [3] proposes semantic tides (SeTi), which we test.", []],
  ["We build on TideNet, introduced in [3], and on SiltNet (introduced by Noether, 2020).", []],
  ["In this work [3] we introduce TideNet, a network.", ["TideNet"]],
  ["TideNet was proposed to read waves. We test TideNet.", []],
  ["We introduce a novel LLM-as-sailor approach.", []],
  ["We build on the recently introduced TideNet.", []],
  // titles
  [
    "We study ranking. Agents are ranked by WaveElo's contests.",
    ["WaveElo"],
    "Judging Boats with WaveElo: an Automated Contest"
  ],
  ["We cut latency of boats twice.", ["R-Sail"], "R-Sail: Accelerating Boats on Open Water"],
  ["We use DriftMap for search. DriftMap reduces cost.", ["DriftMap"], "Finding Wrecks via DriftMap"],
  ["We introduce Slack!, a way to wait.", ["Slack!"], "Slack! Waiting for the Tide"],
  ["We propose a method.", [], "Slack! Waiting for the Tide"],
  // behind the first name
  [
    "We release our trained wave model (Undertow-1) and the accompanying dataset (Safety4Sea).",
    ["Undertow-1", "Safety4Sea"]
  ],
  [
    "We propose a novel objective, namely slow ebb distillation (SED), to guide boats.",
    ["SED = slow ebb distillation"]
  ],
  [
    "Gains are due to our newly proposed tokenization method: Adjacent Wave Tokens (AWT).",
    ["AWT = Adjacent Wave Tokens"]
  ]
];

describe("names in hostile sentences", () => {
  for (const [abstract, names, title] of sentences)
    it(`${title ? `${title}. ` : ""}${abstract}`, () => expect(proposed(abstract, title)).toEqual(names));
});
