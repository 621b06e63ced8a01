import type {MethodKind} from "../../src/analysis/tables.ts";
import {compactKey, nameKey, singularKey} from "./names.ts";

// Names that everybody in the field knows, so that they are recognised as such wherever they stand and never taken for
// something a paper proposes.
const models = `
Transformer, Vision Transformer, ViT, DeiT, Swin, Swin Transformer, BERT, RoBERTa, DistilBERT, ALBERT, DeBERTa, ELECTRA, XLNet, XLM, XLM-R,
mBERT, SciBERT, BioBERT, ClinicalBERT, Sentence-BERT, SBERT, ELMo, GPT, GPT-2, GPT-3, GPT-3.5, GPT-4, GPT-4o, GPT-4V, GPT-5, ChatGPT,
InstructGPT, Codex, Copilot, OpenAI o1, PaLM, Gemini, Gemma, Bard, Claude, LLaMA, Llama 2, Llama 3, Alpaca, Vicuna, Mistral, Mixtral,
Qwen, Qwen2, Qwen2.5, DeepSeek, DeepSeek-R1, DeepSeek-V3, Phi, Falcon, BLOOM, OPT, T5, mT5, Flan-T5, BART, mBART, PEGASUS, LLaVA, BLIP, BLIP-2,
Flamingo, CLIP, ALIGN, DALL-E, DALL·E, Imagen, Stable Diffusion, SDXL, FLUX, Sora, DDPM, DDIM, SAM, Segment Anything, DINO, DINOv2, MAE,
Whisper, wav2vec, wav2vec 2.0, HuBERT, WaveNet, Tacotron, AlexNet, VGG, VGG16, VGG-16, VGG19, ResNet, ResNet-18, ResNet-50, ResNet-101, ResNeXt,
DenseNet, Inception, GoogLeNet, EfficientNet, MobileNet, ShuffleNet, SqueezeNet, ConvNeXt, U-Net, UNet, YOLO, Faster R-CNN, Mask R-CNN,
R-CNN, SSD, RetinaNet, DETR, NeRF, 3D Gaussian Splatting, 3DGS, Gaussian Splatting, PointNet, PointNet++, AlphaGo, AlphaZero, MuZero, AlphaFold,
AlphaFold2, DQN, GCN, GAT, GraphSAGE, GIN, LSTM, BiLSTM, Bi-LSTM, GRU, RNN, CNN, MLP, DNN, ANN, SNN, GNN, GAN, VAE, VQ-VAE, VQGAN, StyleGAN,
CycleGAN, BigGAN, DCGAN, WGAN, pix2pix, Mamba, S4, RWKV, RetNet, Perceiver, word2vec, GloVe, fastText, LLM, LLMs, VLM, MLLM, LMM, PLM, LM, SLM, VLA, DiT,
HMM, GMM, CRF, MRF, LDA, PCFG, RBM, DBN, SVM, Gaussian process, hidden Markov model, Gaussian mixture model, conditional random field,
support vector machine, random forest, decision tree, logistic regression, linear regression, naive Bayes, Bayesian network, Markov chain,
neural network, convolutional neural network, recurrent neural network, graph neural network, deep neural network, multilayer perceptron,
large language model, language model, vision-language model, diffusion model, foundation model, mixture of experts, Mixture-of-Experts, MoE, XGBoost,
LightGBM, CatBoost, AdaBoost, autoencoder, variational autoencoder, generative adversarial network, energy-based model, Kalman filter,
particle filter, stochastic block model, Ising model, Markov decision process, POMDP, MDP, FFN, Reformer, Performer, Longformer, BigBird, Linformer`;
const methods = `
SGD, Adam, AdamW, Adagrad, RMSProp, stochastic gradient descent, gradient descent, backpropagation, dropout, batch normalization, BatchNorm, LayerNorm,
softmax, sigmoid, ReLU, GELU, attention, self-attention, cross-attention, FlashAttention, LoRA, QLoRA, PEFT, RLHF, DPO, PPO, GRPO, TRPO, SAC, TD3, DDPG, A3C, Q-learning, REINFORCE, SFT, RLVR, RLAIF,
reinforcement learning, RL, DRL, MARL, supervised learning, self-supervised learning, contrastive learning, transfer learning, meta-learning, MAML, federated learning,
FedAvg, FL, active learning, curriculum learning, continual learning, few-shot learning, zero-shot learning, in-context learning, ICL, chain of thought, Chain-of-Thought, CoT,
tree of thoughts, ReAct, self-consistency, RAG, retrieval-augmented generation, GraphRAG, knowledge distillation, KD, quantization, pruning, GPTQ, AWQ, PTQ, QAT, NAS,
neural architecture search, DARTS, MCTS, Monte Carlo tree search, MCMC, Markov chain Monte Carlo, sequential Monte Carlo, SMC, Hamiltonian Monte Carlo,
importance sampling, Gibbs sampling, variational inference, expectation maximization, EM, maximum likelihood, PCA, ICA, SVD, NMF, t-SNE, UMAP, k-means, KNN, k-NN, DBSCAN,
spectral clustering, beam search, dynamic programming, linear programming, MPC, PID, LQR, BM25, TF-IDF, SimCLR, MoCo, BYOL, SwAV, BPE,
kernel density estimation, KDE, cross-validation, data augmentation, Mixup, CutMix, teacher forcing, flow matching, classifier-free guidance, CFG,
score matching, RANSAC, SLAM, SIFT, HOG, SURF, ORB, FFT, STFT, finite element method, FEM, RLHF, LIME, SHAP, Grad-CAM,
differential privacy, DP-SGD, tensor parallelism, pipeline parallelism, DDP, FSDP, speculative decoding, masked language modeling, MLM, next-token prediction,
prompt tuning, prefix tuning, instruction tuning, fine-tuning, Bayesian optimization, differential evolution, particle swarm optimization, ant colony optimization, evolution strategy, genetic programming, genetic algorithm, evolutionary algorithm, simulated annealing, PSO, ADMM`;
const datasets = `
ImageNet, ImageNet-1K, ImageNet-21K, CIFAR, CIFAR-10, CIFAR10, CIFAR-100, CIFAR100, MNIST, Fashion-MNIST, SVHN, STL-10, TinyImageNet, Tiny-ImageNet, COCO, MS-COCO, MSCOCO, PASCAL VOC,
Pascal VOC, VOC2012, LVIS, ADE20K, Cityscapes, KITTI, nuScenes, Waymo, Waymo Open Dataset, LAION, LAION-5B, LAION-400M, CelebA, CelebA-HQ, FFHQ, LSUN, Places365, iNaturalist, CUB-200, Kinetics,
Kinetics-400, UCF101, HMDB51, Something-Something, ActivityNet, MSR-VTT, YouTube-8M, AudioSet, LibriSpeech, LJSpeech, VCTK, TIMIT, Common Voice, VoxCeleb, GLUE, SuperGLUE, SQuAD, SQuAD 2.0, MNLI,
SNLI, SST-2, QQP, MRPC, CoLA, RTE, XNLI, CoNLL-2003, CoNLL, OntoNotes, Penn Treebank, PTB, WikiText, WikiText-2, WikiText-103, C4, The Pile, Common Crawl, BookCorpus, OpenWebText, WMT, WMT14, IWSLT, CNN/DailyMail, CNN/Daily Mail,
XSum, MS MARCO, MSMARCO, BEIR, Natural Questions, TriviaQA, HotpotQA, WebQuestions, MMLU, MMLU-Pro, BIG-bench, BBH, HELM, HellaSwag, WinoGrande, ARC, PIQA, BoolQ, TruthfulQA, GSM8K, MATH, MATH-500, AIME, GPQA,
HumanEval, MBPP, SWE-bench, SWE-Bench, LiveCodeBench, MT-Bench, AlpacaEval, Arena-Hard, Chatbot Arena, IFEval, LongBench, RULER, VQAv2, GQA, OK-VQA, TextVQA, DocVQA, ChartQA, ScienceQA, MMMU, MMBench, MathVista,
RefCOCO, RefCOCO+, Visual Genome, Flickr30k, ShapeNet, ModelNet40, ScanNet, S3DIS, Matterport3D, Habitat, D4RL, Atari, MuJoCo, OpenAI Gym, Procgen, MetaWorld, CALVIN, LIBERO, AI2-THOR,
Cora, Citeseer, PubMed, OGB, ZINC, QM9, MovieLens, Freebase, WordNet, ConceptNet, Wikidata, DBpedia, FB15k-237, WN18RR, MIMIC-III, MIMIC-IV, MIMIC-CXR, CheXpert, ChestX-ray14, BraTS, ISIC, LIDC-IDRI, UK Biobank, Reuters, 20 Newsgroups, AG News, IMDb, Yelp,
Amazon Reviews, Criteo, Netflix Prize, Market-1501, DukeMTMC, LFW, MegaFace, NTU RGB+D, Human3.6M, MPII, NYU Depth V2, DIV2K, Set5, Set14, Urban100, GoPro, ETTh1, M4, UCI, TREC, ATIS, MultiWOZ, SemEval, CoNLL-2012, ACE, ACE 2005, WebArena, OSWorld`;
const metrics = `
BLEU, ROUGE, ROUGE-L, ROUGE-1, ROUGE-2, METEOR, CIDEr, SPICE, BERTScore, COMET, chrF, TER, WER, CER, PESQ, STOI, MOS, FID, IS, Inception Score, Fréchet Inception Distance, Frechet Inception Distance, LPIPS, SSIM, PSNR, CLIPScore, FVD, KID, mAP, mIoU, IoU, AUC, AUROC, AUPRC, EER, F1, MAE, RMSE, MSE, NDCG,
MRR, Recall@K, Precision@K, perplexity, KL divergence, Kullback-Leibler divergence, Wasserstein distance, mutual information, pass@k, pass@1, Elo, Dice, Hausdorff distance, Chamfer distance`;
const tools = `
PyTorch, TensorFlow, JAX, Keras, scikit-learn, Hugging Face, HuggingFace, DeepSpeed, Megatron, Megatron-LM, vLLM, CUDA, OpenCV, NumPy, SciPy, pandas, MATLAB, Spark, Apache Spark, Hadoop, Docker, Kubernetes, Ray, Gazebo, ROS, Unity, Unreal Engine,
CARLA, SUMO, Isaac Gym, NLTK, spaCy, Stanford CoreNLP, Moses, GIZA++, WEKA, Weka, Gurobi, CPLEX, Z3, Coq, Lean, Lean 4, Isabelle, GitHub Copilot, LangChain, TensorRT, ONNX, OpenMP, MPI, GROMACS, LAMMPS, Geant4, GEANT4`;

/** Acronyms and words written as names that name no method, data set, metric or tool by themselves. */
const common = `
AI, AGI, XAI, GenAI, ML, DL, NLP, NLU, NLG, CV, HCI, HPC, IR, IE, QA, VQA, NER, POS, ASR, TTS, MT, NMT, SMT, OCR, STT, T2I, T2V, I2V, TTI, OOD, ID, IID, i.i.d, SOTA, SoTA, API, GPU, GPUs, TPU, CPU, FPGA, ASIC, IoT, IoV, UAV, UAVs, AV, AVs, VR, AR, MR, XR, UI, GUI, UX,
RGB, RGB-D, RGBD, LiDAR, RADAR, SAR, MRI, fMRI, CT, PET, EEG, ECG, EHR, EMR, ICU, DNA, RNA, mRNA, COVID-19, COVID, SARS-CoV-2, HIV, US, USA, UK, EU, UN, NASA, NIH, IEEE, ACM, ACL, ICML, ICLR, NeurIPS, CVPR, ICCV, ECCV, EMNLP, NAACL, AAAI, IJCAI, KDD, arXiv,
GitHub, GitLab, Wikipedia, Twitter, Reddit, YouTube, Google, Facebook, Meta, Microsoft, Apple, Amazon, OpenAI, DeepMind, NVIDIA, Nvidia, Intel, AMD, AWS, Python, Java, JavaScript, TypeScript, C++, Rust, SQL, HTML, XML, JSON, PDF, CSV, URL, HTTP, HTTPS, TCP, IP, 5G, 6G, 4G, LTE, WiFi, Wi-Fi, RF, MIMO, OFDM,
2D, 3D, 4D, 1D, 6D, 6-DoF, 6DoF, 6-DOF, DoF, DOF, BEV, HD, 4K, 8K, FLOPs, FLOPS, GFLOPs, TFLOPs, MACs, FP16, FP32, FP8, BF16, INT8, INT4, RAM, DRAM, SSD, I/O, TPR, FPR, SNR, A100, H100, V100, KV, GDPR, CC-BY, MIT, PhD, NP-hard, NP, PDE, PDEs, ODE, ODEs, SDE, SDEs, BSDE, FAQ, TL;DR, OK, et, ADHD, PTSD, CFD, DFT, DMRG,
QFT, CFT, QCD, QED, SUSY, CMB, AGN, LHC, JWST, LIGO, SDSS, RGB-T, NIR, STEM, K-12, R&D, B2B, ESG, SDG, SQL, DB, OS, VM, SDK, IDE, DSL, LTL, CTL, SAT, SMT, MILP, ILP, MIP, LP, QP, SDP, BFT, P2P, TEE, TEEs, PII, KG, KGs, ToM, EU, LLM-as-a-Judge, LLM-as-judge, LVLM, FM, FMs, VFM, SSL, UDA, DA, DG, ZSL, FSL, NAR, AR, OT, LRB, RRB, LSB, RSB, CTR, CVR, NL, SE, SWE, TTA, TTS, SR, VSR, HSI, PHM, RUL, SoC, PPA, RTL, EDA, CAD, QoS, QoE, SLA, AUV, ROV, HRI, AD, ADAS, V2X, ViTs, SOC, CTI, CVE, IDS, DDoS`;

/**
 * A field-wide name; an acronym is known in capitals only, a name in lower case in any case, and a short name with capitals inside
 * not as a common word is written: "Map" is no "mAP".
 */
interface KnownName {
  kind: MethodKind | "common";
  acronym: boolean;
  plain: boolean;
  inside: boolean;
}

const known = new Map<string, KnownName>();
/** First word of the known names' keys → the most words that such a key has. */
const longest = new Map<string, number>();
for (const [list, kind] of [
  [common, "common"],
  [tools, "tool"],
  [metrics, "metric"],
  [datasets, "dataset"],
  [methods, "method"],
  [models, "model"]
] as const)
  for (const name of list.split(",")) {
    const written = name.trim();
    const key = singularKey(written);
    const parts = key.split(" ");
    for (const first of [parts[0]!, `${parts[0]!}s`])
      if (kind !== "common") longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    known.set(key, {
      kind,
      acronym: /\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written),
      plain: !/\p{Lu}/u.test(written),
      inside: written.length <= 5 && /.\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)
    });
  }

/** The kind of a field-wide name, "common" for acronyms and proper names that are no such thing, undefined for others. */
export function knownKind(name: string): MethodKind | "common" | undefined {
  const entry = known.get(singularKey(name)) ?? compact.get(compactKey(name));
  // "MiMo" is not the acronym "MIMO"
  return entry && !(entry.acronym && /\p{Ll}\p{Lu}|\p{Lu}\p{Ll}/u.test(name.replace(/s$/, "")))
    ? entry.kind
    : undefined;
}

/** Known names of more than one word by their letters alone: "VQVAE" is "VQ-VAE". */
const compact = new Map(
  [...known]
    .filter(([key, {kind}]) => key.includes(" ") && kind !== "common")
    .map(([key, entry]) => [key.replace(/ /g, ""), entry])
);

/** The most words that a field-wide name beginning with this word has; 0 when none does. */
export function longestKnown(word: string): number {
  const cut = word.search(/[^a-z0-9]/);
  return longest.get(cut < 0 ? word : cut === 0 ? nameKey(word).split(" ")[0]! : word.slice(0, cut)) ?? 0;
}

/** The kind of a field-wide method, model, data set, metric or tool that is written as it is in running text. */
export function mentionedKind(name: string, key: string): MethodKind | undefined {
  const entry = known.get(key);
  if (!entry || entry.kind === "common") return undefined;
  if (!entry.plain && !(entry.acronym ? /^[^\p{Ll}]{2,}s?$/u : /\p{Lu}/u).test(name)) return undefined;
  if (entry.inside && /^\p{Lu}\p{Ll}+$/u.test(name)) return undefined;
  return entry.kind;
}

const numbered =
  /^(?:gpt|llama|qwen|gemini|claude|vit|resnet|bert|roberta|t5|mistral|deepseek|vgg|yolo|phi|gemma|opt|cifar|imagenet|swin|llava|gpt4|clip|whisper|dinov?|o[134]) ?v?\d/;

/** Whether every part of a compound or phrase is known: "CNN-LSTM", "BERT-based", "RL-GRPO". */
export function isKnown(name: string): boolean {
  if (knownKind(name)) return true;
  const key = singularKey(name);
  const parts = key.split(" ");
  if (numbered.test(key))
    return parts.slice(1).every((part) => stock.has(part) || /^(?:v?\d[\d.]*[bm]?|[a-z])$/.test(part));
  return parts.length > 1 && parts.every((part) => known.has(part) || stock.has(part) || /^\d/.test(part));
}

const stock = new Set(
  (
    "based like style aware guided driven free level wise agnostic shot modal scale oriented enhanced augmented powered inspired specific centric " +
    "assisted aided generated trained vl r1 v3 pre post multi cross self semi non sub meta large small base tiny mini turbo pro flash instruct chat vision preview latest " +
    "hour day week supervised unsupervised conditioned only equipped in the of as a to and by for on end time real world human data low high open closed source"
  ).split(" ")
);
