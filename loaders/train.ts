import {writeFileSync} from "node:fs";
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {featureCount, featureGroups, featureNames} from "./extract/keyphrase-features.ts";
import {countBackground} from "./training/count-background.ts";
import {crossValidate, without} from "./training/cross-validate.ts";
import type {Score} from "./training/cross-validate.ts";
import {examples} from "./training/examples.ts";
import type {Example} from "./training/examples.ts";
import {fitLogistic} from "./training/logistic.ts";
import {readTrainingPapers} from "./training/papers.ts";
import type {TrainingPaper} from "./training/papers.ts";

const usage = `npm run train -- [--background | --ablate] FILE...

FILE: JSON lines {title, abstract, keyphrases?}, may be gzipped.
Without an option: learns keyphrase weights from the files that have keyphrases, prints cross-validated F1.
--background: counts the words and phrases of all files anew; train the weights again afterwards.
--ablate: prints the F1 without each group of features, writes nothing.`;

/** A file's labels count as much as any other file's, whatever their number: this much as papers. */
const fileWeight = 700;

function target(name: string): string {
  return fileURLToPath(new URL(`./extract/${name}`, import.meta.url));
}

function writeBackground(files: readonly TrainingPaper[][]): void {
  const seen = new Set<string>();
  const papers = files.flat().filter(({title, abstract}) => {
    const text = (title || abstract).toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    return !seen.has(text) && seen.add(text);
  });
  const background = countBackground(papers);
  writeFileSync(target("background.json"), `${JSON.stringify(background, null, 1)}\n`);
  console.log(`${background.terms.length} words and phrases of ${papers.length} papers`);
}

function writeWeights(files: readonly Example[][]): void {
  const {intercept, weights} = fitLogistic(files.flat(), featureCount);
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const byName = Object.fromEntries(featureNames.map((name, f) => [name, rounded(weights[f]!)]));
  writeFileSync(
    target("keyphrase-weights.json"),
    `${JSON.stringify({intercept: rounded(intercept), weights: byName}, null, 2)}\n`
  );
}

function line(name: string, scores: readonly Score[]): string {
  return [name.padEnd(28), ...scores.map(({at5, at10}) => `${at5.toFixed(2)} ${at10.toFixed(2)}`)].join("   ");
}

function main(words: string[]): number {
  const options = new Set(words.filter((word) => word.startsWith("--")));
  const paths = words.filter((word) => !word.startsWith("--"));
  if (!paths.length || [...options].some((option) => option !== "--background" && option !== "--ablate")) {
    console.error(usage);
    return 2;
  }
  const read = paths.map(readTrainingPapers);
  if (options.has("--background")) {
    writeBackground(read);
    return 0;
  }
  const labelled = paths.flatMap((path, i) =>
    read[i]!.some(({keyphrases}) => keyphrases) ? [{path, papers: read[i]!}] : []
  );
  if (!labelled.length) {
    console.error(`no keyphrases to learn from in: ${paths.join(", ")}`);
    return 1;
  }
  const files = labelled.map(({papers}) => examples(papers, fileWeight));
  console.log(`F1@5 F1@10, cross-validated:   ${labelled.map(({path}) => basename(path)).join("   ")}`);
  console.log(line("all features", crossValidate(files)));
  if (options.has("--ablate"))
    for (const [group, features] of Object.entries(featureGroups))
      console.log(line(`without ${group}`, crossValidate(without(files, new Set(features)))));
  else writeWeights(files);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
