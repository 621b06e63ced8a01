import {keyphraseCandidates} from "../../loaders/extract/keyphrase-candidates.ts";
import {prepare} from "../../loaders/text/prepare.ts";
import {noClaims} from "./claims.ts";
import type {Claims} from "./claims.ts";
import type {LabelledPaper, Measure} from "./labelled.ts";
import {rake} from "./rake.ts";

/** A simple way to answer, which anything worth its while must beat. */
export interface Floor {
  name: string;
  claims(papers: readonly LabelledPaper[]): Claims[];
}

/** What each measure is held against. */
export const floors: Record<Measure, Floor[]> = {
  keyphrases: [
    {name: "first phrases", claims: (papers) => papers.map((paper) => ranked(nounPhrases(paper)))},
    {name: "TF-IDF over phrases", claims: tfIdf},
    {name: "RAKE", claims: rakePhrases}
  ],
  methods: [{name: "title before a colon", claims: (papers) => papers.map(titlePrefix)}],
  entities: [],
  links: [{name: "naive pattern", claims: (papers) => papers.map(naiveLinks)}]
};

function ranked(phrases: Iterable<[phrase: string, weight: number]>): Claims {
  return {...noClaims, keyphrases: Array.from(phrases, ([phrase]) => phrase)};
}

/** Whole noun phrases in the order of the text, with how often the paper has them. */
function nounPhrases({title, abstract}: LabelledPaper): Map<string, number> {
  const {candidates} = keyphraseCandidates(prepare({title, abstract: abstract ?? ""}));
  const whole = [...candidates.values()].filter(({wholes}) => wholes > 0).sort((a, b) => a.first - b.first);
  return new Map(
    whole.map(({field, tokens, places}) => [
      field.text.slice(tokens[0]!.start, tokens[tokens.length - 1]!.end).toLowerCase(),
      places
    ])
  );
}

/** Phrases by how often the paper has them, times the logarithm of how few papers do (Spärck Jones 1972). */
function tfIdf(papers: readonly LabelledPaper[]): Claims[] {
  const counts = papers.map(nounPhrases);
  const frequency = new Map<string, number>();
  for (const count of counts)
    for (const phrase of count.keys()) frequency.set(phrase, (frequency.get(phrase) ?? 0) + 1);
  const weight = ([phrase, places]: [string, number]): number =>
    places * Math.log(papers.length / frequency.get(phrase)!);
  return counts.map((count) => ranked([...count].sort((a, b) => weight(b) - weight(a))));
}

function rakePhrases(papers: readonly LabelledPaper[]): Claims[] {
  return papers.map(({title, abstract}) =>
    ranked(Object.entries(rake(`${title}. ${abstract ?? ""}`)).sort((a, b) => b[1] - a[1]))
  );
}

/** The words before a title's colon, where they are no more than three. */
function titlePrefix({title}: LabelledPaper): Claims {
  const prefix = /^([^:]+):\s/.exec(title)?.[1]?.trim();
  return prefix && prefix.split(/\s+/).length <= 3 ? {...noClaims, proposed: [prefix], names: [prefix]} : noClaims;
}

/** Whatever begins like a URL, up to a blank or a bracket; linked where its host keeps code. */
function naiveLinks({title, abstract}: LabelledPaper): Claims {
  const urls = (`${title} ${abstract ?? ""}`.match(/https?:\/\/[^\s<>()[\]{}"']+/g) ?? []).map((url) =>
    url.replace(/[.,;:!?]+$/, "")
  );
  const linked = urls.some((url) => /^https?:\/\/(www\.)?(github|gitlab|bitbucket)\./i.test(url));
  return {...noClaims, urls, code: linked ? "linked" : urls.length ? "page" : "none"};
}
