import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {repositories, repositoryAddress} from "../../src/analysis/repositories.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

describe("repositoryAddress", () => {
  it("names a repository by its owner and name, however deep a link goes", () => {
    for (const url of [
      "https://github.com/example/lantern",
      "https://github.com/example/lantern.git",
      "https://github.com/example/lantern/tree/main/src?x=1#readme"
    ])
      expect(repositoryAddress(url)).toEqual({name: "example/lantern", url: "https://github.com/example/lantern"});
    expect(repositoryAddress("https://example.org/code/a.zip")).toEqual({
      name: "example.org/code/a.zip",
      url: "https://example.org/code/a.zip"
    });
    expect(repositoryAddress("https://github.com/example")).toMatchObject({name: "github.com/example"});
  });

  it("has no address for what is not on the web", () => {
    for (const url of ["javascript:alert(1)", "ftp://example.org/x", "github.com/a/b", ""])
      expect(repositoryAddress(url)).toBeNull();
  });
});

it("takes links to one repository together, whatever their case", () => {
  const corpus = fixtureCorpus();
  corpus.links.push({paper: 1, url: "https://GitHub.com/Example/Lantern/issues", host: "github.com", kind: "code"});
  const found = repositories(corpus, select(corpus, everything));
  expect(found.map(({name, papers}) => [name, papers.map(({index}) => index)])).toEqual([
    ["example/lantern", [0, 1]],
    ["example/match", [11]],
    ["example/rocks", [7]],
    ["example/rocksim", [7]]
  ]);
});

it("opens the papers that link to a repository, under any selection", () => {
  const cases = randomCorpus().chain((corpus) => fc.tuple(fc.constant(corpus), randomSelection(corpus)));
  fc.assert(
    fc.property(cases, ([corpus, selection]) => {
      for (const {papers, focus} of repositories(corpus, select(corpus, selection)))
        expect(select(corpus, narrow(selection, focus)).papers.map(({id}) => id)).toEqual(papers.map(({id}) => id));
    })
  );
});
