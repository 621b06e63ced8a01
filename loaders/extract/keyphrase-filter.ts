import {clausalGerunds} from "../text/stopwords.ts";
import {backgroundFrequency} from "./background.ts";
import type {Token} from "../text/prepare.ts";
import type {KeyphraseCandidate} from "./keyphrase-candidates.ts";
import {unit} from "./units.ts";

/** Words that name a subject are in the title of at least this share of the papers that have them. */
const subjectShare = 0.045;

/** Words that a person reads as words and that say something: no formulas, numbers or single letters, no persons, no "novel approach". */
export function isPhrase({tokens, words, key, person, before, after, field}: KeyphraseCandidate): boolean {
  if (person || praise.has(words[0]!.key)) return false;
  if (before === "" && sections.has(key) && field.text[tokens[tokens.length - 1]!.end] === ":") return false;
  if (clausalGerunds.has(words[0]!.key) || tokens.some(({normal}) => takesObject.has(normal)) || tokens.some(isNaming))
    return false;
  if (headings.has(key) || (numbered.has(key) && after === "I") || isKindOfStudy(words.map((word) => word.key)))
    return false;
  if (words.every(({generic}) => generic) && !namesSubject(key, words.length)) return false;
  if (tokens.length === 1 && unit.test(tokens[0]!.text)) return false;
  return tokens.some(({text}) => /\p{L}{2}/u.test(text)) && !tokens.some(isSymbol);
}

/** Whether a token is a symbol that no word is tied to: "x", unlike the letters of "X-ray" and "k-means". */
function isSymbol({class: letter, text}: Token, i: number, tokens: readonly Token[]): boolean {
  if (letter !== "X") return false;
  const next = tokens[i + 1];
  return !(next?.gap === "hyphen" && next.text.length > 1 && next.class !== "X" && singleLetter.test(text));
}

const singleLetter = /^\p{L}$/u;

/** Whether papers with this phrase of general words have it in their title: "information system" has, "experimental result" not. */
function namesSubject(key: string, words: number): boolean {
  const frequency = backgroundFrequency(key);
  return frequency ? frequency.titles >= subjectShare * frequency.papers : words > 1;
}

/** Gerunds that go on a phrase with an object wherever they stand: "models spanning", unlike "language understanding". */
const takesObject = new Set(
  "spanning including involving featuring leveraging outperforming surpassing achieving containing utilizing".split(" ")
);

/** "a sampler named CoDe", but "named entity". */
function isNaming({normal}: Token, i: number, tokens: readonly Token[]): boolean {
  if (normal === "present") return i === 0;
  return namings.has(normal) && !/^(?:entity|entities|graphs?|tensors?)$/.test(tokens[i + 1]?.normal ?? "");
}

const namings = new Set(["named", "called", "dubbed", "termed", "coined"]);

/** "Analysis", "a comparative study": what a paper is, not what it is about. */
function isKindOfStudy(keys: readonly string[]): boolean {
  if (keys.length > 2) return false;
  return studies.has(keys.at(-1)!) && (keys.length === 1 || kindsOfStudy.has(keys[0]!));
}

const studies = new Set("analysis study review survey overview result experiment finding evidence report".split(" "));
const kindsOfStudy = new Set(
  "technical case comparative empirical systematic comprehensive pilot preliminary thorough brief short recent experimental simulation numerical computational qualitative quantitative theoretical evaluation ablation user".split(
    " "
  )
);

/** What announces a list, a part of the paper, or who published it, and is no subject. */
const headings = new Set(
  "keyword indexterm keyterm mainresult mainfinding trialregistration copyright ieee jel jelcode jelclassification".split(
    " "
  )
);

/** What stands before a colon where an abstract is written in sections: "Funding: the fund", unlike "research funding". */
const sections = new Set(
  "funding interpretation motivation setting settings intervention availability contact implementation background availabilityandimplementation supplementaryinformation".split(
    " "
  )
);

/** Parts of a paper that a number follows: "Table 2", unlike "tables of contents". */
const numbered = new Set("table figure section appendix equation chapter step stage phase".split(" "));

/** First words that tell what authors think of a thing, not what it is. */
const praise = new Set(
  "novel new newly proposed promising existing previous prior recent several various different important significant remarkable extensive widely better available particular certain deeper powerful improved unified comprehensive".split(
    " "
  )
);
