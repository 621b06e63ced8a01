import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {codeAvailability} from "../../loaders/extract/links.ts";
import {prepare} from "../../loaders/text/prepare.ts";

const repository = "https://github.com/ocean-lab/Tide_Pool-2";
const page = "https://tide-pool.github.io/demo/";

function read(abstract: string, title = "A title") {
  return codeAvailability(prepare({title, abstract}));
}

function urls(abstract: string): string[] {
  return read(abstract).links.map(({url}) => url);
}

describe("URLs as a person would copy them out", () => {
  const damaged: [string, string][] = [
    ["a full stop", `Code: ${repository}.`],
    ["a bracket", `We share code (${repository}).`],
    ["square brackets", `Code [${repository}]`],
    ["angle brackets", `Code <${repository}>`],
    ["quotes", `Code at "${repository}".`],
    ["curly quotes", `Code at “${repository}”.`],
    ["a comma", `At ${repository}, we share code.`],
    ["a semicolon", `At ${repository}; see there.`],
    ["Markdown", `Code: [here](${repository}).`],
    ["Markdown of itself", `Code: [${repository}](${repository}).`],
    ["Markdown of a short form", `Code: [https://github.com/ocean-l...](${repository}).`],
    ["Markdown without a target", `Code: [${repository}]().`],
    ["bold", `Code: **${repository}**.`],
    ["code marks", `Code: \`${repository}\`.`],
    ["an anchor", `Code: <a href="${repository}">this https URL</a>.`],
    ["an anchor of itself", `Code: <a href='${repository}'>${repository}</a>.`],
    ["\\url", `Code: \\url{${repository}}.`],
    ["\\url with escapes", "Code: \\url{https://github.com/ocean-lab/Tide\\_Pool-2}."],
    ["\\href", `Code: \\href{${repository}}{github.com/ocean-lab/Tide\\_Pool-2}.`],
    ["\\href with a word", `Code: \\href{${repository}}{here}.`],
    ["\\href that lost a brace", `Code: \\href{${repository}{here}}`],
    ["a footnote", `Our code is public\\footnote{${repository}}.`],
    ["a footnote of \\url", `Our code is public~\\footnote{\\url{${repository}}}.`],
    ["colour", `Code: \\textcolor{blue}{${repository}}.`],
    ["a display behind", `Code: ${repository}{this url}.`],
    ["itself in braces behind", `Code: ${repository} {https://github.com/ocean-lab/Tide\\_Pool-2}`],
    ["a blank in the scheme", "Code: https: //github.com/ocean-lab/Tide_Pool-2."],
    ["blanks all over the scheme", "Code: https : / / github.com/ocean-lab/Tide_Pool-2"],
    ["a lost colon", "Code: https//github.com/ocean-lab/Tide_Pool-2."],
    ["a lost slash", "Code: https:/github.com/ocean-lab/Tide_Pool-2."],
    ["slashes read as letters", "Code: https:llgithub.com/ocean-lab/Tide_Pool-2."],
    ["slashes read as ones", "Code: https:11github.com/ocean-lab/Tide_Pool-2."],
    ["backslashes", "Code: https:\\\\github.com/ocean-lab/Tide_Pool-2."],
    ["escaped slashes", "Code: https:\\/\\/github.com\\/ocean-lab\\/Tide_Pool-2."],
    ["a blank before the top-level domain", "Code: https://github. com/ocean-lab/Tide_Pool-2."],
    ["a blank after the host", "Code: https://github.com/ ocean-lab/Tide_Pool-2."],
    ["a blank before the slash", "Code: https://github.com /ocean-lab/Tide_Pool-2."],
    ["a blank after the owner", "Code: https://github.com/ocean-lab/ Tide_Pool-2."],
    ["a line end in the path", "Code: https://github.com/ocean-lab/\nTide_Pool-2."],
    ["a line end after a hyphen", "Code: https://github.com/ocean-\nlab/Tide_Pool-2."],
    ["a line end after the scheme", "Code: https://\ngithub.com/ocean-lab/Tide_Pool-2."],
    ["a blank after an underscore", "Code: https://github.com/ocean-lab/Tide_ Pool-2."],
    ["no scheme", "Code: github.com/ocean-lab/Tide_Pool-2."],
    ["www", "Code: www.github.com/ocean-lab/Tide_Pool-2."],
    ["a word before", "Code is available athttps://github.com/ocean-lab/Tide_Pool-2."],
    ["a colour before", "Code is available at bluehttps://github.com/ocean-lab/Tide_Pool-2."],
    ["a word before a bare host", "Code is available atgithub.com/ocean-lab/Tide_Pool-2."],
    ["a sentence behind", "Code: https://github.com/ocean-lab/Tide_Pool-2.The rest follows."],
    ["a mark of a footnote behind", "Code: https://github.com/ocean-lab/Tide_Pool-2² and more."],
    ["a dagger behind", "Code: https://github.com/ocean-lab/Tide_Pool-2†."],
    [".git", "Code: https://github.com/ocean-lab/Tide_Pool-2.git."],
    ["a slash behind", "Code: https://github.com/ocean-lab/Tide_Pool-2/."],
    ["letters of the host misread", "Code: https://glthub.corn/ocean-lab/Tide_Pool-2."],
    ["a soft hyphen", "Code: https://github.com/ocean-\u00adlab/Tide_Pool-2."],
    ["a zero-width blank", "Code: https://github.com/\u200bocean-lab/Tide_Pool-2."],
    ["a typographic hyphen", "Code: https://github.com/ocean‐lab/Tide_Pool−2."],
    ["hxxp", "Code: hxxps://github.com/ocean-lab/Tide_Pool-2."],
    ["capitals", "Code: HTTPS://GitHub.com/ocean-lab/Tide_Pool-2."],
    ["the scheme twice", "Code: https://https://github.com/ocean-lab/Tide_Pool-2."],
    ["blanks around everything", "Code: https : / / github . com / ocean-lab / Tide_Pool-2 ."],
    ["blanks inside names", "Code: https : / / github . com / ocean - lab / Tide _ Pool-2 and more."],
    ["a number in brackets behind", "Code: https://github.com/ocean-lab/Tide_Pool-2(1) and more."],
    ["a glued heading behind", "Code: https://github.com/ocean-lab/Tide_Pool-21Introduction Tides rise."],
    ["a discretionary hyphen", "Code: \\url{https://github.com/ocean-lab/\\-Tide_Pool-2}."]
  ];
  for (const [name, text] of damaged)
    it(name, () =>
      expect(urls(text).map((url) => url.replace("://www.", "://").replace(/\/$/, ""))).toEqual([repository])
    );

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

describe("code status", () => {
  const statuses: [string, string][] = [
    ["linked", `Our code is available at ${repository}.`],
    ["linked", `Tides are measured. ${repository}`],
    ["linked", "All our models and code are publicly available on http://www.ocean.edu/~tide/pool."],
    ["linked", `Code: ${repository}, data will be released upon request.`],
    ["linked", `Page: ${page}. Code: ${repository}.`],
    ["promised", `Code will be available at ${repository}.`],
    ["promised", "The code will be made publicly available upon acceptance."],
    ["promised", "We will release our code and data."],
    ["promised", "Source code and models are going to be published."],
    ["promised", "Code coming soon. The code will be released soon."],
    ["promised", `We will release the code; samples are on ${page}.`],
    ["claimed", "Our code is available on GitHub."],
    ["claimed", "The source code is publicly available."],
    ["claimed", "We release our code and models."],
    ["claimed", "Code is available at this https URL."],
    ["claimed", "We open-source the implementation to help others."],
    ["claimed", "We present Tide, an open-source toolkit for tides."],
    ["claimed", "Our code is available, and data will be released."],
    ["page", `Project page: ${page}.`],
    ["page", "The data set is at https://huggingface.co/datasets/tide/pool."],
    ["page", "See https://tinyurl.com/tidepool for videos."],
    ["none", "We measure tides."],
    ["none", "Large language models generate code that is available to users."],
    ["none", "We compare existing implementations that are publicly available."],
    ["none", "Error-correcting codes of length n are constructed."],
    ["none", "We study code generation with openly released models."],
    ["none", "A full version is at https://arxiv.org/abs/2101.00001."],
    ["none", "The data are released."],
    [
      "none",
      "The code of the baseline by Smith et al. is available at https://github.com/smith/base. We do not release ours."
    ],
    ["none", `We use the publicly available implementation of Tide (${repository}).`],
    ["none", `Prior work has released code at ${repository}.`],
    ["none", `Available code from ${repository} was used to sail.`],
    ["none", `We use code available at ${repository}.`],
    ["none", `Our code is adapted from ${repository}.`],
    ["none", "Our code is not available because of licensing."],
    ["none", "We release no code."],
    ["none", "The code cannot be released."],
    ["none", "All code was available to annotators."],
    ["none", "We study open-source code available on GitHub and find bugs."],
    ["none", "The library has over 8,500 GitHub stars among open-source libraries."],
    ["none", "We add an optional plugin for tides when large models are available."],
    ["none", "Candidate codes are sorted under four coding this http URL, we look further."],
    ["none", "Our dataset is open-source and available at this https URL."],
    ["none", "Our dataset is publicly available on GitHub."],
    ["claimed", "Tidepool is available on GitHub."],
    ["claimed", "We also release tidepool, an open-source tool for tides, available at this https URL."],
    ["claimed", "Unlike existing tools, our code is publicly available."],
    ["claimed", "Our code is not only fast but also publicly available."],
    ["claimed", "Code to evaluate open-source models is available at this https URL."],
    ["promised", "The code is not yet public but will be released upon acceptance."],
    ["promised", "We will make our model, dataset, and code publicly available at this https URL."],
    ["linked", `A model based on Tide is available at ${repository}.`],
    ["linked", `Our code, adapted from Smith et al., is available at ${repository}.`],
    ["linked", `We compare with Smith et al. and release the code at ${repository}.`],
    ["linked", `Unlike prior work, which has released no code, we release our code at ${repository}.`]
  ];
  for (const [status, text] of statuses) it(`${status}: ${text}`, () => expect(read(text).code).toBe(status));

  it("points at the sentence that decides", () => {
    const abstract = "We measure tides. Our code is available on GitHub. They are high.";
    const {evidence} = read(abstract);
    expect(abstract.slice(evidence!.start, evidence!.end)).toBe("Our code is available on GitHub.");
  });

  it("points at the paper's own code where others' stands before it", () => {
    const abstract = `Their code is available at https://github.com/smith/base. Our code is at ${repository}.`;
    const {evidence} = read(abstract);
    expect(abstract.slice(evidence!.start, evidence!.end)).toBe(`Our code is at ${repository}.`);
  });

  it("points at the sentence that names the code rather than one of an open framework", () => {
    const abstract = "We present Tide, an open-source framework for tides. Our code is available on GitHub.";
    const {evidence} = read(abstract);
    expect(abstract.slice(evidence!.start, evidence!.end)).toBe("Our code is available on GitHub.");
  });

  it("does not take others' repositories for the paper's own", () =>
    expect(read(`Our experiments use a model based on ${repository}.`).code).toBe("none"));
});
