import type {MethodKind} from "../../src/analysis/tables.ts";
import {backgroundFrequency} from "./background.ts";
import {isKnown, knownKind} from "./method-known.ts";
import {compactKey, nameKey} from "./names.ts";

// What field-wide short forms stand for; a paper that spells one out otherwise speaks of something else.
const list = `
LLM: large language model; VLM: vision language model | visual language model; MLLM: multimodal large language model; LMM: large multimodal model | linear mixed model;
PLM: pretrained language model; LM: language model; SLM: small language model; VLA: vision language action; DIT: diffusion transformer; MOE: mixture expert;
HMM: hidden markov model; GMM: gaussian mixture model; CRF: conditional random field; MRF: markov random field; LDA: latent dirichlet allocation | linear discriminant analysis;
PCFG: probabilistic context free grammar; RBM: restricted boltzmann machine; DBN: deep belief network | dynamic bayesian network; SVM: support vector machine;
GCN: graph convolution network; GAT: graph attention network; GIN: graph isomorphism network; LSTM: long short term memory; GRU: gated recurrent unit; RNN: recurrent neural network;
CNN: convolution neural network; MLP: multi layer perceptron | multilayer perceptron; DNN: deep neural network; ANN: artificial neural network | approximate nearest neighbor; SNN: spiking neural network;
GNN: graph neural network; GAN: generative adversarial network; VAE: variational auto encoder; DQN: deep q network; FFN: feed forward network; MDP: markov decision process; POMDP: partially observable markov decision process;
SSD: single shot detector | single shot multibox | solid state drive; SAM: segment anything | sharpness aware minimization; CLIP: contrastive language image; MAE: metric=mean absolute error | model=masked auto encoder;
DDPM: denoising diffusion probabilistic model; DDIM: denoising diffusion implicit model; OPT: open pretrained transformer; BLIP: bootstrapping language image; BART: bidirectional auto regressive transformer;
SGD: stochastic gradient descent; LORA: low rank adapt; PEFT: parameter efficient fine tuning; RLHF: reinforcement learning human feedback; DPO: direct preference optimization; PPO: proximal policy optimization;
GRPO: group relative policy optimization; TRPO: trust region policy optimization; SAC: soft actor critic; TD3: twin delayed; DDPG: deep deterministic policy gradient; A3C: asynchronous advantage actor critic;
SFT: supervised fine tuning; RLVR: reinforcement learning verifiable reward; RLAIF: reinforcement learning feedback; RL: reinforcement learning; DRL: deep reinforcement learning; MARL: multi agent reinforcement learning;
MAML: model agnostic meta learning; FL: federated learning; ICL: in context learning; COT: chain thought; RAG: retrieval augmented generation; KD: knowledge distillation; PTQ: post training quantization;
QAT: quantization aware training; NAS: neural architecture search; MCTS: monte carlo tree search; MCMC: markov chain monte carlo; SMC: sequential monte carlo; EM: expectation maximi; PCA: principal component analysis;
ICA: independent component analysis; SVD: singular value decomposition; NMF: non negative matrix factorization; KNN: nearest neighbor; MPC: model predictive control | secure multi party computation; PID: proportional integral derivative;
LQR: linear quadratic regulator; BPE: byte pair encod; KDE: kernel density estimat; CFG: classifier free guidance | context free grammar | control flow graph; SIFT: scale invariant feature; HOG: histogram gradient;
ORB: oriented fast rotated brief; SURF: speeded up robust feature; FFT: fast fourier transform; STFT: short time fourier transform; FEM: finite element; LIME: local interpretable; SHAP: shapley;
DDP: distributed data parallel; FSDP: fully sharded data parallel; MLM: masked language model; PSO: particle swarm; ADMM: alternating direction method multipliers; SLAM: simultaneous locali mapping;
ARC: abstraction reasoning | ai2 reasoning challenge; ACE: automatic content extraction; MATH: mathematics; HELM: holistic evaluation language model; GLUE: general language understanding evaluation; RTE: recogni textual entailment;
VQA: visual question answering; BBH: big bench hard; PTB: penn treebank; COCO: common objects context; TREC: text retrieval conference; ATIS: air travel information; OGB: open graph benchmark; RULER: ruler;
BLEU: bilingual evaluation understudy; ROUGE: recall oriented understudy; METEOR: metric evaluation translation explicit ordering; SPICE: semantic propositional image caption; COMET: crosslingual optimized metric;
TER: translation edit rate | translation error rate; WER: word error rate; CER: character error rate; PESQ: perceptual evaluation speech quality; STOI: short time objective intelligibility; MOS: mean opinion score;
FID: frechet inception distance; IS: inception score; LPIPS: learned perceptual image patch similarity; SSIM: structural similarity; PSNR: peak signal noise; FVD: frechet video distance; KID: kernel inception distance;
AUC: area under curve; AUROC: area under; AUPRC: area under; EER: equal error rate; RMSE: root mean square; MSE: mean square; NDCG: normalized discounted cumulative gain; MRR: mean reciprocal rank; MAP: mean average precision;
ROS: robot operating system; MPI: message passing interface; SUMO: simulation urban mobility; CARLA: car learning act; RAY: ray; SPARK: spark; LEAN: lean; MOSES: moses; HABITAT: habitat; ALIGN: align; FALCON: falcon; BLOOM: bigscience;
SAR: synthetic aperture radar | search rescue; IE: information extraction; IR: information retrieval | infrared | intermediate representation; POS: part of speech; ASR: automatic speech recogni | attack success rate; TTS: text speech | test time scaling;
MT: machine translation; OOD: out distribution; AR: augmented reality | autoregressive; VR: virtual reality; MR: mixed reality | magnetic resonance; CT: computed tomography | clinical trial; PET: positron emission;
AD: alzheimer disease | autonomous driving | anomaly detection; DA: domain adapt | data augment; DG: domain generali; FM: foundation model | flow matching; SSL: self supervised learning | semi supervised learning; OT: optimal transport;
SR: super resolution | symbolic regression; TTA: test time adapt | test time augment; SE: software engineering; QA: question answering; SAT: satisfiability; STEM: science technology engineering; CAD: computer aided; PPA: power performance area`;

interface Meaning {
  kind: MethodKind | null;
  /** Beginnings of its words. */
  words: string[];
}

const meanings = new Map<string, Meaning[]>();
for (const entry of list.split(";")) {
  const [short, long] = entry.split(":") as [string, string];
  meanings.set(
    compactKey(short.trim()),
    long.split("|").map((one) => {
      const [kind, spelled] = one.includes("=") ? (one.split("=") as [MethodKind, string]) : [null, one];
      const words = spelled.trim().split(" ");
      return {kind: kind && (kind.trim() as MethodKind), words: words.map((word) => word.slice(0, 5))};
    })
  );
}

/**
 * What a field-wide short form means where a paper spells it out: "other" for something else than the field's ("electromigration"
 * for EM), "known" for what it means, or that meaning's kind where there are several; undefined where that is not listed.
 */
export function meaningOf(short: string, long: string): MethodKind | "known" | "other" | undefined {
  const known = meanings.get(compactKey(short));
  if (!known) return undefined;
  const spelled = compactKey(long);
  const parts = nameKey(long).split(" ");
  const meaning = known.find(
    ({words}) =>
      words.every((word) => spelled.includes(word)) ||
      (parts.length > 1 && parts.every((part) => words.some((word) => part.startsWith(word))))
  );
  return meaning ? (meaning.kind ?? "known") : "other";
}

/** Whether a short form is none of the field's, or stands for something else in this paper. */
export function isOwnShortForm(short: string, long: string): boolean {
  return !isKnown(short) || meaningOf(short, long) === "other";
}

/** A phrase in this many of the background's papers is everybody's. */
const wellKnownPapers = 80;

/** Whether a long form is a method of the field: "genetic algorithms", "Bayesian optimization". */
export function isWellKnown(long: string): boolean {
  const kind = knownKind(long);
  if (kind && kind !== "common") return true;
  const key = nameKey(long).replace(/(?<=\w{2})(?<!s)s$/, "");
  if (!key.includes(" ")) return false;
  return (backgroundFrequency(key.replaceAll(" ", ""))?.papers ?? 0) >= wellKnownPapers;
}
