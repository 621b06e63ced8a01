import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {knobsOfPage, withKnobsOfPage} from "../../src/notebook/page-knobs.ts";

const options = new URLSearchParams({"knob.sort": "name", "knob.topics.show": "6"});

describe("the options that a page's charts begin with", () => {
  it("are a line of its front matter, below the others or in the place of what stood there", () => {
    const page = "---\ntitle: Topics\n---\n\nText\n";
    const saved = withKnobsOfPage(page, options);
    expect(saved).toBe("---\ntitle: Topics\nknobs: knob.sort=name&knob.topics.show=6\n---\n\nText\n");
    expect(withKnobsOfPage(saved, new URLSearchParams({"knob.sort": "size"}))).toBe(
      "---\ntitle: Topics\nknobs: knob.sort=size\n---\n\nText\n"
    );
    expect(withKnobsOfPage(saved, new URLSearchParams())).toBe(page);
  });

  it("are found in quotes too, and only in front matter", () => {
    expect(String(knobsOfPage('---\nknobs: "knob.show=3"\ntitle: A\n---\n'))).toBe("knob.show=3");
    for (const text of ["", "knobs: knob.show=3\n", "# Page\n\n---\nknobs: knob.show=3\n---\n", "---\nknobs: a=3\n"])
      expect(String(knobsOfPage(text))).toBe("");
  });

  it("give a page without front matter one", () => {
    const saved = withKnobsOfPage("# Page\n", options);
    expect(saved).toBe("---\nknobs: knob.sort=name&knob.topics.show=6\n---\n\n# Page\n");
    expect(withKnobsOfPage("# Page\n", new URLSearchParams())).toBe("# Page\n");
  });

  it("are read as they were written, whatever they are, and everything else stays byte for byte", () => {
    const text = fc.string({unit: fc.constantFrom(..."a.-&=+%#:$'\"\n\r ü\u2028𝒩"), maxLength: 12});
    const words = fc.array(fc.tuple(text, text), {minLength: 1, maxLength: 4});
    const before = fc.constantFrom(
      "---\n---\n",
      "---\r\ntitle: A\r\n---\r\n",
      "\uFEFF---\ntitle: A\nkeywords: [b]\n---\n"
    );
    fc.assert(
      fc.property(words, before, fc.string(), (pairs, front, body) => {
        const said = new URLSearchParams(pairs);
        const saved = withKnobsOfPage(front + body, said);
        expect(String(knobsOfPage(saved))).toBe(String(said));
        expect(withKnobsOfPage(saved, new URLSearchParams())).toBe(front + body);
      })
    );
  });
});
