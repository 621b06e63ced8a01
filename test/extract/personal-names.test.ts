import {describe, expect, it} from "vitest";
import {personalNames} from "../../loaders/extract/personal-names.ts";
import {prepare} from "../../loaders/text/prepare.ts";

function named(abstract: string): string[] {
  const {text, sentences} = prepare({title: "", abstract}).abstract;
  return sentences.flatMap(({tokens}) =>
    [...personalNames(text, tokens)].sort((a, b) => a - b).map((i) => tokens[i]!.text)
  );
}

const examples: [text: string, ...names: string[]][] = [
  ["This follows Okonkwo et al. and others.", "Okonkwo"],
  ["It was proved (Lindqvist, 1987) for graphs.", "Lindqvist"],
  ["We use Okonkwo's lemma on a Gaussian process.", "Okonkwo"],
  ["The maps of Okonkwo, Lindqvist, and Vasquez are used.", "Okonkwo", "Lindqvist", "Vasquez"],
  ["A paper by Maria Okonkwo on tides.", "Maria", "Okonkwo"],
  ["Nets (DeVroom et al., 2015) and tides (Ng et al. 2003) are used.", "DeVroom", "Ng"],
  ["We reread Ottokar S. Lindqvist on tides.", "Ottokar", "S", "Lindqvist"],
  ["The poems of W. B. Yarrowby are short.", "W", "B", "Yarrowby"],
  ["On Ottokar Lindqvist's ethics of soil.", "Ottokar", "Lindqvist"],
  [
    "Judge Sandra O'Halloran and Maria Vasquez-Okonkwo dissented.",
    "Sandra",
    "O'Halloran",
    "Maria",
    "Vasquez",
    "Okonkwo"
  ],
  [
    "Sunniva Lindqvist and Kwabena Owusuba studied cocoa farms, and Sandra McAllistor taught.",
    "Sunniva",
    "Lindqvist",
    "Kwabena",
    "Owusuba",
    "Sandra",
    "McAllistor"
  ],
  ["We compare Monte Carlo sampling, a Markov chain, a Kalman filter, Thompson sampling and Gaussian processes."],
  ["Children lack vitamin D. Tanzanians eat fish."],
  ["We train Grendolin on tides and compare it with BERT, GPT and LLaMA."],
  ["Machine Learning and Natural Language Processing are fields."],
  ["The model's loss in Summer 2019 was small."]
];

describe("personalNames", () => {
  it.each(examples)("reads %s", (text, ...names) => expect(named(text)).toEqual(names));
});
