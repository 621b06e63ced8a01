import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {codeAvailability} from "../../loaders/extract/links.ts";
import {prepare} from "../../loaders/text/prepare.ts";
import {page, read, repository, urls} from "./read-links.ts";

describe("URLs in running text", () => {
  it("reads tildes in TeX", () => {
    for (const tilde of ["~", "\\~{}", "\\textasciitilde{}", "\\textasciitilde ", "$\\sim$", "\\sim ", "˜"])
      expect(urls(`See http://www.ocean.edu/${tilde}tide/pool.html.`)).toEqual([
        "http://www.ocean.edu/~tide/pool.html"
      ]);
  });

  it("reads ampersands in HTML, and queries", () =>
    expect(urls("See https://ocean.org/find?a=1&amp;b=2#top.")).toEqual(["https://ocean.org/find?a=1&b=2#top"]));

  it("keeps brackets that belong to a path", () =>
    expect(urls("(see https://en.wikipedia.org/wiki/Tide_(sea))")).toEqual([
      "https://en.wikipedia.org/wiki/Tide_(sea)"
    ]));

  it("reads two URLs glued, listed or joined by a slash of text", () => {
    expect(urls(`${repository}${page}`)).toEqual([repository, page]);
    expect(urls(`(${repository},${page})`)).toEqual([repository, page]);
    expect(urls(`Code: ${repository}. Website:\n${page}.`)).toEqual([repository, page]);
  });

  it("reads hosts without a scheme where they are addresses", () => {
    expect(urls("Project page: tide-pool.github.io.")).toEqual(["https://tide-pool.github.io"]);
    expect(urls("More under www. tide-pool. de .")).toEqual(["https://www.tide-pool.de"]);
    expect(urls("A demo is available at tidepool.ai.")).toEqual(["https://tidepool.ai"]);
    expect(urls("at https: / /tinyurl. com/tide-pool for more")).toEqual(["https://tinyurl.com/tide-pool"]);
  });

  it("keeps the port of a well-known host", () =>
    expect(urls("Code: https://github.com:443/ocean/tide.")).toEqual(["https://github.com:443/ocean/tide"]));

  it("leaves alone what is no address", () => {
    for (const text of [
      "We build on Node.js and ASP.NET. Results.In this paper, e.g./i.e. and/or etc.",
      "This https URL is gone, and so is https://anonymous.. or https:// .",
      "Sessions over HTTP/2 and HTTPS are compared with ftp://ocean.org and mailto:tide@ocean.org.",
      "We collect posts from GitHub and papers from arxiv.org.",
      "Write to tide@ocean.edu/pool or to the U.S./U.K. office.",
      "javascript:alert(1) and data:text/html,x"
    ])
      expect(urls(text)).toEqual([]);
  });

  it("cuts a footnote's mark and a glued word off, and no version or word of its own", () => {
    const tide = "https://github.com/ocean-lab/tide";
    expect(urls(`See ${tide}.2 See more.`)).toEqual([tide]);
    expect(urls(`See ${tide}and our data.`)).toEqual([tide]);
    expect(urls(`See ${tide}-v2.0 See more.`)).toEqual([`${tide}-v2.0`]);
    expect(urls("See https://github.com/ocean-lab/command our data.")).toEqual([
      "https://github.com/ocean-lab/command"
    ]);
  });

  it("keeps a path in the script of its host", () =>
    expect(urls("See https://例え.jp/コード。次")).toEqual(["https://例え.jp/コード"]));

  it("takes the front page of a host of repositories for no link to code", () => {
    for (const host of ["https://github.com", "https : / / github . com", "https://gitlab.com/"]) {
      expect(urls(`Tides are shared on ${host}.`)).toEqual([]);
      expect(read(`Tides are shared on ${host}.`).code).toBe("none");
    }
  });

  it("does not take the next sentence for the rest of a URL", () => {
    expect(urls(`See ${page} We also share data.`)).toEqual([page]);
    expect(urls(`See ${page} and/or mail us.`)).toEqual([page]);
    expect(urls("See https://github.com/ocean-lab/pool and the paper.")).toEqual(["https://github.com/ocean-lab/pool"]);
    expect(urls("See https://github.com/ocean-lab/ for the code.")).toEqual(["https://github.com/ocean-lab/"]);
  });

  it("gives each URL once, in order, the title's first", () => {
    const {links} = codeAvailability(
      prepare({
        title: `Tides (${page})`,
        abstract: `${repository} and ${repository}/ and ${repository}.git and ${page}`
      })
    );
    expect(links.map(({url, field}) => [url, field])).toEqual([
      [page, "title"],
      [repository, "abstract"]
    ]);
  });

  const word = fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/);
  const around = fc.string({maxLength: 40}).map((text) => text.replace(/[hw@./\\:_-]/gi, " "));

  it("finds a planted URL whatever stands around it, and spans it exactly", () =>
    fc.assert(
      fc.property(around, word, word, around, (before, owner, name, after) => {
        const url = `https://github.com/${owner}/${name}`;
        const abstract = `${before} ${url} ${after.replace(/[\p{L}\p{N}?#]/gu, " ")}`;
        const {links} = read(abstract);
        expect(links.map((link) => link.url)).toContain(url);
        const found = links.find((link) => link.url === url)!;
        expect(abstract.slice(found.start, found.end)).toBe(url);
      })
    ));

  it("never throws, gives only http and https URLs, and offsets within the text", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({unit: "grapheme", maxLength: 12}),
            fc.constantFrom(
              "https://",
              "http:",
              "www.",
              "github.com/",
              "\\url{",
              "\\href{",
              "}",
              "[",
              "](",
              '<a href="',
              ".io",
              " / ",
              "\n",
              "~",
              "&amp;",
              "code is available at "
            )
          )
        ),
        (pieces) => {
          const abstract = pieces.join("");
          const {links, code, evidence} = read(abstract);
          for (const {url, host, start, end} of links) {
            expect(new URL(url).protocol).toMatch(/^https?:$/);
            expect(host).toBe(host.toLowerCase().replace(/^www\./, ""));
            expect(0 <= start && start < end && end <= abstract.length).toBe(true);
          }
          expect(evidence === null).toBe(code === "none");
        }
      )
    ));

  it("cuts a glued sentence off, and no capital of the name", () => {
    expect(urls(`See ${repository}This work is old.`)).toEqual([repository]);
    expect(urls("See https://github.com/ocean-lab/ReadThis.")).toEqual(["https://github.com/ocean-lab/ReadThis"]);
    expect(urls("Data at doi:10.5281/zenodo.1234567.")).toEqual([]);
  });
});

describe("kinds of links", () => {
  it("goes by the host, then by the sentence", () => {
    const kinds = read(
      "Code: https://gitlab.ocean.edu/tide/pool. Data: https://huggingface.co/datasets/tide/pool. Weights: https://huggingface.co/tide/pool-7b. " +
        "Demo: https://huggingface.co/spaces/tide/pool. Video: https://youtu.be/tide123. Page: https://tide.github.io/pool. " +
        "We share code (https://osf.io/ab12c) and data (https://zenodo.org/record/12345). Full version: https://arxiv.org/abs/2101.00001. " +
        "The corpus is available at https://tinyurl.com/tidecorpus. Tides are explained at https://ocean.org/tool. Get our software from https://ocean.org/software."
    ).links.map(({host, kind}) => `${host} ${kind}`);
    expect(kinds).toEqual([
      "gitlab.ocean.edu code",
      "huggingface.co dataset",
      "huggingface.co model",
      "huggingface.co demo",
      "youtu.be demo",
      "tide.github.io project",
      "osf.io code",
      "zenodo.org dataset",
      "arxiv.org paper",
      "tinyurl.com dataset",
      "ocean.org other",
      "ocean.org code"
    ]);
  });

  it("gives the sentence as a person reads it", () => {
    const [link] = read(`We measure tides. Our code is at ${repository}. It is fast.`).links;
    expect(link!.sentence).toBe(`Our code is at ${repository}.`);
  });
});
