import {combiningmarks, replacements, subsuperscripts} from "unicodeit/ts_dist/js/data.js";

/** Commands whose unicodeit character is not the one a person expects in text. */
const ours: [string, string][] = [
  ["phi", "φ"],
  ["varphi", "φ"],
  ["star", "⋆"],
  ["ast", "*"],
  ["langle", "⟨"],
  ["rangle", "⟩"],
  ["i", "ı"],
  ["j", "ȷ"],
  ["dots", "…"],
  ["dotsc", "…"],
  ["cdots", "⋯"],
  ["cdot", "·"],
  ["mid", "|"],
  ["vert", "|"],
  ["lvert", "|"],
  ["rvert", "|"],
  ["Vert", "‖"],
  ["lVert", "‖"],
  ["rVert", "‖"],
  ["|", "‖"],
  ["degree", "°"],
  ["textdegree", "°"],
  ["textquotesingle", "'"],
  ["textquoteright", "’"],
  ["textquoteleft", "‘"],
  ["textquotedblleft", "“"],
  ["textquotedblright", "”"],
  ["textendash", "–"],
  ["textemdash", "—"],
  ["textless", "<"],
  ["textgreater", ">"],
  ["textbar", "|"],
  ["textbackslash", "\\"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
  ["textunderscore", "_"],
  ["textbullet", "•"],
  ["textregistered", "®"],
  ["texttrademark", "™"],
  ["textellipsis", "…"],
  ["dh", "ð"],
  ["th", "þ"],
  ["lbrack", "["],
  ["rbrack", "]"],
  ["colon", ":"],
  ["sim", "~"],
  ["setminus", "∖"],
  ["backslash", "\\"],
  ["LaTeX", "LaTeX"],
  ["TeX", "TeX"],
  ["BibTeX", "BibTeX"],
  ["ie", "i.e."],
  ["eg", "e.g."],
  ["etal", "et al."]
];

/** What a command without arguments prints, by its name without the backslash: unicodeit's table and a few of ours. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...(replacements as [string, string][]).flatMap(([tex, char]): [string, string][] => {
    const name = /^\\([A-Za-z]+|[^A-Za-z])$/.exec(tex)?.[1];
    return name && !/\s/.test(char) ? [[name, char]] : [];
  }),
  ...ours
]);

/** Superscript and subscript characters: `^2` → ², `_i` → ᵢ. */
export const scripts: ReadonlyMap<string, string> = new Map([
  ...(subsuperscripts as [string, string][]),
  ["^∘", "°"],
  ["^°", "°"],
  ["^*", "*"],
  ["^∗", "*"],
  ["^⋆", "⋆"],
  ["^†", "†"],
  ["^′", "′"],
  ["^'", "′"],
  ["^⊤", "ᵀ"],
  ["^T", "ᵀ"],
  ["^−", "⁻"],
  ["_−", "₋"]
]);

/** Names of functions, which stand apart from what is before them. */
export const functions: ReadonlySet<string> = new Set(
  "arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min mod bmod polylog Pr sec sin sinh sup tan tanh tr".split(
    " "
  )
);

/** Accents: the combining character by the command's name. */
export const accents: ReadonlyMap<string, string> = new Map([
  ...(combiningmarks as [string, string][])
    .map(([tex, mark]): [string, string] => [tex.slice(1), mark])
    .filter(([name]) => name !== "underline" && name !== "slash"),
  ["'", "\u0301"],
  ["`", "\u0300"],
  ['"', "\u0308"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["r", "\u030a"],
  ["d", "\u0323"],
  ["b", "\u0331"],
  ["check", "\u030c"],
  ["widehat", "\u0302"],
  ["widetilde", "\u0303"],
  ["mathring", "\u030a"],
  ["dddot", "\u20db"]
]);

/** Double-struck letters that fonts have; others are shown as they are. */
export const blackboard: ReadonlyMap<string, string> = new Map(
  Object.entries({C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ"})
);

/** Commands that print nothing: fonts, sizes, spacing without width, delimiters' sizes. */
export const silent: ReadonlySet<string> = new Set(
  (
    "it bf em tt rm sc sf sl up md cal itshape bfseries scshape ttfamily sffamily rmfamily mdseries upshape slshape normalfont " +
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle " +
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm limits nolimits noindent indent " +
    "centering protect xspace relax nonumber allowbreak nobreak linebreak pagebreak ! / - @ ( ) [ ]"
  ).split(" ")
);

/** Commands that print a blank. */
export const blanks: ReadonlySet<string> = new Set(
  ", ; : > space quad qquad par newline hfill thinspace medspace thickspace enspace enskip item \\".split(" ")
);

/** Commands whose arguments are not text: how many of them are left out. */
export const withoutText: ReadonlyMap<string, number> = new Map(
  Object.entries({
    label: 1,
    nocite: 1,
    footnotemark: 0,
    ref: 1,
    eqref: 1,
    autoref: 1,
    cref: 1,
    Cref: 1,
    vspace: 1,
    hspace: 1,
    phantom: 1,
    hphantom: 1,
    vphantom: 1,
    includegraphics: 1,
    begin: 1,
    end: 1,
    color: 1,
    index: 1,
    thispagestyle: 1,
    bibliographystyle: 1
  })
);

/** Commands whose first arguments are not text but whose last one is. */
export const lastIsText: ReadonlyMap<string, number> = new Map(
  Object.entries({
    textcolor: 2,
    colorbox: 2,
    href: 2,
    hyperref: 1,
    scalebox: 2,
    resizebox: 3,
    parbox: 2,
    raisebox: 2,
    rotatebox: 2
  })
);

/** Commands that print their argument as text. */
export const textArgument =
  /^(?:text[a-z]*|emph|underline|uline|uuline|ul|hl|st|sout|mbox|hbox|fbox|math[a-z]+|bm|boldsymbol|pmb|operatorname|ensuremath|title|section|subsection|paragraph|acs?|acl|acf|acp|gls(?:pl)?|Gls|enquote|term|lowercase|uppercase|MakeUppercase|xspace)$/;

/** Commands of LaTeX, natbib and biblatex whose argument is keys of works cited. */
export const citing =
  /^(?:paren|text|auto|foot|footfull|full|smart|super|online|short)?cites?(?:[pt]|al[pt]|author|year|yearpar|num|title|text)?$/i;
