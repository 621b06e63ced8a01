import {decodeHTMLStrict} from "entities";

const entity = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const tag = /<(\/?)((?:jats|mml):[a-z-]+|[a-z][a-z\d-]*)(?:\s[^<>]{0,300})?\/?>/iy;
const marks = new Set(
  "a abbr b big blockquote br center cite code dd div dl dt em figure font h1 h2 h3 h4 h5 h6 hr i img inf inline-formula italic bold li math mi mn mo mrow msub msup mtext ol p pre q sc scp section small span strong sub sup table tbody td th title tr tt ul xref".split(
    " "
  )
);
const blocks = new Set(
  "blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th title tr ul".split(" ")
);

/** The character of an entity at an offset (an `&amp;` before it, from escaping twice, is part of it); null when there is none. */
export function entityAt(text: string, at: number): {char: string; end: number} | null {
  entity.lastIndex = at;
  const match = entity.exec(text)?.[0];
  if (!match) return null;
  const single = match.replace(/^&(?:amp;)+(?=.)/, "&");
  const char = decodeHTMLStrict(single === "&" ? match : single);
  return char === single || !char ? null : {char: /^\s$/.test(char) ? " " : char, end: at + match.length};
}

/** A tag at an offset that marks up text: HTML, or JATS and MathML as journals deliver them. Null for `<EOS>` and its like. */
export function tagAt(text: string, at: number): {name: string; closes: boolean; block: boolean; end: number} | null {
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (!match) return null;
  const name = match[2]!.toLowerCase();
  const local = name.replace(/^(?:jats|mml):/, "");
  if (name === local && !marks.has(name)) return null;
  return {name: local, closes: match[1] === "/", block: blocks.has(local), end: at + match[0].length};
}
