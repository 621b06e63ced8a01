import {entityAt, tagAt} from "./html.ts";
import {accentAt} from "./tex-accents.ts";
import {
  accents,
  blackboard,
  blanks,
  functions,
  lastIsText,
  scripts,
  silent,
  symbols,
  textArgument,
  withoutText
} from "./tex-symbols.ts";
import {Writer} from "./tex-writer.ts";

type Mode = "text" | "math";

const ordinary = /[^\\${}~^_&<`'\-\shw]+/y;
const urlStart = /(?:https?:\/\/|www\.)/y;
const urlRun = /(?:\\[_%#&~$]|[^\s\\{}$<>"|^`])+/y;
const commandName = /[A-Za-z]+\*?/y;
/** A sign that braces are TeX's: a command, an accent, a script in braces. */
const evidence = /\\[A-Za-z"'^~=.%&#_$]|[_^]\{|\$[^$\s]+\$/;

/**
 * Reads TeX and HTML as a person would. A scanner of its own, since the whole of TeX is neither needed nor to be found here:
 * unified-latex reads 200 such abstracts a second, this some 20,000, and damaged TeX must come out as it went in.
 */
export function readTex(stored: string): Writer {
  const out = new Writer();
  new TexReader(stored).run(out, 0, stored.length, "text");
  out.trim();
  return out;
}

class TexReader {
  readonly closing: Int32Array;
  readonly isTex: boolean;
  readonly quotesEnd = new Set<number>();
  depth = 0;

  constructor(readonly stored: string) {
    this.closing = closingBraces(stored);
    this.isTex = evidence.test(stored);
  }

  /** Writes `stored.slice(from, to)` as read in a mode. */
  run(out: Writer, from: number, to: number, mode: Mode): void {
    if (this.depth > 60) {
      out.copy(this.stored, from, to);
      return;
    }
    this.depth += 1;
    let i = from;
    while (i < to) {
      const next = this.step(out, i, to, mode);
      i = next > i ? Math.min(next, to) : i + 1;
    }
    this.depth -= 1;
  }

  /** Writes what starts at an offset; returns where the next thing starts. */
  private step(out: Writer, i: number, to: number, mode: Mode): number {
    const {stored} = this;
    ordinary.lastIndex = i;
    const run = ordinary.exec(stored);
    if (run) {
      const end = Math.min(i + run[0].length, to);
      out.copy(stored, i, end);
      return end;
    }
    const char = stored[i]!;
    switch (char) {
      case "\\":
        return this.command(out, i, to, mode);
      case "$":
        return this.dollar(out, i, to, mode);
      case "{":
        return this.group(out, i, to, mode);
      case "^":
      case "_":
        if (mode === "math" || stored[i + 1] === "{") return this.script(out, i, to, char);
        break;
      case "~":
        if (mode === "math" || isTie(stored, i)) return out.blank(i, i + 1);
        break;
      case "&": {
        const entity = entityAt(stored, i);
        if (entity && entity.end <= to) {
          if (entity.char === " ") return out.blank(i, entity.end);
          out.add(entity.char, i, entity.end);
          return entity.end;
        }
        break;
      }
      case "<": {
        const end = this.tag(out, i, to);
        if (end) return end;
        break;
      }
      case "`":
      case "'":
      case "-": {
        const end = mode === "math" ? this.prime(out, i) : this.punctuation(out, i, to);
        if (end) return end;
        break;
      }
      case "h":
      case "w": {
        const end = mode === "text" && !/[\p{L}\p{N}]/u.test(stored[i - 1] ?? "") && this.url(out, i, to);
        if (end) return end;
        break;
      }
      default:
        if (/\s/.test(char)) {
          let end = i + 1;
          while (end < to && /\s/.test(stored[end]!)) end += 1;
          return out.blank(i, end);
        }
    }
    out.copy(stored, i, i + 1);
    return i + 1;
  }

  private command(out: Writer, i: number, to: number, mode: Mode): number {
    const {stored} = this;
    if (i + 1 >= to) return this.literal(out, i, to);
    // \\alpha for \alpha, from escaping twice
    if (stored[i + 1] === "\\" && this.isKnown(i + 2)) i += 1;
    commandName.lastIndex = i + 1;
    const word = commandName.exec(stored)?.[0];
    const name = word ? word.replace("*", "") : stored[i + 1]!;
    const end = i + 1 + (word?.length ?? 1);
    if (end > to) return this.literal(out, i, to);

    if ("%&$#_{}".includes(name)) {
      out.add(name, i, end);
      return end;
    }
    if (name === "(" || name === "[") {
      const close = stored.indexOf(name === "(" ? "\\)" : "\\]", end);
      if (close < 0 || close >= to) return end;
      this.run(out, end, close, "math");
      return close + 2;
    }
    if (accents.has(name)) {
      const accent = accentAt(stored, i, name, end, mode === "math");
      if (accent?.end && accent.end <= to) {
        out.add(accent.text, i, accent.end);
        return accent.end;
      }
      if (word && word.length > 1) return this.accented(out, i, end, to, mode, accents.get(name)!);
      if (!word) {
        out.add(name, i, end);
        return stored.startsWith("{}", end) ? end + 2 : end;
      }
    }
    if (blanks.has(name)) return Math.max(out.blank(i, end), word ? this.skipBlank(end, to) : end);
    if (silent.has(name)) {
      if (!word) return end;
      const next = this.skipBlank(end, to);
      return (name === "left" || name === "right") && stored[next] === "." ? next + 1 : next;
    }
    const drop = withoutText.get(name);
    if (drop !== undefined) {
      let at = this.skipOption(end, to);
      for (let n = 0; n < drop; ++n) at = this.argumentEnd(at, to) ?? at;
      return at;
    }
    const text = word ? this.commandWithArgument(out, i, name, end, to, mode) : null;
    if (text !== null) return text;
    return this.symbol(out, i, name, end, to, mode, Boolean(word));
  }

  private commandWithArgument(
    out: Writer,
    i: number,
    name: string,
    end: number,
    to: number,
    mode: Mode
  ): number | null {
    const {stored} = this;
    const first = this.skipOption(end, to);
    const open = this.openBrace(first, to);
    const close = open === null ? null : this.closing[open]!;
    const inside = (out: Writer, mode: Mode) => this.run(out, open! + 1, close!, mode);
    switch (name) {
      case "url":
      case "path":
      case "nolinkurl":
        if (close === null) return end;
        this.verbatim(out, open! + 1, close);
        return close + 1;
      case "unicode": {
        const code = close === null ? NaN : Number(stored.slice(open! + 1, close).replace(/^x/, "0x"));
        if (!(code > 31 && code < 0x110000) || (code >= 0xd800 && code < 0xe000)) break;
        out.add(String.fromCodePoint(code), i, close! + 1);
        return close! + 1;
      }
      case "footnote":
      case "footnotetext":
      case "thanks":
        if (close === null) return end;
        out.add(out.text.endsWith(" ") ? "(" : " (", i, open! + 1);
        inside(out, "text");
        out.add(")", close, close + 1);
        return close + 1;
      case "frac":
      case "dfrac":
      case "tfrac":
      case "nicefrac":
      case "sfrac":
      case "binom": {
        const [over, afterOver] = this.argument(end, to, mode);
        const [under, afterUnder] = this.argument(afterOver, to, mode);
        if (!over.text && !under.text) return afterUnder;
        out.grouped(over, end, afterOver);
        out.add(name === "binom" ? " choose " : "/", afterOver, afterOver);
        out.grouped(under, afterOver, afterUnder);
        return afterUnder;
      }
      case "sqrt": {
        const [root, after] = this.argument(first, to, mode);
        out.add("√", i, first);
        out.grouped(root, first, after);
        return after;
      }
      case "mathbb":
      case "Bbb": {
        const [letters, after] = this.argument(end, to, "math");
        out.append(letters, (char) => blackboard.get(char) ?? char);
        return after;
      }
      case "textsuperscript":
      case "textsubscript":
        if (close === null) return end;
        return this.script(out, open! - 1, to, name === "textsuperscript" ? "^" : "_", i);
    }
    if (/^(?:no)?cite/i.test(name)) {
      if (close === null) return null;
      out.add("[", i, open! + 1);
      this.verbatim(out, open! + 1, close);
      out.add("]", close, close + 1);
      return close + 1;
    }
    const count = lastIsText.get(name);
    if (count !== undefined && close !== null) {
      let at: number | null = first;
      for (let n = 1; n < count && at !== null; ++n) at = this.argumentEnd(at, to);
      const last = at === null ? null : this.openBrace(at, to);
      if (last === null) {
        this.verbatim(out, open! + 1, close);
        return close + 1;
      }
      const end = this.closing[last]!;
      if (name === "href" && !stored.slice(last + 1, end).trim()) this.verbatim(out, open! + 1, close);
      else this.run(out, last + 1, end, mode);
      return end + 1;
    }
    if (textArgument.test(name)) {
      if (close === null) return mode === "math" || textArgument.exec(name)![0] !== name ? null : end;
      if (name === "operatorname") out.apart(i);
      inside(out, /^(?:math|bm$|boldsymbol$|pmb$|operatorname$)/.test(name) ? "math" : "text");
      return close + 1;
    }
    if (
      close !== null &&
      open === end &&
      !symbols.has(name) &&
      !functions.has(name) &&
      stored.slice(open + 1, close).trim()
    ) {
      inside(out, mode);
      return close + 1;
    }
    return null;
  }

  private symbol(out: Writer, i: number, name: string, end: number, to: number, mode: Mode, isWord: boolean): number {
    const {stored} = this;
    const after = stored.startsWith("{}", end) ? end + 2 : end;
    if (functions.has(name) && mode === "math") {
      out.apart(i);
      out.add(name, i, end);
      return after;
    }
    const char = symbols.get(name);
    if (char !== undefined && (isWord || name === "|")) {
      out.add(char, i, end);
      const isLetter = /^\p{L}$/u.test(char);
      return isLetter && (mode === "math" || /^\p{Script=Latin}$/u.test(char))
        ? this.skipLetterBlank(after, to)
        : after;
    }
    // a macro of the authors' own: its name is the nearest to what a reader sees; C:\path and \1 stay as they are
    if (!isWord || stored[i - 1] === ":") return this.literal(out, i, end);
    out.copy(stored, i + 1, end);
    return after;
  }

  /** A mathematical accent: put on one character, left out over several. */
  private accented(out: Writer, i: number, end: number, to: number, mode: Mode, mark: string): number {
    const [base, after] = this.argument(end, to, mode);
    if ([...base.text].length === 1) out.add((base.text + mark).normalize("NFC"), i, after);
    else out.append(base);
    return after;
  }

  private script(out: Writer, i: number, to: number, kind: "^" | "_", from = i): number {
    const [script, end] = this.argument(i + 1, to, "math");
    const {text} = script;
    if (!text) {
      if (end > i + 1) return end;
      out.copy(this.stored, i, i + 1);
      return i + 1;
    }
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (kind === "^" && /^(?:st|nd|rd|th)$/.test(text)) out.append(script);
    else if (letters <= 2 && [...text].every((char) => scripts.has(kind + char)))
      out.append(script, (char) => scripts.get(kind + char)!);
    else {
      out.add(kind, from, i + 1);
      if (/^[\p{L}\p{N},.*+]+$/u.test(text)) out.append(script);
      else out.grouped(script, i + 1, end);
    }
    return end;
  }

  private dollar(out: Writer, i: number, to: number, mode: Mode): number {
    const {stored} = this;
    if (stored[i + 1] === "$") {
      const close = stored.indexOf("$$", i + 2);
      if (close > i + 2 && close < to) {
        this.run(out, i + 2, close, "math");
        return close + 2;
      }
    } else if (mode === "text") {
      const close = mathEnd(stored, i, to);
      if (close === i + 2 && stored[i + 1] === "~") {
        out.add("~", i, close + 1);
        return close + 1;
      }
      if (close !== null) {
        this.run(out, i + 1, close, "math");
        return close + 1;
      }
    } else {
      const close = mathEnd(stored, i, to);
      this.run(out, i + 1, close ?? i + 1, "math");
      return close === null ? i + 1 : close + 1;
    }
    out.copy(stored, i, i + 1);
    return i + 1;
  }

  /** Braces are left out where they group, kept where they are the authors' own: {0, 1}, {name}. */
  private group(out: Writer, i: number, to: number, mode: Mode): number {
    const close = this.closing[i]!;
    if (close < 0 || close >= to) return this.literal(out, i, i + 1);
    const content = this.stored.slice(i + 1, close);
    const groups =
      mode === "math" ||
      (this.isTex ? !/^[\d\s,.;]+$/.test(content) : /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+:/ -]*$/u.test(content));
    if (!groups) return this.literal(out, i, i + 1);
    this.run(out, i + 1, close, mode);
    return close + 1;
  }

  private tag(out: Writer, i: number, to: number): number | null {
    const tag = tagAt(this.stored, i);
    if (!tag || tag.end > to) return null;
    if ((tag.name === "sub" || tag.name === "sup") && !tag.closes) {
      const close = this.stored.indexOf("</", tag.end);
      const end = close < 0 ? null : tagAt(this.stored, close);
      if (end && end.end <= to && end.name === tag.name && close - tag.end < 40) {
        const script = new Writer();
        this.run(script, tag.end, close, "text");
        const kind = tag.name === "sub" ? "_" : "^";
        if ([...script.text].every((char) => scripts.has(kind + char)))
          out.append(script, (char) => scripts.get(kind + char)!);
        else out.append(script);
        return end.end;
      }
    }
    return tag.block ? out.blank(i, tag.end) : tag.end;
  }

  private prime(out: Writer, i: number): number | null {
    if (this.stored[i] !== "'") return null;
    out.add("′", i, i + 1);
    return i + 1;
  }

  /** ``Quotes'', `quotes' and dashes. */
  private punctuation(out: Writer, i: number, to: number): number | null {
    const {stored} = this;
    const char = stored[i]!;
    let end = i + 1;
    while (end < to && stored[end] === char) end += 1;
    const length = end - i;
    const before = stored[i - 1] ?? " ";
    const after = stored[end] ?? " ";
    if (char === "-") {
      const isOption = /[\s([]/.test(before) && /[\p{L}\p{N}]/u.test(after);
      if (length === 1 || length > 3 || (length === 2 && isOption)) {
        out.copy(stored, i, end);
        return end;
      }
      out.add(length === 2 ? "–" : "—", i, end);
      return end;
    }
    if (this.quotesEnd.has(i)) {
      out.add("’", i, i + 1);
      return i + 1;
    }
    if (length === 2) {
      out.add(char === "`" || /[\s([]/.test(before) ? "“" : "”", i, end);
      return end;
    }
    if (char === "`" && length === 1) {
      const close = /^[^`'\s][^`']{0,100}'(?![\p{L}\p{N}'])/u.exec(stored.slice(end, Math.min(end + 104, to)));
      if (!close) return null;
      this.quotesEnd.add(end + close[0].length - 1);
      out.add("‘", i, i + 1);
      return end;
    }
    return null;
  }

  private url(out: Writer, i: number, to: number): number | null {
    urlStart.lastIndex = i;
    if (!urlStart.test(this.stored)) return null;
    urlRun.lastIndex = i;
    const end = Math.min(i + (urlRun.exec(this.stored)?.[0].length ?? 0), to);
    this.verbatim(out, i, end);
    return end;
  }

  /** Text in which only escapes mean something: URLs and keys. */
  private verbatim(out: Writer, from: number, to: number): void {
    const {stored} = this;
    while (from < to && /\s/.test(stored[from]!)) from += 1;
    while (to > from && /\s/.test(stored[to - 1]!)) to -= 1;
    for (let i = from; i < to; ++i)
      if (stored[i] === "\\" && i + 1 < to && "_%#&~${}".includes(stored[i + 1]!)) {
        out.add(stored[i + 1]!, i, i + 2);
        i += 1;
      } else if (/\s/.test(stored[i]!)) out.blank(i, i + 1);
      else {
        const entity = stored[i] === "&" ? entityAt(stored, i) : null;
        if (entity && entity.end <= to) {
          out.add(entity.char, i, entity.end);
          i = entity.end - 1;
        } else out.copy(stored, i, i + 1);
      }
  }

  /** The argument at an offset, a group or one token, as read, and where it ends. */
  private argument(at: number, to: number, mode: Mode): [Writer, number] {
    const out = new Writer();
    const end = this.argumentEnd(at, to);
    if (end === null) return [out, at];
    const start = this.skipBlank(at, to);
    if (this.stored[start] === "{") this.run(out, start + 1, end - 1, mode);
    else if (this.depth < 60) {
      this.depth += 1;
      const reached = this.step(out, start, end, mode);
      this.depth -= 1;
      return [out, Math.max(reached, end)];
    }
    return [out, end];
  }

  private argumentEnd(at: number, to: number): number | null {
    const start = this.skipBlank(at, to);
    if (start >= to) return null;
    const char = this.stored[start]!;
    if (char === "{") return this.closing[start]! >= 0 && this.closing[start]! < to ? this.closing[start]! + 1 : null;
    if (char === "}" || char === "$" || char === "&") return null;
    if (char !== "\\") return start + String.fromCodePoint(this.stored.codePointAt(start)!).length;
    commandName.lastIndex = start + 1;
    let end = start + 1 + (commandName.exec(this.stored)?.[0].length ?? 1);
    while (end < to && this.stored[end] === "{" && this.closing[end]! >= 0) end = this.closing[end]! + 1;
    return Math.min(end, to);
  }

  private openBrace(at: number, to: number): number | null {
    const start = this.skipBlank(at, to);
    return this.stored[start] === "{" && this.closing[start]! >= 0 && this.closing[start]! < to ? start : null;
  }

  private skipOption(at: number, to: number): number {
    if (this.stored[at] !== "[") return at;
    const close = this.stored.indexOf("]", at);
    return close > 0 && close < Math.min(to, at + 80) ? close + 1 : at;
  }

  private skipBlank(at: number, to: number): number {
    while (at < to && /\s/.test(this.stored[at]!)) at += 1;
    return at;
  }

  private skipLetterBlank(at: number, to: number): number {
    const next = this.skipBlank(at, to);
    return next < to && /[\p{L}\p{N}\\]/u.test(this.stored[next]!) ? next : at;
  }

  private isKnown(at: number): boolean {
    commandName.lastIndex = at;
    const name = commandName.exec(this.stored)?.[0];
    if (!name) return "%&$#_{}".includes(this.stored[at] ?? " ");
    return (
      name.length > 1 &&
      (symbols.has(name) || silent.has(name) || lastIsText.has(name) || textArgument.test(name) || name === "url")
    );
  }

  private literal(out: Writer, i: number, end: number): number {
    out.copy(this.stored, i, end);
    return end;
  }
}

/** For each opening brace the offset of its closing one; -1 where there is none. */
function closingBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; ++i) {
    const char = text.charCodeAt(i);
    if (char === 92) i += 1;
    else if (char === 123) open.push(i);
    else if (char === 125 && open.length) closing[open.pop()!] = i;
  }
  return closing;
}

/** `~` ties two words; before a number, unless after a word (~5%, 6~7; Table~1), in a path or by itself it means something else. */
function isTie(text: string, i: number): boolean {
  if (/\p{N}/u.test(text[i + 1] ?? " ") && !/\p{L}[\p{L}.]$/u.test(text.slice(Math.max(0, i - 2), i))) return false;
  return /[\p{L}\p{N}.,;:)}\]$]/u.test(text[i - 1] ?? " ") && /[\p{L}\p{N}([{\\$]/u.test(text[i + 1] ?? " ");
}

/**
 * Where the formula ends that a `$` opens; null where the `$` is a price. As in Pandoc, no blank after the opening and before the
 * closing one and no digit after it; blanks are forgiven where there is TeX between, and words of prose are not.
 */
function mathEnd(text: string, open: number, to: number): number | null {
  const limit = Math.min(to, open + 500);
  for (let i = open + 1; i < limit; ++i) {
    const char = text[i];
    if (char === "\\") i += 1;
    else if (char === "$") {
      const content = text.slice(open + 1, i);
      if (!content.trim()) return null;
      const hasTex = /[\\^_{}]/.test(content);
      const isProse = /(?:^|\s)[a-z]{2,} +[a-z]{2,}(?:\s|$)/.test(content.replace(/\\[a-z]*(?:\{[^{}]*\})?/gi, " "));
      const isPrice = !hasTex && /^\d/.test(content) && /[\s(/–-]$/.test(content);
      const tight = !/^\s|\s$/.test(content) && !/\d/.test(text[i + 1] ?? "");
      return (tight || hasTex) && !isPrice && (hasTex || !isProse) ? i : null;
    }
  }
  return null;
}
