/** Six communities have a colour of their own; a seventh and beyond are grey and told apart by their label. */
const hues = 6;

/** Colour of the marks of a community (by its position, 0 the largest; -1 is in none), as a CSS variable. */
export function communityColour(index: number): string {
  return `var(--c${hue(index)})`;
}

/** Colour of words in a community's colour: dark enough to read on paper. */
export function communityText(index: number): string {
  return `var(--c${hue(index)}-t)`;
}

function hue(index: number): number {
  return index >= 0 && index < hues ? index + 1 : 0;
}
