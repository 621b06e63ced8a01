/** Advance widths of the characters from space to tilde in thousandths of an em, with tabular numerals; as measured in the fonts. */
const advances = {
  sans400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497
  ],
  sans600: [
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513,
    513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
    657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564,
    507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
    255, 324, 513
  ],
  serif400: [
    237, 289, 381, 525, 518, 932, 728, 182, 362, 362, 458, 534, 302, 320, 302, 341, 529, 529, 529, 529, 529, 529, 529,
    529, 529, 529, 302, 302, 534, 534, 534, 414, 834, 712, 653, 662, 739, 638, 612, 723, 814, 376, 381, 710, 618, 935,
    768, 738, 621, 738, 690, 544, 632, 758, 709, 1005, 672, 667, 586, 335, 341, 335, 534, 514, 400, 541, 619, 520, 614,
    533, 369, 557, 641, 329, 303, 594, 329, 955, 643, 579, 622, 601, 456, 465, 359, 628, 579, 836, 569, 586, 490, 359,
    290, 359, 534
  ],
  serif600: [
    229, 314, 423, 544, 538, 949, 739, 207, 384, 384, 459, 548, 307, 335, 307, 364, 547, 547, 547, 547, 547, 547, 547,
    547, 547, 547, 307, 307, 548, 548, 548, 430, 867, 712, 669, 663, 745, 635, 610, 725, 809, 387, 394, 726, 616, 930,
    758, 742, 637, 742, 708, 560, 650, 758, 706, 1020, 678, 667, 592, 356, 364, 356, 548, 528, 400, 555, 631, 527, 624,
    540, 375, 573, 650, 336, 314, 616, 337, 962, 652, 590, 633, 613, 475, 475, 369, 640, 582, 850, 585, 592, 497, 365,
    302, 365, 548
  ]
};

/** Other characters that labels use; the rest count as wide as "n", wide scripts as one em. */
const others: Record<string, number> = {
  "–": 480,
  "—": 800,
  "‘": 249,
  "’": 249,
  "“": 426,
  "”": 426,
  "…": 948,
  "×": 497,
  "·": 249,
  "→": 1000,
  "←": 1000,
  "≥": 549,
  "≤": 549
};

/** Width of a line of text in px, by a table of character widths: the same in every browser and without one. */
export function textWidth(text: string, size: number, weight = 400, face: "sans" | "serif" = "sans"): number {
  const table = advances[`${face}${weight >= 500 ? 600 : 400}`];
  let sum = 0;
  for (const character of text.normalize("NFC")) {
    const plain = character.normalize("NFD").charAt(0);
    const code = (plain < "\u007f" ? plain : character).charCodeAt(0);
    sum += table[code - 32] ?? others[character] ?? (code >= 0x2e80 ? 1000 : table[78]!);
  }
  return (sum * size) / 1000;
}

/** The text, or as much of it as fits into `width` px with an ellipsis; cut between words where that keeps more than half. */
export function fitText(
  text: string,
  width: number,
  size: number,
  weight = 400,
  face: "sans" | "serif" = "sans"
): string {
  if (textWidth(text, size, weight, face) <= width) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${characters.slice(0, middle).join("").trimEnd()}…`, size, weight, face) <= width) low = middle;
    else high = middle - 1;
  }
  const cut = characters.slice(0, low).join("");
  const space = cut.lastIndexOf(" ");
  const kept = space > 0.5 * cut.length ? cut.slice(0, space) : cut;
  return low ? `${kept.trimEnd()}…` : "";
}

/** The text broken into lines of at most `width` px; a word that is longer stands alone; the last of `most` lines is cut. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  {weight = 400, face = "sans", most = Infinity}: {weight?: number; face?: "sans" | "serif"; most?: number} = {}
): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter(Boolean);
  let line = "";
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight, face) > width) {
      if (lines.length === most - 1)
        return [...lines, fitText([line, ...words.slice(i)].join(" "), width, size, weight, face)];
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
