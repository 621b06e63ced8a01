import {accents} from "./tex-symbols.ts";

const base = /\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z])/y;
/** Letters that an accent is written on in some language; others mean that `\'` or `\"` is an escaped quote. */
const carriers: Record<string, string> = {
  "'": "aeiouycnslzrgkmpwjAEIOUYCNSLZRGKMPW",
  '"': "aeiouyAEIOUYwxthHWX",
  "`": "aeiounwyAEIOUNWY",
  "^": "aeiouyghjscwzAEIOUYGHJSCWZ",
  "~": "aeiounvyAEIOUNVY",
  "=": "aeiougyAEIOUGY",
  ".": "acegznIACEGZN"
};

/**
 * A letter with a TeX accent, such as \"i, \'{e}, \v{s}, \c c, composed where Unicode has it; null where what follows carries
 * none, or where the command is a quote that somebody escaped: \"state of the art\", model\'s.
 */
export function accentAt(
  text: string,
  at: number,
  name: string,
  end: number,
  isMath: boolean
): {text: string; end: number} | null {
  const mark = accents.get(name)!;
  const isLetterCommand = /^[A-Za-z]$/.test(name);
  if (name.length > 1 || (isMath && isLetterCommand)) return null;
  let from = end;
  if (isLetterCommand) {
    if (text[from] === " ") from += 1;
    else if (text[from] !== "{") return null;
  }
  base.lastIndex = from;
  const match = base.exec(text);
  if (!match) return null;
  const [whole, inBraces, bare, plain] = match;
  const letter = inBraces ?? bare ?? plain!;
  const braced = inBraces !== undefined;
  const dotless = whole.includes("\\");
  if (dotless && letter !== "i" && letter !== "j") return null;
  const finish = from + whole.length;
  if (!isLetterCommand && !braced && !dotless) {
    if (!carriers[name]!.includes(letter)) return null;
    if ((name === "'" || name === '"') && isEscapedQuote(text, at, name, finish)) return null;
  }
  // \'\i nguez: the blank after the command goes with it
  const after = dotless && !braced && text[finish] === " " ? finish + 1 : finish;
  return {text: (letter + mark).normalize("NFC"), end: after};
}

function isEscapedQuote(text: string, at: number, name: string, after: number): boolean {
  const startsWord = !/[\p{L}}]/u.test(text[at - 1] ?? " ");
  if (name === "'" && !startsWord) {
    const rest = text.slice(after - 1, after + 2);
    return (
      /^(?:s|d|m)(?!\p{L})|^(?:ll|re|ve)(?!\p{L})/u.test(rest) ||
      (/[nN]/.test(text[at - 1]!) && /^t(?!\p{L})/u.test(rest))
    );
  }
  if (!startsWord) return false;
  const close = text.indexOf(`\\${name}`, after);
  return close > 0 && close - after < 200 && !/\p{L}/u.test(text[close + 2] ?? " ");
}
