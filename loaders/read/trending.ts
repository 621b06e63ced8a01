import {problem} from "./item.ts";
import type {Format, Item} from "./item.ts";
import {passages} from "./passages.ts";
import type {Line} from "./passages.ts";

const boilerplate = /^(?:Get trending papers in your email inbox(?: once a day)?!|Subscribe)$/;
const glued = /^Subscribe(?=[^\s\p{Ll}])/u;

/** The saved text of a page of trending papers: boilerplate lines, then title and abstract in turn. */
export const trending: Format = {
  name: "trending",
  title: "the saved text of a page of trending papers",
  recognises: (text, name) => /^[^.]*$|\.(?:txt|text)$/i.test(name) && looksLikeOne(text),
  *read(text): Generator<Item> {
    const lines = contentLines(text);
    for (const passage of passages(lines)) {
      if (passage.kind === "stray") {
        const {number, text} = passage.line;
        yield problem(number, "warning", `neither title nor abstract: ${text}`, {costsRecord: true});
        continue;
      }
      const {title, abstract} = passage;
      const line = (title[0] ?? abstract[0])!.number;
      yield {kind: "paper", title: joined(title), abstract: joined(abstract), line};
      if (!abstract.length) yield problem(line, "warning", "a title without an abstract");
      if (!title.length) yield problem(line, "warning", "an abstract without a title");
      if (title.length > 1) yield problem(line, "note", `title broken over ${title.length} lines: joined`);
      if (abstract.length > 1)
        yield problem(abstract[0]!.number, "note", `abstract broken over ${abstract.length} lines: joined`);
    }
  }
};

/** Lines without boilerplate and blank lines, without blanks at either end. */
function contentLines(text: string): Line[] {
  const found: Line[] = [];
  let afterBlank = false;
  let afterBoilerplate = false;
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      let line = raw.trim();
      if (boilerplate.test(line)) {
        afterBoilerplate = true;
        afterBlank = true;
        return;
      }
      if (!line) {
        afterBlank = true;
        return;
      }
      if (glued.test(line) || (afterBoilerplate && /^Subscribe\S/.test(line))) line = line.replace(/^Subscribe/, "");
      found.push({text: line, number: index + 1, afterBlank});
      afterBlank = afterBoilerplate = false;
    });
  return found;
}

function joined(lines: readonly Line[]): string {
  return lines.map(({text}) => text).join(" ");
}

function looksLikeOne(text: string): boolean {
  return /^\uFEFF?\s*\p{L}|^Subscribe/mu.test(text);
}
