import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {methods} from "../../loaders/extract/methods.ts";
import {prepare} from "../../loaders/text/prepare.ts";

function read(title: string, abstract: string) {
  return methods(prepare({title, abstract}));
}

function proposed(abstract: string, title = "On tides"): string[] {
  return read(title, abstract)
    .filter(({role}) => role === "proposed")
    .map(({name, expansion}) => (expansion ? `${name} = ${expansion}` : name));
}

function mentioned(abstract: string, title = "On tides"): string[] {
  return read(title, abstract)
    .filter(({role}) => role === "mentioned")
    .map(({name, kind}) => `${name} ${kind}`);
}

describe("names that an abstract proposes", () => {
  const cases: [string, string[]][] = [
    ["We propose TideNet, a network that predicts tides.", ["TideNet"]],
    ["In this paper we introduce Ebb Flow, which predicts tides.", ["Ebb Flow"]],
    ["This paper presents Undertow: a new method for tides.", ["Undertow"]],
    ["We propose tidal preference learning, a method that predicts tides.", ["tidal preference learning"]],
    ["We propose a Tide Estimation Network (TEN) that predicts tides.", ["TEN = Tide Estimation Network"]],
    [
      "We present TIDE (Temporal Inference of Drifting Estuaries), a framework.",
      ["TIDE = Temporal Inference of Drifting Estuaries"]
    ],
    ["We propose a tide matching score (TM) that leverages the moon.", ["TM = tide matching score"]],
    ["We propose a novel splitting framework, TideSplit, designed to split tides.", ["TideSplit"]],
    ["We develop an extensible framework TIDELIB (available at request), which supports tides.", ["TIDELIB"]],
    ["We propose a TideNorm method, reframing the tides.", ["TideNorm"]],
    ["We propose a Surfer mechanism, which models waves. The Surfer learns to ride them.", ["Surfer"]],
    ["We propose a model, called Moonrise4B, consisting of two parts.", ["Moonrise4B"]],
    ["Our resulting system, named TIDAL, tackles waves.", ["TIDAL"]],
    ["We devise an advanced method dubbed tideup for waves.", ["tideup"]],
    ["This gives a new approach, termed Low-Tide Sampling (LTS).", ["LTS = Low-Tide Sampling"]],
    ["We call it Tidepool.", ["Tidepool"]],
    ["Our estimator, which we call TideEst, is fast.", ["TideEst"]],
    ["We name our approach EbbNet.", ["EbbNet"]],
    ["We refer to this approach as Ebb-and-Flow.", ["Ebb-and-Flow"]],
    [
      "We obtain a regression model that we refer to as the tidal ReLU network, or T-ReLU.",
      ["T-ReLU = tidal ReLU network"]
    ],
    ["We propose to turn a model into its tidal version, namely Tideification.", ["Tideification"]],
    ['We introduce "tidal prompting", a way to ask.', ["tidal prompting"]],
    ["We propose SLOSH: SLow Oscillating SHores, a simple approach.", ["SLOSH"]],
    ["We study the problem, designing the algorithm BanditTide that attains low regret.", ["BanditTide"]],
    ["Extensive tests show that our proposed TideBoost wins.", ["TideBoost"]],
    [
      "A Tide-Aware Network (TAN) and a series of Tide Descriptors (TDs) are proposed.",
      ["TAN = Tide-Aware Network", "TDs = Tide Descriptors"]
    ],
    [
      "We introduce the Ebb Contrast (EC) loss and the Flow Contrast (FC) loss.",
      ["EC = Ebb Contrast", "FC = Flow Contrast"]
    ],
    ["We propose two techniques, namely Ebb-Cov and Tide-KL, to learn.", ["Ebb-Cov", "Tide-KL"]],
    ["We propose an embedded domain-specific language (DSL), Tidescript, to describe tides.", ["Tidescript"]],
    ["We introduce a simple method, ebb-of-thought prompting, to unlock tides.", ["ebb-of-thought prompting"]],
    ["We propose E(3)-Tide, an equivariant network.", ["E(3)-Tide"]],
    ["We propose φ^3-Net and test it.", ["φ^3-Net"]],
    ["We present $\\phi^3$-Net, a network.", ["φ³-Net"]],
    ["We propose \\textbf{TideNet}, a model.", ["TideNet"]],
    ["We call it {\\it ebb flow sampling}.", ["ebb flow sampling"]],
    ["We propose \\textsc{tidal} to sail.", ["tidal"]],
    ["We propose 1-TIDER, the first system of its kind.", ["1-TIDER"]],
    ["We propose T2T-Tide. Moreover, T2T-Tide+, an extension, is faster.", ["T2T-Tide", "T2T-Tide+"]],
    [
      "We present TideBench, a benchmark, and test TideBench-Lite and TideBench-based models.",
      ["TideBench", "TideBench-Lite"]
    ],
    [
      "We propose Contrastive Ocean Measurement of Ebbing Tides (COMET), a model of tides.",
      ["COMET = Contrastive Ocean Measurement of Ebbing Tides"]
    ],
    ["We propose the Adaptive Coast Error (ACE) to measure tides.", ["ACE = Adaptive Coast Error"]],
    ["We propose a novel framework, SAmple Comparison (SAC), to detect tides.", ["SAC = SAmple Comparison"]],
    ["We propose a novel Genetic Algorithm (GA) for tides.", ["GA = Genetic Algorithm"]],
    ["Our approach is called TIDAL.", ["TIDAL"]],
    ["The model, dubbed NT5, counts tides.", ["NT5"]],
    ["A framework named EbBo is given.", ["EbBo"]],
    ["We introduce $\\phi^3$, a theory, and 1-TIDER, T2T-Tide.", ["φ³", "1-TIDER", "T2T-Tide"]],
    ["We introduce TideCrop and TideBlur.", ["TideCrop", "TideBlur"]],
    [
      "We propose a framework with two components: TideLens, a curated dataset, and TideMetric, a tool for tides.",
      ["TideLens", "TideMetric"]
    ]
  ];
  for (const [abstract, names] of cases) it(abstract, () => expect(proposed(abstract)).toEqual(names));

  const none = [
    "BERT has been proposed to read tides.",
    "We propose a method for fine-tuning BERT and GPT-4 on tides.",
    "We present experimental results on ImageNet and CIFAR-10.",
    "We use the recently proposed Maximal Tide Parametrization (MTP), which works.",
    "We study a phenomenon called tidal forgetting.",
    "The proposed method outperforms ResNet-50.",
    "We propose the first Graph Neural Network (GNN) for tides.",
    "We propose a BERT-based model and an RL-based agent.",
    "We prove that the Poincaré group acts on AdS and present Theorem 2.",
    "We introduce large language models (LLMs) to sailors.",
    "Transformers were introduced for machine translation (MT).",
    "We provide lightweight SSSS models.",
    "Our work is on Named Entity Recognition.",
    "We use Bayesian optimization (BO) for tides. BO achieves good results.",
    "We propose Differential Evolution (DE) for tides.",
    "We introduce a genetic algorithm (GA) for tides.",
    "In this paper we develop a Genetic Algorithms (GA) approach.",
    "We propose proximal policy optimization (PPO) for tides.",
    'We introduce "thought" to tides.',
    "We propose a \"nonlinear\" approach, and an approach called 'thought'.",
    'We propose "homomorphic encryption-based" tides.',
    "We present a comparison of three search engines: TideSeek, WaveFind and SeaLook.",
    "Recently, researchers propose TideNet, a network.",
    "Smith et al. propose TideNet, a network. We test it.",
    "We study a method, termed TideNet in the literature, of tides.",
    "We introduce Alice.",
    "It has two limits: First, the tide. We propose a twofold methodology: First, we wait."
  ];
  for (const abstract of none) it(`proposes none: ${abstract}`, () => expect(proposed(abstract)).toEqual([]));
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
    ["EbbQA and FloodQA: Two Benchmarks", "We introduce two benchmarks.", ["EbbQA", "FloodQA"]],
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

describe("names in lower case after naming words", () => {
  it("are noun phrases, not what a sentence goes on with", () => {
    expect(proposed("We propose a method termed moon partition.")).toEqual(["moon partition"]);
    expect(proposed("We propose a method termed tide shows superior floating.")).toEqual([]);
  });
});

describe("one row for each name", () => {
  it("merges a name with its expansion, its plural and its versions", () => {
    const rows = read(
      "TideNet2: Faster tides",
      "We propose TideNet2. TideNet (Tide Network) is fast. TideNet2-7B is larger."
    );
    expect(rows.filter(({role}) => role === "proposed").map(({name}) => name)).toEqual(["TideNet2"]);
  });

  it("does not mention what it proposes", () =>
    expect(
      read("TideNet: Faster tides", "We propose TideNet. TideNet beats BERT.").map(({name, role}) => `${name} ${role}`)
    ).toEqual(["TideNet proposed", "BERT mentioned"]));

  it("says of which kind a name is", () => {
    const kind = (abstract: string) => read("On tides", abstract).find(({role}) => role === "proposed")?.kind;
    expect(kind("We introduce Tidal, a corpus of tides.")).toBe("dataset");
    expect(kind("We introduce Tidal, a Python library for tides.")).toBe("tool");
    expect(kind("We introduce Tidal, a language model of tides.")).toBe("model");
    expect(kind("We introduce Tidal, a metric of tides.")).toBe("metric");
    expect(kind("We introduce Tidal, an approach to tides.")).toBe("method");
    expect(kind("We release the TideQA dataset, called TideQA.")).toBe("dataset");
  });
});

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
});

describe("evidence", () => {
  const name = fc.constantFrom("TideNet", "EBB-2", "FlowFormer", "T2T-Tide", "EbbQA");
  const noise = fc
    .string({unit: "grapheme", maxLength: 30})
    .map((text) => text.replace(/[\p{L}\p{N}"“‘'`(:,–—-]/gu, " "));

  it("spans a planted name exactly in the stored text", () =>
    fc.assert(
      fc.property(noise, name, noise, (before, planted, after) => {
        const abstract = `${before}. We propose ${planted}, a method. ${after}`;
        const found = read("On tides", abstract).find((row) => row.name === planted);
        expect(found).toMatchObject({role: "proposed", field: "abstract"});
        expect(abstract.slice(found!.start, found!.end)).toBe(planted);
      })
    ));

  it("never throws, and its spans lie within the text that it read", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({unit: "grapheme", maxLength: 10}),
            fc.constantFrom(
              " we propose ",
              " called ",
              " (",
              ")",
              ", a ",
              "TideNet",
              "(TN)",
              ": ",
              " our ",
              "BERT",
              " with ",
              " dataset",
              "\\textbf{",
              "}",
              "$\\phi$"
            )
          )
        ),
        fc.array(
          fc.constantFrom("TideNet", ": ", " for ", " via ", "Tidal", "Network", "(TN)", " with ", "and ", "?"),
          {maxLength: 8}
        ),
        (pieces, titlePieces) => {
          const [title, abstract] = [titlePieces.join(""), pieces.join("")];
          for (const {field, start, end, name: read1} of read(title, abstract)) {
            const stored = field === "title" ? title : abstract;
            expect(0 <= start && start < end && end <= stored.length).toBe(true);
            expect(read1.trim()).not.toBe("");
          }
        }
      )
    ));

  it("gives the same rows on every run", () => {
    const text = [
      "TideNet: Tides",
      "We propose TideNet (TN), a model, and EbbQA, a dataset. TideNet+ beats BERT on ImageNet."
    ] as const;
    expect(read(...text)).toEqual(read(...text));
  });
});
