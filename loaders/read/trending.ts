import type {Format, Item} from "./item.ts";

/** The saved text of a page of trending papers: boilerplate lines, then title and abstract in turn. */
export const trending: Format = {
  name: "trending",
  title: "the text of a page of trending papers",
  recognises: (text) => /\S/.test(text),
  *read(text): Generator<Item> {
    const lines = text.split(/\r?\n/);
    const body = lines
      .map((line, index) => ({line: line.replace(/^Subscribe(?=\S)/, ""), number: index + 1}))
      .filter(({line}) => line.trim() && !line.startsWith("Get trending papers"));
    for (let i = 0; i < body.length; i += 2)
      yield {kind: "paper", title: body[i]!.line, abstract: body[i + 1]?.line ?? "", line: body[i]!.number};
  }
};
