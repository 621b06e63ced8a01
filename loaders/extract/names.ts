/**
 * How a word is written: "odd" as only names are (capitals inside, digits among letters, acronyms), "capital" as names and
 * first words are, "lower" as common words are, "number", or "symbol".
 */
export type Shape = "odd" | "capital" | "lower" | "number" | "symbol";

/** One word as names are written, with its hyphens and marks; offsets into the text. */
export interface NameWord {
  text: string;
  lower: string;
  start: number;
  end: number;
  shape: Shape;
  /** What stands between the word before and this one, without blanks: "", ",", "(", … */
  before: string;
}

// Letters and digits with the marks inside names: D2D-Net, E(3)-Net, φ^3, A/B, Foo+, GPT-4V(ision), DALL·E, C++, i.e.
const word =
  /(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|net|co|edu|science|ai)\/\S*|(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:(?:[-‐‑^_@·*’'/&+.]|-\^)[\p{L}\p{N}\p{M}]+|\([\p{L}\p{N}]{1,6}\)(?=[\p{L}\p{N}-]))*(?:\+{1,2}|[⁺₊]|\*(?![\p{L}\p{N}*])|#)?(?:\((?:ision|\d)\))?/gu;

/** The words of `text.slice(start, end)`. */
export function nameWords(text: string, start: number, end: number): NameWord[] {
  const words: NameWord[] = [];
  let last = start;
  word.lastIndex = start;
  for (let match; (match = word.exec(text)) && match.index < end;) {
    const from = match.index;
    const bare = match[0].replace(/['’]s$/, "");
    let written = bare;
    if (bare.includes("-")) written = withoutDash(bare);
    else if (text[from + bare.length] === "!") written = withMark(bare, text, from + bare.length);
    const to = from + written.length;
    if (to < from + bare.length) word.lastIndex = to;
    words.push({
      text: written,
      lower: written.toLowerCase(),
      start: from,
      end: to,
      shape: shape(written.length > bare.length ? bare : written),
      before: from - last <= 1 && (from === last || text[last] === " ") ? "" : text.slice(last, from).trim()
    });
    last = to;
  }
  return words;
}

const glued = new Set(["a", "an", "the", "our", "which"]);

/** "NAME" of "NAME-a model", where a dash lost its blanks. */
function withoutDash(written: string): string {
  const dash = written.lastIndexOf("-");
  return dash > 1 && glued.has(written.slice(dash + 1)) && /^\p{Lu}/u.test(written) ? written.slice(0, dash) : written;
}

/** A name with the mark that belongs to it, for no sentence ends there: "Tidal!, a model". */
function withMark(written: string, text: string, end: number): string {
  return /^\p{Lu}/u.test(written) && /^!(?:[,;)]|\s\p{Ll})/u.test(text.slice(end, end + 3)) ? `${written}!` : written;
}

/** How one word is written. */
export function shape(written: string): Shape {
  if (/^\p{Ll}+$/u.test(written)) return "lower";
  if (/:\/\/|^www\.|\.\w+\//.test(written)) return "symbol";
  if (/^\p{Lu}\p{Ll}+$/u.test(written)) return "capital";
  if (!/\p{L}/u.test(written)) return "number";
  if (/^\p{L}$/u.test(written)) return /^\p{Lu}$/u.test(written) ? "capital" : "symbol";
  if (/^\d[\d.,]*(?:st|nd|rd|th|x|k|m|b|s|ms|d|h|fps|gb|mb|tb|hz|khz|mhz|ghz|nm|mm|cm|km|pp)$/i.test(written))
    return "number";
  const parts = written.split(/[-‐‑/]/u).filter(Boolean);
  if (parts.length > 1) {
    const shapes = parts.map(shape);
    const marked = shapes.some((part, i) => part === "symbol" && /[^\x20-\x7f]|\d/.test(parts[i]!));
    if (shapes.includes("odd") || (marked && shapes.includes("capital"))) return "odd";
    return /^(?:\p{Lu}|\d\p{Lu}-\p{Lu}\p{Ll})/u.test(written)
      ? "capital"
      : shapes.every((part) => part === "number")
        ? "number"
        : "lower";
  }
  if (/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(written)) return "odd";
  if (/\p{L}/u.test(written) && /[\p{N}+^@]/u.test(written))
    return /^\p{Ll}_?\p{N}?$/u.test(written) ? "symbol" : "odd";
  return /^\p{Lu}/u.test(written) ? "capital" : "lower";
}

/** What makes two ways of writing a name one: "Tide-pool" and "Tide Pool". */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+^@]+/gu, " ")
    .trim();
}

/** A name's letters and digits alone, without a plural s: "YinYangs" and "YIN-YANG" are one. */
export function compactKey(name: string): string {
  return singularKey(name).replace(/ /g, "");
}

/** A name's key without the plural of its last word: "ViTs" and "ViT" are one. */
export function singularKey(name: string): string {
  return nameKey(name).replace(/(?<=\w{2})(?<!s)s$/, "");
}
