/** What a kind of colour blindness makes of linear red, green and blue at full severity (Machado, Oliveira & Fernandes 2009). */
export const colourBlindness = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
} as const;

export type ColourBlindness = keyof typeof colourBlindness;

/** How unlike two colours look (CIE76, 2.3 is just noticeable) to somebody with a kind of colour blindness, or with none. */
export function colourDifference(a: string, b: string, kind: ColourBlindness | null = null): number {
  const [one, other] = [a, b].map((hex) => lab(seenBy(linear(hex), kind)));
  return Math.hypot(...one!.map((value, i) => value - other![i]!));
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [a, b]
    .map((hex) => {
      const [r, g, b] = linear(hex);
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    })
    .sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function seenBy(colour: number[], kind: ColourBlindness | null): number[] {
  if (!kind) return colour;
  return colourBlindness[kind].map((row) =>
    Math.max(
      0,
      Math.min(
        1,
        row.reduce((sum, part, i) => sum + part * colour[i]!, 0)
      )
    )
  );
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: number[]): number[] {
  const x = (0.4124564 * r! + 0.3575761 * g! + 0.1804375 * b!) / 0.95047;
  const y = 0.2126729 * r! + 0.7151522 * g! + 0.072175 * b!;
  const z = (0.0193339 * r! + 0.119192 * g! + 0.9503041 * b!) / 1.08883;
  const [fx, fy, fz] = [x, y, z].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 4 / 29));
  return [116 * fy! - 16, 500 * (fx! - fy!), 200 * (fy! - fz!)];
}
