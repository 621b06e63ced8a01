/** A stretch of text on one line of the page: where it begins, and the top of its line box; px from the window's corner. */
export interface TextLine {
  words: string;
  x: number;
  top: number;
}

type Box = Pick<DOMRect, "left" | "top" | "width">;

/**
 * The lines that a text is broken into, a word that is broken within itself (at its hyphen, or where it fits no line) in its parts;
 * `boxesOf` gives the boxes of a stretch of it, one for each line.
 */
export function textLines(text: string, boxesOf: (start: number, end: number) => Iterable<Box>): TextLine[] {
  const lines: TextLine[] = [];
  const seen = (start: number, end: number) => Array.from(boxesOf(start, end)).filter(({width}) => width > 0);
  const isOn = (line: TextLine | undefined, {top}: Box): line is TextLine => !!line && Math.abs(line.top - top) < 1;
  const add = (words: string, box: Box, space: string) => {
    const line = lines.at(-1);
    if (isOn(line, box)) line.words += space + words;
    else lines.push({words, x: box.left, top: box.top});
  };
  for (const {0: word, index} of text.matchAll(/\S+/g)) {
    const boxes = seen(index, index + word.length);
    const [first, ...others] = boxes;
    if (!first) continue;
    if (others.every(({top}) => Math.abs(top - first.top) < 1)) {
      add(word, first, " ");
      continue;
    }
    let at = index;
    let space = " ";
    for (const letter of word) {
      const [box] = seen(at, at + letter.length);
      // A mark that joins the letter before it takes no room of its own.
      if (box) add(letter, box, space);
      else if (space === "") lines.at(-1)!.words += letter;
      if (box) space = "";
      at += letter.length;
    }
  }
  return lines;
}
