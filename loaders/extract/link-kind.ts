import type {LinkKind} from "../../src/analysis/tables.ts";
import {hostKind} from "./hosts.ts";

const cues: [RegExp, LinkKind][] = [
  [/\b(?:project|web|home|companion)[\s-]*(?:web)?(?:page|site)s?\b|\bwebsite\b|\bhomepage\b/i, "project"],
  [
    /\b(?:source[\s-]*)?codes?(?:base)?\b(?!\s*(?:generation|switching|completion))|\b(?:implementations?|repositor(?:y|ies)|repo|software|toolkit|toolbox|library|package|scripts?|plugin|simulator|git\s?hub)\b/i,
    "code"
  ],
  [/\b(?:data(?:sets?|bases?)?|corpus|corpora|benchmarks?|annotations?|leaderboard)\b/i, "dataset"],
  [/\b(?:models?|weights|checkpoints?|embeddings)\b/i, "model"],
  [/\b(?:demos?|demonstrations?|videos?|samples|playground|online tool|app)\b/i, "demo"],
  [/\b(?:full|extended|complete|long(?:er)?|journal) version\b|\bpaper\b|\bappendix\b|\bet al\b/i, "paper"]
];

/**
 * What stands behind a URL: by its host where that says it, else by what the sentence says before it (or, failing that, after
 * it), back to the URL before.
 */
export function linkKind(host: string, path: string, before: string, after: string): LinkKind {
  const known = hostKind(host, path);
  if (known === "page") return "project";
  if (known && known !== "sentence") return known;
  for (const words of [before, after]) for (const [cue, kind] of cues) if (cue.test(words)) return kind;
  return "other";
}

/** Whether a sentence speaks of program code: source code, an implementation, software. */
export function speaksOfCode(words: string): boolean {
  return cues[1]![0].test(words);
}
