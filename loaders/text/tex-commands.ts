import type {Mode, TexReader} from "./tex.ts";
import {accentAt} from "./tex-accents.ts";
import {
  accents,
  blackboard,
  blanks,
  citing,
  functions,
  lastIsText,
  scripts,
  silent,
  symbols,
  textArgument,
  withoutText
} from "./tex-symbols.ts";
import type {Writer} from "./tex-writer.ts";

export function command(reader: TexReader, out: Writer, i: number, to: number, mode: Mode): number {
  const {stored} = reader;
  if (i + 1 >= to) return reader.literal(out, i, to);
  // \\alpha for \alpha, from escaping twice
  if (stored[i + 1] === "\\" && isKnown(reader, i + 2)) i += 1;
  const word = reader.nameAt(i + 1);
  const name = word ? word.replace("*", "") : stored[i + 1]!;
  const end = i + 1 + (word?.length ?? 1);
  if (end > to) return reader.literal(out, i, to);

  if ("%&$#_{}".includes(name)) {
    out.add(name, i, end);
    return end;
  }
  if (name === "(" || name === "[") {
    const close = stored.indexOf(name === "(" ? "\\)" : "\\]", end);
    if (close < 0 || close >= to) return end;
    reader.run(out, end, close, "math");
    return close + 2;
  }
  if (accents.has(name)) {
    const accent = accentAt(stored, i, name, end, mode === "math");
    if (accent?.end && accent.end <= to) {
      out.add(accent.text, i, accent.end);
      return accent.end;
    }
    if (word && word.length > 1) return accented(reader, out, i, end, to, mode, accents.get(name)!);
    if (!word) {
      out.add(name, i, end);
      return stored.startsWith("{}", end) ? end + 2 : end;
    }
  }
  if (blanks.has(name)) return Math.max(out.blank(i, end), word ? reader.skipBlank(end, to) : end);
  if (silent.has(name)) {
    if (!word) return end;
    const next = reader.skipBlank(end, to);
    return (name === "left" || name === "right") && stored[next] === "." ? next + 1 : next;
  }
  const drop = withoutText.get(name);
  if (drop !== undefined) {
    let at = reader.skipOption(end, to);
    for (let n = 0; n < drop; ++n) at = reader.argumentEnd(at, to) ?? at;
    return at;
  }
  const text = word ? commandWithArgument(reader, out, i, name, end, to, mode) : null;
  if (text !== null) return text;
  return symbol(reader, out, i, name, end, to, mode, Boolean(word));
}

function commandWithArgument(
  reader: TexReader,
  out: Writer,
  i: number,
  name: string,
  end: number,
  to: number,
  mode: Mode
): number | null {
  const {stored} = reader;
  const first = reader.skipOption(end, to);
  const open = reader.openBrace(first, to);
  const close = open === null ? null : reader.closing[open]!;
  const inside = (out: Writer, mode: Mode) => reader.run(out, open! + 1, close!, mode);
  switch (name) {
    case "url":
    case "path":
    case "nolinkurl":
      if (close === null) return end;
      reader.verbatim(out, open! + 1, close);
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
      const [over, afterOver] = reader.argument(end, to, mode);
      const [under, afterUnder] = reader.argument(afterOver, to, mode);
      if (!over.text && !under.text) return afterUnder;
      out.grouped(over, end, afterOver);
      out.add(name === "binom" ? " choose " : "/", afterOver, afterOver);
      out.grouped(under, afterOver, afterUnder);
      return afterUnder;
    }
    case "sqrt": {
      const [root, after] = reader.argument(first, to, mode);
      out.add("√", i, first);
      out.grouped(root, first, after);
      return after;
    }
    case "mathbb":
    case "Bbb": {
      const [letters, after] = reader.argument(end, to, "math");
      out.append(letters, (char) => blackboard.get(char) ?? char);
      return after;
    }
    case "textsuperscript":
    case "textsubscript":
      if (close === null) return end;
      return script(reader, out, open! - 1, to, name === "textsuperscript" ? "^" : "_", i);
  }
  if (citing.test(name)) {
    let at = end;
    for (let n = 0; n < 2; ++n) at = reader.skipOption(reader.skipBlank(at, to), to);
    const open = reader.openBrace(at, to);
    if (open === null) return end;
    const close = reader.closing[open]!;
    out.add("[", i, open + 1);
    reader.verbatim(out, open + 1, close);
    out.add("]", close, close + 1);
    return close + 1;
  }
  const count = lastIsText.get(name);
  if (count !== undefined && close !== null) {
    let at: number | null = first;
    for (let n = 1; n < count && at !== null; ++n) at = reader.argumentEnd(at, to);
    const last = at === null ? null : reader.openBrace(at, to);
    if (last === null) {
      reader.verbatim(out, open! + 1, close);
      return close + 1;
    }
    const end = reader.closing[last]!;
    if (name === "href" && !stored.slice(last + 1, end).trim()) reader.verbatim(out, open! + 1, close);
    else reader.run(out, last + 1, end, mode);
    return end + 1;
  }
  if (textArgument.test(name) && !(name.startsWith("text") && symbols.has(name))) {
    // cut off inside the argument
    if (close === null && stored[first] === "{") return first + 1;
    if (close === null) return mode === "math" ? null : end;
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

function symbol(
  reader: TexReader,
  out: Writer,
  i: number,
  name: string,
  end: number,
  to: number,
  mode: Mode,
  isWord: boolean
): number {
  const {stored} = reader;
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
    return after === end && isLetter && (mode === "math" || /^\p{Script=Latin}$/u.test(char))
      ? reader.skipLetterBlank(after, to)
      : after;
  }
  // a macro of the authors' own: its name is the nearest to what a reader sees; C:\path and \1 stay as they are
  if (!isWord || stored[i - 1] === ":") return reader.literal(out, i, end);
  out.copy(stored, i + 1, end);
  return after;
}

/** A mathematical accent: put on one character, left out over several. */
function accented(
  reader: TexReader,
  out: Writer,
  i: number,
  end: number,
  to: number,
  mode: Mode,
  mark: string
): number {
  const [base, after] = reader.argument(end, to, mode);
  if ([...base.text].length === 1) out.add((base.text + mark).normalize("NFC"), i, after);
  else out.append(base);
  return after;
}

export function script(reader: TexReader, out: Writer, i: number, to: number, kind: "^" | "_", from = i): number {
  const [script, end] = reader.argument(i + 1, to, "math");
  const {text} = script;
  if (!text) {
    if (end > i + 1) return end;
    out.copy(reader.stored, i, i + 1);
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

function isKnown(reader: TexReader, at: number): boolean {
  const name = reader.nameAt(at);
  if (!name) return "%&$#_{}".includes(reader.stored[at] ?? " ");
  return (
    name.length > 1 &&
    (symbols.has(name) ||
      silent.has(name) ||
      lastIsText.has(name) ||
      textArgument.test(name) ||
      citing.test(name) ||
      name === "url")
  );
}
