/** A line of a saved page that is neither blank nor boilerplate. */
export interface Line {
  text: string;
  number: number;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

/** What a line looks like, as far as it tells titles from abstracts. */
export interface Features {
  afterBlank: boolean;
  length: number;
  words: number;
  /** Ends as a sentence does, or with a URL. */
  ends: boolean;
  endsInPeriod: boolean;
  /** Ends with a comma, a hyphen or a word that wants another after it. */
  hangs: boolean;
  startsLower: boolean;
  /** Starts with punctuation that neither titles nor abstracts start with; an opening bracket hardly ever is at their front. */
  startsMidSentence: boolean;
  /** Starts as a later sentence does: Specifically, / In addition, */
  connects: boolean;
  /** What pages put around papers: page numbers, counts of comments, rights. */
  furniture: boolean;
  /** Up to 3 words that titles seldom have: is, are, this, show, … */
  prose: number;
  /** Up to 2 words that titles hardly ever have: we, our, propose, … */
  firm: number;
  /** A sentence ends inside it. */
  breaks: boolean;
  /** Share of its longer words, but for the first, that are capitalised. */
  capitals: number;
  hasUrl: boolean;
  /**
   * Whether the first word of the next line would have made it longer than the lines around: a wrapped line is full, the last
   * of a paragraph is not. Null where the lines around are not wrapped to one width.
   */
  full: boolean | null;
}

const prose =
  /\b(?:we|our|us|is|are|was|were|has|have|been|be|this|these|which|that|its|it|however|thus|such|propose|introduce|present|show|results|existing|significantly)\b/gi;
const firm =
  /\b(?:we|our|us|proposes?|introduce|however|results|therefore|demonstrate|delivers|achieves|outperforms|this paper)\b/gi;
const hanging =
  /(?:[,;:(–—-]|\b(?:a|an|the|of|and|or|in|on|to|for|with|by|from|as|at|is|are|that|which|we|our|its|their|be|than|this|these|such|including|when|where|while|between|into|over|under|via|can|not|has|have|was|were|new|both|through|across))$/i;

const connecting =
  /^(?:(?:\p{Lu}\p{Ll}+ly|First|Second|Third|Then|Next|Here|Besides|Already|Meanwhile),|(?:However|Moreover|Furthermore|Thus|Hence|Therefore|For (?:example|instance)|In (?:addition|particular|contrast|this|our)|To this end|As a result|On the other hand|Extensive)),? /u;
const furniture =
  /^(?:page \d+(?: (?:of|\/) \d+)?|(?:©|\(c\)|copyright\b).{0,120}|.{0,80}\ball rights reserved\.?|[\d.,]+[km]? (?:comments?|upvotes?|likes?|views?|replies|votes?|shares?|authors?|stars?))$/i;

/** The features of each line, which depend on its neighbours in `full` alone. */
export function lineFeatures(lines: readonly Line[]): Features[] {
  return lines.map((line, i) => ({...featuresOf(line), full: isFull(lines, i)}));
}

function featuresOf({text, afterBlank}: Line): Omit<Features, "full"> {
  const words = text.split(/\s+/);
  const long = words.slice(1).filter((word) => /^\p{L}{4}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return {
    afterBlank,
    length: text.length,
    words: words.length,
    ends: /[.!?…][\])}"'”’*$]*$|https?:\/\/\S+$/.test(text),
    endsInPeriod: /[.…][\])}"'”’*$]*$/.test(text),
    hangs: hanging.test(text),
    startsLower: /^\p{Ll}/u.test(text),
    startsMidSentence: /^[(),.;:%\]–—=+<>-]/.test(text),
    connects: connecting.test(text),
    furniture: furniture.test(text),
    prose: Math.min(3, text.match(prose)?.length ?? 0),
    firm: Math.min(2, text.match(firm)?.length ?? 0),
    breaks: /\p{Ll}\p{Ll}[.] +\p{Lu}/u.test(text),
    capitals: (capital.length + 0.5) / (long.length + 1),
    hasUrl: /https?:\/\/|www\.|\.(?:com|io|org)\//.test(text)
  };
}

function isFull(lines: readonly Line[], i: number): boolean | null {
  const next = lines[i + 1];
  if (!next) return null;
  const width = widthOf(lines.slice(Math.max(0, i - 8), i + 9).map(({text}) => text.length));
  if (width === null) return null;
  const {length} = lines[i]!.text;
  return length <= width && length + 1 + next.text.split(/\s/, 1)[0]!.length > width;
}

/** The width to which most of these lines are wrapped; null when they are not. */
function widthOf(lengths: readonly number[]): number | null {
  const between = (from: number, to: number) => lengths.filter((length) => length > from && length <= to).length;
  for (const width of [...lengths].sort((a, b) => b - a))
    if (width <= 200 && between(width * 0.92, width) >= 3 && between(width * 0.8, width) * 2 >= lengths.length)
      return width;
  return null;
}
