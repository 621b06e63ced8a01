/** A value inside a JSON text, not yet parsed. */
export interface JsonPart {
  /** Its key in an object; null in an array. */
  key: string | null;
  text: string;
  /** Where it starts in the text it is part of. */
  start: number;
  line: number;
}

/**
 * The members of the array or object at the front of a text, each by itself, so that a broken one leaves the others readable
 * and each has its line. Returns whether the end of the array or object was found, and where.
 */
export function* jsonParts(text: string, line = 1): Generator<JsonPart, {closed: boolean; end: number; line: number}> {
  let at = skipBlank(text, 0);
  const isObject = text[at] === "{";
  const close = isObject ? "}" : "]";
  let counted = 0;
  const lineAt = (offset: number) => {
    for (let i = text.indexOf("\n", counted); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line += 1;
    counted = Math.max(counted, offset);
    return line;
  };
  at += 1;
  for (;;) {
    at = skipBlank(text, at);
    while (text[at] === ",") at = skipBlank(text, at + 1);
    if (at >= text.length) return {closed: false, end: at, line: lineAt(at)};
    if (text[at] === close) return {closed: true, end: at + 1, line: lineAt(at)};
    let key: string | null = null;
    if (isObject) {
      const end = valueEnd(text, at);
      key = text.slice(at, end).replace(/^"|"$/g, "");
      at = skipBlank(text, end);
      if (text[at] === ":") at = skipBlank(text, at + 1);
    }
    const end = Math.max(valueEnd(text, at), at + 1);
    yield {key, text: text.slice(at, end), start: at, line: lineAt(at)};
    at = end;
  }
}

function skipBlank(text: string, at: number): number {
  while (at < text.length && /\s|\uFEFF/.test(text[at]!)) at += 1;
  return at;
}

/** Where the value that starts at an offset ends: at its closing bracket or quote, else before the next comma or bracket. */
function valueEnd(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return stringEnd(text, at);
  if (first !== "{" && first !== "[") {
    const match = /[,:\]}]/g;
    match.lastIndex = at;
    return match.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (let i = at; i < text.length; ++i) {
    const char = text.charCodeAt(i);
    if (char === 34) i = stringEnd(text, i) - 1;
    else if (char === 123 || char === 91) depth += 1;
    else if ((char === 125 || char === 93) && --depth === 0) return i + 1;
  }
  return text.length;
}

function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; ++i) {
    const char = text.charCodeAt(i);
    if (char === 92) i += 1;
    else if (char === 34) return i + 1;
  }
  return text.length;
}
