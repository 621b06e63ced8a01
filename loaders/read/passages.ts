/** A line of a saved page that is neither blank nor boilerplate. */
export interface Line {
  text: string;
  number: number;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

/** Lines that make one paper, or one line that belongs to none. */
export type Passage = {kind: "paper"; title: Line[]; abstract: Line[]} | {kind: "stray"; line: Line};

/** What a line may be. `strayInside` stands between a title and its abstract, `stray` elsewhere. */
const roles = ["title", "titleRest", "abstract", "abstractRest", "strayInside", "stray"] as const;
type Role = (typeof roles)[number];

export const w = {
  titleLong: 1,
  titlePeriod: 9,
  titleHangs: 4,
  titleUrl: 6,
  titleLower: 2,
  titleMid: 6,
  titleBreaks: 3,
  titleProse: 0,
  titleSmall: 2,
  titleShort: 4,
  titleTiny: 2,
  restLong: 10,
  restPeriod: 10,
  restProse: 2,
  restBreaks: 3,
  restSmall: 2,
  restBase: 6,
  restAgain: 3,
  restUpper: 0,
  restBlank: 4,
  restHangs: 3,
  restNotFull: 4,
  absLower: 9,
  absMid: 5,
  abs40: 4,
  abs100: 2,
  abs300: 2,
  absCapitals: 2,
  contCapitals: 2,
  contBroken: 1,
  contAgain: 0.5,
  contEnds: 4,
  contUpper: 3,
  contBlank: 5,
  contJump: 8,
  contFull: -2,
  contNotFull: 3,
  contEndsUpper: 0,
  strayBase: 6,
  strayWord: 0.8,
  strayEnds: 2,
  strayInside: 1,
  missing: 5,
  afterOpen: 6,
  afterHang: 8,
  titleAfterFull: 1,
  titleNoBlank: 6,
  titleAfterNotFull: 0,
  titleAfterShort: 2,
  strayJoin: 9,
  strayLower: 3,
  strayFull: 2,
  titleFull: 0,
  titleFirm: 2,
  absLowerLong: 3
};

/**
 * Titles and abstracts in a run of lines that alternate but may be damaged: abstracts (or titles) broken over lines, a missing
 * abstract, a stray line. The cheapest reading of all lines together (Viterbi over six roles), so that one damaged paper does
 * not shift those after it. Costs are about -log of how often 19,900 real titles and abstracts show a feature.
 */
export function passages(lines: readonly Line[]): Passage[] {
  if (alternate(lines))
    return group(
      lines,
      lines.map((_, i) => (i % 2 ? "abstract" : "title"))
    );
  const features = lines.map((line) => featuresOf(line));
  const full = fullLines(lines);
  const blanks = lines.some((line, i) => i && line.afterBlank);
  const from: Role[][] = [];
  let costs: Record<Role, number> = {
    title: Infinity,
    titleRest: Infinity,
    abstract: Infinity,
    abstractRest: Infinity,
    strayInside: Infinity,
    stray: 0
  };
  lines.forEach((line, i) => {
    const next = {} as Record<Role, number>;
    const best = {} as Record<Role, Role>;
    for (const role of roles) {
      next[role] = Infinity;
      best[role] = "stray";
      for (const before of roles) {
        if (costs[before] === Infinity) continue;
        const cost = costs[before] + stepCost(before, role, features[i]!, features[i - 1], full[i - 1] ?? null, blanks);
        if (cost < next[role]) [next[role], best[role]] = [cost, before];
      }
      next[role] += roleCost(role, features[i]!, full[i] ?? null);
    }
    from.push(roles.map((role) => best[role]));
    costs = next;
  });
  // a title at the very end has lost its abstract: cheap, since pages are cut off
  costs.title += 2;
  costs.titleRest += 2;
  let role = roles.reduce((a, b) => (costs[b] < costs[a] ? b : a));
  const path: Role[] = [];
  for (let i = lines.length - 1; i >= 0; --i) {
    path.push(role);
    role = from[i]![roles.indexOf(role)]!;
  }
  return group(lines, path.reverse());
}

/** Whether short and long lines alternate: nothing is damaged. */
function alternate(lines: readonly Line[]): boolean {
  return lines.every(({text}, i) =>
    i % 2 ? text.length > 120 && text.length > lines[i - 1]!.text.length : text.length < 300
  );
}

function group(lines: readonly Line[], path: readonly Role[]): Passage[] {
  const found: Passage[] = [];
  let paper: Extract<Passage, {kind: "paper"}> | null = null;
  lines.forEach((line, i) => {
    const role = path[i]!;
    if (role === "stray" || role === "strayInside") found.push({kind: "stray", line});
    else {
      if (role === "title" || !paper) found.push((paper = {kind: "paper", title: [], abstract: []}));
      (role === "title" || role === "titleRest" ? paper.title : paper.abstract).push(line);
    }
  });
  return found;
}

interface Features {
  afterBlank: boolean;
  length: number;
  words: number;
  /** Ends as a sentence does, or with a URL. */
  ends: boolean;
  endsInPeriod: boolean;
  /** Ends with a comma, hyphen or a word that wants another after it. */
  hangs: boolean;
  startsLower: boolean;
  startsMidSentence: boolean;
  /** Words that titles hardly have: we, our, is, are, … */
  prose: number;
  /** Words that no title has: we, our, propose, … */
  firm: number;
  /** A sentence ends inside it. */
  breaks: boolean;
  /** Share of its longer words that are capitalised. */
  capitals: number;
  hasUrl: boolean;
}

function featuresOf({text, afterBlank}: Line): Features {
  const words = text.split(/\s+/);
  const long = words.slice(1).filter((word) => /^[\p{L}]{4,}/u.test(word));
  return {
    afterBlank,
    length: text.length,
    words: words.length,
    ends: /[.!?…][\])}"'”’*$]*$|https?:\/\/\S+$/.test(text),
    endsInPeriod: /[.…][\])}"'”’*$]*$/.test(text),
    hangs:
      /(?:[,;:(–—-]|\b(?:a|an|the|of|and|or|in|on|to|for|with|by|from|as|at|is|are|that|which|we|our|its|their|be|than|this|these|such|including|when|where|while|between|into|over|under|via|our|can|not|has|have|was|were|new|both|through|across))$/i.test(
        text
      ),
    startsLower: /^\p{Ll}/u.test(text),
    startsMidSentence: /^[),.;:%\]–—=+<>-]/.test(text),
    prose: Math.min(
      3,
      text.match(
        /\b(?:we|our|us|is|are|was|were|has|have|been|be|this|these|which|that|its|it|however|thus|such|propose|introduce|present|show|results|existing|significantly)\b/gi
      )?.length ?? 0
    ),
    firm: Math.min(
      2,
      text.match(
        /\b(?:we|our|us|propose|proposes|introduce|however|results|therefore|demonstrate|in this paper|this paper)\b/gi
      )?.length ?? 0
    ),
    breaks: /\p{Ll}\p{Ll}[.] +\p{Lu}/u.test(text),
    capitals: (long.filter((word) => /^\p{Lu}/u.test(word)).length + 0.5) / (long.length + 1),
    hasUrl: /https?:\/\/|www\.|\.(?:com|io|org)\//.test(text)
  };
}

/** What a line costs in a role for what it looks like. */
function roleCost(role: Role, line: Features, full: boolean | null): number {
  switch (role) {
    case "title":
      return (
        (line.length > 150 ? ((line.length - 150) / 12) * w.titleLong : 0) +
        (line.endsInPeriod ? w.titlePeriod : 0) +
        (line.hangs ? w.titleHangs : 0) +
        (line.hasUrl ? w.titleUrl : 0) +
        (line.startsLower ? w.titleLower : 0) +
        (line.startsMidSentence ? w.titleMid : 0) +
        (line.breaks ? w.titleBreaks : 0) +
        w.titleProse * line.prose +
        w.titleFirm * line.firm +
        (full ? w.titleFull : 0) +
        w.titleSmall * (1 - line.capitals) +
        (line.length < 4 ? w.titleTiny + w.titleShort : line.words <= 2 ? w.titleShort : 0)
      );
    case "titleRest":
      return (
        (line.length > 100 ? w.restLong : 0) +
        (line.endsInPeriod ? w.restPeriod : 0) +
        w.restProse * line.prose +
        (line.breaks ? w.restBreaks : 0) +
        w.restSmall * (1 - line.capitals)
      );
    case "abstract":
      return (
        (line.startsLower ? (line.length > 250 ? w.absLowerLong : w.absLower) : 0) +
        (line.startsMidSentence ? w.absMid : 0) +
        (line.length < 40 ? w.abs40 : line.length < 100 ? w.abs100 : line.length < 300 ? w.abs300 : 0) +
        (line.length < 200 && !line.prose && !line.ends ? w.absCapitals * line.capitals : 0)
      );
    case "abstractRest":
      return line.length < 200 && !line.ends && !line.prose && !line.startsLower ? w.contCapitals * line.capitals : 0;
    default:
      return (
        w.strayBase +
        line.words * w.strayWord +
        (line.ends ? w.strayEnds : 0) +
        line.length / 100 +
        (line.startsLower ? w.strayLower : 0) +
        (full ? w.strayFull : 0)
      );
  }
}

/** What it costs that a role follows another; infinite where it cannot. */
function stepCost(
  before: Role,
  role: Role,
  line: Features,
  last: Features | undefined,
  lastFull: boolean | null,
  blanks: boolean
): number {
  const inAbstract = before === "abstract" || before === "abstractRest";
  const inTitle = before === "title" || before === "titleRest";
  switch (role) {
    case "title": {
      const blank = blanks && !line.afterBlank ? w.titleNoBlank : 0;
      if (inTitle || before === "strayInside") return w.missing + blank;
      if (inAbstract)
        return (
          blank +
          (last!.ends ? 0 : last!.hangs ? w.afterHang : w.afterOpen) +
          (lastFull === true ? w.titleAfterFull : lastFull === false ? w.titleAfterNotFull : 0) +
          (before === "abstract" && last!.length < 200 ? w.titleAfterShort : 0)
        );
      return blank;
    }
    case "titleRest":
      if (!inTitle) return Infinity;
      return (
        w.restBase +
        (before === "title" ? 0 : w.restAgain) +
        (line.startsLower ? 0 : w.restUpper) +
        (line.afterBlank ? w.restBlank : 0) -
        (last!.hangs ? w.restHangs : 0) +
        (lastFull ? 0 : w.restNotFull)
      );
    case "abstract":
      if (before === "stray") return 10;
      return inTitle || before === "strayInside" ? 0 : Infinity;
    case "abstractRest": {
      if (before === "stray") return w.strayJoin;
      if (!inAbstract) return Infinity;
      return (
        (before === "abstractRest" ? w.contAgain : w.contBroken) +
        (last!.ends ? w.contEnds : 0) +
        (line.startsLower || line.startsMidSentence ? 0 : last!.ends ? w.contEndsUpper : w.contUpper) +
        (line.afterBlank ? w.contBlank : 0) +
        (line.length > 250 && last!.length < 200 && !last!.ends && !last!.hangs && !line.startsLower ? w.contJump : 0) +
        (lastFull === null ? 0 : lastFull ? w.contFull : w.contNotFull)
      );
    }
    case "strayInside":
      return inTitle || before === "strayInside" ? w.strayInside : Infinity;
    case "stray":
      return inAbstract || before === "stray" ? 0 : Infinity;
  }
}

/**
 * For each line, whether the first word of the next would have made it longer than the lines around it: a wrapped line is
 * full, the last of a paragraph is not. Null where the lines around are not wrapped to one width.
 */
function fullLines(lines: readonly Line[]): (boolean | null)[] {
  return lines.map(({text}, i) => {
    const next = lines[i + 1]?.text;
    const width = widthOf(lines.slice(Math.max(0, i - 6), i + 7).map((line) => line.text.length));
    if (next === undefined || width === null) return null;
    return text.length <= width && text.length + 1 + next.split(/\s/, 1)[0]!.length > width;
  });
}

/** The width to which most of the lines are wrapped; null when they are not. */
function widthOf(lengths: readonly number[]): number | null {
  for (const width of [...lengths].sort((a, b) => b - a))
    if (
      width <= 200 &&
      lengths.filter((length) => length <= width && length > width * 0.8).length * 2 >= lengths.length
    )
      return width;
  return null;
}
