import {describe, expect, it} from "vitest";
import {page, read, repository} from "./read-links.ts";

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
    ["linked", `Unlike prior work, which has released no code, we release our code at ${repository}.`],
    ["promised", "Our code shall be released."],
    ["promised", "We intend to publish the source code."],
    ["promised", "Code will be made public once the paper is accepted."],
    ["promised", "If accepted, we will release our code."],
    ["promised", "The implementation will be uploaded to GitHub."],
    ["promised", "We promise to release the code."],
    ["promised", "We are committed to releasing our code."],
    ["promised", "Code to be released."],
    ["promised", "Code is coming soon."],
    ["promised", "Upon publication, all code and data will be available on GitHub."],
    ["promised", "We will soon open-source our code."],
    ["promised", "Our code and data would be released after review."],
    ["none", "We thank Smith for sharing code."],
    ["none", "We thank the authors of WaveNet for making their code available."],
    ["none", "Thanks to the authors for providing their implementation."],
    ["none", "We do not plan to release the code."],
    ["none", "Due to company policy, the code will not be released."],
    ["none", "If code were available, results could be checked."],
    ["none", "Whether the code is publicly available matters for trust."],
    ["none", "Only 20% of papers make their code available."],
    ["none", "We release our dataset."],
    ["none", "Our data set will be released."],
    ["none", "We release the model weights."],
    ["none", "We compare with open-source implementations of five baselines."],
    ["none", "Many tools are released as open source."],
    ["none", "LLMs trained on publicly available code leak secrets."],
    ["page", "Visit our project page: https://tide-pool.github.io/site/."],
    ["page", "Our dataset is released at https://huggingface.co/datasets/tide/pool."],
    ["page", "We release models at https://huggingface.co/tide/pool."],
    ["claimed", "All code has been open-sourced."],
    ["claimed", "An implementation is available online."],
    ["claimed", "Code is included in the supplementary material."],
    ["claimed", "We make our source code public."],
    ["claimed", "We share all code, data and prompts."],
    ["claimed", "The code for our experiments is provided on GitHub."],
    ["claimed", "We open source our code."],
    ["linked", "TidePool (https://github.com/ocean-lab/tide) is released."],
    ["linked", "Our implementation can be found here: https://github.com/ocean-lab/tide."]
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
