import type {Token} from "../text/prepare.ts";

/** Units of measurement as they are written, those of one letter left out: "GHz", "μM", "mg". */
export const unit =
  /^(?:[kMGTP]?(?:Hz|eV|Pa)|[kM]Wh?|[ckmnpμµ]m|[kmnμµ]g|[mμµ]L|[mnpμµ]s|[mnμµ]M|[mnμµ]?mol|[mkμµ][VA]|k?J|dB|ppm|ppb|rpm)$/u;

const decade = /^(?:1[5-9]|20)\d0s$/;
const multiple = /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many)-?)?fold$/;

/** Whether a word is part of a quantity: a number of a range ("0-10 cm"), the unit after a number, a decade, "threefold". */
export function isQuantity(tokens: readonly Token[], i: number): boolean {
  const {text, normal, gap} = tokens[i]!;
  if (normal.endsWith("fold") ? normal !== "fold" && multiple.test(normal) : decade.test(normal)) return true;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (isNumber(tokens[i])) return (gap === "hyphen" && isNumber(before)) || (next?.gap === "hyphen" && isNumber(next));
  return gap === "blank" && isNumber(before) && unit.test(text);
}

function isNumber(token: Token | undefined): boolean {
  return token?.class === "I" && /^\p{N}/u.test(token.text);
}
