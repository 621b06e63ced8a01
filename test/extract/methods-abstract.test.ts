import {describe, expect, it} from "vitest";
import {proposed} from "./read-methods.ts";

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
    ],
    // named in passing, or in the passive
    ["We build a ledger over harbours and call it Mooring.", ["Mooring"]],
    ["We derive a bound for dunes and then call it DuneBound.", ["DuneBound"]],
    ["A novel estimator, SPINDLE, is proposed.", ["SPINDLE"]],
    ["A new corpus of looms, LoomBank, is also released.", []],
    ["A new corpus, LoomBank, is also released.", ["LoomBank"]],
    ["The scheduler is called ShipShape.", ["ShipShape"]],
    ["The approach is coined GrainSort.", ["GrainSort"]],
    // said to be the authors' own
    ["WEFT is a system that we built for weavers.", ["WEFT"]],
    ["WeftLab is a toolkit we developed for weavers.", ["WeftLab"]],
    ["GrainSort, our sieving algorithm, saves flour.", ["GrainSort"]],
    ["GrainSort is our algorithm for flour.", ["GrainSort"]],
    // short forms without brackets
    ["We propose the Steady Ocean Level Tracker, SOLT for short.", ["SOLT = Steady Ocean Level Tracker"]],
    ["We propose a Steady, Ocean, Level Tracker, or SOLT for short.", ["SOLT = Steady, Ocean, Level Tracker"]],
    ["We propose the Steady Ocean Level Tracker, abbreviated SOLT.", ["SOLT = Steady Ocean Level Tracker"]],
    ["We propose the Steady Ocean Level Tracker, hereafter SOLT.", ["SOLT = Steady Ocean Level Tracker"]],
    ["We propose the Steady Ocean Level Tracker [SOLT].", ["SOLT = Steady Ocean Level Tracker"]],
    ["We propose the Steady Ocean Level Tracker, or SOLT, for ships.", ["SOLT = Steady Ocean Level Tracker"]],
    // emphasis in TeX
    ["We propose {\\sc SiltFlow}, {\\tt quickdredge} and \\textsc{Moor}er.", ["SiltFlow", "quickdredge", "Moorer"]],
    ["We propose \\textbf{Par}allel tides.", []],
    // second names
    [
      "We propose two models: AlphaTide and BetaTide, and a dataset, GammaTide.",
      ["AlphaTide", "BetaTide", "GammaTide"]
    ],
    ["We propose SiltNet together with SiltBench, a benchmark of rivers.", ["SiltNet", "SiltBench"]],
    ["We present a parser, LoomParse, along with a treebank, LoomBank, of wool.", ["LoomParse", "LoomBank"]],
    ["We propose SiltNet as well as SiltFlow to dredge.", ["SiltNet", "SiltFlow"]],
    ["We introduce SiltSet, a lexicon, accompanied by a river model SiltBERT.", ["SiltSet", "SiltBERT"]],
    ["We propose SiltNet. We provide a benchmark, SiltMark, to test it.", ["SiltNet", "SiltMark"]],
    ["We propose SiltNet. We collect a dataset, SiltSet, of rivers.", ["SiltNet", "SiltSet"]]
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
    "They built a ledger over harbours and call it Mooring.",
    "We study a gap and call it tidal collapse.",
    "Combined with SiltNet, our method wins.",
    "Using SiltNet, our dredger wins.",
    "SiltNet, a river network, is a baseline. SiltNet is a system that they built.",
    "We use a benchmark, SiltMark, to test it. We train a network, ResNet, on silt.",
    "We compare it with SiltNet along with a river model SiltBERT.",
    "It has two limits: First, the tide. We propose a twofold methodology: First, we wait."
  ];
  for (const abstract of none) it(`proposes none: ${abstract}`, () => expect(proposed(abstract)).toEqual([]));
});

describe("names in lower case after naming words", () => {
  it("are noun phrases, not what a sentence goes on with", () => {
    expect(proposed("We propose a method termed moon partition.")).toEqual(["moon partition"]);
    expect(proposed("We propose a method termed tide shows superior floating.")).toEqual([]);
  });
});

describe("a name that everybody knows", () => {
  it.each([
    ["We propose FLUX, a system for tides.", "FLUX"],
    ["We propose LIME, a novel explanation of tides.", "LIME"],
    ["We introduce FL-LLaMA, a framework for tides.", "FL-LLaMA"],
    ["We propose ACE. It works well.", "ACE"],
    ["We propose a simple network architecture, the Transformer, based solely on tides.", "Transformer"]
  ])("is proposed where it is introduced as new: %s", (abstract, name) => expect(proposed(abstract)).toEqual([name]));

  it("is proposed where the title begins with it, in any case", () => {
    expect(proposed("In this paper, we present COMET, the first tide system.", "Comet: Tides overlapped")).toEqual([
      "COMET"
    ]);
    expect(proposed("We propose Low-Rank Adaptation, or LoRA, which is small.", "LoRA: Low tides")).toEqual([
      "LoRA = Low-Rank Adaptation"
    ]);
  });

  it.each([
    "We propose using BERT, a language model, for tides.",
    "We propose BERT for tides.",
    "We present experiments on BERT, a language model.",
    "We present an LSTM network.",
    "We propose a BERT-based model.",
    "We compare it with a network architecture, the Transformer, based on attention."
  ])("is not proposed where it is used: %s", (abstract) => expect(proposed(abstract)).toEqual([]));
});
