import {backgroundFrequency} from "./background.ts";

/** Reads the part of a URL after its host, out of text that TeX, HTML, a scanner or a line break may have damaged. */

/** What stands for a character of a URL, and what is left out of it. */
const replacements: [RegExp, string][] = [
  [/\\(?:textunderscore|_)(?:\s*\{\}|(?=\W))?/y, "_"],
  [/\{\\?_\}|\$\\?_\$/y, "_"],
  [/(?:\\(?:textasciitilde|sim)\b|\$\\(?:sim|tilde)\$|\\~)(?:\s*\{\}|\s)?/y, "~"],
  [/[˜∼～]/y, "~"],
  [/\\([%#&$])/y, "$1"],
  [/\{-\}|\$-\$/y, "-"],
  [/[‐‑−–](?=[\p{L}\p{N}])/uy, "-"],
  [/\\\//y, "/"],
  [/&amp;/y, "&"],
  [/&#(?:x2f|47);/iy, "/"],
  [
    /\\(?:allowbreak|linebreak|discretionary\{[^}]*\}\{[^}]*\}\{[^}]*\})(?:\{\})?|\\-|[\u00ad\u200b-\u200d\u2060\ufeff]/y,
    ""
  ],
  [/ﬁ/y, "fi"],
  [/ﬂ/y, "fl"],
  [/ﬀ/y, "ff"],
  [/ﬃ/y, "ffi"],
  [/ﬄ/y, "ffl"]
];
const lettersOfAnyScript = /[\p{L}\p{M}\p{N}\-._~:/?#@!*+=%]+/uy;
const special = /[\\{$&˜∼～‐‑−–\u00ad\u200b-\u200d\u2060\ufeffﬀ-ﬄ]/;
const latin = /[A-Za-z0-9\-._~:/?#@!*+=%À-ÖØ-öø-ſ]+/y;

/** " / owner / repository": segments with blanks around their slashes. */
const spacedSegments =
  /(?:\s{1,2}\/\s{0,2}|\/\s{1,2})\w+(?:\s?[-_]\s?\w+|\.\w+)*\s{1,2}\/\s{1,2}\w+(?:\s?_\s?\w+|[.-]\w+)*/y;

/** The old DOIs of journals, which hold brackets and "<…>": "/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2". */
const serialItem =
  /(?:\/[\w.-]+){0,3}\/10\.\d{4,5}\/(?:\(SICI\))?\d{4}-\d{3}[\dX]\(\d[\d/]*\)[\d:/]+(?:<|&lt;|%3C)[\w.:-]+(?:>|&gt;|%3E)[\d.]+[A-Z]{2};2-[\w#]/iy;

/**
 * The path, query and fragment that begin at `at`; `repositories` when the host's addresses are owner/repository, `anyScript` when
 * letters of any script belong to it, as behind a host in that script.
 */
export function readPath(
  text: string,
  at: number,
  {repositories, anyScript}: {repositories: boolean; anyScript: boolean}
): {path: string; end: number} {
  const spaced = matchAt(spacedSegments, text, at);
  if (spaced && repositories) {
    const path = spaced[0].replace(/\s+/g, "");
    return {path, end: at + spaced[0].length};
  }
  const item = matchAt(serialItem, text, at)?.[0];
  if (item) return {path: item.replace(/<|&lt;/g, "%3C").replace(/>|&gt;/g, "%3E"), end: at + item.length};
  const ordinary = anyScript ? lettersOfAnyScript : latin;
  const begin = /\s{0,2}[/\\]{0,2}\/(?=\S)|[/?#]/y;
  begin.lastIndex = at;
  const first = begin.exec(text);
  if (!first && !(repositories && nextIsRepository(text, at))) return {path: "", end: at};
  let path = "";
  let next = at;
  if (first && /\s/.test(first[0])) next += first[0].search(/\S/);
  // `ends[i]` is where the text behind path[0..i] ends, so that what is cut off the path is cut off the span.
  const ends: number[] = [];
  const take = (written: string, end: number) => {
    for (const char of written) for (let unit = 0; unit < char.length; ++unit) ends.push(end);
    path += written;
  };
  for (;;) {
    const run = matchAt(ordinary, text, next);
    if (run) {
      const inner = innerUrl(path, run[0]);
      const taken = inner < 0 ? run[0] : run[0].slice(0, inner);
      for (let i = 0; i < taken.length; ++i) ends.push(next + i + 1);
      path += taken;
      next += taken.length;
      if (inner >= 0) break;
      continue;
    }
    const char = text[next];
    if (char === undefined) break;
    if (special.test(char)) {
      const replaced = replacement(text, next);
      if (replaced) {
        take(replaced.written, replaced.end);
        next = replaced.end;
        continue;
      }
      if (char === "&" && !/^&(?:lt|gt|quot|nbsp|#)/.test(text.slice(next, next + 6))) {
        take(char, ++next);
        continue;
      }
      break;
    }
    if (char === ",") {
      if (repositories || !/^,[\p{L}\p{N}](?!ttps?:|ww\.)/u.test(text.slice(next, next + 8))) break;
      take(char, ++next);
      continue;
    }
    if (char === "(") {
      const closed = /\(([\w.,%+-]+)\)/y;
      const bracket = repositories || !path ? null : matchAt(closed, text, next);
      if (!bracket || !/[\w_/]$/.test(path)) break;
      for (let i = 0; i < bracket[0].length; ++i) ends.push(next + i + 1);
      path += bracket[0];
      next += bracket[0].length;
      continue;
    }
    if (!/\s/.test(char)) break;
    const skipped = joined(path, text, next, repositories);
    if (!skipped) break;
    if (repositories && !path.includes("/")) take("/", next);
    next += skipped;
  }
  const after = () => {
    const end = path ? ends[path.length - 1]! : at;
    return text.slice(end, end + 40);
  };
  path = trimmed(path, repositories);
  path = withoutHeading(path, after());
  if (repositories) path = withoutGlue(path, after());
  return {path, end: path ? ends[path.length - 1]! : at};
}

/** Where another URL begins inside a run: "…/repohttps://…"; an archive's "/web/2020/https://…" is one address. */
function innerUrl(path: string, run: string): number {
  const at = run.search(/https?:\/\/|www\./);
  return at > 0 && !/[/=]$/.test(run.slice(0, at)) ? at : at === 0 && path && !/[/=]$/.test(path) ? 0 : -1;
}

function replacement(text: string, at: number): {written: string; end: number} | null {
  for (const [pattern, written] of replacements) {
    const found = matchAt(pattern, text, at);
    if (found) return {written: written === "$1" ? found[1]! : written, end: at + found[0].length};
  }
  return null;
}

const functionWords =
  "a|an|and|are|as|at|by|can|for|from|has|have|in|is|it|of|on|or|our|so|such|that|the|this|to|under|via|we|where|which|while|will|with";
const wordBehindColon = new RegExp(`[:;](?:${functionWords})$`, "i");
const blank = /\s{1,3}/y;
const blankOfAnyLength = /[ \t]*\n?[ \t]*/y;
const words = new RegExp(`^(?:${functionWords})$`, "i");

/** How many blanks to skip where a URL goes on after them, else 0. */
function joined(path: string, text: string, at: number, repositories: boolean): number {
  const blanks = (matchAt(blank, text, at) ?? matchAt(blankOfAnyLength, text, at))![0].length;
  const next = text.slice(at + blanks, at + blanks + 80);
  if (!next || /^https?:|^www\./i.test(next)) return 0;
  const token = /^[\w.~\\{}%#&=?/+-]*/.exec(next)![0];
  const word = token.replace(/[.]+$/, "");
  if (!word || words.test(word) || words.test(word.split("/")[0]!)) return 0;
  const segments = path.split("/").filter(Boolean).length;
  const ended = /^[^\p{L}]*$/u.test(next.slice(token.length)) || token !== word;
  const odd = /[_\d~]|[a-z][A-Z]|\w-\w/.test(word);
  const slash = /^[\w.\\-]+\/[\w.~-]/.test(word);
  if (/^\/[\w~]/.test(next)) return !repositories || segments < 2 || path.endsWith("/") ? blanks : 0;
  if (/[/]$/.test(path)) {
    if (repositories && segments < 2) return slash || odd || ended || /^\p{Lu}/u.test(word) ? blanks : 0;
    return slash || /^~|_|\.(?:html?|pdf|git|ipynb|php)$/.test(word) ? blanks : 0;
  }
  if (/[\w/][-_]$/.test(path)) return /^[\p{L}\p{N}]/u.test(word) ? blanks : 0;
  if (/[\w]\.$/.test(path)) return /^(?:html?|pdf|git|ipynb|php|io|py|jl)\b/.test(word) ? blanks : 0;
  if (repositories && segments < 2) return slash ? blanks : 0;
  return /^_\w/.test(word) && repositories ? blanks : 0;
}

function nextIsRepository(text: string, at: number): boolean {
  const pattern = /\s{1,2}([\w.-]+)\/[\w.-]*\w/y;
  const found = matchAt(pattern, text, at);
  return !!found && !words.test(found[1]!);
}

const sentenceStart =
  /[.,;:!?](?:The|This|These|Our|We|In|It|Its|For|To|A|An|And|All|As|At|By|On|With|Code|Codes|Data|Dataset|Datasets|Demo|Model|Models|Project|Website|Page|Video|Videos|Supplementary|Additionally|Also|Moreover|Furthermore)(?:\b.*)?$/;

/** Cuts off what does not belong to the path: a sentence glued to it, and punctuation and brackets that close around it. */
function trimmed(path: string, repositories: boolean): string {
  let cut = path.replace(sentenceStart, "").replace(wordBehindColon, "");
  for (;;) {
    const shorter = cut.replace(/(?:%20|[.,;:!?*#&=~]|(?<!\w)[-_]+)$/, "");
    if (shorter === cut) break;
    cut = shorter;
  }
  return repositories ? cut.replace(/\.git$/, "") : cut;
}

const heading =
  /(?<=[\p{Ll}\p{N}/_-])(?:Key\s?words?|Index|Introduction|Abstract|Background|Methods|Results|Conclusions?|Contact|Availability|Funding|Summary|Supplementary)$/u;

/** Cuts off the heading of what follows, told by its colon: "…/repositoryKeywords: tides". */
function withoutHeading(path: string, after: string): string {
  return /^(?: [\p{L} ]{1,24})?\s*[:—]/u.test(after) ? path.replace(heading, "") : path;
}

const section = /(?<=\w)\d{1,2}\.?(?:Introduction|Background|Motivation|Overview|Abstract|Keywords)$/;

/** Cuts a heading, a footnote's mark and a glued "and" off the name of a repository, by what follows it. */
function withoutGlue(path: string, after: string): string {
  const cut = path.replace(section, "");
  if (cut !== path) return cut;
  const begun = /^\/[^/]+\/[\w.-]*[a-z\d](?=(?:This|These|We|Our|The)$)/.exec(path);
  if (begun && /^\s+\p{Ll}{2}/u.test(after)) return begun[0];
  if (/^\/[^/]+\/[^/]*\p{L}\.\d{1,2}$/u.test(path) && /^\s*(?:$|\s\p{Lu})/u.test(after))
    return path.replace(/\.\d{1,2}$/, "");
  const name = /^\/[^/]+\/([\w-]{2,})and$/.exec(path)?.[1];
  if (
    !name ||
    !/^\s+(?:(?:our|the|all|its)\s+)?(?:data|datasets?|models?|code|results|paper|weights|our)\b/.test(after)
  )
    return path;
  return backgroundFrequency(`${name.split(/[-_]/).at(-1)!.toLowerCase()}and`) ? path : path.slice(0, -3);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
