import {readFileSync} from "node:fs";
import nlp from "compromise";
import {gunzipSync} from "fflate";
import {retext} from "retext";
import retextKeywords from "retext-keywords";
import retextPos from "retext-pos";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import {extract} from "../loaders/extract/index.ts";
import {rake} from "./evaluation/rake.ts";

interface Paper {
  title: string;
  abstract: string;
}

/** Papers that one tool does before the next has its turn, so that a busy moment of the machine falls on all of them. */
const turn = 200;

const papers = readPapers(process.argv[2]!);
const text = ({title, abstract}: Paper): string => `${title}. ${abstract}`;
const wink = winkNlp(winkModel, ["sbd", "pos"]);
const keywords = retext().use(retextPos).use(retextKeywords);
const tools: Record<string, (paper: Paper) => unknown> = {
  "this pipeline, plain text to spans": extract,
  "compromise, nouns()": (paper) => nlp(text(paper)).nouns().out("array") as string[],
  "rake-modified": (paper) => rake(text(paper)),
  "retext-keywords": (paper) => keywords.processSync(text(paper)),
  "wink-nlp with part-of-speech": (paper) => wink.readDoc(text(paper)).tokens().out(wink.its.pos)
};

const heap = heapWhileStreaming();
const times = Object.fromEntries(Object.keys(tools).map((name) => [name, 0]));
for (const tool of Object.values(tools)) papers.slice(0, turn).forEach((paper) => tool(paper));
for (let from = 0; from < papers.length; from += turn)
  for (const [name, tool] of Object.entries(tools)) {
    const before = process.cpuUsage();
    for (const paper of papers.slice(from, from + turn)) tool(paper);
    const {user, system} = process.cpuUsage(before);
    times[name]! += (user + system) / 1000;
  }
console.log(JSON.stringify({papers: papers.length, times, heap}));

/** Megabytes of heap in use after each tenth of the papers, garbage collected, as this pipeline alone reads them. */
function heapWhileStreaming(): number[] {
  return Array.from({length: 10}, (_, i) => {
    for (const paper of papers.slice((i * papers.length) / 10, ((i + 1) * papers.length) / 10)) extract(paper);
    (globalThis as {gc?: () => void}).gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  });
}

function readPapers(file: string): Paper[] {
  const bytes = readFileSync(file);
  const lines = new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes).split("\n");
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Paper);
}
