import {entityAt, tagAt} from "./html.ts";
import {command, script} from "./tex-commands.ts";
import {isTie, mathEnd, TexSource} from "./tex-source.ts";
import {scripts} from "./tex-symbols.ts";
import {Writer} from "./tex-writer.ts";

export type Mode = "text" | "math";

const ordinary = /[^\\${}~^_&<`'\-\shw]+/y;
const urlStart = /(?:https?:\/\/|www\.)/y;
const urlRun = /(?:\\[_%#&~$]|[^\s\\{}$<>"|^`])+/y;

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

/** Writes the parts of a source as read, each at its offset. */
export class TexReader extends TexSource {
  private readonly quotesEnd = new Set<number>();
  private depth = 0;

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
        return command(this, out, i, to, mode);
      case "$":
        return this.dollar(out, i, to, mode);
      case "{":
        return this.group(out, i, to, mode);
      case "^":
      case "_":
        if (mode === "math" || stored[i + 1] === "{") return script(this, out, i, to, char);
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
      (this.isTex ? !/^[\d\s,.;]+$/.test(content) : /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}'’.+:/ -]*$/u.test(content));
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
  verbatim(out: Writer, from: number, to: number): void {
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
  argument(at: number, to: number, mode: Mode): [Writer, number] {
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

  literal(out: Writer, i: number, end: number): number {
    out.copy(this.stored, i, end);
    return end;
  }
}
