import {stemmer} from "stemmer";
import type {CodeStatus} from "../../src/analysis/tables.ts";
import {fold, noClaims} from "./claims.ts";
import type {Claims} from "./claims.ts";
import {isMethod} from "./labelled.ts";
import type {LabelledPaper, Measure} from "./labelled.ts";

/** Figures of one measure by their names: F1 × 100 for keyphrases, fractions else. */
export type Score = Record<string, number>;

type Judge = (papers: readonly LabelledPaper[], claims: readonly (Claims | null)[]) => Score;

/** How each measure compares what was claimed with what people labelled. A paper that has no claims at all counts as silent. */
export const scores: Record<Measure, Judge> = {keyphrases, methods, entities, links};

/** A phrase's words by Porter's stemmer of 1980. */
function stems(phrase: string): string {
  return (phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => stemmer(word)).join(" ");
}

/** Mean over papers of the F1 of the best 5 and 10 phrases, compared stemmed; phrases that the text does not have count as missed. */
function keyphrases(papers: readonly LabelledPaper[], claims: readonly (Claims | null)[]): Score {
  const sums = {"F1@5": 0, "F1@10": 0};
  let judged = 0;
  papers.forEach((paper, i) => {
    const wanted = new Set(paper.keyphrases.map(stems).filter(Boolean));
    if (!wanted.size) return;
    judged += 1;
    const found = [...new Set((claims[i] ?? noClaims).keyphrases.map(stems).filter(Boolean))];
    for (const k of [5, 10] as const) {
      const hits = found.slice(0, k).filter((phrase) => wanted.has(phrase)).length;
      sums[`F1@${k}`] += (2 * hits) / (k + wanted.size);
    }
  });
  return {"F1@5": (100 * sums["F1@5"]) / judged, "F1@10": (100 * sums["F1@10"]) / judged};
}

/** Proposed names: precision, recall of the names a paper is about, and the share of papers without any that none is found in. */
function methods(papers: readonly LabelledPaper[], claims: readonly (Claims | null)[]): Score {
  let [right, wrong, primary, found, none, silent] = [0, 0, 0, 0, 0, 0];
  papers.forEach((paper, i) => {
    const forms = paper.proposed.map(
      ({name, aliases = [], expansion}) => new Set([name, ...aliases, ...(expansion ? [expansion] : [])].map(fold))
    );
    const optional = new Set(paper.optional.map(fold));
    const matched = new Set<number>();
    let wrongHere = 0;
    for (const name of new Set((claims[i] ?? noClaims).proposed.map(fold))) {
      const same = [...forms.keys()].filter((form) => forms[form]!.has(name));
      if (same.some((form) => !matched.has(form))) right += 1;
      for (const form of same) matched.add(form);
      if (!same.length && !optional.has(name)) wrongHere += 1;
    }
    wrong += wrongHere;
    paper.proposed.forEach(({role}, form) => {
      if (role !== "primary") return;
      primary += 1;
      found += Number(matched.has(form));
    });
    if (!forms.length) {
      none += 1;
      silent += Number(wrongHere === 0);
    }
  });
  return {precision: ratio(right, right + wrong), recall: ratio(found, primary), silent: ratio(silent, none)};
}

/** Names of methods, proposed and mentioned together; found and labelled ones agree where they share a word. */
function entities(papers: readonly LabelledPaper[], claims: readonly (Claims | null)[]): Score {
  let [claimed, rightly, labelled, found] = [0, 0, 0, 0];
  papers.forEach((paper, i) => {
    const wanted = foldedSet(paper.entities.filter(isMethod).map(({text}) => text));
    const got = foldedSet((claims[i] ?? noClaims).names);
    claimed += got.size;
    labelled += wanted.size;
    rightly += [...got].filter((name) => shareWord(name, wanted)).length;
    found += [...wanted].filter((name) => shareWord(name, got)).length;
  });
  return {F1: harmonic(ratio(rightly, claimed), ratio(found, labelled))};
}

function foldedSet(names: readonly string[]): Set<string> {
  return new Set(names.map(fold).filter(Boolean));
}

function shareWord(name: string, others: ReadonlySet<string>): boolean {
  const words = new Set(name.split(" "));
  return [...others].some((other) => other.split(" ").some((word) => words.has(word)));
}

/** What labels call a status. */
const labelOf: Record<CodeStatus, string> = {
  linked: "code_link",
  promised: "promise",
  page: "link_only",
  claimed: "claimed_no_link",
  none: "none"
};

/** URLs found, without scheme, "www." and a last slash, and the share of papers whose code status is one of those accepted. */
function links(papers: readonly LabelledPaper[], claims: readonly (Claims | null)[]): Score {
  let [right, wrong, missed, status] = [0, 0, 0, 0];
  papers.forEach((paper, i) => {
    const wanted = paper.urls.map(({url, accept_url = []}) => new Set([url, ...accept_url].map(urlKey)));
    const used = new Set<number>();
    for (const key of new Set((claims[i] ?? noClaims).urls.map(urlKey))) {
      const at = wanted.findIndex((keys, j) => keys.has(key) && !used.has(j));
      if (at >= 0) used.add(at);
      else if (!wanted.some((keys) => keys.has(key))) wrong += 1;
    }
    right += used.size;
    missed += wanted.length - used.size;
    status += Number(claims[i] != null && paper.accept_status.includes(labelOf[claims[i].code]));
  });
  return {F1: ratio(2 * right, 2 * right + wrong + missed), status: ratio(status, papers.length)};
}

function urlKey(url: string): string {
  const [host = "", ...path] = url
    .trim()
    .replace(/^https?:\/\/(www\.)?|^www\./, "")
    .split("/");
  return [host.toLowerCase(), ...path].join("/").replace(/(\.git)?\/?$/, "");
}

function ratio(part: number, whole: number): number {
  return whole ? part / whole : 0;
}

function harmonic(a: number, b: number): number {
  return ratio(2 * a * b, a + b);
}
