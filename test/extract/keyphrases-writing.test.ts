import {describe, expect, it} from "vitest";
import {keyphrases} from "../../loaders/extract/keyphrases.ts";
import {prepare} from "../../loaders/text/prepare.ts";
import {extract} from "../../loaders/extract/index.ts";
import {termTables} from "../../loaders/tables/terms.ts";

function phrases(abstract: string, title = ""): string[] {
  return keyphrases(prepare({title, abstract})).map(({phrase}) => phrase);
}

function topics(...titles: string[]): string[] {
  return termTables(titles.map((title, i) => ({id: `p${i}`, extraction: extract({title, abstract: ""})})))
    .terms.flatMap(({term, topic}) => (topic ? term : []))
    .sort();
}

describe("keyphrases, however a paper is written,", () => {
  it.each([
    ["Peat bogs \\cite{roe1999peat} store carbon.", "Peat bogs"],
    ["Glacier retreat \\citep[see][p. 3]{ng2011ice} exposes rocks.", "Glacier retreat"],
    ["As \\textcite{kim:loom} shows, loom weaving \\parencite*{doe_wool,kim:loom} spread.", "loom weaving"],
    ["Tidal energy\\footnotemark{} \\autocite[12]{xu2007tide} grows.", "Tidal energy"]
  ])("are no citation: %s", (abstract, first) => {
    const all = phrases(abstract);
    expect(all).toContain(first);
    for (const phrase of all) expect(phrase).not.toMatch(/cite|roe|ng2011|kim|doe|xu2007|footnote|\[|\]/);
  });

  it("hold a compound of two names or nouns whole, whichever dash joins it", () => {
    for (const dash of ["-", "–", "--", "‐"]) {
      const all = phrases(`The Mohr${dash}Coulomb criterion and host${dash}parasite dynamics.`).map((phrase) =>
        phrase.replace(/\P{L}/gu, " ")
      );
      expect(all.sort()).toEqual(["Mohr Coulomb criterion", "host parasite dynamics"]);
    }
    expect(topics("Mohr-Coulomb soils", "Mohr–Coulomb soils", "Mohr--Coulomb soils")).toEqual(["mohr-coulomb soil"]);
    expect(topics("RIVER DELTAS AND POINCARÉ SECTIONS", "River deltas and Poincaré sections")).toEqual([
      "poincare section",
      "river delta"
    ]);
  });

  it("are no persons, and end at what persons did", () => {
    const all = phrases(
      "Sunniva Lindqvist and Kwabena Owusuba studied cocoa farming. Ottokar S. Yarrowby's ethics of soil follow Judge Sandra O'Halloran. " +
        "Deep wells (DeVroom et al., 2015) run dry. A Kalman filter and Thompson sampling are used."
    );
    for (const phrase of all)
      expect(phrase).not.toMatch(/Lindq|Owus|Sunniva|Kwabena|studied|Ottokar|Yarrow|Sandra|Hallo|Vroom/);
    expect(all).toEqual(expect.arrayContaining(["cocoa farming", "Kalman filter", "Thompson sampling"]));
  });

  it("are no addresses, and no sections of an abstract", () => {
    const all = phrases(
      "BACKGROUND: Rivers flow. METHODS: We ran glacier surveys. RESULTS: Ice fell. CONCLUSIONS: Glaciers melt. Funding: The Snow Fund. " +
        "See peatmap.github.io for maps; write to okonkwo@bog.example. Code is availableathttps://bog.example/peat/map ."
    );
    for (const phrase of all)
      expect(phrase).not.toMatch(
        /method|result|conclusion|background|funding|github|peatmap|\bio\b|okonkwo|example|http/i
      );
    expect(all).toContain("glacier surveys");
    expect(phrases("Funding of peat grew.")).toContain("Funding");
  });

  it.each([
    ["The Fourier transform of tides is smooth.", "Fourier transform"],
    ["Tides have a discrete Fourier transform.", "discrete Fourier transform"],
    ["Laplace transforms are applied to tides.", "Laplace transforms"]
  ])("hold a noun after a name: %s", (abstract, phrase) => expect(phrases(abstract)).toContain(phrase));

  it.each([
    ["X-ray diffraction shows the salt.", "X-ray diffraction"],
    ["The k-means clustering of bogs is fast.", "k-means clustering"],
    ["Peat is sorted by k-means.", "k-means"],
    ["A t-SNE plot shows peat.", "t-SNE plot"]
  ])("hold a single letter that a hyphen ties: %s", (abstract, phrase) => expect(phrases(abstract)).toContain(phrase));

  it.each([
    ["The graft is killed by T cells.", "T cells"],
    ["The T cell receptor is open.", "T cell receptor"],
    ["Falls follow vitamin D deficiency.", "vitamin D deficiency"],
    ["The elders had vitamin D.", "vitamin D"],
    ["We treat type 2 diabetes with oats.", "type 2 diabetes"],
    ["The hepatitis C virus is old.", "hepatitis C virus"],
    ["Mutations of p53 are seen in p53 pathways.", "p53 pathways"],
    ["Here 3D reconstruction of reefs is slow.", "3D reconstruction"],
    ["Wards filled with COVID-19.", "COVID-19"],
    ["Tides are fitted by partial least squares.", "partial least squares"],
    ["Laplace transforms work well on tides.", "Laplace transforms"]
  ])("hold the letter, number or small word that is part of them: %s", (abstract, phrase) =>
    expect(phrases(abstract)).toContain(phrase)
  );

  it("hold no number of a figure, of steps or of things", () => {
    const all = phrases(
      "Figure 2 shows peat. In step 3 and table 1, n samples of k classes dry. Of N reefs, 5 reefs are high."
    );
    for (const phrase of all) expect(phrase).not.toMatch(/^(?:step|table|figure)$|\b[\dkn]\b/i);
    expect(all).toContain("reefs");
  });

  it("are what is named after a person, however the possessive is written", () => {
    expect(phrases("The elders had Alzheimer's disease.")).toContain("Alzheimer's disease");
    expect(phrases("Bayes’ theorem is old.")).toContain("Bayes’ theorem");
    const written = [
      "Alzheimer's disease",
      "Alzheimer’s disease",
      "Alzheimer's Disease",
      "Alzheimer disease",
      "Alzheimers disease"
    ];
    const {terms} = termTables(
      written.map((name, i) => ({
        id: `p${i}`,
        extraction: extract({title: `A cure of ${name}`, abstract: `The cause of ${name} is unknown.`})
      }))
    );
    expect(terms.filter(({topic}) => topic).map(({label, papers}) => [label, papers])).toContainEqual([
      "Alzheimer's disease",
      5
    ]);
    expect(topics("T cells of bogs", "T-cells of bogs", "T cells of reefs")).toContain("t cell");
    for (const phrase of phrases("The model's accuracy and users' choices shape today's reefs and Okonkwo's gardens."))
      expect(phrase).not.toMatch(/['’]/);
  });

  it("hold no letter that stands alone", () => {
    for (const phrase of phrases("Let x be peat and n samples of x-y planes dry."))
      expect(phrase).not.toMatch(/\b[xny]\b/);
  });

  it("hold no praise and no gerund that only goes on", () => {
    const all = phrases("We build powerful river pumps and improved dams featuring reefs.", "A Unified Dam Framework");
    for (const phrase of all) expect(phrase).not.toMatch(/powerful|improved|unified|featuring/i);
    expect(all).toContain("river pumps");
  });

  it("hold no verb after a name", () => {
    for (const abstract of ["Okonkwo transforms the soil.", "Deltas and Okonkwo transform the soil."])
      for (const phrase of phrases(abstract)) expect(phrase).not.toContain("transform");
  });

  it("are no quantities, headings or stamps", () => {
    const all = phrases(
      "Peat was cored in the 20-30 cm layer and heated by 40 kW at 2 GHz; a 5 mg dose of 3 μM nitrate gave a fivefold rise in 1970s bogs. " +
        "Main results: the remainder is peat. Figure 2 and Table 1. Trial registration. Copyright 2020 IEEE. JEL: Q1."
    );
    for (const phrase of all)
      expect(phrase).not.toMatch(
        /\d|\b[ck]m\b|kW|GHz|mg|μM|fold|main|remainder|figure|table|trial registration|copyright|IEEE|JEL/i
      );
    expect(all).toEqual(expect.arrayContaining(["nitrate", "bogs", "dose"]));
    expect(phrases("We fold proteins and weigh kilograms in the Fold database.")).toContain("proteins");
  });
});
