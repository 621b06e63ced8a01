import {describe, expect, it} from "vitest";
import {read, repository, urls} from "./read-links.ts";

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

  const further = [
    "Code: \\href {https://github.com/ocean-lab/Tide_Pool-2} {here}.",
    "Code: \\url{ https://github.com/ocean-lab/Tide_Pool-2 }.",
    "Code: \\url {https://github.com/ocean-lab/Tide\\textunderscore Pool-2}.",
    "Code: \\texttt{https://github.com/ocean-lab/Tide\\_Pool-2}.",
    "Code: \\nolinkurl{https://github.com/ocean-lab/Tide_Pool-2}.",
    "Code: \\path{github.com/ocean-lab/Tide_Pool-2}.",
    "Code: {\\tt https://github.com/ocean-lab/Tide\\_Pool-2}.",
    "Code: $\\href{https://github.com/ocean-lab/Tide_Pool-2}{\\text{here}}$.",
    'Code [GitHub](https://github.com/ocean-lab/Tide_Pool-2 "tide").',
    "Code [GitHub] (https://github.com/ocean-lab/Tide_Pool-2).",
    "Code: [tide]: https://github.com/ocean-lab/Tide_Pool-2",
    "Code: <https://github.com/ocean-lab/Tide_Pool-2>.",
    'Code: <a target="_blank" href=https://github.com/ocean-lab/Tide_Pool-2>code</a>.',
    "Code: &lt;https://github.com/ocean-lab/Tide_Pool-2&gt;.",
    'Code: <a href="https://github.com/ocean-lab/Tide_Pool-2" rel="nofollow">https://github.com/ocean-lab/...</a>',
    "Code: «https://github.com/ocean-lab/Tide_Pool-2».",
    "Code: 'https://github.com/ocean-lab/Tide_Pool-2'.",
    "Code:https://github.com/ocean-lab/Tide_Pool-2.",
    "Codehttps://github.com/ocean-lab/Tide_Pool-2",
    "Code is at (https://github.com/ocean-lab/Tide_Pool-2.)",
    "Code at https://github.com/ocean-lab/Tide_Pool-2!",
    "Code at https://github.com/ocean-lab/Tide_Pool-2…",
    "Code at https://github.com/ocean-lab/\r\nTide_Pool-2.",
    "Code at https://github.com/ocean-\n lab/Tide_Pool-2.",
    "Code at https://github.\ncom/ocean-lab/Tide_Pool-2.",
    "Code at https:\n//github.com/ocean-lab/Tide_Pool-2.",
    "Code at https : //github.com/ocean-lab/Tide_Pool-2.",
    "Code at http s://github.com/ocean-lab/Tide_Pool-2.",
    "Code at htps://github.com/ocean-lab/Tide_Pool-2.",
    "Code at https;//github.com/ocean-lab/Tide_Pool-2.",
    "Code at https://github,com/ocean-lab/Tide_Pool-2.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2$^1$.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2^{1}.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2[1].",
    "Code at https://github.com/ocean-lab/Tide_Pool-2*.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2‡ and more.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2<sup>1</sup>.",
    "Code at github.com/ocean-lab/Tide\\_Pool-2.",
    "Code at git clone https://github.com/ocean-lab/Tide_Pool-2.git",
    "Code at https://github.com/ocean-lab/Tide_Pool-2This work was funded.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2.We thank all.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2}{https://github.com/ocean-lab/Tide_Pool-2}",
    "Code at https://github.com/ocean-lab/Tide_Pool-2%20.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2\\\\ Results follow.",
    "Code at https://github.com/ocean-lab/Tide_Pool-2\\footnote{See there.}",
    "Code at \\textcolor{magenta}{\\url{https://github.com/ocean-lab/Tide_Pool-2}}.",
    "Code at \\underline{https://github.com/ocean-lab/Tide_Pool-2}.",
    // a well-known host with a blank inside its name
    "Code at https://git hub.com/ocean-lab/Tide_Pool-2.",
    "Code at https://github. com /ocean-lab/Tide_Pool-2.",
    "Code at git hub.com/ocean-lab/Tide_Pool-2.",
    // the heading of what follows, glued to the end
    "Code at https://github.com/ocean-lab/Tide_Pool-2Keywords: tides, pools",
    "Code at https://github.com/ocean-lab/Tide_Pool-2Contact: crab@ocean.example",
    "Code at https://github.com/ocean-lab/Tide_Pool-2Supplementary information: two tables"
  ];
  for (const text of further)
    it(text, () => expect(urls(text).map((url) => url.replace(/\/$/, ""))).toEqual([repository]));

  const others: [string, string, string][] = [
    ["Weights at https://hugging face.co/ocean/tide.", "https://huggingface.co/ocean/tide", "hugging face.co"],
    ["Code at https://www.git lab.com/reef/crab now.", "https://www.gitlab.com/reef/crab", "git lab.com"],
    ["A map is on https://atlas.example.org/reef:the map is large.", "https://atlas.example.org/reef", "/reef"],
    ["See https://wiki.example.org/Help:Contents there.", "https://wiki.example.org/Help:Contents", "Help:Contents"],
    ["Slides at https://reef.example.org/talkAbstract: corals", "https://reef.example.org/talk", "/talk"],
    [
      "Printed as https://doi.org/10.1002/(SICI)1099-0755(199805/06)8:3<395::AID-AQC287>3.0.CO;2-G in a journal.",
      "https://doi.org/10.1002/(SICI)1099-0755(199805/06)8:3%3C395::AID-AQC287%3E3.0.CO;2-G",
      "3.0.CO;2-G"
    ],
    [
      "See https://doi.org/10.1175/1520-0485(1998)028&lt;0408:TCOTG&gt;2.0.CO;2-Y.",
      "https://doi.org/10.1175/1520-0485(1998)028%3C0408:TCOTG%3E2.0.CO;2-Y",
      "2.0.CO;2-Y"
    ]
  ];
  it.each(others)("%s", (text, url, ending) => {
    const [link, ...rest] = read(text).links;
    expect(rest).toEqual([]);
    expect(link!.url).toBe(url);
    expect(text.slice(link!.start, link!.end).includes(ending)).toBe(true);
  });
});
