/** Text in the making, each character with the stored characters behind it. */
export class Writer {
  text = "";
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  /** Adds text that stands for `stored.slice(start, end)` as a whole. */
  add(text: string, start: number, end: number): void {
    this.text += text;
    for (let i = 0; i < text.length; ++i) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Adds `stored.slice(start, end)` as it is. */
  copy(stored: string, start: number, end: number): void {
    this.text += stored.slice(start, end);
    for (let i = start; i < end; ++i) {
      this.starts.push(i);
      this.ends.push(i + 1);
    }
  }

  /** Adds another's text, each character changed by a function. */
  append({text, starts, ends}: Writer, change: (char: string) => string = (char) => char): void {
    let at = 0;
    for (const char of text) {
      this.add(change(char), starts[at]!, ends[at + char.length - 1]!);
      at += char.length;
    }
  }

  /** Adds one blank unless one is there or nothing is; returns `end`. */
  blank(start: number, end: number): number {
    if (this.text && !this.text.endsWith(" ")) this.add(" ", start, end);
    return end;
  }

  /** A blank after a letter, digit or closing bracket, before what must stand apart from it. */
  apart(at: number): void {
    if (/[\p{L}\p{N})\]]$/u.test(this.text)) this.add(" ", at, at);
  }

  /** Adds another's text, in parentheses where it has more than one part. */
  grouped(other: Writer, start: number, end: number): void {
    const isOne = /^(?:√?[\p{L}\p{N}.]+|\(.*\))$/u.test(other.text) || [...other.text].length <= 1;
    if (!isOne) this.add("(", start, start);
    this.append(other);
    if (!isOne) this.add(")", end, end);
  }

  /** Takes a blank from the end. */
  trim(): void {
    if (!this.text.endsWith(" ")) return;
    this.text = this.text.slice(0, -1);
    this.starts.pop();
    this.ends.pop();
  }
}
