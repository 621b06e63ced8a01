import {describe, expect, it} from "vitest";
import {abbreviations} from "../../loaders/extract/abbreviations.ts";
import {prepare} from "../../loaders/text/prepare.ts";

function read(abstract: string): string[] {
  return abbreviations(prepare({title: "", abstract})).map(({short, long}) => `${short} = ${long}`);
}

const examples: [text: string, ...expected: string[]][] = [
  ["Large language models (LLMs) write.", "llm = large language model"],
  ["LLMs (large language models) write.", "llm = large language model"],
  ["We use self-supervised learning (SSL) here.", "ssl = self supervised learning"],
  ["Proximal policy optimization (PPO) is used.", "ppo = proximal policy optimization"],
  ["Chain-of-Thought (CoT) prompting", "cot = chain of thought"],
  ["a mixture of experts (MoE), dense", "moe = mixture of expert"],
  [
    "energy-based models (EBMs) and generative adversarial networks (GANs)",
    "ebm = energy based model",
    "gan = generative adversarial network"
  ],
  ["explainable AI (XAI) and Explainable Artificial Intelligence (XAI)", "xai = explainable AI"],
  ["eXplainable Artificial Intelligence (XAI)", "xai = explainable artificial intelligence"],
  ["multimodal LLMs (MLLMs) see", "mllm = multimodal LLM"],
  ["out-of-distribution (OOD) detection", "ood = out of distribution"],
  ["Seaside Echo sounding berth Array (SEA)", "sea = seaside echo sounding berth array"],
  ["Tidal Current Prediction (TiCuP)", "ticup = tidal current prediction"],
  ["current prediction (CurPRed)"],
  ["tidal current prediction (PerCP)"],
  ["magnetohydrodynamic flow (MHD) is fast"],
  ["the Paris agreement (see Section 3) was (NASA) signed"],
  ["results (Smith, 2019) on data (ABC)"],
  ["T(n)-Equivariant Graph Networks (EGNs)", "egn = equivariant graph network"],
  ["a hybrid Tide (TD)-Large Language Model (LLM)", "llm = large language model"]
];

describe("abbreviations", () => {
  it.each(examples)("reads %s", (text, ...expected) => expect(read(text)).toEqual(expected));
});
