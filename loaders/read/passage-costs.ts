import type {Features} from "./line-features.ts";

/** What a line may be. `strayInside` stands between a title and its abstract, `stray` elsewhere. */
export const roles = ["title", "titleRest", "abstract", "abstractRest", "strayInside", "stray"] as const;
export type Role = (typeof roles)[number];

/**
 * About -log of how often a role has a feature, fitted by coordinate descent to 900 real titles and abstracts damaged in 19 ways
 * (wrapped, broken, cut, mixed with stray lines).
 */
const costs = {
  title: {
    longPerDozen: 1,
    period: 9,
    hangs: 5,
    url: 6,
    lowerCase: 3,
    midSentence: 6,
    breaks: 3,
    connects: 8,
    furniture: 20,
    perProseWord: 1,
    perFirmWord: 3,
    noCapitals: 3,
    twoWords: 6,
    tiny: 2,
    afterTitle: 5,
    afterOpenSentence: 6,
    afterHanging: 8,
    afterNotFull: 1,
    afterShortAbstract: 3,
    withoutBlank: 7,
    atEnd: 2
  },
  titleRest: {
    base: 6,
    third: 3,
    upperCase: -1,
    afterBlank: 4,
    afterHanging: 4,
    afterNotFull: 4,
    long: 10,
    period: 10,
    perProseWord: 2,
    breaks: 3,
    noCapitals: 2
  },
  abstract: {
    lowerCase: 9,
    lowerCaseLong: 5,
    midSentence: 5,
    below40: 4,
    below100: 2,
    below300: 2,
    capitals: 2,
    furniture: 20,
    withoutTitle: 14
  },
  abstractRest: {
    second: 1,
    further: 0.5,
    afterSentence: 4,
    upperCase: 3,
    upperCaseAfterSentence: 1,
    afterBlank: 6,
    jump: 8,
    afterFull: -2,
    afterNotFull: 3,
    capitals: 3,
    furniture: 20
  },
  stray: {base: 6, furniture: -8, perWord: 0.8, ends: 2, lowerCase: 3, full: 2, insidePaper: 1, beforeRest: 9}
};

/** What it costs to end with a role: a title at the very end has lost its abstract, as pages do that are cut off. */
export function endCost(role: Role): number {
  return role === "title" || role === "titleRest" ? costs.title.atEnd : 0;
}

/** What a line costs in a role for what it looks like. */
export function roleCost(role: Role, line: Features): number {
  const isShort = line.length < 200;
  switch (role) {
    case "title": {
      const cost = costs.title;
      return (
        (line.length > 150 ? ((line.length - 150) / 12) * cost.longPerDozen : 0) +
        (line.endsInPeriod ? cost.period : 0) +
        (line.hangs ? cost.hangs : 0) +
        (line.hasUrl ? cost.url : 0) +
        (line.startsLower ? cost.lowerCase : 0) +
        (line.startsMidSentence ? cost.midSentence : 0) +
        (line.breaks ? cost.breaks : 0) +
        (line.connects ? cost.connects : 0) +
        (line.furniture ? cost.furniture : 0) +
        line.prose * cost.perProseWord +
        line.firm * cost.perFirmWord +
        (1 - line.capitals) * cost.noCapitals +
        (line.words <= 2 ? cost.twoWords : 0) +
        (line.length < 4 ? cost.tiny : 0)
      );
    }
    case "titleRest": {
      const cost = costs.titleRest;
      return (
        (line.length > 100 ? cost.long : 0) +
        (line.endsInPeriod ? cost.period : 0) +
        line.prose * cost.perProseWord +
        (line.breaks ? cost.breaks : 0) +
        (1 - line.capitals) * cost.noCapitals
      );
    }
    case "abstract": {
      const cost = costs.abstract;
      const short =
        line.length < 40 ? cost.below40 : line.length < 100 ? cost.below100 : line.length < 300 ? cost.below300 : 0;
      return (
        short +
        (line.startsLower ? (line.length > 250 ? cost.lowerCaseLong : cost.lowerCase) : 0) +
        (line.startsMidSentence ? cost.midSentence : 0) +
        (line.furniture ? cost.furniture : 0) +
        (isShort && !line.prose && !line.ends ? line.capitals * cost.capitals : 0)
      );
    }
    case "abstractRest":
      return (
        (line.furniture ? costs.abstractRest.furniture : 0) +
        (isShort && !line.ends && !line.prose && !line.startsLower ? line.capitals * costs.abstractRest.capitals : 0)
      );
    default: {
      const cost = costs.stray;
      return (
        cost.base +
        line.words * cost.perWord +
        line.length / 100 +
        (line.ends ? cost.ends : 0) +
        (line.startsLower || line.startsMidSentence ? cost.lowerCase : 0) +
        (line.full ? cost.full : 0) +
        (line.furniture ? cost.furniture : 0)
      );
    }
  }
}

/** What it costs that a line in one role follows another; infinite where it cannot. `last` is the line before. */
export function stepCost(
  before: Role,
  role: Role,
  line: Features,
  last: Features | undefined,
  hasBlanks: boolean
): number {
  const inAbstract = before === "abstract" || before === "abstractRest";
  const inTitle = before === "title" || before === "titleRest";
  switch (role) {
    case "title": {
      const cost = costs.title;
      const blank = hasBlanks && !line.afterBlank ? cost.withoutBlank : 0;
      if (inTitle || before === "strayInside") return blank + cost.afterTitle;
      if (!inAbstract) return blank;
      return (
        blank +
        (last!.ends ? 0 : last!.hangs ? cost.afterHanging : cost.afterOpenSentence) +
        (last!.full === false ? cost.afterNotFull : 0) +
        (before === "abstract" && last!.length < 200 ? cost.afterShortAbstract : 0)
      );
    }
    case "titleRest": {
      const cost = costs.titleRest;
      if (!inTitle) return Infinity;
      return (
        cost.base +
        (before === "titleRest" ? cost.third : 0) +
        (line.startsLower ? 0 : cost.upperCase) +
        (line.afterBlank ? cost.afterBlank : 0) +
        (last!.full ? 0 : cost.afterNotFull) -
        (last!.hangs ? cost.afterHanging : 0)
      );
    }
    case "abstract":
      if (before === "stray") return costs.abstract.withoutTitle;
      return inTitle || before === "strayInside" ? 0 : Infinity;
    case "abstractRest": {
      const cost = costs.abstractRest;
      if (before === "stray") return last ? costs.stray.beforeRest : Infinity;
      if (!inAbstract) return Infinity;
      const jumps = line.length > 250 && last!.length < 200 && !last!.ends && !last!.hangs && !line.startsLower;
      const isUpper = !line.startsLower && !line.startsMidSentence;
      return (
        (before === "abstract" ? cost.second : cost.further) +
        (last!.ends ? cost.afterSentence : 0) +
        (isUpper ? (last!.ends ? cost.upperCaseAfterSentence : cost.upperCase) : 0) +
        (line.afterBlank ? cost.afterBlank : 0) +
        (jumps ? cost.jump : 0) +
        (last!.full === true ? cost.afterFull : 0) +
        (last!.full === false ? cost.afterNotFull : 0)
      );
    }
    case "strayInside":
      return inTitle || before === "strayInside" ? costs.stray.insidePaper : Infinity;
    case "stray":
      return inAbstract || before === "stray" ? 0 : Infinity;
  }
}
