import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {read} from "./read-methods.ts";

describe("one row for each name", () => {
  it("merges a name with its expansion, its plural and its versions", () => {
    const rows = read(
      "TideNet2: Faster tides",
      "We propose TideNet2. TideNet (Tide Network) is fast. TideNet2-7B is larger."
    );
    expect(rows.filter(({role}) => role === "proposed").map(({name}) => name)).toEqual(["TideNet2"]);
  });

  it("does not mention what it proposes", () =>
    expect(
      read("TideNet: Faster tides", "We propose TideNet. TideNet beats BERT.").map(({name, role}) => `${name} ${role}`)
    ).toEqual(["TideNet proposed", "BERT mentioned"]));
});

describe("the name of a repository", () => {
  const address = "https://github.com/ocean/EbbFlow";
  it.each([
    `We use EbbFlow (${address}).`,
    `Compared with EbbFlow (${address}), ours is fast.`,
    `We evaluate EbbFlow (${address}).`
  ])("is nobody's proposal where it is another's: %s", (abstract) =>
    expect(read("On tides", abstract)).toMatchObject([{name: "EbbFlow", role: "mentioned"}])
  );
  it("is the paper's own elsewhere", () =>
    expect(read("On tides", `EbbFlow is fast. Code: ${address}.`)).toMatchObject([
      {name: "EbbFlow", role: "proposed"}
    ]));
});

describe("a long form", () => {
  it("keeps the brackets inside its first word", () =>
    expect(read("On tides", "We study nets called E(n)-Equivariant Graph Tides (EGTs).")[0]).toMatchObject({
      name: "EGTs",
      expansion: "E(n)-Equivariant Graph Tides"
    }));
});

describe("evidence", () => {
  const name = fc.constantFrom("TideNet", "EBB-2", "FlowFormer", "T2T-Tide", "EbbQA");
  const noise = fc
    .string({unit: "grapheme", maxLength: 30})
    .map((text) => text.replace(/[\p{L}\p{N}"“‘'`(:,–—-]/gu, " "));

  it("spans a planted name exactly in the stored text", () =>
    fc.assert(
      fc.property(noise, name, noise, (before, planted, after) => {
        const abstract = `${before}. We propose ${planted}, a method. ${after}`;
        const found = read("On tides", abstract).find((row) => row.name === planted);
        expect(found).toMatchObject({role: "proposed", field: "abstract"});
        expect(abstract.slice(found!.start, found!.end)).toBe(planted);
      })
    ));

  it("never throws, and its spans lie within the text that it read", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({unit: "grapheme", maxLength: 10}),
            fc.constantFrom(
              " we propose ",
              " called ",
              " (",
              ")",
              ", a ",
              "TideNet",
              "(TN)",
              ": ",
              " our ",
              "BERT",
              " with ",
              " dataset",
              "\\textbf{",
              "}",
              "$\\phi$"
            )
          )
        ),
        fc.array(
          fc.constantFrom("TideNet", ": ", " for ", " via ", "Tidal", "Network", "(TN)", " with ", "and ", "?"),
          {maxLength: 8}
        ),
        (pieces, titlePieces) => {
          const [title, abstract] = [titlePieces.join(""), pieces.join("")];
          for (const {field, start, end, name: read1} of read(title, abstract)) {
            const stored = field === "title" ? title : abstract;
            expect(0 <= start && start < end && end <= stored.length).toBe(true);
            expect(read1.trim()).not.toBe("");
          }
        }
      )
    ));

  it("gives the same rows on every run", () => {
    const text = [
      "TideNet: Tides",
      "We propose TideNet (TN), a model, and EbbQA, a dataset. TideNet+ beats BERT on ImageNet."
    ] as const;
    expect(read(...text)).toEqual(read(...text));
  });
});
