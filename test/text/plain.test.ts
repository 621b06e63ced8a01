import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {plainOffset, plainSlice, plainText, storedSpan} from "../../loaders/text/plain.ts";

const readings: [what: string, stored: string, plain: string][] = [
  ["superscript", "$\\phi^3$ theory", "φ³ theory"],
  ["superscript in a name", "T$^2$T-ViT", "T²T-ViT"],
  ["subscript", "CO$_2$ and $x_{ij}$", "CO₂ and xᵢⱼ"],
  ["a word below", "$P_{data}$ and WARP$_\\text{SELECT}$", "P_data and WARP_SELECT"],
  ["ordinal", "5$^{th}$", "5th"],
  ["degree", "90^{\\circ} or $90^\\circ$", "90° or 90°"],
  ["minus in a power", "$10^{-5}$", "10⁻⁵"],
  ["complexity", "$O(n^2)$ and $\\tilde{O}(n\\log n)$", "O(n²) and Õ(n log n)"],
  ["fraction and root", "$\\frac{1}{\\sqrt{n}}$, $\\frac{a+b}{c}$", "1/√n, (a+b)/c"],
  ["script letters", "$\\mathcal{L}$ on $\\mathbb{R}^d$", "L on ℝᵈ"],
  ["relations", "$a \\leq b$, 1152$\\times$1152, $\\sim$5", "a ≤ b, 1152×1152, ~5"],
  ["display formula", "\\(x^2\\) and \\[a_1\\]", "x² and a₁"],
  ["formula with blanks", "a $ \\alpha $ b", "a α b"],
  ["font group", "{\\it partition} function", "partition function"],
  ["font commands", "\\emph{a} \\textbf{b c} \\textsc{Foo}-bar", "a b c Foo-bar"],
  ["letters in bold", "${\\bf C}$ommittee \\textbf{V}oting", "Committee Voting"],
  ["colour", "\\textcolor{red}{hot}", "hot"],
  [
    "characters by name",
    "a\\textasciicircum{}b \\textbraceleft{}c\\textbraceright{} 5\\textdegree{}C \\textbf{d}",
    "a^b {c} 5°C d"
  ],
  ["escapes", "80\\% of R\\&D, \\$5, a\\_b, \\#1", "80% of R&D, $5, a_b, #1"],
  ["percent in a formula", "70.54$\\%$", "70.54%"],
  ["umlaut", 'na\\"ive, G\\"{o}del, \\"Uber', "naïve, Gödel, Über"],
  ["accents", "Milenkovi\\'c, Erd\\H{o}s, Dvo\\v{r}\\'ak, Mart\\'{\\i}nez", "Milenković, Erdős, Dvořák, Martínez"],
  ["letters", "\\L{}ukasz, stra\\ss{}e, \\o re", "Łukasz, straße, øre"],
  ["a blank after an empty group", "a 2 \\AA{} spacing", "a 2 Å spacing"],
  ["a quote escaped", 'the \\"state of the art\\" and model\\\'s', 'the "state of the art" and model\'s'],
  ["tie", "estimation~(NCE), Table~1", "estimation (NCE), Table 1"],
  ["about", "~5% and 3~4x", "~5% and 3~4x"],
  ["dashes", "a --- b, 1--2", "a — b, 1–2"],
  ["option", "use --help", "use --help"],
  ["quotes", "``word'' and `word'", "“word” and ‘word’"],
  ["url", "\\url{https://a.b/c\\_d}", "https://a.b/c_d"],
  ["bare url", "at https://x.edu/~me/a_b--c.", "at https://x.edu/~me/a_b--c."],
  ["link", "\\href{https://x.y}{our code}", "our code"],
  ["link without words", "\\href{https://x.y}{}", "https://x.y"],
  ["footnote", "tasks\\footnote{See https://a.b}.", "tasks (See https://a.b)."],
  ["citation", "as \\citep[p.~3]{doe2020} shows", "as [doe2020] shows"],
  [
    "citations of natbib",
    "as \\citet*{roe1999} and \\citealp[see][p. 3]{roe1999, doe2020} say",
    "as [roe1999] and [roe1999, doe2020] say"
  ],
  [
    "citations of biblatex",
    "a \\parencite [cf.] [] {roe:1999} and \\autocites{doe_2020}",
    "a [roe:1999] and [doe_2020]"
  ],
  ["a citation escaped twice", "tides \\\\citep{doe2020}", "tides [doe2020]"],
  ["what prints no text", "tides\\footnotemark[2] rise\\footnotemark.\\nocite{roe1999}", "tides rise."],
  ["entities", "a &amp; b &lt; c &#39;d&#39;", "a & b < c 'd'"],
  ["entities escaped twice", "a &amp;amp; b", "a & b"],
  ["html", "<i>In vitro</i> H<sub>2</sub>O, 10<sup>6</sup><br>end", "In vitro H₂O, 10⁶ end"],
  ["jats", "<jats:p>We show</jats:p>", "We show"],
  ["token", "the <EOS> token, p < 0.05 > q, AT&T", "the <EOS> token, p < 0.05 > q, AT&T"],
  ["protected capitals", "{BERT} for {NLP}", "BERT for NLP"],
  ["a set", "in {0,1}, {name}", "in {0,1}, {name}"],
  ["scripts without dollars", "Let F_{k,d}(n) be", "Let F_k,d(n) be"],
  ["broken lines", " foo\n  bar ", "foo bar"],
  ["macro", "\\method{} beats \\ours.", "method beats ours."],
  ["escaped twice", "\\\\textbf{x} 5\\\\%", "x 5%"],
  ["prices", "from $5 to $10, ($5/$6), US$ 3, $1M and $2M", "from $5 to $10, ($5/$6), US$ 3, $1M and $2M"],
  ["unclosed", "a { b $ c \\textbf{d", "a { b $ c d"],
  ["path", "C:\\Users", "C:\\Users"],
  ["plain", "x^2 and a_b", "x^2 and a_b"]
];

describe("plain text", () => {
  it.each(readings)("reads %s", (_, stored, plain) => {
    expect(plainText(stored).text).toBe(plain);
    expect(plainText(plain).text).toBe(plain);
  });

  it("leaves text without TeX or HTML as it is, with no offsets to keep", () => {
    expect(plainText("A plain title: of 3 words (sic)")).toEqual({
      stored: "A plain title: of 3 words (sic)",
      text: "A plain title: of 3 words (sic)",
      starts: null,
      ends: null
    });
  });

  it("points at the stored text behind a span, and back", () => {
    const plain = plainText('a na\\"ive $\\phi^3$ {\\bf model} &amp; more');
    expect(plain.text).toBe("a naïve φ³ model & more");
    const behind = (word: string) => {
      const at = plain.text.indexOf(word);
      const [start, end] = storedSpan(plain, at, at + word.length);
      expect(plainOffset(plain, start)).toBe(at);
      expect(plainSlice(plain, start, end)).toBe(word);
      return plain.stored.slice(start, end);
    };
    expect(behind("naïve")).toBe('na\\"ive');
    expect(behind("φ³")).toBe("\\phi^3");
    expect(behind("model")).toBe("model");
    expect(behind("&")).toBe("&amp;");
    expect(behind("naïve φ³ model")).toBe('na\\"ive $\\phi^3$ {\\bf model');
  });

  const pieces = fc.constantFrom(
    "$", "$$", "\\(", "\\)", "{", "}", "\\", "^", "_", "~", "&", "&amp;", "<i>", "</i>", "<sub>", "</sub>", "``", "''", "`", "'",
    "--", "---", " ", "\n", "a", "bc", "É", "5", "𝔸", "\\alpha", "\\textbf{", "\\frac", "\\sqrt[3]", "\\'", '\\"', "\\url{",
    "\\href{", "\\hat", "\\left.", "\\unicode{x2014}", "https://a.b/", "\\\\", "\\%", "%", "\\cite{", "\\footnote{", "\\begin{x}"
  ); // prettier-ignore
  const accented = fc.tuple(
    fc.constantFrom("\\'", '\\"', "\\^", "\\c", "\\v ", "\\~", "\\hat"),
    fc.constantFrom("", "{", " "),
    fc.constantFrom("a", "c", "\\i", "\\i ", "5", "}", "\\foo{"),
    fc.constantFrom("", "}", "}}", "s ")
  );
  const damaged = fc.oneof(
    fc
      .array(
        accented.map((parts) => parts.join("")),
        {maxLength: 5}
      )
      .map((parts) => parts.join("")),

    fc.array(pieces, {maxLength: 30}).map((parts) => parts.join("")),
    fc.string({unit: "binary"})
  );

  it("keeps offsets in order and inside the stored text, whatever the text", () => {
    fc.assert(
      fc.property(damaged, (stored) => {
        const {text, starts, ends} = plainText(stored);
        if (!starts || !ends) {
          expect(text).toBe(stored);
          return;
        }
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (let i = 0; i < text.length; ++i) {
          expect(starts[i]).toBeGreaterThanOrEqual(i ? starts[i - 1]! : 0);
          expect(ends[i]).toBeGreaterThanOrEqual(Math.max(starts[i]!, i ? ends[i - 1]! : 0));
          expect(ends[i]).toBeLessThanOrEqual(stored.length);
        }
      }),
      {numRuns: 800}
    );
  });

  it("loses no word that is outside of a command", () => {
    const word = fc.constantFrom("model", "graph", "Schrödinger", "x", "42");
    const around = fc.constantFrom("", " $ ", " { ", " } ", "~", " & ", " <b>", "\\% ", "$\\alpha$ ", " ``", "''");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, around), {minLength: 1, maxLength: 12}), (parts) => {
        const {text} = plainText(parts.map(([word, after]) => `${word} ${after}`).join(" "));
        expect(text.match(/model|graph|Schrödinger|(?<!\p{L})x(?!\p{L})|42/gu)).toEqual(parts.map(([word]) => word));
      })
    );
  });

  it("stays quick on deep nesting", () => {
    expect(plainText(`${"{".repeat(20_000)}a\\b${"}".repeat(20_000)}`).text).toContain("a");
    expect(plainText("$x^{".repeat(5_000)).text).toContain("x");
  });
});
