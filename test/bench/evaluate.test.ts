import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {gzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {noClaims} from "../../bench/evaluation/claims.ts";
import {floors} from "../../bench/evaluation/floors.ts";
import {labelledSets} from "../../bench/evaluation/labelled.ts";
import type {LabelledPaper} from "../../bench/evaluation/labelled.ts";
import {scores} from "../../bench/evaluation/scores.ts";

const unlabelled: LabelledPaper = {
  id: null,
  title: "",
  abstract: "",
  keyphrases: [],
  entities: [],
  proposed: [],
  optional: [],
  urls: [],
  accept_status: []
};

const paper = (labels: Partial<LabelledPaper>): LabelledPaper => ({...unlabelled, ...labels});

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "labelled-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("labelled sets", () => {
  it("are told by the fields of their rows; parts of one set are joined", () => {
    const line = (n: number) => `${JSON.stringify({id: `p${n}`, title: "T", abstract: "A", keyphrases: ["x"]})}\n`;
    const folder = folderOf({
      "kp-birds-train.jsonl": line(1) + line(2),
      "kp-birds-dev.jsonl.gz": gzipSync(new TextEncoder().encode(line(3))),
      "names.even.json": JSON.stringify([{title: "T", proposed: [], optional: []}]),
      "ent-a-dev.jsonl": JSON.stringify({id: "a", text: "T", entities: [{text: "x", type: "Task"}]}),
      "papers.json": JSON.stringify([{title: "T"}]),
      "broken.json": "{",
      "notes.txt": "x"
    });
    const {sets, skipped} = labelledSets(folder);
    expect(sets.map(({name, measure, papers}) => [name, measure, papers.length])).toEqual([
      ["kp-birds", "keyphrases", 3],
      ["names.even", "methods", 1]
    ]);
    expect(skipped).toEqual(["ent-a-dev.jsonl: no entities of type Method", "2 files without labels"]);
  });
});

describe("scores", () => {
  it("of keyphrases are means of F1 over papers that have any, by stems", () => {
    const papers = [paper({keyphrases: ["neural networks", "Clustering"]}), paper({keyphrases: ["maps"]}), paper({})];
    const claims = [{...noClaims, keyphrases: ["clusters", "neural network", "x"]}, noClaims, noClaims];
    const {"F1@5": at5, "F1@10": at10} = scores.keyphrases(papers, claims);
    expect(at5).toBeCloseTo((100 * (4 / 7)) / 2);
    expect(at10).toBeCloseTo((100 * (4 / 12)) / 2);
  });

  it("of names accept aliases once, forgive optional ones, and count silence", () => {
    const papers = [
      paper({
        proposed: [
          {name: "StarNet", role: "primary", aliases: ["SN"]},
          {name: "Moon", role: "primary"}
        ],
        optional: ["Side"]
      }),
      paper({}),
      paper({})
    ];
    const claims = [
      {...noClaims, proposed: ["starnet", "SN", "side", "Wrong"]},
      {...noClaims, proposed: ["Loud"]},
      noClaims
    ];
    expect(scores.methods(papers, claims)).toEqual({precision: 1 / 3, recall: 1 / 2, silent: 1 / 2});
  });

  it("of entities agree where names share a word", () => {
    const entities = [
      {text: "hidden Markov model", type: "Method"},
      {text: "speech", type: "Task"}
    ];
    const claims = [{...noClaims, names: ["Markov chains", "speech"]}];
    expect(scores.entities([paper({entities})], claims)).toEqual({F1: 2 / 3});
  });

  it("of links leave out scheme, www and .git, and want the status", () => {
    const papers = [
      paper({urls: [{url: "https://github.com/a/b", accept_url: ["x.org"]}], accept_status: ["code_link"]}),
      paper({urls: [], accept_status: ["none"]})
    ];
    const claims = [
      {...noClaims, urls: ["http://www.GitHub.com/a/b.git", "https://y.org"], code: "linked" as const},
      null
    ];
    expect(scores.links(papers, claims)).toEqual({F1: 2 / 3, status: 1 / 2});
  });
});

describe("floors", () => {
  const text = "We study graph kernels. Graph kernels compare graphs. See https://github.com/a/b.";
  const some = [
    paper({title: "StarNet: graph kernels at night", abstract: text}),
    paper({title: "A long title that says all: or not", abstract: "We study whales."})
  ];

  it("answer as simply as they say", () => {
    const [first, tfIdf, rake] = floors.keyphrases.map(({claims}) => claims(some).map(({keyphrases}) => keyphrases));
    expect(first![0]).toContain("graph kernels");
    expect(tfIdf![0]![0]).toBe("graph kernels");
    expect(rake![0]!.length).toBeGreaterThan(2);
    expect(floors.methods[0]!.claims(some).map(({proposed}) => proposed)).toEqual([["StarNet"], []]);
    expect(floors.links[0]!.claims(some).map(({urls, code}) => [urls, code])).toEqual([
      [["https://github.com/a/b"], "linked"],
      [[], "none"]
    ]);
  });
});

describe("npm run evaluate", () => {
  const run = (...words: string[]) =>
    spawnSync(
      process.execPath,
      ["--import", "tsx", fileURLToPath(new URL("../../bench/evaluate.ts", import.meta.url)), ...words],
      {
        encoding: "utf8"
      }
    );

  it("prints a table, says what it left out, and writes nothing", () => {
    const row = {id: "p", title: "Graph kernels", abstract: "We study graph kernels.", keyphrases: ["graph kernels"]};
    const folder = folderOf({"kp.jsonl": JSON.stringify(row), "other.json": "[]"});
    const {status, stdout, stderr} = run(folder);
    expect(stdout).toMatch(/^\| set +\|/);
    expect(stdout).toMatch(
      /\| kp \| 1 \| keyphrases: F1@5 \/ F1@10 \| first phrases 33\.3 \/ 18\.2; .* \| 33\.3 \/ 18\.2 \|/
    );
    expect(stderr).toContain("not scored: 1 files without labels");
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["kp.jsonl", "other.json"]);
  });

  it("refuses a wrong call", () => {
    expect(run().status).toBe(2);
    expect(run("/no/such/folder")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("is no folder") as string
    });
    expect(run(folderOf({}))).toMatchObject({status: 1});
  });
});
