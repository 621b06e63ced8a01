import {describe, expect, it} from "vitest";
import {mentioned, proposed, read} from "./read-methods.ts";

describe("names that an abstract mentions", () => {
  it("knows field-wide names, as they are written", () => {
    expect(mentioned("We train BERT with Adam on ImageNet and report BLEU in PyTorch.")).toEqual([
      "BERT model",
      "Adam method",
      "ImageNet dataset",
      "BLEU metric",
      "PyTorch tool"
    ]);
    expect(mentioned("What is math is an arc; we align and opt to phi.")).toEqual([]);
    expect(mentioned("Boats float.", "How Deep Is the Sea? Map and Maps of Tides")).toEqual([]);
    expect(mentioned("We report mAP, MAPs and IS.")).toEqual(["mAP metric", "IS metric"]);
  });

  it("goes by what a paper says that a short form stands for", () => {
    expect(mentioned("We measure the mean absolute error (MAE).")).toEqual(["MAE metric"]);
    expect(mentioned("We use masked autoencoders (MAE).")).toContain("MAE model");
    expect(mentioned("We study electromigration (EM) in chips.")).toEqual([]);
    expect(mentioned("We report Exact Match (EM) scores.")).toEqual(["EM metric"]);
    expect(mentioned("MLMs see tides: multimodal language models (MLMs).")).toContain("MLMs model");
    expect(mentioned("We report the Adaptive Coast Error (ACE).")).toEqual(["ACE metric"]);
  });

  it.each([
    "The random forest of Borneo is home to apes.",
    "Interviews with IS fighters tell of grief.",
    "Effects of pruning of apple trees on yield are told.",
    "Whisper to the falcon in the lime tree, said Claude.",
    "Adam Smith predicted accuracy.",
    "Claude Monet painted features of images.",
    "We classify attention deficits and attention span."
  ])("takes no everyday word or person for a method: %s", (abstract) => expect(mentioned(abstract)).toEqual([]));

  it.each([
    ["We train a network on what IS fighters write.", []],
    ["Supporters of IS post images; our classifier finds them.", []],
    ["A network reads the MOS layers of chips.", []],
    ["Our network has an IS of 9.3.", ["IS metric"]],
    ["Our network is 3% in IS ahead.", ["IS metric"]],
    ["We give SSIM and IS of generated images.", ["SSIM metric", "IS metric"]],
    ["We raise the Inception Score by a network.", ["Inception Score metric"]]
  ])("takes an acronym for a metric only where something is measured: %s", (abstract, names) =>
    expect(mentioned(abstract).sort()).toEqual(names.sort())
  );

  it("knows everyday words where a paper speaks of computing", () => {
    expect(mentioned("A random forest is fit.", "Neural tides")).toEqual(["random forest model"]);
    expect(mentioned("Adam Optimizer trains networks.")).toEqual(["Adam method"]);
  });

  it.each([
    ["BERT", "We see bias (Bias) and various runs of the tide (BERT)."],
    ["GPT-4", "We see gains of up to 46% (GPT-4)."],
    ["ReLU", "Jumping reefs are a simple lure of eels (ReLU)."],
    ["AIME", "We test at varying widths, with examples across maritime exams (AIME, GSM8K)."],
    ["AIME", "It has additional reefs. Empirical marine exams (AIME) follow."]
  ])("spells out no %s by words that are no one phrase: %s", (name, abstract) =>
    expect(read("On tides", abstract).find((row) => row.name === name)?.expansion).toBeNull()
  );

  it("spells out a name by a list of words in capitals", () => {
    expect(proposed("We propose Talk Slowly, Act Hotly (TalkHot), a plan.")).toEqual([
      "TalkHot = Talk Slowly, Act Hotly"
    ]);
    expect(proposed("We propose Trust, Risk, and Sea Mooring (TRiSM).")).toEqual([
      "TRiSM = Trust, Risk, and Sea Mooring"
    ]);
  });

  it("takes no word with a capital for a name", () => {
    expect(mentioned("We need eXplainable tides. The text-to-SQL sea is HIerarchical.")).toEqual([]);
    expect(mentioned("We use eReef and TideMix.")).toEqual(["eReef method", "TideMix method"]);
  });

  it("takes a name for what its last part says", () => {
    expect(mentioned("We compare with ReefX-Agent and TideX-Benchmark.")).toEqual([
      "ReefX-Agent model",
      "TideX-Benchmark dataset"
    ]);
  });

  it("takes versions and sizes of a known thing for its kind", () => {
    expect(mentioned("We compare with GPT-4o-mini, SAM2, AIME24 and ROS2.")).toEqual([
      "GPT-4o-mini model",
      "SAM2 model",
      "AIME24 dataset",
      "ROS2 tool"
    ]);
    expect(mentioned("Visual question answering (VQA) is hard.")).toEqual([]);
  });

  it("takes no space or power for a data set", () => {
    expect(mentioned("Waves on $\\mathbb{R}^3$ with $H^1$-initial data.")).toEqual([]);
    expect(mentioned("We train on the M$^3$TIDE dataset.")).toEqual(["M³TIDE dataset"]);
  });

  it("does not take heed for the method attention", () => {
    expect(mentioned("We pay more attention to tides, which attract increasing attention.")).toEqual([]);
    expect(mentioned("They draw attention from sailors.")).toEqual([]);
    expect(mentioned("We apply attention to tides.")).toEqual(["attention method"]);
  });

  it("reads kinds from what stands around a name", () => {
    expect(mentioned("Experiments on the Harbor dataset and the ShoreFront corpus.")).toEqual([
      "Harbor dataset",
      "ShoreFront dataset"
    ]);
    expect(mentioned("We compare with WaveFormer and the SurfSAT algorithm.")).toEqual([
      "WaveFormer model",
      "SurfSAT method"
    ]);
  });

  it("reads noun phrases that name a kind of method", () => {
    expect(mentioned("Tides are modelled by conditional tide fields and statistical parsers.")).toEqual([
      "statistical parsers model"
    ]);
    expect(mentioned("We use a beam decoder.")).toEqual(["beam decoder model"]);
    expect(mentioned("Our novel approach outperforms existing methods and the proposed framework.")).toEqual([]);
  });

  it("takes no URL, formula, unit or citation for a name", () =>
    expect(
      mentioned("See https://github.com/tide/TidePool, log^2 n, 256x256 pixels, And86, GPU-hours and d+1.")
    ).toEqual([]));

  it("takes no unit, molecule, compound, firm or place for a name", () => {
    for (const text of [
      "We heard it at 5 GHz and 3 kHz, and between 4 kHz and 48 kHz sampling rates.",
      "Beams of 7 TeV, 12 keV and 40 kDa at 3 mmHg and 9 dBm.",
      "We measured IFN-γ, TGF-β1, NF-κB and HbA1c.",
      "Films of BaTiO3, GaAs and MoS2 were grown.",
      "An iPhone was sold on eBay, then on LinkedIn, by CalTech.",
      "We studied McrBC expression, serum PfEmp and RosCre mice."
    ])
      expect(mentioned(text), text).toEqual([]);
    expect(mentioned("We compare with TideMo, CoT-Tide and ReTOS.").map((row) => row.split(" ")[0])).toEqual([
      "TideMo",
      "CoT-Tide",
      "ReTOS"
    ]);
  });

  it("takes what is evaluated on for a data set, and what is implemented in for a tool", () => {
    expect(mentioned("We evaluate it on Harbour and QuaySQL.")).toEqual(["Harbour dataset", "QuaySQL dataset"]);
    expect(mentioned("Experiments on ShipOne, ShipTwo, and PierMix show gains.")).toContain("PierMix dataset");
    expect(mentioned("It is trained on ShipOne, PierMix learns well.")).toContain("PierMix method");
    expect(mentioned("Results rest on a testbed based on PierMix.")).toEqual(["PierMix method"]);
    expect(mentioned("It is implemented in eQuay, a language.")).toEqual(["eQuay tool"]);
  });

  it("gives every name of a list the kind of its head noun, and finds them all", () => {
    const sets = (...names: string[]) => names.map((name) => `${name} dataset`);
    expect(mentioned("Experiments on the EBB17 and EBB20 benchmarks show gains.")).toEqual(sets("EBB17", "EBB20"));
    expect(mentioned("Results on PierMix, WaveNet2, and TideMix datasets.")).toEqual(
      sets("PierMix", "WaveNet2", "TideMix")
    );
    expect(mentioned("We use datasets such as PierMix, WaveMix and TideMix.")).toEqual(
      sets("PierMix", "WaveMix", "TideMix")
    );
    expect(mentioned("Results on benchmarks (PierMix, TideMix) are good.")).toEqual(sets("PierMix", "TideMix"));
    expect(mentioned("We test models including EbbMix and FlowMix.")).toEqual(["EbbMix model", "FlowMix model"]);
    expect(mentioned("We compare EBBSS, Milfus and ColEbb.").map((row) => row.split(" ")[0])).toEqual([
      "EBBSS",
      "Milfus",
      "ColEbb"
    ]);
    expect(mentioned("We compare Germany, France and LiDAR on the CPU, GPU and TPU.")).toEqual([]);
  });
});
