import type {PreparedPaper} from "../text/prepare.ts";
import {singularKey} from "./names.ts";

/** Field-wide names that are words of the language, names of persons or acronyms of other fields as well. */
const everyday = new Set(
  (
    "adam,claude,gemini,bard,alpaca,falcon,mistral,flamingo,phi,bloom,opt,sora,codex,copilot,whisper,mamba,inception,performer,reformer,transformer,perceiver,dino,sam,clip,align,flux," +
    "attention,dropout,pruning,quantization,random forest,decision tree,active learning," +
    "mixup,react,reinforce,lime,sac,pid,em,ica,sift,hog,surf,orb,slam," +
    "atari,calvin,libero,cora,habitat,math,arc,ace,helm,glue,coco,yelp,reuters,kinetics,ruler,zinc,uci," +
    "is,mos,kid,fid,ter,dice,elo,spice,meteor,rouge,comet,perplexity,auc," +
    "ray,spark,lean,coq,docker,unity,moses,isabelle,pandas,sumo,carla,weka"
  ).split(",")
);

const computing =
  /\b(?:we\s+(?:apply|train|employ|fit)|neural|deep[\s-]learning|machine[\s-]learning|(?:supervised|reinforcement|representation|contrastive|statistical|online|transfer|federated)[\s-]learning|language\s+models?|reasoning|solvers?|LLMs?|AI|artificial\s+intelligence|comput(?:ers?|ing|ation(?:al|ally)?)|algorithm(?:s|ic)?|data\s?sets?|benchmark(?:s|ed|ing)?|classif(?:y|ies|ied|ication|iers?)|(?:pre-?|fine-?)?(?:train(?:ed|ing)|tun(?:ed|ing))|optimi[sz](?:e|es|ed|er|ers|ing|ation)|gradients?|networks?|architectures?|inference|prompt(?:s|ing)?|accuracy|baselines?|simulat(?:e|ed|ions?|ors?)|software|source[\s-]code|GPUs?|transformers?|robot(?:s|ics?)?|generative|encod\w+|decod\w+|embeddings?|pars(?:er|ing)|corp(?:us|ora)|features?|predict(?:s|ed|ing|ions?|ive|ors?)|regression|estimat(?:e|es|ed|ing|ion|ors?)|state-of-the-art|layers?|parameters?|weights|tokens?|segmentation|recognition|translation|retrieval|metrics?|scores?|BERT|GPT\S*|CNNs?|FID|images?|videos?|quer(?:y|ies)|database)\b/i;

/** Whether a name as written needs a sign of computing beside it to be a method's. */
export function isEveryday(name: string): boolean {
  return everyday.has(singularKey(name));
}

/** Whether a paper's title or abstract speaks of computing anywhere. */
export function speaksOfComputing({title, abstract}: PreparedPaper): boolean {
  return computing.test(title.text) || computing.test(abstract.text);
}
