import {backgroundForm, backgroundFrequency} from "../extract/background.ts";
import {stopwords} from "./stopwords.ts";
import {isPlaceOrOrganization} from "./word-tags.ts";
import {wordKey} from "./word-key.ts";

/** What is named after a person: "Alzheimer's disease", "Bayes' theorem", "Cohen's kappa". Keys of words. */
const namesakes = new Set(
  `
  algorithm alpha aphasia area axiom bound chain cipher coefficient condition conjecture constant contracture correlation criterion cube
  dementia dichotomy dilemma disease disorder distance distribution equation exponent expansion formula function hypothesis identity
  index inequality integral invariant kappa law lemma lymphoma matrix method modulus number omega palsy paradox polynomial postulate
  principle problem ratio razor rho rule sarcoma series statistic syndrome t-test tau taxonomy test theorem theory transform triangle
`
    .trim()
    .split(/\s+/)
);
const mostBetween = 2;

const person = /^(?:\p{Lu}['’]|Ma?c|D[eiu])?\p{Lu}\p{Ll}+$/u;
/** Plurals of people as a kind: "preschoolers'", "therapists'". */
const agents = /(?:[eo]r|ist|ian|[ae]nt|ee)s$/;
const followed = /^([\p{L}-]+)(\s+)?/u;

/**
 * Whether a possessive and what follows it are one name, for a person gave it: "Newton's second law", unlike "the model's accuracy" or
 * "Google's law". `name` is the possessor as written without its ending, `normal` the same in lower case, `after` begins with the word
 * behind it.
 */
export function isEponym(name: string, normal: string, after: string): boolean {
  if (!person.test(name) || agents.test(name) || isCommon(normal) || !leadsToNamesake(after)) return false;
  return !isPlaceOrOrganization(normal);
}

function isCommon(normal: string): boolean {
  const key = wordKey(normal);
  return stopwords.has(normal) || (backgroundFrequency(key) !== null && backgroundForm(key) === null);
}

function leadsToNamesake(after: string): boolean {
  let rest = after;
  for (let i = 0; i <= mostBetween; ++i) {
    const [all, word, blank] = followed.exec(rest) ?? [];
    const lower = word?.toLowerCase();
    if (!lower || stopwords.has(lower)) return false;
    if (namesakes.has(wordKey(lower))) return true;
    if (!blank) return false;
    rest = rest.slice(all!.length);
  }
  return false;
}
