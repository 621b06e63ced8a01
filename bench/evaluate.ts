import {statSync} from "node:fs";
import {markdownTable} from "./report.ts";
import {productClaims} from "./evaluation/claims.ts";
import {floors} from "./evaluation/floors.ts";
import {labelledSets} from "./evaluation/labelled.ts";
import type {LabelledSet} from "./evaluation/labelled.ts";
import {scores} from "./evaluation/scores.ts";
import type {Score} from "./evaluation/scores.ts";

const usage = `npm run evaluate -- FOLDER

Scores what the pipeline reads against the labelled papers in FOLDER (JSON lists or JSON lines whose rows have keyphrases,
proposed, entities or urls), beside simple ways to do the same. Writes nothing.`;

process.exitCode = evaluate(process.argv.slice(2));

function evaluate(words: string[]): number {
  const folder = words[0];
  if (
    words.length !== 1 ||
    !folder ||
    folder.startsWith("-") ||
    !statSync(folder, {throwIfNoEntry: false})?.isDirectory()
  ) {
    console.error(words.length === 1 && folder && !folder.startsWith("-") ? `${folder} is no folder` : usage);
    return 2;
  }
  const {sets, skipped} = labelledSets(folder);
  for (const file of skipped) console.error(`not scored: ${file}`);
  if (!sets.length) {
    console.error(`no labelled papers in ${folder}`);
    return 1;
  }
  console.log(markdownTable(["set", "papers", "measure", "floors", "this pipeline"], sets.map(row)));
  return 0;
}

function row(set: LabelledSet): string[] {
  const judge = scores[set.measure];
  const {papers, claims} = productClaims(set.papers);
  const missing = claims.filter((claim) => !claim).length;
  if (missing) console.error(`${set.name}: ${missing} of ${set.papers.length} papers are not in the tables`);
  const score = judge(papers, claims);
  const below = floors[set.measure].map(({name, claims: guess}) => `${name} ${figures(judge(papers, guess(papers)))}`);
  return [set.name, String(set.papers.length), measureOf(set, score), below.join("; ") || "–", figures(score)];
}

function measureOf({measure}: LabelledSet, score: Score): string {
  const what = {keyphrases: "keyphrases", methods: "proposed names", entities: "methods, overlap", links: "links"};
  return `${what[measure]}: ${Object.keys(score).join(" / ")}`;
}

function figures(score: Score): string {
  return Object.values(score)
    .map((value) => (value > 1.5 ? value.toFixed(1) : value.toFixed(3)))
    .join(" / ");
}
