import type {PreparedPaper} from "../text/prepare.ts";
import type {Mention} from "./method-mentioned.ts";
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
  )
    .split(",")
    .map(singularKey)
);

const computing =
  /\b(?:we\s+(?:apply|train|employ|fit)|neural|deep[\s-]learning|machine[\s-]learning|(?:supervised|reinforcement|representation|contrastive|statistical|online|transfer|federated)[\s-]learning|language\s+models?|reasoning|solvers?|LLMs?|AI|artificial\s+intelligence|comput(?:ers?|ing|ation(?:al|ally)?)|algorithm(?:s|ic)?|data\s?sets?|benchmark(?:s|ed|ing)?|classif(?:y|ies|ied|ication|iers?)|(?:pre-?|fine-?)?(?:train(?:ed|ing)|tun(?:ed|ing))|optimi[sz](?:e|es|ed|er|ers|ing|ation)|gradients?|networks?|architectures?|inference|prompt(?:s|ing)?|accuracy|baselines?|simulat(?:e|ed|ions?|ors?)|software|source[\s-]code|GPUs?|transformers?|robot(?:s|ics?)?|generative|encod\w+|decod\w+|embeddings?|pars(?:er|ing)|corp(?:us|ora)|features?|predict(?:s|ed|ing|ions?|ive|ors?)|regression|estimat(?:e|es|ed|ing|ion|ors?)|state-of-the-art|layers?|parameters?|weights|tokens?|segmentation|recognition|translation|retrieval|metrics?|scores?|BERT|GPT\S*|CNNs?|FID|images?|videos?|quer(?:y|ies)|database)\b/i;

function isEveryday(name: string): boolean {
  return everyday.has(singularKey(name));
}

/** A field-wide name where a paper has it. */
type Named = Pick<Mention, "name" | "kind" | "field" | "start" | "end">;

/**
 * Tells of an everyday name whether a paper means what computing means by it: the paper speaks of computing, or has other field-wide
 * names; and an acronym of a metric stands beside what metrics stand beside.
 */
export function meantIn({title, abstract}: PreparedPaper, known: readonly Named[]): (mention: Named) => boolean {
  let computes: boolean | null = null;
  return (mention) => {
    if (!isEveryday(mention.name)) return true;
    computes ??=
      known.some(({name}) => !isEveryday(name)) || computing.test(title.text) || computing.test(abstract.text);
    return computes && !(mention.kind === "metric" && acronym.test(mention.name) && !isMeasured(mention, known));
  };
}

const acronym = /^\p{Lu}{2,4}$/u;
const measuring =
  /\b(?:metrics?|scores?|measur\w+|evaluat\w+|report\w*|achiev\w+|reach\w*|improv\w+|reduc\w+|increas\w+|attain\w*|obtain\w*|yield\w*|terms\s+of|accura\w+|performance|rat(?:ed|ings?)|rank\w*|higher|lower|better|best|worse)\b/i;
const value = /^\s*(?:scores?\b|values?\b|=|\(?\s*[↑↓]|(?:of|is|was|at|to|above|below|up\s+to)\s+~?\d|\d)/;
const valueBefore = /\d%?\s(?:(?:in|on)\s)?$/;

/** Whether another metric, a value or a word of measuring is near: "FID and IS", "an IS of 9.3", unlike "IS fighters". */
function isMeasured({name, field, start, end}: Named, known: readonly Named[]): boolean {
  const near = field.text.slice(Math.max(0, start - 60), start) + field.text.slice(end, end + 40);
  if (
    valueBefore.test(field.text.slice(Math.max(0, start - 6), start)) ||
    value.test(field.text.slice(end, end + 20)) ||
    measuring.test(near)
  )
    return true;
  return known.some((other) => other.kind === "metric" && other.name !== name && !isEveryday(other.name));
}
