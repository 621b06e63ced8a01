const commandName = /[A-Za-z]+\*?/y;
/** A sign that braces are TeX's: a command, an accent, a script in braces. */
const evidence = /\\[A-Za-z"'^~=.%&#_$]|[_^]\{|\$[^$\s]+\$/;

/** A text that may hold TeX, and where the parts of its TeX end. */
export class TexSource {
  /** For each opening brace the offset of its closing one; -1 where there is none. */
  readonly closing: Int32Array;
  readonly isTex: boolean;

  constructor(readonly stored: string) {
    this.closing = closingBraces(stored);
    this.isTex = evidence.test(stored);
  }

  /** The name of the command whose backslash stands before an offset; undefined when it is a sign. */
  nameAt(at: number): string | undefined {
    commandName.lastIndex = at;
    return commandName.exec(this.stored)?.[0];
  }

  argumentEnd(at: number, to: number): number | null {
    const start = this.skipBlank(at, to);
    if (start >= to) return null;
    const char = this.stored[start]!;
    if (char === "{") return this.closing[start]! >= 0 && this.closing[start]! < to ? this.closing[start]! + 1 : null;
    if (char === "}" || char === "$" || char === "&") return null;
    if (char !== "\\") return start + String.fromCodePoint(this.stored.codePointAt(start)!).length;
    let end = start + 1 + (this.nameAt(start + 1)?.length ?? 1);
    while (end < to && this.stored[end] === "{" && this.closing[end]! >= 0) end = this.closing[end]! + 1;
    return Math.min(end, to);
  }

  openBrace(at: number, to: number): number | null {
    const start = this.skipBlank(at, to);
    return this.stored[start] === "{" && this.closing[start]! >= 0 && this.closing[start]! < to ? start : null;
  }

  skipOption(at: number, to: number): number {
    if (this.stored[at] !== "[") return at;
    const close = this.stored.indexOf("]", at);
    return close > 0 && close < Math.min(to, at + 80) ? close + 1 : at;
  }

  skipBlank(at: number, to: number): number {
    while (at < to && /\s/.test(this.stored[at]!)) at += 1;
    return at;
  }

  skipLetterBlank(at: number, to: number): number {
    const next = this.skipBlank(at, to);
    return next < to && /[\p{L}\p{N}\\]/u.test(this.stored[next]!) ? next : at;
  }
}

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
export function isTie(text: string, i: number): boolean {
  if (/\p{N}/u.test(text[i + 1] ?? " ") && !/\p{L}[\p{L}.]$/u.test(text.slice(Math.max(0, i - 2), i))) return false;
  return /[\p{L}\p{N}.,;:)}\]$]/u.test(text[i - 1] ?? " ") && /[\p{L}\p{N}([{\\$]/u.test(text[i + 1] ?? " ");
}

/**
 * Where the formula ends that a `$` opens; null where the `$` is a price. As in Pandoc, no blank after the opening and before the
 * closing one and no digit after it; blanks are forgiven where there is TeX between, and words of prose are not.
 */
export function mathEnd(text: string, open: number, to: number): number | null {
  const limit = Math.min(to, open + 500);
  for (let i = open + 1; i < limit; ++i) {
    const char = text[i];
    if (char === "\\") i += 1;
    else if (char === "$") {
      const content = text.slice(open + 1, i);
      if (!content.trim()) return null;
      const hasTex = /[\\^_{}]/.test(content);
      const isProse = /(?:^|\s)[a-z]{2,} +[a-z]{2,}(?:\s|$)/.test(content.replace(/\\[a-z]*(?:\{[^{}]*\})?/gi, " "));
      const isPrice =
        !hasTex && /^\d/.test(content) && !/^[\d.,]+(?:\s*[-+*/=<>x×:]\s*[\w.]+)*(?: ?[a-zµ]{1,3})?$/i.test(content);
      const tight = !/^\s|\s$/.test(content) && !/\d/.test(text[i + 1] ?? "");
      return (tight || hasTex) && !isPrice && (hasTex || !isProse) ? i : null;
    }
  }
  return null;
}
