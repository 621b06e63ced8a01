import {problem} from "./item.ts";
import type {Format, Item} from "./item.ts";
import type {Line} from "./line-features.ts";
import {isOnePaper, passages} from "./passages.ts";
import type {Passage} from "./passages.ts";

const boilerplate =
  /^(?:Get trending papers in your email inbox(?: once a day)?!|Subscribe|(?:Trending|Daily) Papers)$/i;
const glued = /^Subscribe(?=[\p{Lu}\p{Lo}\p{N}("'“‘$\\])/u;
/** After boilerplate a title in lower case is glued too, but subscribers and the like are words. */
const gluedAfterBoilerplate = /^Subscribe(?!(?:rs?|d|s)\b)\S/;
/** Lines of RIS, Web of Science, PubMed, mark-up and the like. */
const tagged = /^\s*(?:[A-Z][A-Z\d]{1,3} {0,3}- |[A-Z][A-Z\d](?: {1,2}\S|$)|[<{}[\]|#])/;

/** The saved text of a page of trending papers: boilerplate lines, then title and abstract in turn. */
export const trending: Format = {
  name: "trending",
  title: "the saved text (.txt) of a page of trending papers",
  recognises(text, name) {
    const ending = /\.([a-z]\w{0,7})$/i.exec(name)?.[1]?.toLowerCase();
    if (ending && ending !== "txt" && ending !== "text") return false;
    const lines = text
      .slice(0, 20_000)
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim());
    if (lines.some((line) => boilerplate.test(line))) return true;
    const full = lines.filter((line) => line);
    return (
      full.some((line) => /\p{L}/u.test(line)) && full.filter((line) => tagged.test(line)).length < full.length * 0.3
    );
  },
  *read(text): Generator<Item> {
    const lines = contentLines(text);
    if (lines.length > 1 && !isOnePaper(lines) && areTitles(lines)) {
      yield problem(lines[0]!.number, "warning", "no abstracts found: each line is read as a title");
      for (const {text, number} of lines) yield {kind: "paper", title: text, abstract: "", line: number};
      return;
    }
    const found = passages(lines);
    const usual = usualLength(found);
    let before = "";
    for (const passage of found) {
      if (passage.kind === "stray") {
        const {number, text} = passage.line;
        yield problem(number, "warning", `neither title nor abstract: ${text}`, {costsRecord: true});
        continue;
      }
      const {title, abstract, unsure} = passage;
      const line = (title[0] ?? abstract[0])!.number;
      yield {kind: "paper", title: joined(title), abstract: joined(abstract), line};
      if (!abstract.length) yield problem(line, "warning", "a title without an abstract");
      else if (isOdd(joined(abstract), usual))
        yield problem(abstract[0]!.number, "warning", `hardly an abstract: ${joined(abstract).slice(0, 120)}`);
      if (joined(title).length > 250) yield problem(line, "warning", "a title of more than 250 characters");
      if (!title.length) yield problem(line, "warning", "an abstract without a title");
      if (names(before, joined(title)))
        yield problem(
          line,
          "warning",
          `may belong to the paper before, of the same name: ${joined(title).slice(0, 80)}`
        );
      before = joined(title);
      if (unsure)
        yield problem(unsure.number, "warning", `not sure whether title or abstract: ${unsure.text.slice(0, 80)}`);
      if (title.length > 1) yield problem(line, "note", `a title broken over ${title.length} lines: joined`);
      if (abstract.length > 1)
        yield problem(abstract[0]!.number, "note", `an abstract broken over ${abstract.length} lines: joined`);
    }
  }
};

/** Lines without boilerplate and blank lines, without blanks at either end. */
function contentLines(text: string): Line[] {
  const found: Line[] = [];
  let afterBlank = true;
  let afterBoilerplate = false;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    let line = raw.trim();
    if (boilerplate.test(line)) afterBlank = afterBoilerplate = true;
    else if (!line) afterBlank = true;
    else {
      if (glued.test(line) || (afterBoilerplate && gluedAfterBoilerplate.test(line)))
        line = line.slice("Subscribe".length);
      found.push({text: line, number: index + 1, afterBlank});
      afterBlank = afterBoilerplate = false;
    }
  });
  return found;
}

/** Whether what a title calls its work (Name: …) is how a line goes on, as in "Name shows that". */
function names(title: string, line: string): boolean {
  const name = /^([^\s:]{3,}):\s/.exec(title)?.[1];
  return name !== undefined && line.startsWith(`${name} `);
}

/** The median length of abstracts, in characters; 0 where fewer than five papers tell what is usual. */
function usualLength(found: readonly Passage[]): number {
  const lengths = found.flatMap((passage) => (passage.kind === "paper" ? [joined(passage.abstract).length] : []));
  return lengths.length < 5 ? 0 : lengths.sort((a, b) => a - b)[lengths.length >> 1]!;
}

/** Whether a text is too short for an abstract, is no sentence, or is unlike the other abstracts. */
function isOdd(abstract: string, usual: number): boolean {
  const {length} = abstract;
  return (
    length < 40 ||
    (length < 200 && !/[.!?…。]/.test(abstract)) ||
    length < usual / 10 ||
    (usual > 0 && length > usual * 8)
  );
}

/** Whether these are titles alone: none long, hardly one that ends as a sentence does or goes on from the line before. */
function areTitles(lines: readonly Line[]): boolean {
  const share = (test: RegExp) => lines.filter(({text}) => test.test(text)).length / lines.length;
  return lines.every(({text}) => text.length < 250) && share(/\.$/) < 0.1 && share(/^\p{Ll}/u) < 0.2;
}

function joined(lines: readonly Line[]): string {
  return lines.map(({text}) => text).join(" ");
}
